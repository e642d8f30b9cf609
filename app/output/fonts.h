#pragma once

#include <QFont>
#include <QStringList>

namespace gongkai {

/// The typefaces that official documents are set in (GB/T 9704-2012, 7.2 and 7.3).
enum class Typeface : quint8 {
    XiaoBiaoSong, ///< 小标宋: the title.
    Hei, ///< 黑体: headings 一、
    Kai, ///< 楷体: headings （一）
    FangSong, ///< 仿宋: the text.
    Song, ///< 宋体: page numbers and tables.
};

/// A QFont takes whole pixels, official sizes are 10.5 points: so text is measured in tenths of
/// points.
inline constexpr int fontScale = 10;

/// The font of the typeface, or the nearest one that is installed, `size` points large on a page
/// whose unit is 1/fontScale point. Not hinted, so that it measures the same on every device.
QFont fontOf(Typeface typeface, qreal size);

/// The typefaces for which something else has to stand in, by their Chinese names.
QStringList missingTypefaces();

} // namespace gongkai
