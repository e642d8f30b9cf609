#pragma once

#include "output/story.h"

namespace gongkai {

/// How a table is set in the width of the type area. Nothing is measured with fonts, which are the
/// reader's: figures are taken to be a little over half as wide as they are high.
struct TableFit
{
    std::vector<double> edges; ///< Left edges of the columns, and the right one of the last.
    double type = 0; ///< Size of the text.
    double air = 0; ///< Above and below the text of a row.
    bool fitsPage = false; ///< Together with a heading.

    double widthOf(const Grid::Box &box) const
    {
        const auto left = static_cast<std::size_t>(box.column);
        return edges[left + static_cast<std::size_t>(box.columnSpan)] - edges[left];
    }
    double lineHeight() const { return type * leading; }

    static constexpr double leading = 1.25;
    static constexpr double sideAir = 3; ///< Left and right of a text, as in the table style.
};

/// The most comfortable way in which the table fits on one page and no figure wraps. Columns that
/// are too narrow for their figures take from the others.
TableFit fit(const StoryTable &table);

} // namespace gongkai
