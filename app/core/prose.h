#pragma once

#include <QStringList>

#include <optional>

namespace gongkai {

/// The heading that a paragraph begins with, by the numbering of official documents (GB/T
/// 9704-2012, 7.3.3).
struct ProseHeading
{
    int level = 1; ///< 1 for 一、, 2 for （一）.
    qsizetype length = 0; ///< How much of the paragraph it is: all, or up to the first full stop.

    friend bool operator==(const ProseHeading &, const ProseHeading &) = default;
};

/// Nothing where the paragraph is plain text.
std::optional<ProseHeading> headingOf(QStringView paragraph);

/// The paragraphs of a section's text: without empty ones, and without the blanks with which people
/// indent them.
QStringList paragraphsOf(const QString &text);

/// The text as it is kept: the paragraphs that are printed, and nothing else.
QString tidyProse(const QString &text);

/// What is left of a text that comes from Word, WPS or a web page: every line a paragraph, without
/// bullets, indents, no-break and invisible characters. The cells of a table row stay in one line.
QString proseFromForeignText(const QString &text);

/// Characters as official limits count them: without blanks and line ends.
int countCharacters(QStringView text);

/// How a number of characters stands to the limit of its section.
enum class Length : quint8 {
    Comfortable, ///< Or there is no limit.
    Near, ///< Nine tenths of the limit or more.
    Over,
};

/// `limit` 0 is none.
Length lengthOf(int characters, int limit);

} // namespace gongkai
