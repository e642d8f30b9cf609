#include "editing/codesearch.h"

#include "core/checkcode.h"

namespace gongkai {

namespace {

/// What a check code stands for, in the order of the paper.
std::vector<Field> checkedFields(const Form &form)
{
    std::vector<Field> fields;
    for (const Section &section : form.sections) {
        if (section.table < 0) {
            fields.push_back({Field::Kind::Text, section.id});
            continue;
        }
        for (CellId cell = 0; cell < static_cast<CellId>(form.cells.size()); ++cell) {
            if (form.cell(cell).table != section.table)
                continue;
            fields.push_back(amountField(form, cell));
            fields.push_back(remarkField(form, cell));
        }
    }
    return fields;
}

std::vector<Change> differences(const Form &form, const Report &before, const Report &after)
{
    std::vector<Change> found;
    for (const Field &field : checkedFields(form)) {
        const Change change{field, valueOf(form, before, field), valueOf(form, after, field)};
        if (change.before != change.after)
            found.push_back(change);
    }
    return found;
}

} // namespace

std::optional<PastState> findByCode(const Form &form, const Report &now,
                                    const std::vector<DatedStep> &steps, const QString &code)
{
    PastState state;
    if (checkCodeOf(form, now) == code)
        return state;
    Report report = now;
    for (const DatedStep &dated : steps) {
        for (const Change &change : dated.step.changes) {
            // Somebody else has changed the file since: what was before cannot be known.
            if (!setValue(form, report, change.field, change.before))
                return {};
        }
        ++state.stepsSince;
        state.until = dated.at;
        if (checkCodeOf(form, report) == code) {
            state.differences = differences(form, report, now);
            return state;
        }
    }
    return {};
}

} // namespace gongkai
