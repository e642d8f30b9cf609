#pragma once

#include "core/figures.h"
#include "core/finding.h"

#include <memory>

namespace gongkai {

/// A report as it leaves the house: everything that any document is made from. A value, so that it
/// stays what it was while the report is edited on.
struct Publication
{
    std::shared_ptr<const Form> form;
    Report report;
    Figures figures;
    std::optional<Neighbour> previous; ///< Last year's report; nothing where there is none.
    bool isDraft = false; ///< Pages and names say 草稿.
};

/// The report with its totals.
Publication publicationOf(std::shared_ptr<const Form> form, Report report,
                          std::optional<Neighbour> previous = {});

/// Whether the report would leave the house as a draft: errors are open that nobody has explained,
/// or there is no figure in it yet.
bool isDraft(const Report &report, const std::vector<Finding> &findings);

/// The form as an office gets it, to be filled in by hand: of the publication nothing but unit,
/// year, period and scope.
Publication blankOf(const Publication &publication);

} // namespace gongkai
