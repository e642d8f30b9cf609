#include "output/xlsx/book.h"
#include "output/xlsx/sheettext.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace gongkai {

namespace {

constexpr double pixelsPerPoint = 96.0 / 72.0;

lxw_row_t rowOf(SheetPlace place)
{
    return static_cast<lxw_row_t>(place.row);
}

lxw_col_t columnOf(SheetPlace place)
{
    return static_cast<lxw_col_t>(place.column);
}

} // namespace

void Sheet::write(SheetPlace place, const QString &text, const SheetStyle &style)
{
    m_book.keep(worksheet_write_string(m_sheet, rowOf(place), columnOf(place),
                                       sheetText(text).constData(), m_book.format(style)));
}

void Sheet::write(SheetPlace place, const SheetFigure &figure, SheetStyle style)
{
    if (figure.kind == SheetFigure::Kind::Text)
        return write(place, figure.text, style);
    style.numberFormat = figure.numberFormat;
    lxw_format *format = m_book.format(style);
    m_book.keep(figure.kind == SheetFigure::Kind::Blank
                    ? worksheet_write_blank(m_sheet, rowOf(place), columnOf(place), format)
                    : worksheet_write_number(m_sheet, rowOf(place), columnOf(place), figure.number,
                                             format));
}

void Sheet::write(SheetPlace place, const std::string &formula, const SheetFigure &figure,
                  SheetStyle style)
{
    const bool isNumber = figure.kind == SheetFigure::Kind::Number;
    style.numberFormat = isNumber ? figure.numberFormat : "0";
    const std::string written = '=' + formula;
    lxw_format *format = m_book.format(style);
    m_book.keep(isNumber ? worksheet_write_formula_num(m_sheet, rowOf(place), columnOf(place),
                                                       written.c_str(), format, figure.number)
                         : worksheet_write_formula_str(m_sheet, rowOf(place), columnOf(place),
                                                       written.c_str(), format,
                                                       figure.text.toUtf8().constData()));
}

void Sheet::merge(const SheetRange &range, const SheetStyle &style)
{
    if (range.rows == 1 && range.columns == 1)
        return;
    const SheetPlace last
        = {range.first.row + range.rows - 1, range.first.column + range.columns - 1};
    m_book.keep(worksheet_merge_range(m_sheet, rowOf(range.first), columnOf(range.first),
                                      rowOf(last), columnOf(last), "", m_book.format(style)));
}

void Sheet::addNote(SheetPlace place, const QString &text)
{
    // In pixels. A longer note is read by dragging its box.
    constexpr int width = 280;
    constexpr int lineHeight = 18;
    constexpr int mostLines = 30;
    constexpr double typeSize = 9;
    const int lines = linesInSheet(text, width / pixelsPerPoint - typeSize, typeSize);
    QByteArray font = "宋体";
    lxw_comment_options options = {};
    options.width = width;
    options.height = static_cast<uint16_t>((std::min(lines, mostLines) + 1) * lineHeight);
    options.font_name = font.data();
    options.font_size = typeSize;
    m_book.keep(worksheet_write_comment_opt(m_sheet, rowOf(place), columnOf(place),
                                            sheetText(text).constData(), &options));
}

void Sheet::setColumn(int column, qreal width)
{
    const auto number = static_cast<lxw_col_t>(column);
    m_book.keep(worksheet_set_column_pixels(
        m_sheet, number, number, static_cast<uint32_t>(width * pixelsPerPoint + 0.5), nullptr));
}

void Sheet::setRow(int row, qreal height)
{
    constexpr qreal highest = 409; // Excel's limit
    m_book.keep(worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row), std::min(height, highest),
                                  nullptr));
}

void Sheet::freeze(SheetPlace place)
{
    worksheet_freeze_panes(m_sheet, rowOf(place), columnOf(place));
}

void Sheet::repeatRows(int first, int count)
{
    if (count > 0)
        m_book.keep(worksheet_repeat_rows(m_sheet, static_cast<lxw_row_t>(first),
                                          static_cast<lxw_row_t>(first + count - 1)));
}

void Sheet::setLandscape()
{
    worksheet_set_landscape(m_sheet);
}

} // namespace gongkai
