#pragma once

#include "output/page.h"
#include "output/pagestyle.h"
#include "output/publication.h"

namespace gongkai {

/// The internal sheet that is signed (审签页): who prepared, reviewed and answers for the report,
/// each with room for a signature and a date, room for the seal, the day of printing, and the check
/// code as text and as a QR code. It never goes into a public file. `printed` is that day.
Pages layoutSignOff(const Publication &publication, QDate printed, const PageStyle &style = {});

} // namespace gongkai
