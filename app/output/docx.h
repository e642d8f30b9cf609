#pragma once

#include "core/result.h"
#include "output/story.h"

#include <QByteArray>

namespace gongkai {

/// The report as a Word document (ECMA-376, WordprocessingML) in the looks of GB/T 9704-2012. The
/// same story gives the same bytes; nothing in it tells of the machine or who sat before it. Fails
/// where the packing does.
Result<QByteArray> toDocx(const Story &story);

} // namespace gongkai
