#pragma once

#include "core/form.h"
#include "core/json.h"

namespace gongkai {

/// One end of a span of years; nothing for null. Notes a fault for a year that no report can tell
/// of.
std::optional<int> readYear(const JsonNode &node);

/// Reads the rules of a form whose cells are known, and works out which totals are computed in
/// which order. What is wrong is noted in the nodes' faults.
void readRules(Form &form, const JsonNode &description);

} // namespace gongkai
