#pragma once

#include "intake/clip.h"
#include "intake/tablewords.h"

namespace gongkai {

/// What the parts of a clip are, seen with the words of the table it is to land in.
struct ClipLayout
{
    enum class RowKind : quint8 {
        Blank,
        Head, ///< Headings of columns, captions, titles.
        Body, ///< Figures, or the label of some.
    };

    std::vector<RowKind> rows;
    std::vector<Label> labels; ///< Of each cell of the clip; empty for a figure.
    int firstFigure = 0; ///< The first column of figures; labels and units stand before it.
    bool hasRowLabels = false; ///< Some row's label is one of the table's.
    bool hasStrangeLabels = false; ///< There are labels, and none is the table's.

    /// The first row of figures or labels of figures; -1 where there is none.
    int firstBody() const;
    /// The first row behind the headings: that of the figures, or blank ones before it.
    int firstBelowHeads() const;
    const Label &labelOf(const ClipTable &clip, const ClipTable::Cell &cell) const;
};

/// Whether the text is a figure of any kind, or “/”.
bool isFigure(const QString &text);

ClipLayout layoutOf(const ClipTable &clip, const TableWords &words);

/// The labels before the figures of a row, outermost first, without units and bare numbers.
std::vector<Label> rowLabelsOf(const ClipTable &clip, const ClipLayout &layout, int row);
/// The measure word before the figures of a row. Empty where there is none.
QString unitOf(const ClipTable &clip, const ClipLayout &layout, int row);
/// The headings above a column for a row of figures, outermost first: the nearest group of them.
std::vector<Label> headsOf(const ClipTable &clip, const ClipLayout &layout, int row, int column);

} // namespace gongkai
