#pragma once

#include "core/result.h"
#include "output/xlsx/sheet.h"

#include <QDate>
#include <QStringList>

#include <deque>

namespace gongkai {

/// An Excel workbook (Office Open XML, ECMA-376) that is being written. The same calls give the
/// same bytes.
///
/// Not by libxlsxwriter: it and QuaZip bring functions of the same names, so that one process
/// cannot use both, and it writes 96171.6 as 96171.60000000001.
class SheetBook
{
public:
    /// A sheet of this name, or one like it where Excel does not accept that. It lives as long as
    /// the book.
    Sheet &addSheet(const QString &name);

    /// The file. `date` stands in for the day on which it is made, and `header` is printed on every
    /// page. Fails where a text is longer than Excel takes, or the archive cannot be made.
    Result<QByteArray> pack(const QString &title, QDate date, const QString &header) const;

private:
    QByteArray bookXml() const;

    SheetStyles m_styles;
    SheetTexts m_texts;
    std::deque<Sheet> m_sheets;
    QStringList m_names;
};

} // namespace gongkai
