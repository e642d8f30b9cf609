#include "cli/verb.h"

#include "core/exchange.h"
#include "core/finding.h"
#include "store/neighbours.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
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

/// A source that was read, and what becomes of it.
struct Imported
{
    QString file;
    Report report;
    std::optional<ReportEntry> replaced;
};

VerbResult<Report> readSource(Call &call, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return stop(ExitCode::File,
                    {Text::tr("The file cannot be opened: %1.").arg(file.errorString()), path, {}});
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (QStringList{u"docx"_s, u"doc"_s, u"xlsx"_s, u"xls"_s, u"html"_s, u"htm"_s, u"pdf"_s,
                    u"csv"_s, u"txt"_s}
            .contains(suffix))
        return stop(
            ExitCode::Usage,
            {Text::tr("This version reads the exchange form (JSON) only; “.%1” comes later.")
                 .arg(suffix),
             path,
             {}});
    auto report = readExchange(file.read(largestExchangeFile + 1), call.library());
    if (report)
        return *report;
    VerbError refused{ExitCode::File, report.error()};
    for (Error &fault : refused.errors)
        fault.where = joinPlace(path, fault.where);
    return tl::unexpected(refused);
}

/// --unit and --year file the report under another unit or year than it names.
VerbResult<ExitCode> rename(const Call &call, Report &report)
{
    if (call.isSet(u"unit"_s))
        report.unit.name = call.value(u"unit"_s).trimmed();
    if (call.isSet(u"year"_s))
        report.year = call.value(u"year"_s).toInt();
    if (report.unit.name.isEmpty() || report.unit.name.size() > longestName
        || hasControlCharacters(report.unit.name))
        return stop(ExitCode::Usage, {Text::tr("Give the name of the unit with --unit."), {}, {}});
    if (report.year < firstYear || report.year > lastYear)
        return stop(
            ExitCode::Usage,
            {Text::tr("Give the year with --year, between %1 and %2.").arg(firstYear).arg(lastYear),
             {},
             {}});
    return ExitCode::Done;
}

VerbResult<std::vector<Imported>> readSources(Call &call)
{
    std::vector<Imported> imports;
    VerbError refused{ExitCode::File, {}};
    const QStringList files = call.words().mid(1);
    for (const QString &file : files) {
        auto report = readSource(call, file);
        if (!report) {
            refused.code = report.error().code;
            refused.errors.insert(refused.errors.end(), report.error().errors.begin(),
                                  report.error().errors.end());
            continue;
        }
        if (const auto renamed = rename(call, *report); !renamed)
            return tl::unexpected(renamed.error());
        for (const Imported &other : imports) {
            if (other.report.key() == report->key())
                refused.errors.push_back(
                    {Text::tr("It holds the same report as %1.").arg(other.file), file, {}});
        }
        imports.push_back({file, *report, {}});
    }
    if (!refused.errors.empty())
        return tl::unexpected(refused);
    return imports;
}

/// Finds what the imports would replace. Refuses that unless --replace was given.
VerbResult<ExitCode> findReplaced(Call &call, const Workbook &workbook,
                                  std::vector<Imported> &imports)
{
    VerbError refused{ExitCode::Refused, {}};
    for (Imported &import : imports) {
        const auto found = findReport(workbook, import.report.key());
        if (!found)
            return stop(ExitCode::File, found.error());
        import.replaced = *found;
        if (import.replaced && !call.isSet(u"replace"_s))
            refused.errors.push_back(
                {Text::tr("There is a report for %1 already. --replace puts this one in its place.")
                     .arg(describe(import.report.key())),
                 import.file,
                 {}});
        if (import.replaced && import.replaced->state == State::Final)
            refused.errors.push_back(
                {Text::tr("The report is final. Reopen it before you change it."),
                 describe(import.report.key()),
                 {}});
    }
    if (!refused.errors.empty())
        return tl::unexpected(refused);
    return ExitCode::Done;
}

