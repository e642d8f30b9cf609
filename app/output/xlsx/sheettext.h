#pragma once

#include <QByteArray>
#include <QStringList>

namespace gongkai {

/// Excel takes no longer text in a cell or a note (ECMA-376, 18.18.37 and Excel's own limits).
inline constexpr qsizetype longestCellText = 32'767;

/// The text in UTF-8, clean and as it may stand in a sheet's XML: what Excel would take for an
/// escape (_x0041_, ECMA-376, 22.4.2.4) is escaped itself.
QByteArray sheetText(const QString &text);

/// A name for a sheet that Excel accepts: at most 31 characters, none of []:*?/\, no apostrophe at
/// an end, not empty, and unlike all that are taken, whatever the case.
QString sheetName(const QString &wanted, const QStringList &taken);

/// The text in pieces of at most `longest` characters, which together are the text. A piece ends
/// behind a full stop where there is one in its second half, and never within a character.
QStringList piecesOf(const QString &text, qsizetype longest);

/// How wide the text is on one line, in points, in the square type of a Chinese sheet: a Chinese
/// character is as wide as the type is high, others are half as wide.
qreal widthInSheet(QStringView text, qreal typeSize);

/// How many lines the text takes in a cell of that width, in points. At least one.
int linesInSheet(const QString &text, qreal width, qreal typeSize);

} // namespace gongkai
