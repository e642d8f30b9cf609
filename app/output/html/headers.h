#pragma once

#include "core/grid.h"

namespace gongkai {

/// The headings that a figure stands under, as numbers of boxes of the grid: those of its column
/// from the outermost in, up to the caption of its block, then those of its row. In a listed table
/// also the rows that its row is a part of.
std::vector<int> headersOf(const Grid &grid, const Grid::Box &figure);

/// Whether others are read with it.
bool isHeader(const Grid &grid, const Grid::Box &box);

} // namespace gongkai
