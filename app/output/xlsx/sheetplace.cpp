#include "output/xlsx/sheetplace.h"

namespace gongkai {

namespace {

/// Whether `place` goes on where the range ends, in its row or in its column.
bool goesOn(SheetPlace first, SheetPlace last, SheetPlace place)
{
    const bool inRow = first.row == last.row && place == SheetPlace{last.row, last.column + 1};
    const bool inColumn
        = first.column == last.column && place == SheetPlace{last.row + 1, last.column};
    return inRow || inColumn;
}

} // namespace

std::string nameOf(SheetPlace place)
{
    constexpr int letters = 26;
    std::string column;
    for (int rest = place.column + 1; rest > 0; rest = (rest - 1) / letters)
        column.insert(column.begin(), static_cast<char>('A' + (rest - 1) % letters));
    return column + std::to_string(place.row + 1);
}

std::string argumentsOf(const std::vector<SheetPlace> &places)
{
    std::string arguments;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t last = i;
        while (last + 1 < places.size() && goesOn(places[i], places[last], places[last + 1]))
            ++last;
        if (!arguments.empty())
            arguments += ',';
        arguments += nameOf(places[i]);
        if (last > i)
            arguments += ':' + nameOf(places[last]);
        i = last + 1;
    }
    return arguments;
}

} // namespace gongkai
