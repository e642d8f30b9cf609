#include "store/neighbours.h"

namespace gongkai {

namespace {

Result<std::optional<Neighbour>> loadNeighbour(const Workbook &workbook, const FormLibrary &library,
                                               const Form &form,
                                               const std::optional<ReportEntry> &entry)
{
    if (!entry)
        return std::nullopt;
    const auto theirForm = library.find(entry->edition, entry->variant);
    if (!theirForm)
        return std::nullopt;
    const auto report = workbook.load(entry->id, library);
    // Its own trouble, told when it is opened; it must not keep this one from being opened.
    if (!report)
        return std::nullopt;
    return neighbour(form, *theirForm, *report);
}

} // namespace

Result<std::optional<ReportEntry>> findReport(const Workbook &workbook, const ReportKey &key)
{
    return workbook.find(key);
}

Result<std::optional<ReportEntry>> findPrevious(const Workbook &workbook, const ReportKey &key)
{
    ReportKey previous{key.unit, key.year - 1, Period::Year, key.scope};
    auto found = findReport(workbook, previous);
    if (!found || *found)
        return found;
    previous.period = Period::Quarter4;
    return findReport(workbook, previous);
}

Result<Neighbours> loadNeighbours(const Workbook &workbook, const FormLibrary &library,
                                  const Form &form, const Report &report)
{
    Neighbours neighbours;
    const auto previous = findPrevious(workbook, report.key()).and_then([&](const auto &entry) {
        return loadNeighbour(workbook, library, form, entry);
    });
    if (!previous)
        return tl::unexpected(previous.error());
    neighbours.previous = *previous;
    // Only a form with quarters compares with them.
    if (form.periods.size() == 1)
        return neighbours;
    constexpr std::array quarters = {Period::Quarter1, Period::Quarter2, Period::Quarter3};
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        const ReportKey key{report.unit.name, report.year, quarters[i], report.scope};
        const auto quarter = findReport(workbook, key).and_then([&](const auto &entry) {
            return loadNeighbour(workbook, library, form, entry);
        });
        if (!quarter)
            return tl::unexpected(quarter.error());
        neighbours.quarters[i] = *quarter;
    }
    return neighbours;
}

} // namespace gongkai
