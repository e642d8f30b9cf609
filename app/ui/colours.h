#pragma once

#include "core/rule.h"

#include <QColor>
#include <QPalette>

namespace gongkai {

/// The colours of the sheet, derived from the palette of the desktop, so that light and dark both
/// work. Text on any of the grounds has a contrast of at least 4.5 : 1.
struct Colours
{
    QColor desk; ///< Around the sheet.
    QColor sheet;
    QColor head; ///< Ground of headings.
    QColor caption; ///< Ground of the bands of stacked tables.
    QColor total; ///< Ground of totals.
    QColor line;
    QColor text;
    QColor quiet; ///< Text of less weight.
    QColor accent;
    QColor accentGround; ///< Ground of what is selected.

    static Colours of(const QPalette &palette);

    QColor textFor(Severity severity) const;
    QColor groundFor(Severity severity) const;

    bool isDark = false;
};

/// The mark that goes with a severity, so that it is never told by colour alone: ● ▲ ◆.
QString markOf(Severity severity);

} // namespace gongkai
