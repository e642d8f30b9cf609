#pragma once

#include <functional>

namespace gongkai {

/// Told now and then how far long work is, from 0 to 1. False stops the work. An empty one is never
/// asked.
using Progress = std::function<bool(double done)>;

} // namespace gongkai
