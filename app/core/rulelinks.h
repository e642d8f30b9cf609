#pragma once

#include "core/form.h"

namespace gongkai {

/// Finds the instances of rules that are the sum of others: the balance of the column “总计” is
/// that of its six parts, so that what is wrong with a part need not be told of the total again.
void linkParts(Form &form);

/// Puts each total behind the totals it is made of. Gives the totals that cannot be computed,
/// because they are made of themselves.
std::vector<CellId> sortComputations(Form &form);

} // namespace gongkai
