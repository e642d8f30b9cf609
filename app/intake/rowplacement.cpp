#include "intake/rowplacement.h"

#include "intake/alignment.h"

#include <algorithm>

namespace gongkai {

namespace {

std::vector<int> columnsOf(const RowOnLine &row)
{
    std::vector<int> columns;
    for (int column = row.layout.firstFigure; column < row.clip.columns; ++column) {
        if (row.clip.isOrigin(row.row, column) && !row.clip.at(row.row, column).isFiller)
            columns.push_back(column);
    }
    return columns;
}

bool isBlankAt(const RowOnLine &row, int column)
{
    return row.clip.at(row.row, column).text.isEmpty();
}

int figureCount(const RowOnLine &row)
{
    return static_cast<int>(row.line.figures.size());
}

/// How many cells there are when blank ones at the end are not counted.
int filledSize(const RowOnLine &row, const std::vector<int> &columns)
{
    const auto last = std::find_if(columns.rbegin(), columns.rend(),
                                   [&](int column) { return !isBlankAt(row, column); });
    return static_cast<int>(columns.rend() - last);
}

/// One cell after the other, from a figure on.
std::vector<int> byOrder(const RowOnLine &row, std::size_t cells, int first)
{
    std::vector<int> figures;
    figures.reserve(cells);
    for (int i = 0; i < static_cast<int>(cells); ++i)
        figures.push_back(first + i >= 0 && first + i < figureCount(row) ? first + i : -1);
    return figures;
}

/// As the columns of the grid lie, a cell at `column` of the clip at `column` + `shift`. Empty
/// where a filled cell would lie beside the beginning of a figure.
std::vector<int> byGrid(const RowOnLine &row, const std::vector<int> &columns, int shift)
{
    std::vector<int> figures;
    for (const int column : columns) {
        const int figure = row.line.figureAt(column + shift);
        const bool begins = figure >= 0
            && row.line.figures[static_cast<std::size_t>(figure)].column == column + shift;
        if (!begins && !isBlankAt(row, column))
            return {};
        figures.push_back(begins ? figure : -1);
    }
    return figures;
}

/// Whether two ways to place the row give every filled cell the same figure.
bool agree(const RowOnLine &row, const std::vector<int> &columns, const std::vector<int> &one,
           const std::vector<int> &other)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (one[i] != other[i] && !isBlankAt(row, columns[i]))
            return false;
    }
    return true;
}

/// By the headings above. False where there are none that are known.
bool chooseByHeads(const RowOnLine &row, ColumnChoice &choice)
{
    std::vector<std::vector<int>> candidates;
    std::vector<std::size_t> headed;
    bool isKnown = false;
    for (std::size_t i = 0; i < choice.columns.size(); ++i) {
        const int column = choice.columns[i];
        const std::vector<Label> heads = headsOf(row.clip, row.layout, row.row, column);
        if (heads.empty() && isBlankAt(row, column))
            continue;
        Likeness likeness = Likeness::None;
        candidates.push_back(row.words.figuresLike(row.line, heads, &likeness));
        headed.push_back(i);
        isKnown |= !candidates.back().empty();
        if (!heads.empty() && (candidates.back().empty() || likeness == Likeness::Renumbered))
            choice.strangeHeads += heads.back().full;
    }
    if (!isKnown)
        return false;
    const int preferred = row.gridColumn < 0 ? 0 : row.line.figureAt(row.gridColumn);
    const Alignment alignment = align(candidates, figureCount(row), preferred);
    choice.hasHeads = true;
    choice.isAmbiguous = alignment.isAmbiguous;
    for (std::size_t i = 0; i < headed.size(); ++i) {
        choice.figures[headed[i]] = alignment.lines[i];
        if (alignment.isGuessed[i] && !isBlankAt(row, choice.columns[headed[i]]))
            choice.isAmbiguous = true;
    }
    return true;
}

/// A row with a label: its figures begin with the line's first.
void chooseFromStart(const RowOnLine &row, ColumnChoice &choice)
{
    const std::size_t cells = choice.columns.size();
    const int filled = filledSize(row, choice.columns);
    const int count = figureCount(row);
    const bool isWhole = static_cast<int>(cells) >= count && filled <= count;
    // As wide as the official table: then a merged label may have left blank places behind.
    const std::vector<int> inGrid = row.clip.columns
                == row.words.firstFigureColumn
                    + (row.line.figures.back().column + row.line.figures.back().span
                       - row.words.firstFigureColumn)
            && row.layout.firstFigure <= row.words.firstFigureColumn
        ? byGrid(row, choice.columns, 0)
        : std::vector<int>();
    const std::vector<int> inOrder = byOrder(row, cells, 0);
    if (!inGrid.empty()) {
        choice.figures = inGrid;
        choice.isAmbiguous = isWhole && !agree(row, choice.columns, inGrid, inOrder)
            && row.layout.firstFigure == row.words.firstFigureColumn;
        return;
    }
    int blankStart = 0;
    while (blankStart < filled
           && isBlankAt(row, choice.columns[static_cast<std::size_t>(blankStart)]))
        ++blankStart;
    if (!isWhole && blankStart > 0 && filled - blankStart == count) {
        choice.figures = byOrder(row, cells, -blankStart);
        choice.needsProof = true;
        return;
    }
    if (filled > count)
        return; // Which of them are the table's, nobody can tell.
    choice.figures = inOrder;
    choice.isTooNarrow = static_cast<int>(cells) < count;
}

/// A row without labels: from the anchor on.
void chooseByPosition(const RowOnLine &row, ColumnChoice &choice)
{
    const int first = row.line.figureAt(row.gridColumn);
    if (first < 0)
        return;
    const std::size_t cells = choice.columns.size();
    const int filled = filledSize(row, choice.columns);
    const bool fitsInOrder = filled <= figureCount(row) - first;
    if (!fitsInOrder && filled == figureCount(row)) {
        choice.figures = byOrder(row, cells, 0);
        choice.isMoved = true;
        return;
    }
    const int begin = row.line.figures[static_cast<std::size_t>(first)].column;
    const std::vector<int> inGrid = byGrid(row, choice.columns, begin - row.layout.firstFigure);
    const std::vector<int> inOrder = byOrder(row, cells, first);
    const bool fitsInGrid = !inGrid.empty();
    choice.figures = fitsInGrid ? inGrid : inOrder;
    choice.isAmbiguous = fitsInGrid && fitsInOrder && !agree(row, choice.columns, inGrid, inOrder);
}

} // namespace

ColumnChoice chooseColumns(const RowOnLine &row)
{
    ColumnChoice choice;
    choice.columns = columnsOf(row);
    choice.figures.assign(choice.columns.size(), -1);
    if (row.line.figures.empty() || choice.columns.empty())
        return choice;
    if (!chooseByHeads(row, choice)) {
        if (row.gridColumn < 0)
            chooseFromStart(row, choice);
        else
            chooseByPosition(row, choice);
    }
    // Where a row is shorter than the others, a figure may be missing in its middle.
    const int first = row.gridColumn < 0 ? 0 : std::max(0, row.line.figureAt(row.gridColumn));
    choice.isTooNarrow |= row.clip.at(row.row, row.clip.columns - 1).isFiller
        && static_cast<int>(choice.columns.size()) < figureCount(row) - first;
    return choice;
}

} // namespace gongkai
