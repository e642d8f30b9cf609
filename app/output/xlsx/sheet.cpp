#include "output/xlsx/sheet.h"

#include "output/pagestyle.h"
#include "output/xlsx/sheettext.h"

#include <algorithm>

namespace gongkai {

namespace {

constexpr qreal usualWidth = 48;
constexpr qreal usualHeight = 15;

/// A measure of a page, which is given in inches.
QByteArray inches(qreal points)
{
    constexpr qreal inch = 72;
    return QByteArray::number(points / inch, 'f', 3);
}

QByteArray headerText(const QString &text)
{
    QString doubled = text;
    return sheetText(doubled.replace(u'&', QStringLiteral("&&")));
}

} // namespace

int SheetTexts::numberOf(const QString &text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.constEnd())
        return *known;
    m_hasTooLong |= text.size() > longestCellText;
    m_items += "<si><t xml:space=\"preserve\">" + sheetText(text) + "</t></si>";
    return *m_numbers.insert(text, static_cast<int>(m_numbers.size()));
}

QByteArray SheetTexts::xml() const
{
    return "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + m_items
        + "</sst>";
}

void Sheet::put(SheetPlace place, const SheetStyle &style, const QByteArray &type,
                const QByteArray &content)
{
    QByteArray cell = "<c r=\"" + QByteArray::fromStdString(nameOf(place)) + "\" s=\""
        + QByteArray::number(m_styles.numberOf(style)) + '"';
    if (!type.isEmpty())
        cell += " t=\"" + type + '"';
    cell += content.isEmpty() ? "/>" : '>' + content + "</c>";
    m_rows[place.row].cells[place.column] = cell;
}

void Sheet::write(SheetPlace place, const QString &text, const SheetStyle &style)
{
    if (text.isEmpty())
        return put(place, style, {}, {});
    put(place, style, "s", "<v>" + QByteArray::number(m_texts.numberOf(text)) + "</v>");
}

void Sheet::write(SheetPlace place, const SheetFigure &figure, SheetStyle style)
{
    if (figure.kind == SheetFigure::Kind::Text)
        return write(place, figure.text, style);
    style.numberFormat = figure.numberFormat;
    const bool isBlank = figure.kind == SheetFigure::Kind::Blank;
    put(place, style, {}, isBlank ? QByteArray() : "<v>" + figure.digits.toLatin1() + "</v>");
}

void Sheet::write(SheetPlace place, const std::string &formula, const SheetFigure &figure,
                  SheetStyle style)
{
    const bool isNumber = figure.kind == SheetFigure::Kind::Number;
    style.numberFormat = isNumber ? figure.numberFormat : "0";
    put(place, style, isNumber ? "" : "str",
        "<f>" + QString::fromStdString(formula).toHtmlEscaped().toUtf8() + "</f><v>"
            + (isNumber ? figure.digits : figure.text).toUtf8() + "</v>");
}

void Sheet::merge(const SheetRange &range, const SheetStyle &style)
{
    if (range.rows == 1 && range.columns == 1)
        return;
    // All of them carry the border.
    const SheetPlace last
        = {range.first.row + range.rows - 1, range.first.column + range.columns - 1};
    for (int row = range.first.row; row <= last.row; ++row) {
        for (int column = range.first.column; column <= last.column; ++column)
            put({row, column}, style, {}, {});
    }
    m_merges.push_back(nameOf(range.first) + ':' + nameOf(last));
}

void Sheet::setColumn(int column, qreal width)
{
    m_columns[column] = width;
}

void Sheet::setRow(int row, qreal height)
{
    constexpr qreal highest = 409; // Excel's limit
    m_rows[row].height = std::min(height, highest);
}

void Sheet::repeatRows(int first, int count)
{
    if (count > 0)
        m_repeated = '$' + QByteArray::number(first + 1) + ":$" + QByteArray::number(first + count);
}

qreal Sheet::widthOf(int column) const
{
    const auto found = m_columns.find(column);
    return found == m_columns.end() ? usualWidth : found->second;
}

qreal Sheet::heightOf(int row) const
{
    const auto found = m_rows.find(row);
    return found == m_rows.end() || found->second.height == 0 ? usualHeight : found->second.height;
}

QByteArray Sheet::view() const
{
    QByteArray xml = "<sheetViews><sheetView workbookViewId=\"0\">";
    if (m_frozen != SheetPlace()) {
        xml += "<pane";
        if (m_frozen.column > 0)
            xml += " xSplit=\"" + QByteArray::number(m_frozen.column) + '"';
        if (m_frozen.row > 0)
            xml += " ySplit=\"" + QByteArray::number(m_frozen.row) + '"';
        const char *active = m_frozen.column == 0 ? "bottomLeft"
            : m_frozen.row == 0                   ? "topRight"
                                                  : "bottomRight";
        xml += " topLeftCell=\"" + QByteArray::fromStdString(nameOf(m_frozen)) + "\" activePane=\""
            + active + "\" state=\"frozen\"/>";
    }
    return xml + "</sheetView></sheetViews>";
}

QByteArray Sheet::xml(const QString &header) const
{
    QByteArray xml
        = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + view() + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    for (const auto &[column, width] : m_columns) {
        // In digits of 7 pixels, with 5 pixels of air: 18.3.1.13.
        constexpr qreal pixelsPerPoint = 96.0 / 72.0;
        const QByteArray number = QByteArray::number(column + 1);
        xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\""
            + QByteArray::number((width * pixelsPerPoint - 5) / 7, 'f', 3)
            + "\" customWidth=\"1\"/>";
    }
    xml += "</cols><sheetData>";
    for (const auto &[number, row] : m_rows) {
        xml += "<row r=\"" + QByteArray::number(number + 1) + '"';
        if (row.height > 0)
            xml += " ht=\"" + QByteArray::number(row.height, 'f', 2) + "\" customHeight=\"1\"";
        xml += '>';
        for (const auto &[column, cell] : row.cells)
            xml += cell;
        xml += "</row>";
    }
    xml += "</sheetData>";
    if (!m_merges.empty()) {
        xml += "<mergeCells count=\"" + QByteArray::number(m_merges.size()) + "\">";
        for (const std::string &merge : m_merges)
            xml += "<mergeCell ref=\"" + QByteArray::fromStdString(merge) + "\"/>";
        xml += "</mergeCells>";
    }
    const QByteArray side = inches(18 * mm);
    const QByteArray above = inches(22 * mm);
    const QByteArray edge = inches(10 * mm);
    xml += "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"" + side + "\" right=\""
        + side + "\" top=\"" + above + "\" bottom=\"" + above + "\" header=\"" + edge
        + "\" footer=\"" + edge + "\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\""
        + (m_isLandscape ? "landscape" : "portrait") + "\"/><headerFooter><oddHeader>&amp;C"
        + headerText(header) + "</oddHeader><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>";
    if (!m_notes.empty())
        xml += "<legacyDrawing r:id=\"rId1\"/>";
    return xml + "</worksheet>";
}

} // namespace gongkai
