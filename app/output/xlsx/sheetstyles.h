#pragma once

#include <QByteArray>

#include <compare>
#include <string>
#include <vector>

namespace gongkai {

/// How a cell of a sheet looks.
struct SheetStyle
{
    enum class Align : quint8 { Left, Centre, Right };

    double size = 10.5; ///< Of the type, in points: 五号.
    Align align = Align::Left;
    int indent = 0; ///< In characters.
    bool isHeading = false; ///< 黑体 instead of 宋体.
    bool hasBorder = false;
    bool isShaded = false; ///< As the official form prints its bands.
    std::string numberFormat = {}; ///< Empty for texts.

    friend bool operator==(const SheetStyle &, const SheetStyle &) = default;
};

/// The styles that the sheets of a book use, each once.
class SheetStyles
{
public:
    /// The number by which cells name the style. 0 is how cells look that name none.
    int numberOf(const SheetStyle &style);

    /// The part xl/styles.xml (ECMA-376, 18.8).
    QByteArray xml() const;

private:
    std::vector<SheetStyle> m_styles;
};

} // namespace gongkai
