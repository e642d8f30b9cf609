#include "output/html/headers.h"

#include <algorithm>

namespace gongkai {

namespace {

using Kind = Grid::Kind;

/// Adds the box unless it is the last one already: a box spans several places.
void add(const Grid &grid, const Grid::Box &box, std::vector<int> &headers)
{
    const int number = static_cast<int>(&box - grid.boxes.data());
    if (headers.empty() || headers.back() != number)
        headers.push_back(number);
}

/// From the innermost out. Figures of the same block may lie between, those of others end it.
std::vector<int> columnHeaders(const Grid &grid, const Grid::Box &figure)
{
    std::vector<int> headers;
    for (int row = figure.row - 1; row >= 0; --row) {
        const Grid::Box &above = grid.at(row, figure.column);
        if (above.kind == Kind::ColumnHead || above.kind == Kind::Caption)
            add(grid, above, headers);
        else if (!headers.empty())
            break;
        if (above.kind == Kind::Caption)
            break;
    }
    return headers;
}

/// From the innermost out.
std::vector<int> rowHeaders(const Grid &grid, const Grid::Box &figure)
{
    std::vector<int> headers;
    for (int column = figure.column - 1; column >= 0; --column) {
        const Grid::Box &left = grid.at(figure.row, column);
        if (left.kind == Kind::RowHead || left.kind == Kind::UnitHead)
            add(grid, left, headers);
    }
    if (headers.empty())
        return headers;
    int depth = grid.boxes[static_cast<std::size_t>(headers.back())].depth;
    for (int row = figure.row - 1; row >= 0 && depth > 0; --row) {
        const Grid::Box &above = grid.at(row, 0);
        if (above.kind != Kind::RowHead || above.depth >= depth)
            continue;
        add(grid, above, headers);
        depth = above.depth;
    }
    return headers;
}

} // namespace

std::vector<int> headersOf(const Grid &grid, const Grid::Box &figure)
{
    std::vector<int> headers = columnHeaders(grid, figure);
    std::reverse(headers.begin(), headers.end());
    const std::vector<int> ofRow = rowHeaders(grid, figure);
    headers.insert(headers.end(), ofRow.rbegin(), ofRow.rend());
    return headers;
}

bool isHeader(const Grid &grid, const Grid::Box &box)
{
    switch (box.kind) {
    case Kind::ColumnHead:
    case Kind::RowHead:
    case Kind::UnitHead:
    case Kind::Caption:
        return !box.text.isEmpty();
    case Kind::Corner:
        // Over several columns of headings it is a sentence about the table: the rule of 表三.
        return !box.text.isEmpty() && box.columnSpan == 1 && grid.headColumns > 0;
    case Kind::Figure:
    case Kind::Nothing:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace gongkai
