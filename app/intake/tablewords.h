#pragma once

#include "core/grid.h"
#include "intake/label.h"

#include <vector>

namespace gongkai {

/// One figure of a table with the headings above it.
struct FigurePlace
{
    CellId cell = -1;
    int column = 0; ///< In the grid.
    int span = 1;
    std::vector<Label> heads; ///< Outermost first.
};

/// One row of a table that has a label or figures; rows of headings are none.
struct TableLine
{
    int row = 0; ///< In the grid.
    std::vector<Label> labels; ///< Outermost first; its own is the last. None in a table across.
    QString text; ///< Its own label as printed.
    QString unit; ///< The measure word printed beside it.
    std::vector<FigurePlace> figures; ///< None on a heading.

    /// The figure that covers the column of the grid; -1 for none.
    int figureAt(int column) const;
};

/// The words of a table by which copied labels are recognised.
struct TableWords
{
    std::vector<TableLine> lines;
    std::vector<Label> rowHeads; ///< Of all row headings, those with parts too.
    std::vector<Label> columnHeads;
    std::vector<Label> others; ///< Captions and corners.
    int firstFigureColumn = 0; ///< The columns of labels that the grid has.

    /// The line of a row of the grid; -1 for none.
    int lineAt(int row) const;
    /// The lines that the copied labels of a row, outermost first, may mean: those it is most like.
    std::vector<int> linesLike(const std::vector<Label> &copied,
                               Likeness *likeness = nullptr) const;
    /// The figures of the line that the copied headings of a column may mean.
    std::vector<int> figuresLike(const TableLine &line, const std::vector<Label> &copied,
                                 Likeness *likeness = nullptr) const;
    bool knowsHead(const Label &copied) const;
};

TableWords wordsOf(const Grid &grid);

} // namespace gongkai
