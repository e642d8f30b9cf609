#include "editing/codesearch.h"

#include "core/checkcode.h"

namespace gongkai {

std::optional<PastState> findByCode(const Form &form, Report report,
                                    const std::vector<DatedStep> &steps, const QString &code)
{
    PastState state;
    if (checkCodeOf(form, report) == code)
        return state;
    for (const DatedStep &dated : steps) {
        for (const Change &change : dated.step.changes) {
            // Somebody else has changed the file since: what was before cannot be known.
            if (!setValue(form, report, change.field, change.before))
                return {};
        }
        ++state.stepsSince;
        state.until = dated.at;
        if (checkCodeOf(form, report) == code)
            return state;
    }
    return {};
}

} // namespace gongkai
