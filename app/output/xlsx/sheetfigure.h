#pragma once

#include "core/figures.h"

#include <string>

namespace gongkai {

/// How a figure stands in a cell of a sheet, so that Excel shows what the paper prints.
struct SheetFigure
{
    enum class Kind : quint8 { Blank, Number, Text };

    Kind kind = Kind::Blank;
    QString digits; ///< Of the number, with a point and a minus sign.
    int places = 0; ///< Digits behind the point.
    std::string numberFormat; ///< With the places as typed, the sign of a change, and 元 or 万元.
    QString text; ///< What the paper prints.
};

/// "/" is a text, and so is a number of more than 15 digits: Excel shows no more of them.
SheetFigure sheetFigure(const Amount &amount, CellFormat format);

/// Whether a formula that adds up the parts shows the printed figure of the total: not where
/// somebody typed another, nor where the parts cannot be added as they stand in the sheet.
bool addsUp(const Form &form, const Figures &figures, const Computation &computation);

} // namespace gongkai
