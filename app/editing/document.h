#pragma once

#include "core/change.h"
#include "core/finding.h"
#include "core/repair.h"
#include "core/takeover.h"

#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>

namespace gongkai {

/// How a document reaches its file. Each call is one transaction there.
struct Storage
{
    /// Writes a step that was just done, and gives its number in the change log.
    std::function<Result<qint64>(const Step &)> write;
    /// Writes that the step was undone, or done again; `changes` are what that puts back.
    std::function<Result<>(qint64 step, const std::vector<Change> &changes, bool undone)>
        writeUndone;
    /// Keeps what is half typed in a field, or drops it where nothing is given. May be empty.
    std::function<Result<>(const Field &, const std::optional<QString> &)> writeDraft = {};
};

/// A step that was done before the report was opened.
struct PastStep
{
    qint64 number = 0; ///< In the change log.
    Step step;
    bool undone = false; ///< And can be done again.
};

/// The open report with its totals and findings, always up to date. Every change goes through the
/// undo stack, and every step of that through the storage, at once.
///
/// When the storage fails nothing on screen is lost: what could not be written waits, in order, and
/// is written before anything newer.
class Document : public QObject
{
    Q_OBJECT

public:
    Document(std::shared_ptr<const Form> form, Report report, Neighbours neighbours,
             Storage storage, QObject *parent = nullptr);
    ~Document() override;

    const Form &form() const { return *m_form; }
    const Report &report() const { return m_report; }
    const Figures &figures() const { return m_figures; }
    const Neighbours &neighbours() const { return m_neighbours; }
    const std::vector<Finding> &findings() const { return m_findings; }
    QUndoStack &undoStack() { return m_undo; }

    /// Makes steps from before undoable again, oldest first. Those that do not lead to the report
    /// as it is now are left out: somebody else has changed the file since.
    void restoreHistory(std::vector<PastStep> steps);

    /// Whether nothing may be changed but the state: the report is final, or the file read-only.
    bool isLocked() const { return m_isReadOnly || m_report.state == State::Final; }
    bool isReadOnly() const { return m_isReadOnly; } ///< The file is.
    void setReadOnly(bool readOnly);
    /// Why nothing may be changed, and what to do about it; empty where it may.
    QString lockedReason() const;

    QString value(const Field &field) const { return valueOf(*m_form, m_report, field); }

    /// Does the step: the changes happen together and are undone together. Changes that change
    /// nothing are left out; a step without any does not happen. Fails, and changes nothing, where
    /// a value is refused or the document is locked.
    Result<> edit(Step step);

    /// A change of one field, with a title that names it.
    Result<> setField(const Field &field, const QString &value);

    /// Reads what somebody typed for a cell. Fails with a sentence that says why it is no amount.
    Result<Entry> readFigure(CellId cell, const QString &text) const;

    /// What somebody typed into a cell: the amount, and the remark that came with it.
    Result<> typeFigure(CellId cell, const QString &text);

    /// Makes the figures blank, together.
    Result<> clearFigures(const std::vector<CellId> &cells);

    /// Puts 0 into those of the cells that are blank and not computed, together.
    Result<> fillZeros(const std::vector<CellId> &cells);

    /// Accepts a finding with a reason, bound to the figures it was given for; an empty one takes
    /// the acceptance back. Fails where the rule must hold.
    Result<> explain(const Finding &finding, const QString &reason);
    bool mayExplain(const Finding &finding) const;
    /// The reason given for this place of the rule when its figures were others; empty where none.
    QString formerReason(const Finding &finding) const;

    /// 编制中 → 已审核 → 已定稿. Fails where errors are open and the report would become final.
    Result<> setState(State state, const QString &reason = {});

    /// Fills in what last year's report determines, as 上年结转. Fails where there is no such
    /// report.
    Result<> takeCarriedOver();

    /// Last year's figure; nothing where there is no such report, or it says nothing comparable.
    std::optional<Amount> lastYearAt(CellId cell) const;

    /// Keeps what is being typed into the field, so that it outlives the program being killed. Not
    /// a change: the report does not have it until it is committed. The next such call is due when
    /// something else was typed, at most every second.
    void keepDraft(const Field &field, const QString &text);
    /// There is a draft of the field already, from before.
    void adoptDraft(const Field &field);
    /// Nothing is being typed there any more.
    void dropDraft(const Field &field);

    /// What last year's report says; nothing where there is none.
    const std::optional<LastYear> &lastYear() const { return m_lastYear; }
    void setLastYear(std::optional<LastYear> lastYear);
    /// Whether the text or name is word for word last year's.
    bool isAsLastYear(const Field &field) const;
    /// Begins the section with last year's text, as one step.
    Result<> takeOverText(const QString &section);

    /// The findings that involve the cell, in order.
    std::vector<const Finding *> findingsAt(CellId cell) const;
    std::optional<Repair> repairOf(const Finding &finding) const;

    /// Whether something still waits to be written.
    bool hasUnsaved() const { return !m_queue.empty(); }
    /// Tries again to write what waits.
    Result<> retrySaving();

signals:
    /// Some field changed, and totals and findings with it.
    void changed();
    void stateChanged();
    /// A step was undone or done again: then people look for what is different.
    void wentBack(const gongkai::Step &step);
    void saved();
    void savingFailed(const gongkai::Error &error);

private:
    friend class EditReport;
    struct LogEntry;
    enum class Deed : quint8 { Do, Undo, Redo };
    struct Waiting
    {
        std::shared_ptr<LogEntry> entry;
        Deed deed;
    };

    void apply(const std::shared_ptr<LogEntry> &entry, Deed deed);
    void update();
    Result<> writeQueue();
    Result<> write(const Waiting &waiting);

    std::shared_ptr<const Form> m_form;
    Report m_report;
    Neighbours m_neighbours;
    std::optional<LastYear> m_lastYear;
    std::vector<Field> m_asLastYear;
    Storage m_storage;
    Figures m_figures;
    std::vector<Finding> m_findings;
    std::deque<Waiting> m_queue;
    std::vector<Field> m_drafts; ///< Those that the storage holds.
    bool m_isReadOnly = false;
    bool m_isRestoring = false; ///< The undo stack is being filled; nothing changes by that.
    QUndoStack m_undo; ///< Last, so that its commands go before what they refer to.
};

} // namespace gongkai
