#include "intake/alignment.h"

#include <algorithm>

namespace gongkai {

namespace {

using Candidates = std::vector<std::vector<int>>;

bool contains(const std::vector<int> &list, int value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// The first lines from which all labels fit one below the other, gaps included.
std::vector<int> startsOf(const Candidates &candidates, int lineCount)
{
    std::vector<int> starts;
    for (int start = 0; start + static_cast<int>(candidates.size()) <= lineCount; ++start) {
        bool fits = true;
        for (std::size_t i = 0; fits && i < candidates.size(); ++i)
            fits = candidates[i].empty() || contains(candidates[i], start + static_cast<int>(i));
        if (fits)
            starts.push_back(start);
    }
    return starts;
}

/// Each label takes the next line that it may be. Empty where there is no such order.
std::vector<int> inOrder(const Candidates &candidates)
{
    std::vector<int> lines;
    int last = -1;
    for (const std::vector<int> &choice : candidates) {
        if (choice.empty()) {
            lines.push_back(-1);
            continue;
        }
        const auto next = std::upper_bound(choice.begin(), choice.end(), last);
        if (next == choice.end())
            return {};
        last = *next;
        lines.push_back(last);
    }
    return lines;
}

std::vector<int> inOrderFromEnd(const Candidates &candidates, int lineCount)
{
    Candidates mirrored(candidates.rbegin(), candidates.rend());
    for (std::vector<int> &choice : mirrored) {
        std::reverse(choice.begin(), choice.end());
        for (int &line : choice)
            line = lineCount - 1 - line;
    }
    std::vector<int> lines = inOrder(mirrored);
    std::reverse(lines.begin(), lines.end());
    for (int &line : lines)
        line = line < 0 ? -1 : lineCount - 1 - line;
    return lines;
}

/// A line without a label between two that follow one another closely enough is the one between.
void fillGaps(Alignment &alignment)
{
    for (std::size_t i = 0; i < alignment.lines.size(); ++i) {
        if (alignment.lines[i] >= 0)
            continue;
        const std::size_t first = i;
        while (i < alignment.lines.size() && alignment.lines[i] < 0)
            ++i;
        if (first == 0 || i == alignment.lines.size())
            continue;
        const int before = alignment.lines[first - 1];
        if (alignment.lines[i] - before != static_cast<int>(i - first) + 1)
            continue;
        for (std::size_t gap = first; gap < i; ++gap) {
            alignment.lines[gap] = before + 1 + static_cast<int>(gap - first);
            alignment.isGuessed[gap] = true;
        }
    }
}

} // namespace

Alignment align(const Candidates &candidates, int lineCount, int preferred)
{
    Alignment alignment;
    alignment.lines.assign(candidates.size(), -1);
    alignment.isGuessed.assign(candidates.size(), false);
    const bool hasLabels = std::any_of(candidates.begin(), candidates.end(),
                                       [](const auto &choice) { return !choice.empty(); });
    if (!hasLabels)
        return alignment;

    const bool isPlain = std::all_of(candidates.begin(), candidates.end(),
                                     [](const auto &choice) { return choice.size() <= 1; });
    const std::vector<int> starts = startsOf(candidates, lineCount);
    if (isPlain) {
        for (std::size_t i = 0; i < candidates.size(); ++i)
            alignment.lines[i] = candidates[i].empty() ? -1 : candidates[i].front();
    } else if (!starts.empty()) {
        // The clerk's own choice of a place decides; without it nothing does.
        const bool isPreferred = contains(starts, preferred);
        const int start = isPreferred ? preferred : starts.front();
        alignment.isAmbiguous = starts.size() > 1 && !isPreferred;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            alignment.lines[i] = candidates[i].empty() ? -1 : start + static_cast<int>(i);
    } else {
        const std::vector<int> early = inOrder(candidates);
        const std::vector<int> late = inOrderFromEnd(candidates, lineCount);
        if (early.empty()) {
            alignment.isAmbiguous = true;
            for (std::size_t i = 0; i < candidates.size(); ++i)
                alignment.lines[i] = candidates[i].size() == 1 ? candidates[i].front() : -1;
        } else {
            alignment.isAmbiguous = early != late;
            alignment.lines = early;
        }
    }
    fillGaps(alignment);
    return alignment;
}

} // namespace gongkai
