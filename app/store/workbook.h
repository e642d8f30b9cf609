#pragma once

#include "core/change.h"
#include "core/formlibrary.h"
#include "store/filelock.h"

#include <QDateTime>

namespace gongkai {

class Database;

/// The number of a report in its workbook. Never given twice.
using ReportId = qint64;

/// What the workbook can tell of a report without reading it.
struct ReportEntry
{
    ReportId id = 0;
    ReportKey key;
    std::optional<Level> level;
    QString edition;
    QString variant;
    State state = State::Draft;
    QDateTime modified;

    friend bool operator==(const ReportEntry &, const ReportEntry &) = default;
};

/// A step of the change log.
struct LoggedStep
{
    enum class Fate : quint8 {
        Done,
        Undone, ///< Can be done again.
        GivenUp, ///< Was undone, and something else was done in its place.
    };

    qint64 number = 0; ///< From 1 in each report.
    Step step;
    QString who; ///< The name of the system's user.
    QDateTime at;
    Fate fate = Fate::Done;
};

/// What somebody was typing when the program ended.
struct Draft
{
    Field field;
    QString text;

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// A .gongkai file: the reports of many units and years. Every change is written through in one
/// transaction, together with its entry in the change log.
class Workbook
{
public:
    enum class Access : quint8 { ReadWrite, ReadOnly };

    /// Makes a new file. Fails where there is one already.
    static Result<std::unique_ptr<Workbook>> create(const QString &path);

    /// Opens a file after making sure that it is a sound workbook of a version this program knows;
    /// older ones are brought up to date, after a copy of them was put aside. What is refused is
    /// not touched.
    ///
    /// Where another program holds the file, or it or its folder is read-only, it is opened
    /// read-only, and readOnlyReason() says why.
    static Result<std::unique_ptr<Workbook>> open(const QString &path,
                                                  Access access = Access::ReadWrite);

    ~Workbook();

    const QString &path() const;
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    /// Empty while the file can be written.
    const QString &readOnlyReason() const { return m_readOnlyReason; }
    /// Whether it is read-only because another program has it open.
    bool isHeldByAnother() const { return m_isHeldByAnother; }

    /// By unit, year, period and scope. Without those deleted.
    Result<std::vector<ReportEntry>> reports() const;

    /// The report of that key, or nothing.
    Result<std::optional<ReportEntry>> find(const ReportKey &key) const;

    /// Those that remove() took out, the last one first; `modified` is when that was.
    Result<std::vector<ReportEntry>> deletedReports() const;

    /// The report with its figures. Fails where it holds a cell or a section that the form does not
    /// have: better not to open it than to lose what it says.
    Result<Report> load(ReportId id, const FormLibrary &library) const;

    /// Adds a report with all it holds as one step. Fails where there is one of the same key. A
    /// unit that is already there keeps what it says of itself, unless the report says it more
    /// fully.
    Result<ReportId> add(const Form &form, const Report &report, const QString &title);

    /// Takes the report out of the workbook; restore() brings it back as it was.
    Result<> remove(ReportId id);
    /// Fails where there is another report of the same key by now.
    Result<> restore(ReportId id);

    /// Writes a step that was just done: the changes and their log, in one transaction. A level is
    /// written for the unit, and so for all its reports, final ones among them: an office has one,
    /// whichever report it was put right in. The log of that report alone tells of it.
    Result<qint64> commit(ReportId id, const Form &form, const Step &step);
    /// Writes that a step of the log was undone, or done again.
    Result<> commitUndone(ReportId id, const Form &form, qint64 step,
                          const std::vector<Change> &changes, bool undone);

    /// Keeps what is being typed into a field, until that is committed or the draft is dropped.
    Result<> keepDraft(ReportId id, const Draft &draft);
    Result<> dropDraft(ReportId id, const Field &field);
    Result<std::vector<Draft>> drafts(ReportId id) const;

    /// The newest steps of the report, newest first.
    Result<std::vector<LoggedStep>> steps(ReportId id, int most) const;
    /// The steps that changed a field, newest first, each with only that change.
    Result<std::vector<LoggedStep>> history(ReportId id, const Field &field) const;

    /// Runs several calls as one: all of them happen, or none. Fails with the first failure.
    Result<> atomically(const std::function<Result<>()> &calls);

    /// Writes a complete copy to another place and proves that it is sound. An existing file there
    /// is replaced only then.
    Result<> saveCopy(const QString &path) const;

    /// Every page, key and reference of the file, and that all reports can be read.
    Result<> verify(const FormLibrary &library) const;

    /// Whether the file is still where it was opened. A stick may have been pulled.
    Result<> checkPresence() const;

private:
    Workbook(std::unique_ptr<Database> database, std::unique_ptr<FileLock> lock,
             QString readOnlyReason);

    Result<> checkWritable() const;
    Result<qint64> ensureUnit(const Unit &unit);
    Result<qint64> logStep(ReportId id, const Step &step);
    Result<> setDeleted(ReportId id, bool deleted, const QString &title);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<FileLock> m_lock; ///< Null while read-only.
    QString m_readOnlyReason;
    quint64 m_device = 0; ///< Of the open file, to notice when another one has taken its place.
    quint64 m_node = 0;
    bool m_isHeldByAnother = false;
    bool m_inTransaction = false;
};

} // namespace gongkai
