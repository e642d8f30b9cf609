#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace gongkai {

/// What a PDF says of itself.
struct PdfMetadata
{
    QString title;
    QString author;
    QString creator; ///< The program.
    QDateTime created; ///< UTC, whole seconds.
    bool claimsPdfA = false; ///< Conformance to PDF/A-3b (ISO 19005-3, 6.6.4).
};

/// The metadata as an XMP packet (ISO 16684-1), with the same values as the document information
/// dictionary, as ISO 19005-3, 6.6.2 asks for.
QByteArray xmpOf(const PdfMetadata &metadata);

} // namespace gongkai
