#pragma once

#include <vector>

namespace gongkai {

/// Which lines of a table the lines of a clip are, where labels alone may say several things.
struct Alignment
{
    std::vector<int> lines; ///< For each line of the clip; -1 where nothing can be said.
    std::vector<bool> isGuessed; ///< Taken from the lines around it, not from its own label.
    bool isAmbiguous = false; ///< Other places would fit the labels as well.
};

/// `candidates` are, for each line of the clip, the lines whose label it may be; none for a line
/// without a label that is known. Lines keep their order unless their labels leave no doubt.
/// `preferred` is the line where the first would land by position; it decides between places that
/// fit equally well.
Alignment align(const std::vector<std::vector<int>> &candidates, int lineCount, int preferred);

} // namespace gongkai
