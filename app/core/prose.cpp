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

QString tidyProse(const QString &text)
{
    return paragraphsOf(text).join(u'\n');
}

QString proseFromForeignText(const QString &text)
{
    // The private characters are the bullets of Word's Symbol and Wingdings; its bullets of the
    // second level are a plain o. A dash is only a bullet with a tab behind it.
    static const QRegularExpression bullet(
        u"^(?:[•·●○◦■□◆◇▪▫➢➤►▶✓✔\\x{F000}-\\x{F0FF}][\\s\\x{3000}]*|[o*–—-]\\t\\s*)"_s);
    static const QRegularExpression blanks(u"[\\t \\x{A0}\\x{2000}-\\x{200A}\\x{202F}]+"_s);
    // Zero-width characters, soft hyphens and the places of pictures.
    static const QRegularExpression invisible(
        u"[\\x{AD}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}\\x{FFFC}]"_s);
    static const QRegularExpression lineEnd(u"\\r\\n?|[\\v\\f\\x{85}\\x{2028}\\x{2029}]"_s);

    QString lines = text;
    lines.remove(invisible).remove(QChar::Null).replace(lineEnd, u"\n"_s);
    QStringList paragraphs = paragraphsOf(lines);
    for (QString &paragraph : paragraphs)
        paragraph.remove(bullet).replace(blanks, u" "_s);
    return tidyProse(paragraphs.join(u'\n'));
}

int countCharacters(QStringView text)
{
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](QChar c) { return !c.isSpace() && !c.isLowSurrogate(); }));
}

Length lengthOf(int characters, int limit)
{
    if (limit <= 0 || qint64(characters) * 10 < qint64(limit) * 9)
        return Length::Comfortable;
    return characters <= limit ? Length::Near : Length::Over;
}

} // namespace gongkai
