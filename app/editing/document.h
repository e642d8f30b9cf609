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

    /// Whether nothing may be changed but the state: the report is final, or the file read-only.
    bool isLocked() const { return m_isReadOnly || m_report.state == State::Final; }
    void setReadOnly(bool readOnly);

    QString value(const Field &field) const { return valueOf(*m_form, m_report, field); }

    /// Does the step: the changes happen together and are undone together. Changes that change
    /// nothing are left out; a step without any does not happen. Fails, and changes nothing, where
    /// a value is refused or the document is locked.
    Result<> edit(Step step);

    /// A change of one field, with a title that names it.
    Result<> setField(const Field &field, const QString &value);

    /// What somebody typed into a cell: the amount, and the remark that came with it.
    Result<> typeFigure(CellId cell, const QString &text);

    /// Makes the figures blank, together.
    Result<> clearFigures(const std::vector<CellId> &cells);

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
    bool m_isReadOnly = false;
    QUndoStack m_undo; ///< Last, so that its commands go before what they refer to.
};

} // namespace gongkai
