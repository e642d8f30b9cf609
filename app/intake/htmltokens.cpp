#include "intake/htmltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Kind = HtmlToken::Kind;

/// The named characters that occur in tables of figures and their labels.
QChar namedCharacter(QStringView name)
{
    struct Named
    {
        QLatin1StringView name;
        char16_t character;
    };
    static constexpr Named known[] = {
        {"amp"_L1, u'&'},    {"lt"_L1, u'<'},     {"gt"_L1, u'>'},    {"quot"_L1, u'"'},
        {"apos"_L1, u'\''},  {"nbsp"_L1, u' '},   {"ensp"_L1, u' '},  {"emsp"_L1, u' '},
        {"thinsp"_L1, u' '}, {"ldquo"_L1, u'“'},  {"rdquo"_L1, u'”'}, {"lsquo"_L1, u'‘'},
        {"rsquo"_L1, u'’'},  {"mdash"_L1, u'—'},  {"ndash"_L1, u'–'}, {"minus"_L1, u'−'},
        {"hellip"_L1, u'…'}, {"middot"_L1, u'·'}, {"times"_L1, u'×'}, {"plusmn"_L1, u'±'},
        {"laquo"_L1, u'«'},  {"raquo"_L1, u'»'},  {"bull"_L1, u'•'},  {"yen"_L1, u'¥'},
    };
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const Named &named) { return named.name == name; });
    return found == std::end(known) ? QChar() : QChar(found->character);
}

/// The character of “#160” or “#xA0”.
std::optional<QString> numberedCharacter(QStringView name)
{
    const bool isHex = name.size() > 2 && (name[1] == u'x' || name[1] == u'X');
    bool ok = false;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&ok, isHex ? 16 : 10);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return QString(QChar(QChar::ReplacementCharacter));
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

/// As browsers do: the digits at the beginning; anything else is 1.
int spanOf(QStringView value)
{
    qint64 span = 0;
    for (const QChar c : value.trimmed()) {
        if (c < u'0' || c > u'9')
            break;
        span = std::min<qint64>(span * 10 + (c.unicode() - u'0'), 1'000'000);
    }
    return std::max(1, static_cast<int>(span));
}

bool hides(QStringView style)
{
    const QString plain = style.toString().remove(u' ').toLower();
    return plain.contains("display:none"_L1);
}

} // namespace

QString resolveEntities(QStringView text)
{
    QString resolved;
    resolved.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QChar(0)) {
            resolved += QChar(QChar::ReplacementCharacter);
            continue;
        }
        if (text[i] != u'&') {
            resolved += text[i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && end - i < 12
               && (text[end].isLetterOrNumber() || text[end] == u'#'))
            ++end;
        const QStringView name = text.mid(i + 1, end - i - 1);
        if (name.size() > 1 && name[0] == u'#') {
            resolved += *numberedCharacter(name);
        } else if (const QChar character = namedCharacter(name); !character.isNull()) {
            resolved += character;
        } else {
            resolved += u'&';
            continue;
        }
        i = end < text.size() && text[end] == u';' ? end : end - 1;
    }
    return resolved;
}

std::optional<HtmlToken> HtmlScanner::next()
{
    while (m_position < m_text.size()) {
        if (m_text[m_position] != u'<')
            return scanText();
        const QChar after = m_position + 1 < m_text.size() ? m_text[m_position + 1] : QChar();
        if (isNameStart(after))
            return scanTag();
        if (after == u'/' || after == u'!' || after == u'?') {
            if (auto token = scanMarkup())
                return token;
            continue;
        }
        return scanText();
    }
    return {};
}

HtmlToken HtmlScanner::scanText()
{
    const qsizetype start = m_position++; // A “<” that begins no tag is a character.
    while (m_position < m_text.size() && m_text[m_position] != u'<')
        ++m_position;
    return {Kind::Text, resolveEntities(m_text.mid(start, m_position - start))};
}

