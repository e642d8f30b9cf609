#pragma once

#include <QString>

namespace gongkai {

/// A heading as it is compared: without what Word, web pages and typists do differently.
struct Label
{
    QString full; ///< Without blanks, in half-width characters: (一)予以公开.
    QString bare; ///< Without its number either: 予以公开.
    QString number; ///< The number alone: 一. Empty where it has none.

    explicit Label(QStringView text);

    bool isEmpty() const { return bare.isEmpty(); }
};

/// How well a copied label says an official one.
enum class Likeness : quint8 {
    None,
    Renumbered, ///< The same words behind another number.
    Beginning, ///< It was cut off, or leaves out the bracketed note behind.
    Bare, ///< All but the number in front.
    Full,
};

Likeness compare(const Label &copied, const Label &official);

/// Whether the text is one of the measure words that stand in a column of their own: 件, 万元, ——.
bool isMeasureWord(QStringView text);

} // namespace gongkai
