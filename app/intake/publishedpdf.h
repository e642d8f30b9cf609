#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

namespace gongkai {

/// What a PDF file says, to people and to programs.
struct PublishedPdf
{
    QByteArray data; ///< The report in the exchange form. Null where there is none inside.
    QStringList pages; ///< The text of each page, in the order in which it is drawn. Empty where
                       ///< there are no data, or something alien.
    QString alien; ///< A sentence about what is on the pages that this program does not draw.
};

/// Reads a PDF that may have been made to do harm. Fails where the file cannot be read, is too
/// large, no PDF, or locked by a password.
Result<PublishedPdf> readPublishedPdf(const QString &path);

} // namespace gongkai
