#include "core/deadline.h"

#include "core/findingsink.h"

namespace gongkai {

std::optional<QDate> deadlineBy(const CheckParameters &parameters, int year,
                                std::optional<Level> level)
{
    std::optional<MonthDay> day = parameters.deadline;
    if (level) {
        const auto own = parameters.deadlines.find(*level);
        if (own != parameters.deadlines.end())
            day = own->second;
    }
    if (!day)
        return {};
    const QDate last(year + 1, day->month, day->day);
    return last.isValid() ? std::optional(last) : std::nullopt;
}

std::optional<QDate> deadlineOf(const Form &form, const ReportKey &key, std::optional<Level> level)
{
    if (key.period != Period::Year && key.period != Period::Quarter4)
        return {};
    Report report;
    report.unit.level = level;
    report.year = key.year;
    report.period = key.period;
    report.scope = key.scope;
    for (const Rule &rule : form.rules) {
        if (rule.kind != Rule::Kind::Named || rule.check != Check::Deadline
            || !appliesTo(rule.applies, report))
            continue;
        if (const auto last = deadlineBy(rule.parameters, key.year, level))
            return last;
    }
    return {};
}

} // namespace gongkai
