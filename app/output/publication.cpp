#include "output/publication.h"

#include <algorithm>

namespace gongkai {

Publication publicationOf(std::shared_ptr<const Form> form, Report report,
                          std::optional<Neighbour> previous)
{
    Publication publication{std::move(form), std::move(report), {}, std::move(previous), false};
    publication.figures = recalculate(*publication.form, publication.report);
    return publication;
}

bool isDraft(const Report &report, const std::vector<Finding> &findings)
{
    const bool isBlank = std::all_of(report.amounts.begin(), report.amounts.end(),
                                     [](const Amount &amount) { return amount.isBlank(); });
    return isBlank || countOpen(findings, Severity::Error) > 0;
}

Publication blankOf(const Publication &publication)
{
    const Report &filled = publication.report;
    Report blank = publication.form->emptyReport(filled.unit, filled.year);
    blank.period = filled.period;
    blank.scope = filled.scope;
    return publicationOf(publication.form, std::move(blank));
}

} // namespace gongkai
