#include "cli/verb.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

tl::unexpected<VerbError> wrong(const QString &message)
{
    return stop(ExitCode::Usage, {message, {}, {}});
}

/// The form that --edition names, or the one for the year.
VerbResult<std::shared_ptr<const Form>> chooseForm(Call &call, int year)
{
    const QString id = call.value(u"edition"_s);
    auto form = id.isEmpty() ? call.library().forYear(year) : call.library().findById(id);
    if (!form)
        return wrong(
            id.isEmpty()
                ? Text::tr("No form is prescribed for %1. Choose one with --edition.").arg(year)
                : Text::tr("There is no form “%1”. “gongkai-cli forms” shows those there are.")
                      .arg(id));
    return form;
}

VerbResult<Report> describeReport(Call &call, const std::shared_ptr<const Form> &form, int year)
{
    Unit unit;
    unit.name = call.value(u"unit"_s).trimmed();
    if (unit.name.isEmpty() || unit.name.size() > longestName || hasControlCharacters(unit.name))
        return wrong(Text::tr("Give the name of the unit with --unit."));
    if (const QString level = call.value(u"level"_s); !level.isEmpty()) {
        unit.level = levelFromName(level);
        if (!unit.level)
            return wrong(
                Text::tr("There is no level “%1”. “gongkai-cli new --help” shows those there are.")
                    .arg(level));
    }
    Report report = form->emptyReport(unit, year);
    if (call.isSet(u"period"_s)) {
        const auto period = periodFromName(call.value(u"period"_s));
        if (!period
            || std::find(form->periods.begin(), form->periods.end(), *period)
                == form->periods.end())
            return wrong(Text::tr("The form has no period “%1”.").arg(call.value(u"period"_s)));
        report.period = *period;
    }
    if (call.isSet(u"scope"_s)) {
        const auto scope = scopeFromName(call.value(u"scope"_s));
        if (!scope)
            return wrong(Text::tr("The scope is own or aggregate."));
        report.scope = *scope;
    }
    return report;
}

} // namespace

VerbResult<ExitCode> runNew(const QStringList &arguments)
{
    Call call(u"new"_s, u"FILE --unit NAME --year N [--level L] [--edition E[/VARIANT]]"_s,
              Text::tr("Adds an empty report to the workbook, which is made if need be."));
    call.addReportChoice();
    QStringList levels;
    for (const Level level : allLevels())
        levels += nameOf(level);
    call.parser().addOption(
        {u"level"_s, Text::tr("Where the unit stands: %1.").arg(levels.join(u", "_s)), u"L"_s});
    call.parser().addOption(
        {u"edition"_s, Text::tr("The form; by the year unless given."), u"E[/VARIANT]"_s});
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;

    bool isNumber = false;
    const int year = call.value(u"year"_s).toInt(&isNumber);
    if (!isNumber || year < firstYear || year > lastYear)
        return wrong(
            Text::tr("Give the year with --year, between %1 and %2.").arg(firstYear).arg(lastYear));
    const auto form = chooseForm(call, year);
    if (!form)
        return tl::unexpected(form.error());
    const auto report = describeReport(call, *form, year);
    if (!report)
        return tl::unexpected(report.error());

    auto workbook = openOrCreate(call.words().constFirst());
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto added = (*workbook)->add(**form, *report, Text::tr("New report"));
    if (!added)
        return stop(isTaken(**workbook, report->key()) ? ExitCode::Refused : ExitCode::File,
                    added.error());
    return ExitCode::Done;
}

} // namespace gongkai
