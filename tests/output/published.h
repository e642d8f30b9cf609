#pragma once

#include "samples.h"

#include "output/publication.h"

namespace samples {

/// The report with all that documents are made from.
inline gongkai::Publication published(const gongkai::Report &report)
{
    return gongkai::publicationOf(library().find(report.edition, report.variant), report);
}

} // namespace samples
