#include "core/grid.h"

#include <algorithm>
#include <numeric>

namespace gongkai {

namespace {

using Kind = Grid::Kind;

int depthOf(const std::vector<Heading> &headings)
{
    int deepest = 0;
    for (const Heading &heading : headings)
        deepest = std::max(deepest, 1 + depthOf(heading.parts));
    return deepest;
}

/// How many of the narrowest columns the heading covers.
int breadthOf(const Heading &heading)
{
    if (heading.parts.empty())
        return heading.span;
    return std::accumulate(heading.parts.begin(), heading.parts.end(), 0,
                           [](int sum, const Heading &part) { return sum + breadthOf(part); });
}

int leavesOf(const Heading &heading)
{
    if (heading.parts.empty())
        return 1;
    return std::accumulate(heading.parts.begin(), heading.parts.end(), 0,
                           [](int sum, const Heading &part) { return sum + leavesOf(part); });
}

/// Draws up the grid of one table.
class GridMaker
{
public:
    GridMaker(const Form &form, int table)
        : m_form(form)
        , m_tableNumber(table)
        , m_table(form.tables[static_cast<std::size_t>(table)])
    {
    }

    Grid make()
    {
        m_grid.widths = m_table.widths;
        m_grid.columns = static_cast<int>(m_table.widths.size());
        switch (m_table.layout) {
        case TableLayout::Spanning:
            makeSpanning();
            break;
        case TableLayout::Listed:
            makeListed();
            break;
        case TableLayout::Stacked:
            makeStacked();
            break;
        case TableLayout::Across:
            makeAcross();
            break;
        }
        m_grid.finish();
        return std::move(m_grid);
    }

private:
    void makeSpanning()
    {
        const Block &block = m_table.blocks.front();
        m_grid.headRows = depthOf(block.columns);
        m_grid.headColumns = depthOf(block.rows);
        m_grid.rows = m_grid.headRows + static_cast<int>(block.rowLines.size());
        m_grid.add({Kind::Corner, 0, 0, m_grid.headRows, m_grid.headColumns, m_table.corner});
        addColumnHeads(block.columns, 0, m_grid.headColumns, m_grid.headRows);
        addRowHeads(block.rows, m_grid.headRows, 0);
        addFigures(0, m_grid.headRows, m_grid.headColumns);
    }

    void makeListed()
    {
        const Block &block = m_table.blocks.front();
        const bool hasUnits = !m_table.unitHeading.isEmpty();
        m_grid.headRows = depthOf(block.columns);
        m_grid.headColumns = hasUnits ? 2 : 1;
        m_grid.rows = m_grid.headRows + static_cast<int>(block.rowLines.size());
        m_grid.add({Kind::Corner, 0, 0, m_grid.headRows, 1, m_table.corner});
        if (hasUnits)
            m_grid.add({Kind::ColumnHead, 0, 1, m_grid.headRows, 1, m_table.unitHeading});
        addColumnHeads(block.columns, 0, m_grid.headColumns, m_grid.headRows);
        int row = m_grid.headRows;
        for (const Line &line : block.rowLines) {
            m_grid.add({Kind::RowHead, row, 0, 1, 1, line.label, -1, line.depth});
            if (hasUnits)
                m_grid.add({Kind::UnitHead, row, 1, 1, 1, line.unit});
            ++row;
        }
        addFigures(0, m_grid.headRows, m_grid.headColumns);
    }

    void makeStacked()
    {
        m_grid.headColumns = 1;
        for (const Block &block : m_table.blocks)
            m_grid.rows += (block.caption.isEmpty() ? 0 : 1) + depthOf(block.columns)
                + static_cast<int>(block.rowLines.size());
        int row = 0;
        for (std::size_t b = 0; b < m_table.blocks.size(); ++b) {
            const Block &block = m_table.blocks[b];
            if (!block.caption.isEmpty())
                m_grid.add({Kind::Caption, row++, 0, 1, m_grid.columns, block.caption});
            const int heads = depthOf(block.columns);
            m_grid.add({Kind::ColumnHead, row, 0, heads, 1, m_table.corner});
            addColumnHeads(block.columns, row, 1, heads);
            row += heads;
            for (std::size_t r = 0; r < block.rowLines.size(); ++r)
                m_grid.add(
                    {Kind::RowHead, row + static_cast<int>(r), 0, 1, 1, block.rowLines[r].label});
            addFigures(static_cast<int>(b), row, 1);
            row += static_cast<int>(block.rowLines.size());
        }
    }

