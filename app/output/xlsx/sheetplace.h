#pragma once

#include <string>
#include <vector>

namespace gongkai {

/// A cell of a sheet, counted from 0.
struct SheetPlace
{
    int row = 0;
    int column = 0;

    friend bool operator==(const SheetPlace &, const SheetPlace &) = default;
};

/// Cells of a sheet that are one, or a row or column of them.
struct SheetRange
{
    SheetPlace first;
    int rows = 1;
    int columns = 1;
};

/// The place as formulas name it: B7.
std::string nameOf(SheetPlace place);

/// The cells as the arguments of a function, neighbours as ranges: D6:I6,L6. In the order given.
std::string argumentsOf(const std::vector<SheetPlace> &places);

} // namespace gongkai
