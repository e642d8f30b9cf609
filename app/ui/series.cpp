#include "ui/series.h"

namespace gongkai {

const ReportEntry *nearestReport(const std::vector<ReportEntry> &reports, const QString &unit,
                                 int year, std::optional<Scope> scope)
{
    const auto distance = [&](const ReportEntry &entry) {
        return std::pair(std::abs(entry.key.year - year), entry.key.year);
    };
    const ReportEntry *nearest = nullptr;
    for (const ReportEntry &entry : reports) {
        if (entry.key.unit == unit && (!scope || entry.key.scope == *scope)
            && (!nearest || distance(entry) < distance(*nearest)))
            nearest = &entry;
    }
    return nearest;
}

std::shared_ptr<const Form> formLike(const FormLibrary &library, const ReportEntry *nearest,
                                     int year)
{
    auto prescribed = library.forYear(year);
    const auto theirs = nearest ? library.find(nearest->edition, nearest->variant) : nullptr;
    if (!theirs)
        return prescribed;
    // The rest of a year goes on as it began, whatever was prescribed for it.
    if (theirs->years.contains(year) || nearest->key.year == year)
        return theirs;
    const auto variant = prescribed ? library.find(prescribed->edition, nearest->variant) : nullptr;
    return variant ? variant : prescribed;
}

std::vector<ReportEntry> reportsBeside(const std::vector<ReportEntry> &reports,
                                       const ReportKey &key)
{
    std::vector<ReportEntry> found;
    for (const ReportEntry &entry : reports) {
        if (entry.key.unit == key.unit && entry.key.year == key.year && entry.key != key)
            found.push_back(entry);
    }
    return found;
}

} // namespace gongkai
