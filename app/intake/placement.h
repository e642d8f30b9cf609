#pragma once

#include "intake/cliplayout.h"
#include "intake/proposal.h"

namespace gongkai {

/// Where the places of a clip lie in a table, before anybody looks at the figures in them.
struct Placement
{
    struct Place
    {
        int row = 0; ///< In the clip.
        int column = 0;
        int line = -1; ///< Of the table; -1 for none.
        int figure = -1; ///< Of the line; -1 for none.
    };

    std::vector<Place> places;
    QStringList doubts;
    /// Found by trying; to be believed only when totals agree.
    bool needsProof = false;
};

Placement place(const TableWords &words, const ClipTable &clip, const ClipLayout &layout,
                const Anchor &anchor);

} // namespace gongkai
