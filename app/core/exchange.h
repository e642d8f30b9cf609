#pragma once

#include "core/formlibrary.h"

#include <QByteArray>

namespace gongkai {

/// Larger exchange documents are refused: 60 pages of prose are 0.2 MiB.
inline constexpr qsizetype largestExchangeFile = 4 * 1024 * 1024;

/// The name of the exchange form, with its version.
inline constexpr QLatin1StringView exchangeFormat{"gongkai-report/1"};

/// The name under which the report lies inside our PDF files.
inline constexpr QLatin1StringView attachedReportName{"gongkai-report.json"};

/// A report in the exchange form: JSON with the keys in a fixed order and every cell of the form,
/// so that the same report always gives the same bytes.
QByteArray writeExchange(const Form &form, const Report &report);

/// The JSON value of an amount: an integer, a decimal as a text, "/" or null.
QJsonValue toJson(const Amount &amount, CellFormat format);

/// Reads a report from the exchange form. The document is refused as a whole, each fault with its
/// place: what is not known, not in range, on a heading, or too long.
ResultOrFaults<Report> readExchange(const QByteArray &bytes, const FormLibrary &library);

} // namespace gongkai
