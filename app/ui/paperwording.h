#pragma once

#include "editing/codesearch.h"

namespace gongkai {

/// What is told of a signed paper after its check code was looked for: whether it says what the
/// report says now, or what has changed since. `codeNow` is that of the report.
QString paperWording(const Form &form, const std::optional<PastState> &found,
                     const QString &codeNow);

} // namespace gongkai
