#pragma once

#include "output/page.h"
#include "output/pdf/xmp.h"

#include <qpdf/QPDF.hh>

namespace gongkai {

/// What a PDF needs besides its pages to be read in fifty years: PDF/A-3b (ISO 19005-3).

/// Puts the file inside, associated with the document as its data (6.8).
void attach(QPDF &pdf, const Attachment &attachment, const QDateTime &created);

/// Says which colours are meant: sRGB (6.2.3).
void addOutputIntent(QPDF &pdf);

/// Writes the metadata twice, with the same values: for old readers, and as XMP (6.6.2).
void addMetadata(QPDF &pdf, const PdfMetadata &metadata);

} // namespace gongkai
