#include "ui/workspace.h"

#include "core/takeover.h"
#include "store/neighbours.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gongkai {

namespace {

/// How many steps of earlier sessions can be undone.
constexpr int undoableSteps = 300;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace

Workspace::Workspace(FormLibrary library)
    : m_library(std::move(library))
{
}

Result<> Workspace::open(const QString &path)
{
    // Our own lock would make the file that is open read-only.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (m_workbook && !canonical.isEmpty() && !m_workbook->isReadOnly()
        && canonical == QFileInfo(m_workbook->path()).canonicalFilePath())
        return m_workbook->checkPresence();
    return use(Workbook::open(path));
}

Result<> Workspace::create(const QString &path)
{
    return use(Workbook::create(path));
}

Result<> Workspace::use(Result<std::unique_ptr<Workbook>> workbook)
{
    if (!workbook)
        return tl::unexpected(workbook.error());
    m_workbook = std::move(*workbook);
    return {};
}

Result<std::unique_ptr<Document>> Workspace::openReport(ReportId id)
{
    auto report = m_workbook->load(id, m_library);
    if (!report)
        return tl::unexpected(report.error());
    const auto form = m_library.find(report->edition, report->variant);
    auto neighbours = loadNeighbours(*m_workbook, m_library, *form, *report);
    if (!neighbours)
        return tl::unexpected(neighbours.error());
    Storage storage;
    storage.write
        = [this, id, form](const Step &step) { return m_workbook->commit(id, *form, step); };
    storage.writeUndone
        = [this, id, form](qint64 step, const std::vector<Change> &changes, bool undone) {
              return m_workbook->commitUndone(id, *form, step, changes, undone);
          };
    storage.writeDraft = [this, id](const Field &field, const std::optional<QString> &text) {
        return text ? m_workbook->keepDraft(id, {field, *text}) : m_workbook->dropDraft(id, field);
    };
    auto document
        = std::make_unique<Document>(form, *report, std::move(*neighbours), std::move(storage));
    document->setReadOnly(m_workbook->isReadOnly());
    const auto previous = findPrevious(*m_workbook, report->key());
    if (previous && *previous) {
        // One that cannot be read is told when it is opened.
        if (const auto theirs = m_workbook->load((*previous)->id, m_library))
            document->setLastYear(lastYearOf(*theirs));
    }
    const auto steps = m_workbook->steps(id, undoableSteps);
    if (!steps)
        return tl::unexpected(steps.error());
    const std::vector<LoggedStep> oldestFirst(steps->rbegin(), steps->rend());
    std::vector<PastStep> past;
    for (const LoggedStep &logged : oldestFirst) {
        // The first made the report; deleting that is another matter.
        if (logged.number > 1 && logged.fate != LoggedStep::Fate::GivenUp)
            past.push_back({logged.number, logged.step, logged.fate == LoggedStep::Fate::Undone});
    }
    document->restoreHistory(std::move(past));
    return document;
}

CellSource Workspace::cellSource(ReportId id, const Document &document)
{
    // Read when the panel is first looked at, and once.
    auto earlier = std::make_shared<std::optional<std::vector<Neighbour>>>();
    CellSource source;
    source.earlier = [this, earlier, &document](CellId cell) {
        if (!*earlier)
            *earlier = earlierReports(document.form(), document.report().key());
        std::vector<YearFigure> figures;
        for (const Neighbour &report : **earlier) {
            if (isComparable(document.form(), cell, report.edition))
                figures.push_back({report.year, report.printed[static_cast<std::size_t>(cell)]});
        }
        return figures;
    };
    source.history = [this, id](const Field &field) { return m_workbook->history(id, field); };
    return source;
}

