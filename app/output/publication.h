#pragma once

#include "core/figures.h"

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
    bool isDraft = false; ///< Pages and names say 草稿: errors are open that nobody has explained.
};

/// The report with its totals.
Publication publicationOf(std::shared_ptr<const Form> form, Report report,
                          std::optional<Neighbour> previous = {});

/// The form as an office gets it, to be filled in by hand: of the publication nothing but unit,
/// year, period and scope.
Publication blankOf(const Publication &publication);

} // namespace gongkai
