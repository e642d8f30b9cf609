#pragma once

#include "output/page.h"
#include "output/pagestyle.h"
#include "output/progress.h"
#include "output/publication.h"

namespace gongkai {

/// The whole report as it is published: title, preface, sections with prose and tables. Rows are
/// not split, heads of tables are repeated, no heading stands alone at the foot of a page. Where
/// `progress` stops it, what was set so far.
Pages layoutReport(const Publication &publication, const PageStyle &style = {},
                   const Progress &progress = {});

} // namespace gongkai
