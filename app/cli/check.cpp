#include "cli/verb.h"

#include "core/repair.h"

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

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue suggestionOf(const LoadedReport &loaded, const Finding &finding)
{
    const auto repair = findRepair(*loaded.form, loaded.report, loaded.neighbours, finding);
    if (!repair)
        return {};
    const Cell &cell = loaded.form->cell(repair->cell);
    return QJsonObject{{u"cell"_s, cell.code},
                       {u"value"_s, formatAmount(repair->amount, cell.format)}};
}

QJsonObject toJson(const LoadedReport &loaded, const Finding &finding)
{
    QJsonArray cells;
    for (const CellId cell : finding.cells)
        cells.append(loaded.form->cell(cell).code);
    return {
        {u"code"_s, finding.code},
        {u"severity"_s, QString(nameOf(finding.severity))},
        {u"row"_s, textOrNull(finding.row)},
        {u"column"_s, textOrNull(finding.column)},
        {u"cells"_s, cells},
        {u"section"_s, textOrNull(finding.section)},
        {u"left"_s, textOrNull(finding.left)},
        {u"right"_s, textOrNull(finding.right)},
        {u"difference"_s, textOrNull(finding.difference)},
        {u"message"_s, finding.message},
        {u"suggestion"_s, suggestionOf(loaded, finding)},
        {u"explanation"_s, textOrNull(finding.explanation)},
    };
}

QByteArray asJson(const LoadedReport &loaded, const std::vector<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(toJson(loaded, finding));
    const QJsonObject counts = {
        {u"error"_s, countOpen(findings, Severity::Error)},
        {u"warning"_s, countOpen(findings, Severity::Warning)},
        {u"info"_s, countOpen(findings, Severity::Info)},
    };
    return QJsonDocument(QJsonObject{
                             {u"unit"_s, loaded.report.unit.name},
                             {u"year"_s, loaded.report.year},
                             {u"edition"_s, loaded.report.edition},
                             {u"counts"_s, counts},
                             {u"findings"_s, list},
                         })
        .toJson();
}

QString asText(const LoadedReport &loaded, const std::vector<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text += u"%1\t%2\t%3\n"_s.arg(titleOf(finding.severity), finding.code, finding.message);
        if (!finding.explanation.isEmpty())
            text += u"\t\t"_s + Text::tr("Explained: %1").arg(finding.explanation) + u'\n';
        if (const auto repair = findRepair(*loaded.form, loaded.report, loaded.neighbours, finding))
            text += u"\t\t"_s + describe(*loaded.form, loaded.figures, *repair) + u'\n';
    }
    return text
        + Text::tr("%1 errors, %2 warnings, %3 hints")
              .arg(countOpen(findings, Severity::Error))
              .arg(countOpen(findings, Severity::Warning))
              .arg(countOpen(findings, Severity::Info));
}

} // namespace

VerbResult<ExitCode> runCheck(const QStringList &arguments)
{
    Call call(u"check"_s, u"FILE [--unit NAME --year N] [--json]"_s,
              Text::tr("Shows what the report contradicts."));
    call.addReportChoice();
    call.addJson();
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const auto open = openReport(call, Workbook::Access::ReadOnly);
    if (!open)
        return tl::unexpected(open.error());
    const LoadedReport &loaded = open->loaded;
    const auto findings = check(*loaded.form, loaded.report, loaded.figures, loaded.neighbours);
    if (call.isSet(u"json"_s))
        call.write(asJson(loaded, findings));
    else
        call.write(asText(loaded, findings));
    return countOpen(findings, Severity::Error) > 0 ? ExitCode::Found : ExitCode::Done;
}

} // namespace gongkai
