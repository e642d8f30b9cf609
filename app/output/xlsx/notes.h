#pragma once

#include "output/xlsx/sheet.h"

namespace gongkai {

/// The notes of a sheet as a part (ECMA-376, 18.7). They name no author.
QByteArray notesXml(const Sheet &sheet);

/// The boxes that the notes open in, in VML, which Excel still asks for. `number` is the sheet's,
/// from 1.
QByteArray noteBoxesXml(const Sheet &sheet, int number);

} // namespace gongkai
