#include "intake/tablewords.h"

#include <algorithm>

namespace gongkai {

namespace {

using Kind = Grid::Kind;

bool hasLike(const std::vector<Label> &known, const Label &copied)
{
    return std::any_of(known.begin(), known.end(), [&](const Label &label) {
        return compare(copied, label) != Likeness::None;
    });
}

/// Whether a copied heading further out, where it is one of the table's at all, is above the place
/// in question: 未经复议直接起诉 tells which 总计.
bool isCompatible(const std::vector<Label> &copied, const std::vector<Label> &official,
                  const std::vector<Label> &known)
{
    return std::all_of(copied.begin(), copied.end() - 1, [&](const Label &outer) {
        return !hasLike(known, outer) || hasLike(official, outer);
    });
}

/// The headings above a figure: the nearest group of them.
std::vector<Label> headsAbove(const Grid &grid, const Grid::Box &figure)
{
    std::vector<Label> heads;
    int row = figure.row - 1;
    while (row >= 0 && grid.at(row, figure.column).kind != Kind::ColumnHead)
        --row;
    while (row >= 0) {
        const Grid::Box &head = grid.at(row, figure.column);
        if (head.kind != Kind::ColumnHead)
            break;
        heads.insert(heads.begin(), Label(head.text));
        row = head.row - 1;
    }
    return heads;
}

TableLine lineOf(const Grid &grid, int row)
{
    TableLine line;
    line.row = row;
    for (int column = 0; column < grid.columns;) {
        const Grid::Box &box = grid.at(row, column);
        if (box.kind == Kind::RowHead) {
            line.labels.emplace_back(box.text);
            line.text = box.text;
        } else if (box.kind == Kind::UnitHead) {
            line.unit = box.text;
        } else if (box.kind == Kind::Figure) {
            line.figures.push_back({box.cell, box.column, box.columnSpan, headsAbove(grid, box)});
        }
        column = box.column + box.columnSpan;
    }
    return line;
}

/// Of the choices, those most alike; None gives nothing.
template<typename Judge>
std::vector<int> mostAlike(std::size_t count, Judge judge, Likeness *likeness)
{
    std::vector<int> found;
    Likeness best = Likeness::None;
    for (std::size_t i = 0; i < count; ++i) {
        const Likeness alike = judge(i);
        if (alike == Likeness::None || alike < best)
            continue;
        if (alike > best)
            found.clear();
        best = alike;
        found.push_back(static_cast<int>(i));
    }
    if (likeness)
        *likeness = best;
    return found;
}

} // namespace

int TableLine::figureAt(int column) const
{
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].column <= column && column < figures[i].column + figures[i].span)
            return static_cast<int>(i);
    }
    return -1;
}

int TableWords::lineAt(int row) const
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].row == row)
            return static_cast<int>(i);
    }
    return -1;
}

std::vector<int> TableWords::linesLike(const std::vector<Label> &copied, Likeness *likeness) const
{
    if (copied.empty())
        return {};
    return mostAlike(
        lines.size(),
        [&](std::size_t i) {
            const std::vector<Label> &labels = lines[i].labels;
            return !labels.empty() && isCompatible(copied, labels, rowHeads)
                ? compare(copied.back(), labels.back())
                : Likeness::None;
        },
        likeness);
}

std::vector<int> TableWords::figuresLike(const TableLine &line, const std::vector<Label> &copied,
                                         Likeness *likeness) const
{
    if (copied.empty())
        return {};
    return mostAlike(
        line.figures.size(),
        [&](std::size_t i) {
            const std::vector<Label> &heads = line.figures[i].heads;
            return !heads.empty() && isCompatible(copied, heads, columnHeads)
                ? compare(copied.back(), heads.back())
                : Likeness::None;
        },
        likeness);
}

bool TableWords::knowsHead(const Label &copied) const
{
    return hasLike(columnHeads, copied) || hasLike(others, copied);
}

TableWords wordsOf(const Grid &grid)
{
    TableWords words;
    words.firstFigureColumn = grid.columns;
    for (const Grid::Box &box : grid.boxes) {
        switch (box.kind) {
        case Kind::RowHead:
            words.rowHeads.emplace_back(box.text);
            break;
        case Kind::ColumnHead:
            words.columnHeads.emplace_back(box.text);
            break;
        case Kind::Corner:
        case Kind::Caption:
            words.others.emplace_back(box.text);
            break;
        case Kind::Figure:
            words.firstFigureColumn = std::min(words.firstFigureColumn, box.column);
            break;
        case Kind::UnitHead:
        case Kind::Nothing:
            break;
        }
    }
    for (int row = 0; row < grid.rows; ++row) {
        TableLine line = lineOf(grid, row);
        if (!line.labels.empty() || !line.figures.empty())
            words.lines.push_back(std::move(line));
    }
    return words;
}

} // namespace gongkai
