#include "cli/verb.h"

#include "store/neighbours.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

Call::Call(const QString &verb, const QString &synopsis, const QString &description)
    : m_verb(verb)
    , m_out(stdout)
{
    m_out.setEncoding(QStringConverter::Utf8);
    m_parser.setApplicationDescription(
        u"gongkai-cli %1 %2\n\n%3"_s.arg(verb, synopsis, description));
    m_parser.addOption({{u"h"_s, u"help"_s}, Text::tr("Shows this help.")});
}

void Call::addJson()
{
    m_parser.addOption({u"json"_s, Text::tr("Writes JSON instead of text.")});
}

void Call::addReportChoice()
{
    m_parser.addOption({u"unit"_s, Text::tr("The unit of the report."), u"NAME"_s});
    m_parser.addOption({u"year"_s, Text::tr("The year of the report."), u"N"_s});
    m_parser.addOption(
        {u"period"_s, Text::tr("Its part of the year: year, q1, q2, q3 or q4."), u"PERIOD"_s});
    m_parser.addOption({u"scope"_s, Text::tr("Its scope: own or aggregate."), u"SCOPE"_s});
}

VerbResult<ExitCode> Call::parse(const QStringList &arguments, int fewest, int most)
{
    if (!m_parser.parse(QStringList{m_verb} + arguments))
        return stop(ExitCode::Usage,
                    {Text::tr("%1 See “gongkai-cli %2 --help”.").arg(m_parser.errorText(), m_verb),
                     {},
                     {}});
    if (wantsHelp()) {
        write(m_parser.helpText());
        return ExitCode::Done;
    }
    const qsizetype count = words().size();
    if (count < fewest || (most >= 0 && count > most))
        return stop(
            ExitCode::Usage,
            {Text::tr("This is not how “%1” is called. See “gongkai-cli %1 --help”.").arg(m_verb),
             {},
             {}});
    return ExitCode::Done;
}

const FormLibrary &Call::library()
{
    if (!m_library) {
        m_library = FormLibrary::fromFolders(FormLibrary::standardFolders());
        for (const Error &error : m_library->refused())
            QTextStream(stderr) << toLine(error) << Qt::endl;
    }
    return *m_library;
}

void Call::write(const QString &text)
{
    m_out << text;
    if (!text.endsWith(u'\n'))
        m_out << u'\n';
    m_out.flush();
}

void Call::write(const QByteArray &bytes)
{
    write(QString::fromUtf8(bytes));
}

VerbResult<std::unique_ptr<Workbook>> openWorkbook(const QString &path, Workbook::Access access)
{
    auto workbook = Workbook::open(path, access);
    if (!workbook)
        return stop(ExitCode::File, workbook.error());
    if (access == Workbook::Access::ReadWrite && (*workbook)->isReadOnly())
        return stop(
            (*workbook)->isHeldByAnother() ? ExitCode::Refused : ExitCode::File,
            {Text::tr("The workbook cannot be changed. %1").arg((*workbook)->readOnlyReason()),
             path,
             {}});
    return std::move(*workbook);
}

VerbResult<std::unique_ptr<Workbook>> openOrCreate(const QString &path)
{
    if (QFileInfo(path).size() > 0)
        return openWorkbook(path, Workbook::Access::ReadWrite);
    auto workbook = Workbook::create(path);
    if (!workbook)
        return stop(ExitCode::File, workbook.error());
    return std::move(*workbook);
}

bool isTaken(const Workbook &workbook, const ReportKey &key)
{
    const auto found = findReport(workbook, key);
    return found && found->has_value();
}

VerbResult<std::vector<ReportEntry>> chooseReports(Call &call, const Workbook &workbook)
{
    auto entries = workbook.reports();
    if (!entries)
        return stop(ExitCode::File, entries.error());
    const auto keep = [&](const QString &option, auto valueOf) {
        if (call.isSet(option))
            std::erase_if(*entries, [&](const ReportEntry &entry) {
                return valueOf(entry) != call.value(option);
            });
    };
    keep(u"unit"_s, [](const ReportEntry &entry) { return entry.key.unit; });
    keep(u"year"_s, [](const ReportEntry &entry) { return QString::number(entry.key.year); });
    keep(u"period"_s, [](const ReportEntry &entry) { return QString(nameOf(entry.key.period)); });
    keep(u"scope"_s, [](const ReportEntry &entry) { return QString(nameOf(entry.key.scope)); });
    if (entries->empty())
        return stop(ExitCode::Usage,
                    {Text::tr("There is no such report in the workbook. “gongkai-cli list” shows "
                              "those there are."),
                     workbook.path(),
                     {}});
    return *entries;
}

VerbResult<ReportEntry> chooseReport(Call &call, const Workbook &workbook)
{
    const auto entries = chooseReports(call, workbook);
    if (!entries)
        return tl::unexpected(entries.error());
    if (entries->size() > 1)
        return stop(ExitCode::Usage,
                    {Text::tr("The workbook holds several reports. Choose one with --unit and "
                              "--year, and with --period or --scope where these differ."),
                     workbook.path(),
                     {}});
    return entries->front();
}

VerbResult<LoadedReport> loadReport(Call &call, const Workbook &workbook, const ReportEntry &entry)
{
    const auto report = workbook.load(entry.id, call.library());
    if (!report)
        return stop(ExitCode::File, report.error());
    auto form = call.library().find(report->edition, report->variant);
    auto neighbours = loadNeighbours(workbook, call.library(), *form, *report);
    if (!neighbours)
        return stop(ExitCode::File, neighbours.error());
    Figures figures = recalculate(*form, *report);
    return LoadedReport{std::move(form), *report, std::move(figures), std::move(*neighbours)};
}

VerbResult<OpenReport> openReport(Call &call, Workbook::Access access)
{
    auto workbook = openWorkbook(call.words().constFirst(), access);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto entry = chooseReport(call, **workbook);
    if (!entry)
        return tl::unexpected(entry.error());
    auto loaded = loadReport(call, **workbook, *entry);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return OpenReport{std::move(*workbook), *entry, std::move(*loaded)};
}

} // namespace gongkai
