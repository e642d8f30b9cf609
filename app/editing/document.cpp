#include "editing/document.h"

#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace gongkai {

/// A step and its number in the change log, once it is written.
struct Document::LogEntry
{
    Step step;
    std::optional<qint64> number;
};

/// A step on the undo stack.
class EditReport final : public QUndoCommand
{
public:
    EditReport(Document &document, std::shared_ptr<Document::LogEntry> entry)
        : QUndoCommand(entry->step.title)
        , m_document(document)
        , m_entry(std::move(entry))
    {
    }

    void undo() override { m_document.apply(m_entry, Document::Deed::Undo); }
    void redo() override { m_document.apply(m_entry, std::exchange(m_deed, Document::Deed::Redo)); }

private:
    Document &m_document;
    std::shared_ptr<Document::LogEntry> m_entry;
    Document::Deed m_deed = Document::Deed::Do;
};

Document::Document(std::shared_ptr<const Form> form, Report report, Neighbours neighbours,
                   Storage storage, QObject *parent)
    : QObject(parent)
    , m_form(std::move(form))
    , m_report(std::move(report))
    , m_neighbours(std::move(neighbours))
    , m_storage(std::move(storage))
{
    update();
}

Document::~Document() = default;

void Document::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    emit stateChanged();
}

Result<> Document::edit(Step step)
{
    std::erase_if(step.changes, [](const Change &change) { return change.before == change.after; });
    if (step.changes.empty())
        return {};
    const bool changesOnlyState
        = std::all_of(step.changes.begin(), step.changes.end(),
                      [](const Change &change) { return change.field.kind == Field::Kind::State; });
    if (m_isReadOnly || (m_report.state == State::Final && !changesOnlyState))
        return fail(m_isReadOnly ? tr("The workbook cannot be changed.")
                                 : tr("The report is final. Reopen it before you change it."));
    // Tried on a copy first, so that a step is done whole or not at all.
    Report attempt = m_report;
    for (const Change &change : step.changes) {
        if (auto done = setValue(*m_form, attempt, change.field, change.after); !done)
            return done;
    }
    m_undo.push(new EditReport(*this, std::make_shared<LogEntry>(LogEntry{std::move(step), {}})));
    return {};
}

Result<> Document::setField(const Field &field, const QString &value)
{
    return edit(
        {tr("Change “%1”").arg(describe(*m_form, field)), {{field, this->value(field), value}}});
}

Result<> Document::typeFigure(CellId cell, const QString &text)
{
    const CellFormat format = m_form->cell(cell).format;
    const auto entry = parseEntry(text, format);
    if (!entry)
        return fail(describe(entry.error(), text.trimmed(), format), m_form->cell(cell).code,
                    m_form->ruleFor(entry.error(), cell));
    const Field amount = amountField(*m_form, cell);
    Step step{tr("Change “%1”").arg(labelPath(*m_form, cell)),
              {{amount, value(amount), formatAmount(entry->amount, format)}}};
    if (!entry->remark.isEmpty()) {
        const Field remark = remarkField(*m_form, cell);
        step.changes.push_back({remark, value(remark), entry->remark});
    }
    return edit(std::move(step));
}

Result<> Document::clearFigures(const std::vector<CellId> &cells)
{
    Step step;
    for (const CellId cell : cells) {
        const Field field = amountField(*m_form, cell);
        if (const QString before = value(field); !before.isEmpty())
            step.changes.push_back({field, before, {}});
    }
    if (step.changes.size() == 1)
        step.title = tr("Clear “%1”").arg(describe(*m_form, step.changes.front().field));
    else
        step.title = tr("Clear %n figure(s)", nullptr, static_cast<int>(step.changes.size()));
    return edit(std::move(step));
}

void Document::setLastYear(std::optional<LastYear> lastYear)
{
    m_lastYear = std::move(lastYear);
    update();
    emit changed();
}

bool Document::isAsLastYear(const Field &field) const
{
    return std::find(m_asLastYear.begin(), m_asLastYear.end(), field) != m_asLastYear.end();
}

Result<> Document::takeOverText(const QString &section)
{
    const Field field{Field::Kind::Text, section};
    const QString text = m_lastYear ? valueOf(*m_lastYear, field) : QString();
    if (text.isEmpty())
        return fail(tr("Last year's report has no text here."));
    return edit({tr("Begin “%1” with last year's text").arg(describe(*m_form, field)),
                 {{field, value(field), text}}});
}

std::vector<const Finding *> Document::findingsAt(CellId cell) const
{
    std::vector<const Finding *> found;
    for (const Finding &finding : m_findings) {
        if (std::binary_search(finding.cells.begin(), finding.cells.end(), cell))
            found.push_back(&finding);
    }
    return found;
}

std::optional<Repair> Document::repairOf(const Finding &finding) const
{
    return findRepair(*m_form, m_report, m_neighbours, finding);
}

void Document::apply(const std::shared_ptr<LogEntry> &entry, Deed deed)
{
    const State before = m_report.state;
    for (const Change &change : entry->step.changes) {
        // edit() has tried the values; that of an undo has been there before.
        [[maybe_unused]] const auto done = setValue(
            *m_form, m_report, change.field, deed == Deed::Undo ? change.before : change.after);
        Q_ASSERT(done);
    }
    m_queue.push_back({entry, deed});
    update();
    emit changed();
    if (m_report.state != before)
        emit stateChanged();
    if (const auto written = writeQueue(); written)
        emit saved();
    else
        emit savingFailed(written.error());
}

void Document::update()
{
    // All rules, every time: they take microseconds. A graph of what depends on what would be one
    // more thing to be wrong.
    m_figures = recalculate(*m_form, m_report);
    m_findings = check(*m_form, m_report, m_figures, m_neighbours);
    m_asLastYear
        = m_lastYear ? fieldsAsLastYear(*m_form, m_report, *m_lastYear) : std::vector<Field>();
}

Result<> Document::retrySaving()
{
    auto written = writeQueue();
    if (written)
        emit saved();
    return written;
}

Result<> Document::writeQueue()
{
    while (!m_queue.empty()) {
        if (auto written = write(m_queue.front()); !written)
            return written;
        m_queue.pop_front();
    }
    return {};
}

Result<> Document::write(const Waiting &waiting)
{
    LogEntry &entry = *waiting.entry;
    if (waiting.deed == Deed::Do) {
        const auto number = m_storage.write(entry.step);
        if (!number)
            return tl::unexpected(number.error());
        entry.number = *number;
        return {};
    }
    std::vector<Change> changes = entry.step.changes;
    if (waiting.deed == Deed::Undo) {
        for (Change &change : changes)
            std::swap(change.before, change.after);
    }
    return m_storage.writeUndone(*entry.number, changes, waiting.deed == Deed::Undo);
}

} // namespace gongkai
