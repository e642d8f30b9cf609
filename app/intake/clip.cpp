#include "intake/clip.h"

#include <algorithm>

namespace gongkai {

ClipTable ClipTable::of(std::vector<Cell> cells)
{
    ClipTable table;
    for (const Cell &cell : cells) {
        table.columns = std::max(table.columns, cell.column + cell.columnSpan);
        if (!cell.text.isEmpty())
            table.rows = std::max(table.rows, cell.row + 1);
    }
    std::erase_if(cells, [&](const Cell &cell) { return cell.row >= table.rows; });
    table.m_cells = std::move(cells);
    table.m_cover.assign(table.index(table.rows, 0), -1);
    for (std::size_t i = 0; i < table.m_cells.size(); ++i) {
        Cell &cell = table.m_cells[i];
        cell.rowSpan = std::min(cell.rowSpan, table.rows - cell.row);
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                table.m_cover[table.index(row, column)] = static_cast<int>(i);
        }
    }
    for (int row = 0; row < table.rows; ++row) {
        for (int column = 0; column < table.columns; ++column) {
            int &cover = table.m_cover[table.index(row, column)];
            if (cover >= 0)
                continue;
            cover = static_cast<int>(table.m_cells.size());
            table.m_cells.push_back({{}, row, column, 1, 1, true});
        }
    }
    return table;
}

Result<std::vector<ClipTable>> readClipboard(const QByteArray &html, const QString &text)
{
    auto tables = readHtml(html);
    if (tables && !tables->empty())
        return tables;
    // A program that writes poor HTML may still write good text; where there is none, the fault of
    // the HTML is what there is to tell.
    if (text.isEmpty())
        return tables;
    auto table = readText(text);
    if (!table)
        return tl::unexpected(table.error());
    std::vector<ClipTable> found;
    if (!table->isEmpty())
        found.push_back(std::move(*table));
    return found;
}

} // namespace gongkai