/// Adds the report, its explanations bound to what is found in it beside the reports already there.
Result<> writeOne(const FormLibrary &library, Workbook &workbook, const Imported &import)
{
    if (import.replaced) {
        if (auto removed = workbook.remove(import.replaced->id); !removed)
            return removed;
    }
    Report report = import.report;
    const auto form = library.find(report.edition, report.variant);
    const auto neighbours = loadNeighbours(workbook, library, *form, report);
    if (!neighbours)
        return tl::unexpected(neighbours.error());
    bindExplanations(report, check(*form, report, recalculate(*form, report), *neighbours));
    auto added = workbook.add(*form, report,
                              Text::tr("Imported from %1").arg(QFileInfo(import.file).fileName()));
    return added ? Result<>() : tl::unexpected(added.error());
}

Result<> writeAll(Call &call, Workbook &workbook, std::vector<Imported> imports)
{
    // Last year's and the quarters' reports first: the others are compared with them.
    std::stable_sort(imports.begin(), imports.end(),
                     [](const Imported &one, const Imported &other) {
                         const auto place = [](const ReportKey &key) {
                             return std::pair(key.year, key.period == Period::Year);
                         };
                         return place(one.report.key()) < place(other.report.key());
                     });
    return workbook.atomically([&]() -> Result<> {
        for (const Imported &import : imports) {
            if (auto done = writeOne(call.library(), workbook, import); !done)
                return done;
        }
        return {};
    });
}

void report(Call &call, const std::vector<Imported> &imports)
{
    QJsonArray list;
    QString text;
    for (const Imported &import : imports) {
        const auto filled
            = std::count_if(import.report.amounts.begin(), import.report.amounts.end(),
                            [](const Amount &amount) { return !amount.isBlank(); });
        list.append(QJsonObject{
            {u"source"_s, import.file},
            {u"unit"_s, import.report.unit.name},
            {u"year"_s, import.report.year},
            {u"edition"_s, import.report.edition},
            {u"cells"_s, static_cast<int>(filled)},
            {u"replaces"_s, import.replaced.has_value()},
        });
        text += Text::tr("%1: %2, %3 figures")
                    .arg(import.file, describe(import.report.key()))
                    .arg(filled)
            + u'\n';
    }
    if (call.isSet(u"json"_s))
        call.write(QJsonDocument(list).toJson());
    else
        call.write(text);
}

} // namespace

VerbResult<ExitCode> runImport(const QStringList &arguments)
{
    Call call(
        u"import"_s, u"FILE SOURCE… [--unit NAME --year N] [--dry-run] [--replace] [--json]"_s,
        Text::tr("Reads reports in the exchange form into the workbook: all of them, or none."));
    call.parser().addOption({u"unit"_s, Text::tr("Files the report under this unit."), u"NAME"_s});
    call.parser().addOption({u"year"_s, Text::tr("Files the report under this year."), u"N"_s});
    call.addJson();
    call.parser().addOption({u"dry-run"_s, Text::tr("Only says what would be done.")});
    call.parser().addOption(
        {u"replace"_s, Text::tr("Puts the new report in the place of one that is there.")});
    if (const auto parsed = call.parse(arguments, 2, -1); !parsed || call.wantsHelp())
        return parsed;
    auto imports = readSources(call);
    if (!imports)
        return tl::unexpected(imports.error());

    const QString file = call.words().constFirst();
    const bool dryRun = call.isSet(u"dry-run"_s);
    if (dryRun && !QFile::exists(file)) {
        report(call, *imports);
        return ExitCode::Done;
    }
    auto workbook = dryRun ? openWorkbook(file, Workbook::Access::ReadOnly) : openOrCreate(file);
    if (!workbook)
        return tl::unexpected(workbook.error());
    if (const auto allowed = findReplaced(call, **workbook, *imports); !allowed)
        return allowed;
    if (!dryRun) {
        if (const auto written = writeAll(call, **workbook, *imports); !written)
            return stop(ExitCode::File, written.error());
    }
    report(call, *imports);
    return ExitCode::Done;
}

} // namespace gongkai
