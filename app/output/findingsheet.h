#pragma once

#include "core/finding.h"
#include "output/page.h"
#include "output/pagestyle.h"
#include "output/publication.h"

namespace gongkai {

/// The findings as a list on paper, with a box before each to tick off, in the order given:
/// severity, code, sentence, and the reason of those that were accepted.
Pages layoutFindings(const Publication &publication, const std::vector<Finding> &findings,
                     const PageStyle &style = {});

} // namespace gongkai
