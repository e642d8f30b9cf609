#pragma once

#include "core/report.h"

namespace gongkai {

/// The level that the name of an office speaks for: 淮安市教育局 is a department of a
/// prefecture-level city. Nothing where the name says too little. A guess: cities of county rank
/// are named like those above them, so a person must be able to say otherwise.
std::optional<Level> guessLevel(QStringView name);

} // namespace gongkai
