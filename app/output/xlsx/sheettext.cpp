#include "output/xlsx/sheettext.h"

#include "output/xmltext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr qsizetype longestSheetName = 31;

/// One character of the text, with its width by the type size.
qreal widthOf(char16_t unit)
{
    // 0.55 and not a half: the typefaces that stand in for 宋体 are a little wider.
    constexpr qreal narrow = 0.55;
    constexpr char16_t firstWide = 0x2000;
    return unit < firstWide ? narrow : QChar::isLowSurrogate(unit) ? 0 : 1;
}

/// The longest beginning of at most `longest` characters that does not end within a character.
qsizetype wholeCharacters(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return text.size();
    return text[longest].isLowSurrogate() && text[longest - 1].isHighSurrogate() ? longest - 1
                                                                                 : longest;
}

} // namespace

QByteArray sheetText(const QString &text)
{
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString clean = cleanText(text);
    if (clean.contains("_x"_L1))
        clean.replace(escape, u"_x005F_"_s);
    return clean.toHtmlEscaped().toUtf8();
}

QString sheetName(const QString &wanted, const QStringList &taken)
{
    static const QRegularExpression refused(uR"([\[\]:*?/\\\x00-\x1f])"_s);
    QString name = wanted;
    name.replace(refused, u"·"_s);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    // Excel keeps this name for itself.
    QStringList others = taken;
    others += u"History"_s;
    for (int number = 1;; ++number) {
        const QString ending = number == 1 ? QString() : u" (%1)"_s.arg(number);
        QString numbered = name.left(wholeCharacters(name, longestSheetName - ending.size()));
        while (numbered.endsWith(u'\''))
            numbered.chop(1);
        if (numbered.isEmpty())
            numbered = u"表"_s;
        numbered += ending;
        if (!others.contains(numbered, Qt::CaseInsensitive))
            return numbered;
    }
}

QStringList piecesOf(const QString &text, qsizetype longest)
{
    QStringList pieces;
    QStringView rest = text;
    while (rest.size() > longest) {
        const qsizetype stop = rest.left(longest).lastIndexOf(u'。') + 1;
        const qsizetype end = stop > longest / 2 ? stop : wholeCharacters(rest, longest);
        pieces += rest.left(end).toString();
        rest = rest.mid(end);
    }
    pieces += rest.toString();
    return pieces;
}

qreal widthInSheet(QStringView text, qreal typeSize)
{
    qreal width = 0;
    for (const QChar c : text)
        width += widthOf(c.unicode());
    return width * typeSize;
}

int linesInSheet(const QString &text, qreal width, qreal typeSize)
{
    int lines = 1;
    qreal used = 0;
    for (const QChar c : text) {
        const qreal next = widthOf(c.unicode()) * typeSize;
        if (c == u'\n' || (used > 0 && used + next > width)) {
            ++lines;
            used = 0;
        }
        used += c == u'\n' ? 0 : next;
    }
    return lines;
}

} // namespace gongkai
