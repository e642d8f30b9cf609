#pragma once

#include "intake/cliplayout.h"

namespace gongkai {

/// One row of a clip whose figures are to be laid on the figures of a line.
struct RowOnLine
{
    const ClipTable &clip;
    const ClipLayout &layout;
    const TableWords &words;
    const TableLine &line;
    int row = 0; ///< In the clip.
    int gridColumn = -1; ///< Where the first figure lies by position; -1 where labels say.
};

/// The figures of the line for the columns of the row.
struct ColumnChoice
{
    std::vector<int> columns; ///< Where the row's cells begin, from the first figure on.
    std::vector<int> figures; ///< For each the figure of the line; -1 for none.
    QStringList strangeHeads; ///< Headings above figures that are none of this line's.
    bool hasHeads = false; ///< Headings said where they lie, at least for some.
    bool isAmbiguous = false;
    bool isTooNarrow = false; ///< A labelled row has fewer figures than the line.
    bool needsProof = false;
    bool isMoved = false; ///< A whole row that did not fit where it was to begin.
};

ColumnChoice chooseColumns(const RowOnLine &row);

} // namespace gongkai
