#pragma once

#include "core/finding.h"
#include "core/formlibrary.h"
#include "store/workbook.h"

#include <QCommandLineParser>
#include <QTextStream>

namespace gongkai {

/// What the program ends with (contract.md).
enum class ExitCode : int {
    Done = 0,
    Found = 1, ///< Done, and there are errors in the report, or a check failed.
    Usage = 2,
    File
    = 3, ///< A file cannot be read or written, is damaged, not ours, or its content is refused.
    Refused = 4, ///< Locked, there already, or held by another program.
};

/// Why a verb could not do its work.
struct VerbError
{
    ExitCode code = ExitCode::Usage;
    std::vector<Error> errors;
};

inline tl::unexpected<VerbError> stop(ExitCode code, Error error)
{
    return tl::unexpected(VerbError{code, {std::move(error)}});
}

template<typename T>
using VerbResult = tl::expected<T, VerbError>;

/// One call of the program: its arguments and where it writes to.
class Call
{
public:
    /// `synopsis` is what stands behind the verb in the help; `description` one sentence.
    Call(const QString &verb, const QString &synopsis, const QString &description);

    /// Options that several verbs have.
    void addJson();
    void addReportChoice();

    /// Reads the arguments. Fails on what is not known, and on fewer or more words than the verb
    /// takes.
    VerbResult<ExitCode> parse(const QStringList &arguments, int fewest, int most);

    QCommandLineParser &parser() { return m_parser; }
    QStringList words() const { return m_parser.positionalArguments(); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    bool wantsHelp() const { return m_parser.isSet(QStringLiteral("help")); }

    /// The forms, read when first asked for.
    const FormLibrary &library();

    /// Standard output, UTF-8.
    void write(const QString &text);
    void write(const QByteArray &bytes);

private:
    QString m_verb;
    QCommandLineParser m_parser;
    std::optional<FormLibrary> m_library;
    QTextStream m_out;
};

/// Opens the workbook, and turns its failures into exit codes.
VerbResult<std::unique_ptr<Workbook>> openWorkbook(const QString &path, Workbook::Access access);

/// The same for writing; makes the workbook where there is no such file.
VerbResult<std::unique_ptr<Workbook>> openOrCreate(const QString &path);

/// Whether the workbook holds a report of the key.
bool isTaken(const Workbook &workbook, const ReportKey &key);

/// The reports that --unit, --year, --period and --scope choose: all, where they are left out.
/// Fails where there is none.
VerbResult<std::vector<ReportEntry>> chooseReports(Call &call, const Workbook &workbook);

/// The report that they choose: the only one, where they are left out.
VerbResult<ReportEntry> chooseReport(Call &call, const Workbook &workbook);

/// A report with all that is needed to check it.
struct LoadedReport
{
    std::shared_ptr<const Form> form;
    Report report;
    Figures figures;
    Neighbours neighbours;
};
VerbResult<LoadedReport> loadReport(Call &call, const Workbook &workbook, const ReportEntry &entry);

/// The workbook that the call's first word names, with the report that its options choose.
struct OpenReport
{
    std::unique_ptr<Workbook> workbook;
    ReportEntry entry;
    LoadedReport loaded;
};
VerbResult<OpenReport> openReport(Call &call, Workbook::Access access);

using Verb = VerbResult<ExitCode> (*)(const QStringList &arguments);

VerbResult<ExitCode> runForms(const QStringList &arguments);
VerbResult<ExitCode> runNew(const QStringList &arguments);
VerbResult<ExitCode> runList(const QStringList &arguments);
VerbResult<ExitCode> runShow(const QStringList &arguments);
VerbResult<ExitCode> runSet(const QStringList &arguments);
VerbResult<ExitCode> runImport(const QStringList &arguments);
VerbResult<ExitCode> runCheck(const QStringList &arguments);
VerbResult<ExitCode> runExport(const QStringList &arguments);
VerbResult<ExitCode> runVerify(const QStringList &arguments);

} // namespace gongkai
