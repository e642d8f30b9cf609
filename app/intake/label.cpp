#include "intake/label.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Shorter beginnings are shared by too many labels.
constexpr qsizetype shortestBeginning = 4;
constexpr qsizetype longestLabel = 400;

QString plain(QStringView text)
{
    QString result;
    const QString united = text.toString().normalized(QString::NormalizationForm_KC);
    for (const QChar c : united) {
        // Quotation marks and the points behind a number come in many kinds.
        if (c.isSpace() || c.category() == QChar::Other_Format
            || QStringView(u"“”\"‘’'").contains(c))
            continue;
        result += c == u'、' || c == u'。' || c == u'．' || c == u',' ? QChar(u'.') : c;
    }
    return result;
}

/// 一. (一) 1. (1), and 其中: before or behind them. A number alone is a label by itself.
const QRegularExpression &numbering()
{
    static const QRegularExpression expression(
        uR"(^(?:其中[:.])?(?:\(([一二三四五六七八九十]{1,3}|[0-9]{1,2})\)|([一二三四五六七八九十]{1,3}|[0-9]{1,2})\.)?(?:其中[:.])?(?=.))"_s);
    return expression;
}

} // namespace

Label::Label(QStringView text)
    : full(plain(text.left(longestLabel)))
    , bare(full)
{
    if (full.isEmpty())
        return;
    const QRegularExpressionMatch match = numbering().match(full);
    number = match.captured(1) + match.captured(2);
    bare = full.mid(match.capturedLength());
}

Likeness compare(const Label &copied, const Label &official)
{
    if (copied.isEmpty() || official.isEmpty())
        return Likeness::None;
    if (copied.full == official.full)
        return Likeness::Full;
    if (copied.bare == official.bare)
        return copied.number.isEmpty() || official.number.isEmpty()
                || copied.number == official.number
            ? Likeness::Bare
            : Likeness::Renumbered;
    if (!official.bare.startsWith(copied.bare))
        return Likeness::None;
    const bool isNote = official.bare.at(copied.bare.size()) == u'(';
    if (isNote || copied.bare.size() >= shortestBeginning)
        return copied.number.isEmpty() || copied.number == official.number ? Likeness::Beginning
                                                                           : Likeness::None;
    return Likeness::None;
}

bool isMeasureWord(QStringView text)
{
    static constexpr QStringView words[]
        = {u"件", u"条", u"个", u"次", u"篇", u"人", u"人次", u"项", u"元", u"万元", u"——", u"—"};
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

} // namespace gongkai
