#pragma once

#include "output/publication.h"

#include <QByteArray>

namespace gongkai {

/// Every figure of the report in a line of its own: code, labels, unit, value, last year's value
/// and remark, below a line of headings. RFC 4180 with CRLF, in UTF-8 with a byte order mark,
/// without which Excel takes it for GBK.
///
/// Values are as printed, but for the sign of an increase, so that they are numbers to every
/// program. A spreadsheet would run a text that begins with "=", "+", "-", "@", a tab or their
/// full-width forms as a formula, so such texts get an apostrophe before them; values need none,
/// because they come from numbers.
QByteArray toCsv(const Publication &publication);

} // namespace gongkai
