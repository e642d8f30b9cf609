#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

namespace gongkai {

/// What a PDF file says, to people and to programs.
struct PublishedPdf
{
    QStringList pages; ///< The text of each page, in the order in which it is drawn.
    QByteArray data; ///< The report in the exchange form. Null where there is none inside.
};

/// Reads a PDF. Fails where the file cannot be read, is too large, no PDF, or locked by a password.
Result<PublishedPdf> readPublishedPdf(const QString &path);

} // namespace gongkai
