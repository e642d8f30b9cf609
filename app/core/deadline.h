#pragma once

#include "core/form.h"

#include <QDate>

namespace gongkai {

/// The last day of the time that a deadline check gives for reports of the year. Nothing where it
/// gives none to units of the level, or to those of unknown level.
std::optional<QDate> deadlineBy(const CheckParameters &parameters, int year,
                                std::optional<Level> level);

/// The last day on which a report may be published, by the form's own rule. Nothing where no rule
/// of the form is for such a report, or the level is not known. Quarters before the last are steps
/// on the way to the year's report and have no such day.
std::optional<QDate> deadlineOf(const Form &form, const ReportKey &key, std::optional<Level> level);

} // namespace gongkai
