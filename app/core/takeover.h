#pragma once

#include "core/figures.h"

namespace gongkai {

/// What last year's report determines of this year's: 上年结转 is last year's 结转下年度继续办理,
/// and so on. Read from the form's own rules: every error-level relation that sets one cell against
/// cells of the previous report.
std::vector<std::pair<CellId, Amount>> amountsFromPrevious(const Form &form,
                                                           const Neighbour &previous);

/// Whether the cell may be set beside the one of the same code in a report of that edition: it is
/// of the same edition, or a rule of the form compares tables of the two. 表二 counts other things
/// in 2021 than in 2019.
bool isComparable(const Form &form, CellId cell, const QString &edition);

} // namespace gongkai
