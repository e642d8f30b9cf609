#include "output/xlsx.h"

#include "output/xlsx/book.h"
#include "output/xlsx/listsheets.h"
#include "output/xlsx/tablesheet.h"

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// The day in the properties of the file: the report's own, or the first on which it could be told.
QDate dateOf(const Report &report)
{
    const QDate date = QDate::fromString(report.people.date, Qt::ISODate);
    return date.isValid() ? date : QDate(report.year + 1, 1, 1);
}

} // namespace

Result<QByteArray> toXlsx(const Publication &publication)
{
    const Form &form = *publication.form;
    SheetBook book;
    for (const Section &section : form.sections) {
        if (section.table < 0)
            continue;
        Sheet &sheet = book.addSheet(form.tables[static_cast<std::size_t>(section.table)].name);
        writeTable(publication, section, sheet);
    }
    Sheet &prose = book.addSheet(u"文字"_s);
    writeProse(publication, prose);
    Sheet &figures = book.addSheet(u"数据"_s);
    writeFigureList(publication, figures);
    Sheet &about = book.addSheet(u"说明"_s);
    writeAbout(publication, about);
    const QString title = titleOf(form, publication.report);
    // Headers take 255 characters.
    constexpr qsizetype longestHeader = 120;
    const QString header = title.left(longestHeader);
    return book.pack(title, dateOf(publication.report),
                     publication.isDraft ? u"草稿　"_s + header : header);
}

} // namespace gongkai
