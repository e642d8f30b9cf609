#pragma once

#include "core/figures.h"
#include "store/workbook.h"

namespace gongkai {

/// The reports of the workbook that the rules compare this one with: last year's of the same unit
/// and scope, and this year's first three quarters. One whose form is not installed counts as
/// absent.
Result<Neighbours> loadNeighbours(const Workbook &workbook, const FormLibrary &library,
                                  const Form &form, const Report &report);

/// The report of that key, or nothing.
Result<std::optional<ReportEntry>> findReport(const Workbook &workbook, const ReportKey &key);

/// Last year's report of the same unit and scope: the whole year's, or the fourth quarter's, whose
/// year to date is the same.
Result<std::optional<ReportEntry>> findPrevious(const Workbook &workbook, const ReportKey &key);

} // namespace gongkai
