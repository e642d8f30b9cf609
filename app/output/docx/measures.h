#pragma once

#include "output/pagestyle.h"

#include <cmath>

namespace gongkai {

/// Points as Word counts them: in twentieths.
inline int twips(double points)
{
    return static_cast<int>(std::lround(20 * points));
}

} // namespace gongkai
