#include "core/prose.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// A longer beginning is a sentence, not a heading.
constexpr qsizetype longestHeading = 40;

} // namespace

std::optional<ProseHeading> headingOf(QStringView paragraph)
{
    static const QRegularExpression numbered(
        u"^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])"_s);
    const QRegularExpressionMatch match = numbered.match(paragraph.left(longestHeading).toString());
    if (!match.hasMatch())
        return {};
    const int level = match.hasCaptured(1) && !match.capturedView(1).isEmpty() ? 1 : 2;
    const qsizetype stop = paragraph.indexOf(u'。');
    if (stop >= 0 && stop < longestHeading)
        return ProseHeading{level, stop + 1};
    if (paragraph.size() <= longestHeading)
        return ProseHeading{level, paragraph.size()};
    return {};
}

QStringList paragraphsOf(const QString &text)
{
    QStringList paragraphs;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        // trimmed() takes off the full-width blank, too.
        if (const QString paragraph = line.trimmed(); !paragraph.isEmpty())
            paragraphs += paragraph;
    }
    return paragraphs;
}

int countCharacters(QStringView text)
{
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](QChar c) { return !c.isSpace() && !c.isLowSurrogate(); }));
}

} // namespace gongkai
