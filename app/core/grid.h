#pragma once

#include "core/form.h"

namespace gongkai {

/// A table as it is printed: every box with its place and span. Screen, paper and all documents are
/// drawn from this one description, so that they cannot disagree.
struct Grid
{
    enum class Kind : quint8 {
        Corner, ///< Top left, with the words of the form.
        ColumnHead,
        RowHead,
        UnitHead, ///< The measure word of a row.
        Caption, ///< A band across a stacked table.
        Figure,
        Nothing, ///< Where a heading has no figure.
    };

    struct Box
    {
        Kind kind = Kind::Nothing;
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        QString text; ///< Empty for figures: the report has those.
        CellId cell = -1;
        int depth = 0; ///< Of a row heading in a listed table, for its indent.
    };

    int rows = 0;
    int columns = 0;
    int headRows = 0; ///< Rows at the top that are repeated on every page.
    int headColumns = 0; ///< Columns at the left that do not scroll away.
    std::vector<Box> boxes; ///< In reading order; they cover the grid without overlapping.
    std::vector<double> widths; ///< Relative, one per column.

    /// The box that covers the place. There always is one.
    const Box &at(int row, int column) const
    {
        return boxes[static_cast<std::size_t>(m_cover[index(row, column)])];
    }
    /// The box of a figure, or null.
    const Box *find(CellId cell) const;

    void add(Box box);
    /// Fills what is still free with boxes of nothing, and puts all in reading order.
    void finish();

private:
    std::size_t index(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
            + static_cast<std::size_t>(column);
    }

    std::vector<int> m_cover; ///< For each place the number of the box that covers it.
};

Grid makeGrid(const Form &form, int table);

} // namespace gongkai
