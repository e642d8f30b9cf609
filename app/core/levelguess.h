#pragma once

#include "core/report.h"

namespace gongkai {

/// The level that the name of an office speaks for: 盱眙县教育局 is a department of a county.
/// Nothing where the name says too little. So it does of most cities: 昆山市 is one of a county,
/// and 淮安市 of a prefecture. A guess all the same, so a person must be able to say otherwise.
std::optional<Level> guessLevel(QStringView name);

} // namespace gongkai
