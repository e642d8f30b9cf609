#pragma once

#include "core/result.h"
#include "output/publication.h"

#include <QByteArray>

namespace gongkai {

/// The report as an Excel workbook: a sheet for each table as the official form prints it, then the
/// prose, a list of all figures, and whose report it is. The same publication gives the same bytes,
/// which name nobody but the report does.
///
/// Fails where the archive cannot be made.
Result<QByteArray> toXlsx(const Publication &publication);

} // namespace gongkai
