#pragma once

#include "core/formlibrary.h"
#include "store/workbook.h"

namespace gongkai {

/// The unit's report of the nearest year, the earlier of two as near; of that year the first.
/// Null where it has none. With a scope, only reports of that count.
const ReportEntry *nearestReport(const std::vector<ReportEntry> &reports, const QString &unit,
                                 int year, std::optional<Scope> scope = {});

/// The form with which a unit that has made such a report makes the year's: the same while that is
/// prescribed for the year, its variant of what is prescribed then, or just what is prescribed.
/// `nearest` may be null, and so may the form be, where none is prescribed.
std::shared_ptr<const Form> formLike(const FormLibrary &library, const ReportEntry *nearest,
                                     int year);

/// The unit's reports of the year with another scope or period.
std::vector<ReportEntry> reportsBeside(const std::vector<ReportEntry> &reports,
                                       const ReportKey &key);

} // namespace gongkai
