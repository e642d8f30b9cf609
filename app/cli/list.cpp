#include "cli/verb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

VerbResult<ExitCode> runList(const QStringList &arguments)
{
    Call call(u"list"_s, u"FILE [--json]"_s,
              Text::tr("Shows the reports of the workbook and how many findings they have."));
    call.addJson();
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const auto workbook = openWorkbook(call.words().constFirst(), Workbook::Access::ReadOnly);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto entries = (*workbook)->reports();
    if (!entries)
        return stop(ExitCode::File, entries.error());

    VerbError failed{ExitCode::File, {}};
    std::vector<Error> &unreadable = failed.errors;
    QJsonArray list;
    QString text;
    for (const ReportEntry &entry : *entries) {
        const auto loaded = loadReport(call, **workbook, entry);
        if (!loaded) {
            unreadable.insert(unreadable.end(), loaded.error().errors.begin(),
                              loaded.error().errors.end());
            continue;
        }
        const auto findings
            = check(*loaded->form, loaded->report, loaded->figures, loaded->neighbours);
        const int errors = countOpen(findings, Severity::Error);
        const int warnings = countOpen(findings, Severity::Warning);
        const int hints = countOpen(findings, Severity::Info);
        list.append(QJsonObject{
            {u"unit"_s, entry.key.unit},
            {u"year"_s, entry.key.year},
            {u"period"_s, QString(nameOf(entry.key.period))},
            {u"scope"_s, QString(nameOf(entry.key.scope))},
            {u"edition"_s, entry.edition},
            {u"variant"_s, entry.variant.isEmpty() ? QJsonValue() : QJsonValue(entry.variant)},
            {u"state"_s, QString(nameOf(entry.state))},
            {u"counts"_s,
             QJsonObject{{u"error"_s, errors}, {u"warning"_s, warnings}, {u"info"_s, hints}}},
        });
        text += Text::tr("%1\t%2\t%3\t%4 errors, %5 warnings, %6 hints")
                    .arg(describe(entry.key), loaded->form->id(), titleOf(entry.state))
                    .arg(errors)
                    .arg(warnings)
                    .arg(hints)
            + u'\n';
    }
    if (call.isSet(u"json"_s))
        call.write(QJsonDocument(list).toJson());
    else
        call.write(text);
    if (!unreadable.empty())
        return tl::unexpected(failed);
    return ExitCode::Done;
}

} // namespace gongkai
