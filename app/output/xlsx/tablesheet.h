#pragma once

#include "output/publication.h"
#include "output/xlsx/sheet.h"

namespace gongkai {

/// Writes the table of the section as the official form prints it: title, unit, heads, figures and
/// signatures. Totals are formulas over their parts, so that they follow what is changed in Excel;
/// a typed total that is not their sum stands as it was typed, with a note.
void writeTable(const Publication &publication, const Section &section, Sheet &sheet);

} // namespace gongkai
