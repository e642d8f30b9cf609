#include "ui/newreportwording.h"

#include "ui/series.h"

#include <QCoreApplication>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NewReportDialog)
};

QString wordBeside(const std::vector<ReportEntry> &beside, const ReportKey &key)
{
    QStringList kinds;
    for (const ReportEntry &entry : beside)
        kinds += kindOf(entry.key, beside, key);
    return Text::tr("The workbook has a report of this unit for %1 already (%2). What begins here "
                    "is another one (%3).")
        .arg(key.year)
        .arg(kinds.join(u'、'), kindOf(key, beside, key));
}

QString wordForm(const Form &form, const Form *prescribed, int year)
{
    if (!prescribed)
        return Text::tr("“%1” will be used. No form is prescribed for %2.")
            .arg(form.name)
            .arg(year);
    if (prescribed != &form)
        return Text::tr("“%1” will be used, though “%2” is prescribed for %3.")
            .arg(form.name, prescribed->name)
            .arg(year);
    return Text::tr("“%1” will be used, which is prescribed for %2.").arg(form.name).arg(year);
}

} // namespace

QString kindOf(const ReportKey &report, const std::vector<ReportEntry> &beside,
               const ReportKey &wanted)
{
    const bool isOnePeriod
        = std::all_of(beside.begin(), beside.end(),
                      [&](const ReportEntry &entry) { return entry.key.period == wanted.period; });
    const QString scope = titleOf(report.scope);
    return isOnePeriod ? scope : scope + u'·' + titleOf(report.period);
}

QString wordNewReport(const FormLibrary &library, const std::vector<ReportEntry> &reports,
                      const ReportKey &key, const Form *form)
{
    QStringList sentences;
    const ReportEntry *series = nearestReport(reports, key.unit, key.year, key.scope);
    if (const auto beside = reportsBeside(reports, key); !beside.empty())
        sentences += wordBeside(beside, key);
    else if (series && key.scope != Scope::Own)
        sentences += Text::tr("It covers what the unit's report for %1 does: %2.")
                         .arg(series->key.year)
                         .arg(titleOf(key.scope));
    if (form)
        sentences += wordForm(*form, library.forYear(key.year).get(), key.year);
    return sentences.join(u'\n');
}

} // namespace gongkai
