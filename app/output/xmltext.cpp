#include "output/xmltext.h"

namespace gongkai {

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
}

} // namespace

QString forXml(const QString &text)
{
    QString allowed = text;
    for (qsizetype i = 0; i < allowed.size(); ++i) {
        const QChar c = allowed[i];
        if (c.isHighSurrogate() && i + 1 < allowed.size() && allowed[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || isControl(c) || c.unicode() >= 0xFFFE)
            allowed[i] = QChar::ReplacementCharacter;
    }
    return allowed;
}

} // namespace gongkai
