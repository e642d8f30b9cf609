#include "intake/cliplayout.h"

#include "core/amount.h"

#include <algorithm>

namespace gongkai {

namespace {

using RowKind = ClipLayout::RowKind;

/// Whether the row itself begins a figure somewhere.
bool hasFigures(const ClipTable &clip, int row)
{
    for (int column = 0; column < clip.columns; ++column) {
        if (clip.isOrigin(row, column) && isFigure(clip.at(row, column).text))
            return true;
    }
    return false;
}

bool isBlank(const ClipTable &clip, int row)
{
    for (int column = 0; column < clip.columns; ++column) {
        if (!clip.at(row, column).text.isEmpty())
            return false;
    }
    return true;
}

/// What stands in a column of the rows with figures.
struct ColumnContents
{
    bool hasFigures = false;
    bool hasLabels = false; ///< Labels of the table's rows.
    bool hasUnits = false;
    bool hasOther = false;
};

ColumnContents contentsOf(const ClipTable &clip, int column, const std::vector<int> &figureRows,
                          const TableWords &words)
{
    ColumnContents contents;
    for (const int row : figureRows) {
        const QString &text = clip.at(row, column).text;
        if (text.isEmpty())
            continue;
        if (isMeasureWord(text))
            contents.hasUnits = true;
        else if (isFigure(text))
            contents.hasFigures = true;
        else if (!words.linesLike({Label(text)}).empty())
            contents.hasLabels = true;
        else
            contents.hasOther = true;
    }
    return contents;
}

void findFirstFigure(ClipLayout &layout, const ClipTable &clip, const TableWords &words)
{
    std::vector<int> figureRows;
    for (int row = 0; row < clip.rows; ++row) {
        if (hasFigures(clip, row))
            figureRows.push_back(row);
    }
    std::vector<ColumnContents> columns;
    for (int column = 0; column < clip.columns; ++column) {
        columns.push_back(contentsOf(clip, column, figureRows, words));
        if (columns.back().hasLabels) {
            layout.firstFigure = column + 1;
            layout.hasRowLabels = true;
        }
    }
    std::size_t next = static_cast<std::size_t>(layout.firstFigure);
    if (!layout.hasRowLabels) {
        // Words before all figures are labels too, if strange ones.
        for (std::size_t i = 0; i < columns.size() && !columns[i].hasFigures; ++i) {
            if (columns[i].hasOther) {
                next = i + 1;
                layout.hasStrangeLabels = true;
            }
        }
    }
    while (next < columns.size() && columns[next].hasUnits && !columns[next].hasFigures
           && !columns[next].hasOther)
        ++next;
    layout.firstFigure = static_cast<int>(next);
}

bool hasLabel(const ClipTable &clip, const ClipLayout &layout, const TableWords &words, int row)
{
    return !words.linesLike(rowLabelsOf(clip, layout, row)).empty();
}

bool hasKnownHead(const ClipTable &clip, const TableWords &words, int row)
{
    for (int column = 0; column < clip.columns; ++column) {
        if (clip.isOrigin(row, column) && words.knowsHead(Label(clip.at(row, column).text)))
            return true;
    }
    return false;
}

} // namespace

int ClipLayout::firstBody() const
{
    const auto found = std::find(rows.begin(), rows.end(), RowKind::Body);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

const Label &ClipLayout::labelOf(const ClipTable &clip, const ClipTable::Cell &cell) const
{
    return labels[static_cast<std::size_t>(&cell - clip.cells().data())];
}

int ClipLayout::firstBelowHeads() const
{
    int row = std::max(0, firstBody());
    while (row > 0 && rows[static_cast<std::size_t>(row) - 1] == RowKind::Blank)
        --row;
    return row;
}

bool isFigure(const QString &text)
{
    // Most texts are plainly one or the other, and need not be parsed.
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || c == u'/' || c == u'／' || c == u'∕';
    });
    if (!hasDigit || text.size() > 200)
        return false;
    const bool isPlain
        = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isPlain && text.size() < 12)
        return true;
    const auto readable = [&](CellFormat format) {
        const auto entry = parseEntry(text, format);
        return entry && !entry->amount.isBlank();
    };
    return readable({CellFormat::Kind::Change, MoneyUnit::None})
        || readable({CellFormat::Kind::Money, MoneyUnit::AsTyped})
        || readable({CellFormat::Kind::Count, MoneyUnit::None});
}

ClipLayout layoutOf(const ClipTable &clip, const TableWords &words)
{
    ClipLayout layout;
    for (const ClipTable::Cell &cell : clip.cells())
        layout.labels.emplace_back(isFigure(cell.text) ? QString() : cell.text);
    findFirstFigure(layout, clip, words);
    bool hasBegun = false;
    for (int row = 0; row < clip.rows; ++row) {
        RowKind kind = RowKind::Head;
        if (isBlank(clip, row))
            kind = RowKind::Blank;
        else if (hasFigures(clip, row) || hasLabel(clip, layout, words, row))
            kind = RowKind::Body;
        else if (hasBegun && !hasKnownHead(clip, words, row))
            kind = RowKind::Body; // Words where figures should be.
        hasBegun |= kind == RowKind::Body;
        layout.rows.push_back(kind);
    }
    return layout;
}

std::vector<Label> rowLabelsOf(const ClipTable &clip, const ClipLayout &layout, int row)
{
    std::vector<Label> labels;
    for (int column = 0; column < layout.firstFigure;) {
        const ClipTable::Cell &cell = clip.at(row, column);
        column = cell.column + cell.columnSpan;
        // A band across the whole table is no label of a row.
        if (cell.text.isEmpty() || column > layout.firstFigure || isMeasureWord(cell.text)
            || isFigure(cell.text))
            continue;
        labels.push_back(layout.labelOf(clip, cell));
    }
    return labels;
}

QString unitOf(const ClipTable &clip, const ClipLayout &layout, int row)
{
    for (int column = layout.firstFigure - 1; column >= 0; --column) {
        const QString &text = clip.at(row, column).text;
        if (isMeasureWord(text))
            return text;
    }
    return {};
}

std::vector<Label> headsOf(const ClipTable &clip, const ClipLayout &layout, int row, int column)
{
    while (row > 0 && layout.rows[static_cast<std::size_t>(row)] != RowKind::Head)
        --row;
    std::vector<Label> heads;
    while (row >= 0 && layout.rows[static_cast<std::size_t>(row)] == RowKind::Head) {
        const ClipTable::Cell &cell = clip.at(row, column);
        row = cell.row - 1;
        const bool isBand = layout.firstFigure > 0 && cell.column < layout.firstFigure;
        if (!cell.text.isEmpty() && !isBand)
            heads.insert(heads.begin(), layout.labelOf(clip, cell));
    }
    return heads;
}

} // namespace gongkai
