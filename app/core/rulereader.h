#pragma once

#include "core/form.h"
#include "core/json.h"

namespace gongkai {

/// Reads the rules of a form whose cells are known, and works out which totals are computed in
/// which order. What is wrong is noted in the nodes' faults.
void readRules(Form &form, const JsonNode &description);

} // namespace gongkai
