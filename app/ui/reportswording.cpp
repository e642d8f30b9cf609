#include "ui/reportswording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StartPage)
};

constexpr int daysAhead = 90;
constexpr int daysBehind = 366;

} // namespace

int yearBeingReported(QDate today)
{
    return today.addMonths(-6).year();
}

bool isDue(const ReportSummary &summary, QDate today)
{
    if (!summary.deadline || summary.isFinal())
        return false;
    const qint64 left = today.daysTo(*summary.deadline);
    return -daysBehind <= left && left <= daysAhead;
}

QString daysLeft(QDate deadline, QDate today)
{
    const qint64 left = today.daysTo(deadline);
    if (left == 0)
        return Text::tr("due today");
    return left > 0 ? Text::tr("%1 days left").arg(left) : Text::tr("%1 days over").arg(-left);
}

QString deadlineText(const ReportSummary &summary, QDate today)
{
    if (!summary.deadline)
        return {};
    const bool isAhead = !summary.isFinal() && today <= *summary.deadline;
    if (isAhead || isDue(summary, today))
        return daysLeft(*summary.deadline, today);
    return Text::tr("due %1").arg(summary.deadline->toString(Qt::ISODate));
}

QString stateText(const ReportSummary &summary)
{
    if (!summary.isBegun())
        return Text::tr("not begun");
    if (!summary.trouble.isEmpty())
        return Text::tr("cannot be read");
    return titleOf(summary.entry.state);
}

QString spoken(const ReportSummary &summary, QDate today)
{
    QStringList words = {describe(summary.entry.key), stateText(summary)};
    if (summary.counts && summary.counts->errors > 0)
        words += Text::tr("errors: %1").arg(summary.counts->errors);
    if (summary.counts && summary.counts->warnings > 0)
        words += Text::tr("warnings: %1").arg(summary.counts->warnings);
    if (summary.deadline) {
        words += Text::tr("due %1").arg(summary.deadline->toString(Qt::ISODate));
        if (isDue(summary, today))
            words += daysLeft(*summary.deadline, today);
    }
    return words.join(u'，');
}

} // namespace gongkai
