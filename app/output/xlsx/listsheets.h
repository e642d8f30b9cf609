#pragma once

#include "output/publication.h"
#include "output/xlsx/sheet.h"

namespace gongkai {

/// Every figure of the report in a row of its own: code, labels, unit, value, last year's value and
/// remark.
void writeFigureList(const Publication &publication, Sheet &sheet);

/// The prose of all sections, a paragraph to a row behind the title of its section. One that is too
/// long for a row goes on in the next.
void writeProse(const Publication &publication, Sheet &sheet);

/// Whose report it is, of which year and form.
void writeAbout(const Publication &publication, Sheet &sheet);

} // namespace gongkai
