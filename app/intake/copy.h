#pragma once

#include "core/figures.h"
#include "core/grid.h"
#include "intake/proposal.h"

namespace gongkai {

/// What of a table goes with the copied figures.
enum class CopiedHeads : quint8 { Without, With };

/// A part of a table for a clipboard, twice over.
struct Copy
{
    QString html; ///< For Excel, WPS, Word, LibreOffice: figures are numbers there.
    QString text; ///< Tabs and line feeds. A merged place has its text first, then blanks.
};

/// Copies the places of the range, and where asked the headings of their rows and columns with
/// them. Figures are what the paper shows, with their remarks in brackets.
Copy copyOf(const Form &form, const Report &report, const Grid &grid, const GridRange &range,
            CopiedHeads heads);

} // namespace gongkai
