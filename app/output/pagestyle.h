#pragma once

#include <QMarginsF>
#include <QSizeF>

#include <array>

namespace gongkai {

/// Points in a millimetre.
inline constexpr qreal mm = 72.0 / 25.4;

/// The sizes of Chinese type, in points.
namespace typesize {
inline constexpr qreal number2 = 22; ///< 二号
inline constexpr qreal number3 = 16; ///< 三号
inline constexpr qreal number4 = 14; ///< 四号
inline constexpr qreal number5 = 10.5; ///< 五号
inline constexpr qreal small5 = 9; ///< 小五
} // namespace typesize

/// How large the type of a table is and how much air there is around it, in points.
struct TableSize
{
    qreal type = typesize::number5;
    qreal air = 3; ///< Above and below the text of a row.
};

/// Tables are set in the first of these sizes in which they fit on one page; in
/// `sizeForSeveralPages`
/// where they fit in none.
inline constexpr std::array sizesForOnePage = {
    TableSize{typesize::number5, 5},
    TableSize{typesize::number5, 3.5},
    TableSize{typesize::number5, 2.5},
    TableSize{10, 2.5},
    TableSize{9.5, 2.5},
    TableSize{typesize::small5, 2},
};
inline constexpr TableSize sizeForSeveralPages;

/// The measures of an official page, in points: GB/T 9704-2012, 5.2 (paper, margins, type
/// area), 5.2.3 (22 lines of 28 characters), 7.3 (sizes), 7.5 (page numbers).
struct PageStyle
{
    QSizeF paper{210 * mm, 297 * mm};
    qreal top = 37 * mm;
    qreal left = 28 * mm;
    QSizeF area{156 * mm, 225 * mm};
    int linesPerPage = 22;
    int charactersPerLine = 28;
    qreal title = typesize::number2;
    qreal body = typesize::number3;
    qreal pageNumber = typesize::number4;
    qreal pageNumberGap = 7 * mm; ///< From the type area to the page number.
    qreal table = typesize::number5; ///< Largest size of the text in tables; narrow ones take less.

    qreal linePitch() const { return area.height() / linesPerPage; }
    /// What is added between characters so that exactly 28 fill the line: 28 × 16 pt is wider than
    /// 156 mm.
    qreal letterSpacing() const { return area.width() / charactersPerLine - body; }
    qreal right() const { return left + area.width(); }
    qreal bottom() const { return top + area.height(); }
};

} // namespace gongkai
