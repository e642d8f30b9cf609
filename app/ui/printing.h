#pragma once

#include "core/result.h"
#include "output/page.h"

class QPrinter;

namespace gongkai {

/// Makes the printer one for our pages: their paper, without margins of its own, so that every
/// position is that of the PDF.
void setUpPrinter(QPrinter &printer, const Pages &pages);

/// Whether the “printer” is a PDF file, as print dialogs offer.
bool isFile(const QPrinter &printer);

/// Hands over the pages that the printer's range asks for; all where it asks for none. A file is
/// made by toPdf(), so that its text can be copied. Fails where the printer, or what stands between
/// it and us, does not take them, or the file cannot be written.
Result<> printPages(const Pages &pages, QPrinter &printer);

} // namespace gongkai
