#include "output/xmltext.h"

namespace gongkai {

namespace {

bool isForbidden(char32_t c)
{
    const bool isControl = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
    const bool isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return isControl || isNoncharacter || QChar::isSurrogate(c);
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text[++i]);
            if (isForbidden(whole))
                clean += QChar::ReplacementCharacter;
            else
                clean += QStringView(text).mid(i - 1, 2);
            continue;
        }
        const bool endsLine = c == u'\r' || c == QChar(0x85);
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        clean += endsLine              ? QChar(u'\n')
            : isForbidden(c.unicode()) ? QChar(QChar::ReplacementCharacter)
                                       : c;
    }
    return clean;
}

} // namespace gongkai
