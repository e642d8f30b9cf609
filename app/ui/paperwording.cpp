#include "ui/paperwording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PaperWording)
};

QString wordingOf(const Form &form, const Change &change)
{
    const QString what = describe(form, change.field);
    if (change.field.kind != Field::Kind::Amount)
        return Text::tr("%1: text changed").arg(what);
    const auto shown
        = [](const QString &figure) { return figure.isEmpty() ? Text::tr("blank") : figure; };
    return Text::tr("%1: %2 → %3").arg(what, shown(change.before), shown(change.after));
}

} // namespace

QString paperWording(const Form &form, const std::optional<PastState> &found,
                     const QString &codeNow)
{
    constexpr std::size_t mostDifferences = 5;
    if (!found)
        return Text::tr("The paper does not belong to this report: neither now nor after one of "
                        "its last changes it had this code. Its code now is %1.")
            .arg(codeNow);
    if (found->stepsSince == 0)
        return Text::tr("The paper says what the report says now.");
    const std::vector<Change> &changes = found->differences;
    QStringList lines = {Text::tr("The report is newer than the paper: %n change(s) were made "
                                  "since %1.",
                                  nullptr, found->stepsSince)
                             .arg(QLocale().toString(found->until, QLocale::ShortFormat)),
                         {},
                         Text::tr("What is different now, from the paper to the report:")};
    for (std::size_t i = 0; i < std::min(mostDifferences, changes.size()); ++i)
        lines += wordingOf(form, changes[i]);
    if (changes.size() > mostDifferences)
        lines
            += Text::tr("and %n more", nullptr, static_cast<int>(changes.size() - mostDifferences));
    return lines.join(u'\n');
}

} // namespace gongkai