    void makeAcross()
    {
        const Block &block = m_table.blocks.front();
        const int groups = depthOf(block.rows);
        m_grid.headRows = groups + depthOf(block.columns);
        m_grid.rows = m_grid.headRows + 1;
        const int breadth = std::accumulate(
            block.columns.begin(), block.columns.end(), 0,
            [](int sum, const Heading &heading) { return sum + breadthOf(heading); });
        int column = 0;
        addGroups(block, block.rows, 0, column, groups, breadth);
        for (std::size_t i = 0; i < m_form.cells.size(); ++i) {
            const Cell &cell = m_form.cells[i];
            if (cell.table == m_tableNumber)
                m_grid.add({Kind::Figure,
                            m_grid.headRows,
                            cell.row * breadth + startOf(block, cell.column),
                            1,
                            block.columnLines[static_cast<std::size_t>(cell.column)].span,
                            {},
                            static_cast<CellId>(i)});
        }
    }

    /// The headings of a table across: each leaf of the row tree heads its own set of columns,
    /// which begin right below it.
    void addGroups(const Block &block, const std::vector<Heading> &headings, int row, int &column,
                   int groups, int breadth)
    {
        for (const Heading &heading : headings) {
            m_grid.add(
                {Kind::ColumnHead, row, column, 1, leavesOf(heading) * breadth, heading.label});
            if (!heading.parts.empty()) {
                addGroups(block, heading.parts, row + 1, column, groups, breadth);
                continue;
            }
            addColumnHeads(block.columns, row + 1, column, m_grid.headRows - row - 1);
            column += breadth;
        }
    }

    /// `deep` is how many rows there are for the headings; leaves fill what is left.
    void addColumnHeads(const std::vector<Heading> &headings, int row, int column, int deep)
    {
        for (const Heading &heading : headings) {
            const int breadth = breadthOf(heading);
            const bool isLeaf = heading.parts.empty();
            m_grid.add({Kind::ColumnHead, row, column, isLeaf ? deep : 1, breadth, heading.label});
            if (!isLeaf)
                addColumnHeads(heading.parts, row + 1, column, deep - 1);
            column += breadth;
        }
    }

    void addRowHeads(const std::vector<Heading> &headings, int row, int column)
    {
        for (const Heading &heading : headings) {
            const int leaves = leavesOf(heading);
            const bool isLeaf = heading.parts.empty();
            m_grid.add({Kind::RowHead, row, column, leaves,
                        isLeaf ? m_grid.headColumns - column : 1, heading.label});
            if (!isLeaf)
                addRowHeads(heading.parts, row, column + 1);
            row += leaves;
        }
    }

    void addFigures(int blockNumber, int firstRow, int firstColumn)
    {
        const Block &block = m_table.blocks[static_cast<std::size_t>(blockNumber)];
        for (std::size_t i = 0; i < m_form.cells.size(); ++i) {
            const Cell &cell = m_form.cells[i];
            if (cell.table != m_tableNumber || cell.block != blockNumber)
                continue;
            m_grid.add({Kind::Figure,
                        firstRow + cell.row,
                        firstColumn + startOf(block, cell.column),
                        1,
                        block.columnLines[static_cast<std::size_t>(cell.column)].span,
                        {},
                        static_cast<CellId>(i)});
        }
    }

    static int startOf(const Block &block, int column)
    {
        return std::accumulate(block.columnLines.begin(), block.columnLines.begin() + column, 0,
                               [](int sum, const Line &line) { return sum + line.span; });
    }

    const Form &m_form;
    int m_tableNumber;
    const Table &m_table;
    Grid m_grid;
};

} // namespace

const Grid::Box *Grid::find(CellId cell) const
{
    const auto found = std::find_if(boxes.begin(), boxes.end(),
                                    [&](const Box &box) { return box.cell == cell; });
    return found == boxes.end() ? nullptr : &*found;
}

void Grid::add(Box box)
{
    boxes.push_back(std::move(box));
}

void Grid::finish()
{
    m_cover.assign(index(rows, 0), -1);
    const auto cover = [this](const Box &box, int number) {
        for (int row = box.row; row < box.row + box.rowSpan; ++row) {
            for (int column = box.column; column < box.column + box.columnSpan; ++column)
                m_cover[index(row, column)] = number;
        }
    };
    for (std::size_t i = 0; i < boxes.size(); ++i)
        cover(boxes[i], static_cast<int>(i));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (m_cover[index(row, column)] < 0)
                add({Kind::Nothing, row, column, 1, 1, {}});
        }
    }
    std::sort(boxes.begin(), boxes.end(), [](const Box &one, const Box &other) {
        return std::pair(one.row, one.column) < std::pair(other.row, other.column);
    });
    for (std::size_t i = 0; i < boxes.size(); ++i)
        cover(boxes[i], static_cast<int>(i));
}

Grid makeGrid(const Form &form, int table)
{
    return GridMaker(form, table).make();
}

} // namespace gongkai
