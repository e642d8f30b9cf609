#include "output/xlsx/sheetstyles.h"

#include <QString>

#include <algorithm>

namespace gongkai {

namespace {

constexpr int firstOwnFormat = 164; ///< Smaller numbers are formats that Excel brings along.

/// All items as one element that says how many there are.
QByteArray listOf(const QByteArray &name, const std::vector<QByteArray> &items)
{
    QByteArray xml = '<' + name + " count=\"" + QByteArray::number(items.size()) + "\">";
    for (const QByteArray &item : items)
        xml += item;
    return xml + "</" + name + '>';
}

/// The place of the item, which is added where it is new.
qsizetype placeIn(std::vector<QByteArray> &items, const QByteArray &item)
{
    const auto found = std::find(items.begin(), items.end(), item);
    if (found != items.end())
        return found - items.begin();
    items.push_back(item);
    return static_cast<qsizetype>(items.size()) - 1;
}

QByteArray fontOf(const SheetStyle &style)
{
    return "<font><sz val=\"" + QByteArray::number(style.size) + "\"/><name val=\""
        + (style.isHeading ? "黑体" : "宋体") + "\"/><charset val=\"134\"/></font>";
}

QByteArray alignmentOf(const SheetStyle &style)
{
    static constexpr const char *names[] = {"left", "center", "right"};
    QByteArray xml = "<alignment horizontal=\"";
    xml += names[static_cast<int>(style.align)];
    xml += "\" vertical=\"center\"";
    // A number that wraps would be cut in two.
    if (style.numberFormat.empty())
        xml += " wrapText=\"1\"";
    if (style.indent > 0)
        xml += " indent=\"" + QByteArray::number(style.indent) + '"';
    return xml + "/>";
}

} // namespace

int SheetStyles::numberOf(const SheetStyle &style)
{
    const auto found = std::find(m_styles.begin(), m_styles.end(), style);
    const auto number = static_cast<int>(found - m_styles.begin()) + 1;
    if (found == m_styles.end())
        m_styles.push_back(style);
    return number;
}

QByteArray SheetStyles::xml() const
{
    // Excel counts the widths of columns in digits of the first font: 7 pixels in this one.
    std::vector<QByteArray> fonts = {"<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"};
    const std::vector<QByteArray> fills = {"<fill><patternFill patternType=\"none\"/></fill>",
                                           "<fill><patternFill patternType=\"gray125\"/></fill>",
                                           "<fill><patternFill patternType=\"solid\"><fgColor "
                                           "rgb=\"FFC6D9F1\"/></patternFill></fill>"};
    const QByteArray thin = " style=\"thin\"><color auto=\"1\"/></";
    const std::vector<QByteArray> borders
        = {"<border/>",
           "<border><left" + thin + "left><right" + thin + "right><top" + thin + "top><bottom"
               + thin + "bottom></border>"};
    std::vector<QByteArray> codes;
    std::vector<QByteArray> cells
        = {"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"};
    for (const SheetStyle &style : m_styles) {
        const QByteArray code = QString::fromStdString(style.numberFormat).toHtmlEscaped().toUtf8();
        const qsizetype format = code.isEmpty() ? 0 : firstOwnFormat + placeIn(codes, code);
        cells.push_back("<xf numFmtId=\"" + QByteArray::number(format) + "\" fontId=\""
                        + QByteArray::number(placeIn(fonts, fontOf(style))) + "\" fillId=\""
                        + (style.isShaded ? '2' : '0') + "\" borderId=\""
                        + (style.hasBorder ? '1' : '0')
                        + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
                          " applyBorder=\"1\" applyAlignment=\"1\">"
                        + alignmentOf(style) + "</xf>");
    }
    std::vector<QByteArray> formats;
    for (std::size_t i = 0; i < codes.size(); ++i)
        formats.push_back("<numFmt numFmtId=\""
                          + QByteArray::number(firstOwnFormat + static_cast<int>(i))
                          + "\" formatCode=\"" + codes[i] + "\"/>");
    return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + (formats.empty() ? QByteArray() : listOf("numFmts", formats)) + listOf("fonts", fonts)
        + listOf("fills", fills) + listOf("borders", borders)
        + listOf("cellStyleXfs", {"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"})
        + listOf("cellXfs", cells)
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
          "</cellStyles></styleSheet>";
}

} // namespace gongkai