/// Those of the five years before, oldest first. What cannot be read is left out.
std::vector<Neighbour> Workspace::earlierReports(const Form &form, ReportKey key) const
{
    constexpr int mostYears = 5;
    std::vector<Neighbour> reports;
    for (int i = 0; i < mostYears; ++i) {
        const auto entry = findPrevious(*m_workbook, key);
        if (!entry || !*entry)
            break;
        key.year = (*entry)->key.year;
        const auto theirs = m_workbook->load((*entry)->id, m_library);
        if (!theirs)
            continue;
        const auto theirForm = m_library.find(theirs->edition, theirs->variant);
        reports.insert(reports.begin(), neighbour(form, *theirForm, *theirs));
    }
    return reports;
}

std::vector<Draft> Workspace::drafts(ReportId id) const
{
    // A draft that cannot be read is no reason not to open the report.
    return m_workbook->drafts(id).value_or(std::vector<Draft>());
}

Result<ReportId> Workspace::addReport(const Form &form, const Unit &unit, const ReportKey &key)
{
    Report report = form.emptyReport(unit, key.year);
    report.period = key.period;
    report.scope = key.scope;
    const auto previous = findPrevious(*m_workbook, report.key());
    if (!previous)
        return tl::unexpected(previous.error());
    if (*previous) {
        // One that cannot be read is told when it is opened; this one begins without it.
        const auto theirs = m_workbook->load((*previous)->id, m_library);
        if (!theirs)
            return m_workbook->add(form, report, Text::tr("New report"));
        const auto theirForm = m_library.find(theirs->edition, theirs->variant);
        for (const auto &[cell, amount] :
             amountsFromPrevious(form, neighbour(form, *theirForm, *theirs)))
            report.amounts[static_cast<std::size_t>(cell)] = amount;
        report.people = theirs->people;
        report.people.date.clear();
        if (!report.unit.level)
            report.unit.level = theirs->unit.level;
    }
    return m_workbook->add(form, report, Text::tr("New report"));
}

Result<> Workspace::saveElsewhere(const QString &path, Document &document)
{
    // The open file may be gone from its folder, but what SQLite has of it can still be read.
    if (auto copied = m_workbook->saveCopy(path); !copied)
        return copied;
    auto copy = Workbook::open(path);
    if (!copy)
        return tl::unexpected(copy.error());
    m_workbook = std::move(*copy);
    return document.retrySaving();
}

Result<Publication> Workspace::publication(const ReportEntry &entry) const
{
    auto report = m_workbook->load(entry.id, m_library);
    if (!report)
        return tl::unexpected(report.error());
    const auto form = m_library.find(report->edition, report->variant);
    auto neighbours = loadNeighbours(*m_workbook, m_library, *form, *report);
    if (!neighbours)
        return tl::unexpected(neighbours.error());
    Publication made = publicationOf(form, std::move(*report), neighbours->previous);
    made.isDraft = isDraft(made.report, check(*form, made.report, made.figures, *neighbours));
    return made;
}

Result<std::vector<DatedStep>> Workspace::datedSteps(ReportId id) const
{
    const auto steps = m_workbook->steps(id, undoableSteps);
    if (!steps)
        return tl::unexpected(steps.error());
    std::vector<DatedStep> dated;
    for (const LoggedStep &logged : *steps) {
        if (logged.fate == LoggedStep::Fate::Done && logged.number > 1)
            dated.push_back({logged.step, logged.at});
    }
    return dated;
}

Result<Counts> Workspace::counts(const ReportEntry &entry) const
{
    const auto report = m_workbook->load(entry.id, m_library);
    if (!report)
        return tl::unexpected(report.error());
    const auto form = m_library.find(report->edition, report->variant);
    const auto neighbours = loadNeighbours(*m_workbook, m_library, *form, *report);
    if (!neighbours)
        return tl::unexpected(neighbours.error());
    const auto findings = check(*form, *report, recalculate(*form, *report), *neighbours);
    return Counts{countOpen(findings, Severity::Error), countOpen(findings, Severity::Warning)};
}

} // namespace gongkai
