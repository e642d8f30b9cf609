#pragma once

#include "core/formlibrary.h"
#include "store/workbook.h"

namespace gongkai {

/// What tells a report from those beside it: 汇总, or 本机关·第一季度 where they differ in that.
QString kindOf(const ReportKey &report, const std::vector<ReportEntry> &beside,
               const ReportKey &wanted);

/// What there is to say before the report of the key is begun: what will stand beside it, which
/// series of the unit it goes on with, and by which form. `form` is null where none was found.
QString wordNewReport(const FormLibrary &library, const std::vector<ReportEntry> &reports,
                      const ReportKey &key, const Form *form);

} // namespace gongkai
