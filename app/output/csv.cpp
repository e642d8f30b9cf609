#include "output/csv.h"

#include "output/xmltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

QString quoted(QString field)
{
    const bool needsQuotes = std::any_of(field.begin(), field.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\n' || c == u'\r';
    });
    if (!needsQuotes)
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QString textField(const QString &text)
{
    static const QString dangerous = u"=+-@\t＝＋－＠"_s;
    QString field = cleanText(text);
    // Programs skip blanks, and some skip what has no width.
    const auto first = std::find_if(field.begin(), field.end(), [](QChar c) {
        return c == u'\t' || (!c.isSpace() && c.category() != QChar::Other_Format);
    });
    if (first != field.end() && dangerous.contains(*first))
        field.prepend(u'\'');
    return quoted(field);
}

QString valueField(const Amount &amount, CellFormat format)
{
    const QString printed = formatAmount(amount, format);
    return printed.startsWith(u'+') ? printed.mid(1) : printed;
}

} // namespace

QByteArray toCsv(const Publication &publication)
{
    const Form &form = *publication.form;
    const auto &remarks = publication.report.remarks;
    QString csv = u"\ufeff代码,项目,单位,数值,上年,备注\r\n"_s;
    for (CellId id = 0; id < static_cast<CellId>(form.cells.size()); ++id) {
        const Cell &cell = form.cell(id);
        const Amount before = publication.previous
            ? publication.previous->printed[static_cast<std::size_t>(id)]
            : Amount();
        const auto remark = remarks.find(id);
        const QStringList fields = {
            textField(cell.code),
            textField(labelPath(form, id)),
            textField(cell.unit),
            valueField(publication.figures.printedAt(id), cell.format),
            valueField(before, cell.format),
            remark == remarks.end() ? QString() : textField(remark->second),
        };
        csv += fields.join(u',') + "\r\n"_L1;
    }
    return csv.toUtf8();
}

} // namespace gongkai
