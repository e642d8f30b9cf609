#pragma once

#include "core/change.h"
#include "core/grid.h"
#include "intake/clip.h"

namespace gongkai {

/// Places of a grid, heads counted.
struct GridRange
{
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;

    friend bool operator==(const GridRange &, const GridRange &) = default;
};

/// Where somebody wants to paste: the current cell and what is selected around it.
struct Anchor
{
    CellId current = -1; ///< -1: no figure is current; then only labels say where things go.
    GridRange selected; ///< One place where just the current cell is selected.
};

/// The anchor of one cell.
Anchor anchorAt(const Grid &grid, CellId cell);

/// What becomes of one copied figure.
struct Landing
{
    enum class Fate : quint8 {
        Placed,
        Same, ///< The report has it already.
        TotalAgrees, ///< Computed, and as it was copied.
        TotalDiffers,
        Unreadable, ///< No amount for this cell: `problem` says why.
        LeftOut, ///< There is no cell for it.
    };

    int row = 0; ///< In the clip.
    int column = 0;
    QString text;
    CellId cell = -1; ///< -1 where there is none.
    Amount amount;
    QString remark; ///< What stood in brackets behind the figure.
    Fate fate = Fate::LeftOut;
    QString problem; ///< For people. Empty unless unreadable or a total that differs.

    friend bool operator==(const Landing &, const Landing &) = default;
};

/// Where each copied figure would land, before anything does.
struct Proposal
{
    enum class Certainty : quint8 {
        Clear, ///< May be placed at once: there is no doubt.
        Ask, ///< To be shown first, with the doubts.
        Refused, ///< Nothing lands.
    };

    Certainty certainty = Certainty::Refused;
    std::vector<Landing> landings; ///< Row by row. Labels are none.
    QStringList doubts; ///< Sentences for people. None if and only if `certainty` is Clear.

    /// How many figures of the report would change.
    int placed() const;
};

/// Finds the cell of each figure of the clip: by its labels where these are the table's, otherwise
/// by its place from the anchor. Nothing lands in a total, in another table, or where the labels
/// beside it contradict.
Proposal propose(const Form &form, const Report &report, const Grid &grid, const ClipTable &clip,
                 const Anchor &anchor);

/// Of several copied tables (a whole page, say), the proposal for the one whose labels are most of
/// all this table's.
Proposal propose(const Form &form, const Report &report, const Grid &grid,
                 const std::vector<ClipTable> &clips, const Anchor &anchor);

/// What was placed, as one step. Empty where nothing changes.
Step toStep(const Form &form, const Report &report, const Proposal &proposal);

} // namespace gongkai
