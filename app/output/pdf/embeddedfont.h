#pragma once

#include "output/pdf/fontface.h"

#include <qpdf/QPDF.hh>

#include <map>

namespace gongkai {

/// A font in a PDF file: gathers the glyphs that the pages use and the characters they stand for,
/// then embeds those glyphs and nothing else.
class EmbeddedFont
{
public:
    explicit EmbeddedFont(std::shared_ptr<const FontFace> face);

    /// Notes that the glyph is used for the text. False where it already stands for another one:
    /// then the page has to say itself what is meant there.
    bool use(quint32 glyph, const QString &text);

    /// Cuts the font down. No glyph can be added afterwards.
    void finish();

    /// The number that a page shows the glyph with. Only after finish().
    quint16 codeOf(quint32 glyph) const { return m_codes.at(glyph); }
    /// The glyph's advance in thousandths of the type size.
    qreal advanceOf(quint32 glyph) const;

    /// Writes the font into the file.
    QPDFObjectHandle embed(QPDF &pdf) const;

private:
    QByteArray toUnicode() const;
    QByteArray widths() const;
    QByteArray descriptor(const QByteArray &name) const;

    std::shared_ptr<const FontFace> m_face;
    std::map<quint32, QString> m_texts; ///< By glyph.
    std::map<quint32, quint16> m_codes; ///< By glyph.
    QByteArray m_program; ///< The CFF table, or a TrueType file.
    bool m_isCff = false;
};

} // namespace gongkai
