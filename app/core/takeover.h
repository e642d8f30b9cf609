#pragma once

#include "core/figures.h"

namespace gongkai {

/// What last year's report determines of this year's: 上年结转 is last year's 结转下年度继续办理,
/// and so on. Read from the form's own rules: every error-level relation that sets one cell against
/// cells of the previous report.
std::vector<std::pair<CellId, Amount>> amountsFromPrevious(const Form &form,
                                                           const Neighbour &previous);

} // namespace gongkai
