#pragma once

#include <QString>

#include <optional>

namespace gongkai {

/// One piece of an HTML text.
struct HtmlToken
{
    enum class Kind : quint8 { Start, End, Text, Comment };

    Kind kind = Kind::Text;
    QString text; ///< The name of a tag in lower case; characters with entities resolved.
    int columnSpan = 1; ///< Of a start tag, as it says; anything.
    int rowSpan = 1;
    bool isHidden = false; ///< display:none
};

/// Cuts HTML into tokens in one pass, whatever is in it. No general parser is used because the
/// clipboard is written by anybody and what the usual ones do for each attribute or unclosed
/// comment grows with the square of their number; tables need none of that.
class HtmlScanner
{
public:
    explicit HtmlScanner(QStringView text)
        : m_text(text)
    {
    }

    /// Nothing at the end.
    std::optional<HtmlToken> next();

private:
    HtmlToken scanText();
    HtmlToken scanTag();
    void scanAttributes(HtmlToken &token);
    std::optional<HtmlToken> scanMarkup();
    void skipRawText(QStringView name);

    QStringView m_text;
    qsizetype m_position = 0;
};

/// Characters with &nbsp; &#160; &#xA0; and their like resolved.
QString resolveEntities(QStringView text);

} // namespace gongkai
