#pragma once

#include "core/figures.h"
#include "output/page.h"
#include "output/pagestyle.h"

namespace gongkai {

/// The whole report as it is published: title, preface, sections with prose and tables. Rows are
/// not split, heads of tables are repeated, no heading stands alone at the foot of a page.
Pages layoutReport(const Form &form, const Report &report, const Figures &figures,
                   const PageStyle &style = {});

} // namespace gongkai
