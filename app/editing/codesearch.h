#pragma once

#include "core/change.h"

#include <optional>

namespace gongkai {

/// A report as it was at some time.
struct PastState
{
    int stepsSince = 0; ///< How many steps were done since; 0: it is so still.
    QDateTime until; ///< When the first of them was done. Invalid where there is none.
    /// What is different now: from what it was then to what it is. In the order of the paper, and
    /// only what the check code stands for.
    std::vector<Change> differences;
};

/// A step that was done, and when.
struct DatedStep
{
    Step step;
    QDateTime at;
};

/// Looks for the state of the report whose check code is `code`, going back through the steps that
/// led to it, newest first. Nothing where none of them had it.
std::optional<PastState> findByCode(const Form &form, const Report &now,
                                    const std::vector<DatedStep> &steps, const QString &code);

} // namespace gongkai
