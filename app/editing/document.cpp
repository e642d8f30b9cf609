#include "editing/document.h"

#include "core/takeover.h"

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

QString Document::lockedReason() const
{
    if (m_isReadOnly)
        return tr("The workbook cannot be changed.");
    return m_report.state == State::Final
        ? tr("The report is final. Reopen it before you change it.")
        : QString();
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
        return fail(lockedReason());
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

Result<Entry> Document::readFigure(CellId cell, const QString &text) const
{
    const CellFormat format = m_form->cell(cell).format;
    const auto entry = parseEntry(text, format);
    if (!entry)
        return fail(describe(entry.error(), text.trimmed(), format), m_form->cell(cell).code,
                    m_form->ruleFor(entry.error(), cell));
    return *entry;
}

Result<> Document::typeFigure(CellId cell, const QString &text)
{
    const CellFormat format = m_form->cell(cell).format;
    const auto entry = readFigure(cell, text);
    if (!entry)
        return tl::unexpected(entry.error());
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

Result<> Document::fillZeros(const std::vector<CellId> &cells)
{
    Step step;
    for (const CellId cell : cells) {
        const Field field = amountField(*m_form, cell);
        if (!m_form->cell(cell).isTotal && value(field).isEmpty())
            step.changes.push_back({field, {}, u"0"_s});
    }
    step.title = tr("Put 0 into %n blank cell(s)", nullptr, static_cast<int>(step.changes.size()));
    return edit(std::move(step));
}

bool Document::mayExplain(const Finding &finding) const
{
    return m_form->rules[static_cast<std::size_t>(finding.rule)].explainable;
}

Result<> Document::explain(const Finding &finding, const QString &reason)
{
    if (!mayExplain(finding))
        return fail(tr("This cannot be explained away: the figures have to be put right."));
    const Field field = explanationField(finding.code, finding.row, finding.column);
    return edit({reason.isEmpty() ? tr("Take back the reason for %1").arg(finding.code)
                                  : tr("Accept %1 with a reason").arg(finding.code),
                 {{field, value(field), explanationValue(reason.trimmed(), finding.values)}}});
}

QString Document::formerReason(const Finding &finding) const
{
    for (const Explanation &explanation : m_report.explanations) {
        if (isFor(explanation, finding))
            return explanation.text;
    }
    return {};
}

Result<> Document::setState(State state, const QString &reason)
{
    const int open = countOpen(m_findings, Severity::Error);
    if (state == State::Final && open > 0)
        return fail(tr("%n error(s) are open. Put them right, or where the rule allows it accept "
                       "them with a reason, before the report becomes final.",
                       nullptr, open));
    QString title = tr("State: %1").arg(titleOf(state));
    if (!reason.isEmpty())
        title = tr("Reopen: %1").arg(reason);
    const Field field{Field::Kind::State, {}};
    return edit({title, {{field, value(field), nameOf(state)}}});
}

Result<> Document::takeCarriedOver()
{
    if (!m_neighbours.previous)
        return fail(tr("The workbook has no report of this unit for last year."));
    Step step{tr("Fill in what last year carried over"), {}};
    for (const auto &[cell, amount] : amountsFromPrevious(*m_form, *m_neighbours.previous)) {
        const Field field = amountField(*m_form, cell);
        step.changes.push_back(
            {field, value(field), formatAmount(amount, m_form->cell(cell).format)});
    }
    if (step.changes.empty())
        return fail(tr("Last year's report carries nothing over into this form."));
    return edit(std::move(step));
}

std::optional<Amount> Document::lastYearAt(CellId cell) const
{
    if (!m_neighbours.previous || !isComparable(*m_form, cell, m_neighbours.previous->edition))
        return {};
    return m_neighbours.previous->printed[static_cast<std::size_t>(cell)];
}

void Document::keepDraft(const Field &field, const QString &text)
{
    if (!m_storage.writeDraft || isLocked())
        return;
    // That it cannot be written is told when the change itself is.
    if (m_storage.writeDraft(field, text)
        && std::find(m_drafts.begin(), m_drafts.end(), field) == m_drafts.end())
        m_drafts.push_back(field);
}

void Document::adoptDraft(const Field &field)
{
    if (std::find(m_drafts.begin(), m_drafts.end(), field) == m_drafts.end())
        m_drafts.push_back(field);
}

void Document::dropDraft(const Field &field)
{
    const auto held = std::find(m_drafts.begin(), m_drafts.end(), field);
    if (held == m_drafts.end())
        return;
    // While the change itself waits to be written, the draft is all that the file has of it.
    const bool waits = std::any_of(m_queue.begin(), m_queue.end(), [&](const Waiting &waiting) {
        const auto &changes = waiting.entry->step.changes;
        return std::any_of(changes.begin(), changes.end(),
                           [&](const Change &change) { return change.field == field; });
    });
    if (!waits && m_storage.writeDraft(field, std::nullopt))
        m_drafts.erase(held);
}

void Document::restoreHistory(std::vector<PastStep> steps)
{
    std::erase_if(steps, [](const PastStep &past) { return past.step.changes.empty(); });
    const auto firstUndone = std::find_if(steps.begin(), steps.end(),
                                          [](const PastStep &past) { return past.undone; });
    // Goes through the steps as undoing and doing them again would, and looks whether they find the
    // values that they left.
    std::map<QString, QString> values;
    const auto leads = [&](const Step &step, auto from, auto to) {
        return std::all_of(step.changes.begin(), step.changes.end(), [&](const Change &change) {
            const QString key = nameOf(change.field.kind) + u':' + change.field.key;
            const auto held = values.try_emplace(key, value(change.field)).first;
            return std::exchange(held->second, change.*to) == change.*from;
        });
    };
    auto first = firstUndone;
    while (first != steps.begin() && leads(std::prev(first)->step, &Change::after, &Change::before))
        --first;
    values.clear();
    auto end = firstUndone;
    while (end != steps.end() && leads(end->step, &Change::before, &Change::after))
        ++end;

    m_isRestoring = true;
    for (auto past = first; past != end; ++past)
        m_undo.push(new EditReport(
            *this, std::make_shared<LogEntry>(LogEntry{std::move(past->step), past->number})));
    m_undo.setIndex(static_cast<int>(firstUndone - first));
    m_isRestoring = false;
}

void Document::apply(const std::shared_ptr<LogEntry> &entry, Deed deed)
{
    if (m_isRestoring)
        return;
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
    if (deed != Deed::Do)
        emit wentBack(entry->step);
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
        // The storage drops the drafts of what it writes.
        for (const Change &change : entry.step.changes)
            std::erase(m_drafts, change.field);
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