HtmlToken HtmlScanner::scanTag()
{
    const qsizetype start = ++m_position;
    while (m_position < m_text.size() && !isHtmlSpace(m_text[m_position])
           && m_text[m_position] != u'>' && m_text[m_position] != u'/')
        ++m_position;
    HtmlToken token{Kind::Start, m_text.mid(start, m_position - start).toString().toLower()};
    scanAttributes(token);
    if (token.text == "script"_L1 || token.text == "style"_L1 || token.text == "title"_L1
        || token.text == "textarea"_L1 || token.text == "xml"_L1)
        skipRawText(token.text);
    return token;
}

void HtmlScanner::scanAttributes(HtmlToken &token)
{
    while (m_position < m_text.size() && m_text[m_position] != u'>') {
        if (isHtmlSpace(m_text[m_position]) || m_text[m_position] == u'/') {
            ++m_position;
            continue;
        }
        const qsizetype start = m_position++;
        while (m_position < m_text.size() && !isHtmlSpace(m_text[m_position])
               && m_text[m_position] != u'=' && m_text[m_position] != u'>')
            ++m_position;
        const QStringView name = m_text.mid(start, m_position - start);
        while (m_position < m_text.size() && isHtmlSpace(m_text[m_position]))
            ++m_position;
        if (m_position == m_text.size() || m_text[m_position] != u'=') {
            token.isHidden |= name.compare("hidden"_L1, Qt::CaseInsensitive) == 0;
            continue;
        }
        ++m_position;
        while (m_position < m_text.size() && isHtmlSpace(m_text[m_position]))
            ++m_position;
        if (m_position == m_text.size())
            return;
        const QChar quote = m_text[m_position];
        const bool isQuoted = quote == u'"' || quote == u'\'';
        const qsizetype from = isQuoted ? ++m_position : m_position;
        while (m_position < m_text.size()
               && (isQuoted ? m_text[m_position] != quote
                            : !isHtmlSpace(m_text[m_position]) && m_text[m_position] != u'>'))
            ++m_position;
        const QStringView value = m_text.mid(from, m_position - from);
        if (isQuoted && m_position < m_text.size())
            ++m_position;
        if (name.compare("colspan"_L1, Qt::CaseInsensitive) == 0)
            token.columnSpan = spanOf(value);
        else if (name.compare("rowspan"_L1, Qt::CaseInsensitive) == 0)
            token.rowSpan = spanOf(value);
        else if (name.compare("style"_L1, Qt::CaseInsensitive) == 0)
            token.isHidden |= hides(value);
    }
    if (m_position < m_text.size())
        ++m_position;
}

/// End tags, comments, and what else begins with “<!” or “<?”.
std::optional<HtmlToken> HtmlScanner::scanMarkup()
{
    if (m_text.mid(m_position, 4) == u"<!--") {
        const qsizetype start = m_position + 4;
        const qsizetype end = m_text.indexOf(u"-->", start);
        m_position = end < 0 ? m_text.size() : end + 3;
        // Only the short ones say something: StartFragment, EndFragment.
        const qsizetype size = (end < 0 ? m_text.size() : end) - start;
        return HtmlToken{Kind::Comment,
                         m_text.mid(start, std::min<qsizetype>(size, 32)).toString()};
    }
    const bool isEnd = m_text[m_position + 1] == u'/';
    const qsizetype start = m_position + 2;
    const qsizetype end = m_text.indexOf(u'>', start);
    m_position = end < 0 ? m_text.size() : end + 1;
    if (!isEnd)
        return {};
    const qsizetype size = std::min<qsizetype>((end < 0 ? m_text.size() : end) - start, 32);
    return HtmlToken{Kind::End, m_text.mid(start, size).trimmed().toString().toLower()};
}

/// Passes over what stands in a style sheet or script: its “<” begins no tag.
void HtmlScanner::skipRawText(QStringView name)
{
    const QString end = u"</"_s + name.toString();
    const qsizetype found = m_text.indexOf(end, m_position, Qt::CaseInsensitive);
    m_position = found < 0 ? m_text.size() : found;
}

} // namespace gongkai
