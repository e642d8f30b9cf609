#pragma once

#include "core/rule.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace gongkai {

/// The colours of the sheet, derived from the palette of the desktop, so that light and dark both
/// work. Text of any kind on any of the grounds has a contrast of at least 4.5 : 1, as far as the
/// text of the palette itself has it.
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
    /// All grounds that text may stand on.
    std::vector<QColor> grounds() const;

    bool isDark = false;

private:
    static Colours make(const QPalette &palette);

    std::array<QColor, 3> m_severityText; ///< By severity.
    std::array<QColor, 3> m_severityGround;
};

/// How much lighter one is than the other, from 1 to 21, as WCAG 2.1 reckons it.
double contrast(const QColor &one, const QColor &other);

/// The least contrast at which small text is easy to read (WCAG 2.1, level AA).
inline constexpr double readableContrast = 4.5;

/// The mark that goes with a severity, so that it is never told by colour alone: ● ▲ ◆.
QString markOf(Severity severity);

} // namespace gongkai
