#include "cli/verb.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What "CELL=VALUE" changes, or why it cannot.
Result<std::vector<Change>> readAssignment(const Form &form, const Report &report,
                                           const QString &word)
{
    const qsizetype sign = word.indexOf(u'=');
    if (sign <= 0)
        return fail(Text::tr("“%1” is not of the form CELL=VALUE.").arg(word), word);
    const QString code = word.left(sign);
    const QString value = word.mid(sign + 1);
    const auto cell = form.findCell(code);
    if (!cell) {
        if (const Heading *heading = form.headingAt(code))
            return fail(Text::tr("“%1” is a heading; no figure belongs there.").arg(heading->label),
                        code, form.ruleForHeadings());
        return fail(
            Text::tr(
                "The form has no such cell. “gongkai-cli forms --json” shows those there are."),
            code);
    }
    const CellFormat format = form.cell(*cell).format;
    const auto entry = parseEntry(value, format);
    if (!entry)
        return fail(describe(entry.error(), value, format), code,
                    form.ruleFor(entry.error(), *cell));
    const Field amount = amountField(form, *cell);
    std::vector<Change> changes
        = {{amount, valueOf(form, report, amount), formatAmount(entry->amount, format)}};
    if (!entry->remark.isEmpty()) {
        const Field remark = remarkField(form, *cell);
        changes.push_back({remark, valueOf(form, report, remark), entry->remark});
    }
    return changes;
}

} // namespace

VerbResult<ExitCode> runSet(const QStringList &arguments)
{
    Call call(u"set"_s, u"FILE [--unit NAME --year N] CELL=VALUE…"_s,
              Text::tr("Sets cells as a clerk would type them: all of them, or none."));
    call.addReportChoice();
    if (const auto parsed = call.parse(arguments, 2, -1); !parsed || call.wantsHelp())
        return parsed;
    const auto open = openReport(call, Workbook::Access::ReadWrite);
    if (!open)
        return tl::unexpected(open.error());
    const LoadedReport &loaded = open->loaded;
    if (loaded.report.state == State::Final)
        return stop(ExitCode::Refused,
                    {Text::tr("The report is final. Reopen it before you change it."),
                     describe(open->entry.key),
                     {}});

    Report attempt = loaded.report;
    Step step{Text::tr("Set cells"), {}};
    VerbError refused{ExitCode::Usage, {}};
    const QStringList words = call.words().mid(1);
    for (const QString &word : words) {
        const auto changes = readAssignment(*loaded.form, attempt, word);
        if (!changes) {
            refused.errors.push_back(changes.error());
            continue;
        }
        for (const Change &change : *changes) {
            if (const auto done = setValue(*loaded.form, attempt, change.field, change.after); done)
                step.changes.push_back(change);
            else
                refused.errors.push_back(done.error());
        }
    }
    if (!refused.errors.empty())
        return tl::unexpected(refused);
    if (const auto done = open->workbook->commit(open->entry.id, *loaded.form, step); !done)
        return stop(ExitCode::File, done.error());
    return ExitCode::Done;
}

} // namespace gongkai
