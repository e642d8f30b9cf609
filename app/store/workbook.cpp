#include "store/workbook.h"

#include "store/backup.h"
#include "store/database.h"
#include "store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// What the first hundred bytes of an SQLite file say. Read before SQLite opens the file, because
/// opening alone may change a foreign one: a journal left beside it would be played back.
struct FileHeader
{
    quint32 application = 0;
    quint32 version = 0;
};

Result<FileHeader> readHeader(const QString &path)
{
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype versionOffset = 60;
    constexpr qsizetype applicationOffset = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Text::tr("The file cannot be opened: %1.").arg(file.errorString()),
                    shown(path));
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fail(
            Text::tr("This is not a workbook. Choose a file that was saved by this program."),
            shown(path));
    return FileHeader{qFromBigEndian<quint32>(header.constData() + applicationOffset),
                      qFromBigEndian<quint32>(header.constData() + versionOffset)};
}

Result<> checkHeader(const QString &path)
{
    const auto header = readHeader(path);
    if (!header)
        return tl::unexpected(header.error());
    if (header->application != applicationId)
        return fail(Text::tr("This is a database of another program, not a workbook."),
                    shown(path));
    if (header->version > static_cast<quint32>(schemaVersion()))
        return fail(Text::tr("This workbook was written by a newer version of this program. "
                             "Install that version to open it."),
                    shown(path));
    if (header->version < 1)
        return fail(Text::tr("This workbook was never finished. Use a copy or a backup of it."),
                    shown(path));
    return {};
}

/// quick_check reads every page, but does not compare indexes with tables: fit for every opening.
Result<> checkSound(Database &database)
{
    const auto answer = database.value(u"PRAGMA quick_check(1)"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->toString() != "ok"_L1)
        return fail(Text::tr("The file is damaged (%1). Use a copy or a backup of it.")
                        .arg(answer->toString()),
                    shown(database.path()));
    return {};
}

/// Brings an old workbook up to date, after a copy of it was put beside it.
Result<> update(Database &database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (version->toInt() == schemaVersion())
        return {};
    const QFileInfo file(database.path());
    const QString copy = file.dir().filePath(
        u"%1.v%2.gongkai"_s.arg(file.completeBaseName()).arg(version->toInt()));
    return writeCopy(database, copy).and_then([&] { return migrate(database, allMigrations()); });
}

/// After a program was killed while it wrote, its journal lies beside the file, and a connection
/// that may only read cannot even look. One that may write puts the file back as it was before.
void playBackJournal(const QString &path)
{
    if (QFileInfo(path + u"-journal"_s).size() == 0)
        return;
    FileLock lock(path);
    if (lock.take() != FileLock::Outcome::Taken)
        return; // whoever holds it is writing, or nobody may: reading will tell
    if (const auto database = Database::open(path, Database::Mode::ReadWrite))
        (void)(*database)->value(u"SELECT count(*) FROM sqlite_schema"_s);
}

/// Where a file lies, so that it can be told from another one of the same name.
std::pair<quint64, quint64> identityOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return {status.st_dev, status.st_ino};
    return {0, 0};
#else
    // Elsewhere an open file can neither be moved nor replaced; that it exists is enough.
    return {0, QFile::exists(path) ? 1 : 0};
#endif
}

} // namespace

Workbook::Workbook(std::unique_ptr<Database> database, std::unique_ptr<FileLock> lock,
                   QString readOnlyReason)
    : m_database(std::move(database))
    , m_lock(std::move(lock))
    , m_readOnlyReason(std::move(readOnlyReason))
{
    std::tie(m_device, m_node) = identityOf(m_database->path());
}

Workbook::~Workbook() = default;

const QString &Workbook::path() const
{
    return m_database->path();
}

Result<std::unique_ptr<Workbook>> Workbook::create(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    // An empty one is what a program leaves that was killed at this very place.
    if (QFileInfo(absolute).size() > 0)
        return fail(Text::tr("There is a file of this name already."), shown(absolute));
    auto lock = std::make_unique<FileLock>(absolute);
    const FileLock::Outcome outcome = lock->take();
    if (outcome == FileLock::Outcome::HeldByAnother)
        return fail(gongkai::describe(lock->holder()), shown(absolute));
    if (outcome == FileLock::Outcome::Impossible)
        return fail(Text::tr("No file can be made here. Choose a folder you may write to."),
                    shown(absolute));
    auto database = Database::open(absolute, Database::Mode::Create);
    if (!database)
        return tl::unexpected(database.error());
    if (auto made = createSchema(**database); !made) {
        database->reset();
        QFile::remove(absolute);
        return tl::unexpected(made.error());
    }
    return std::unique_ptr<Workbook>(new Workbook(std::move(*database), std::move(lock), {}));
}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString &path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto ours = checkHeader(absolute); !ours)
        return tl::unexpected(ours.error());

    QString reason;
    bool isHeld = false;
    std::unique_ptr<FileLock> lock;
    if (access == Access::ReadOnly) {
        playBackJournal(absolute);
        reason = Text::tr("It was opened for reading only.");
    } else if (!QFileInfo(absolute).isWritable()) {
        reason = Text::tr("The file is read-only.");
    } else {
        lock = std::make_unique<FileLock>(absolute);
        const FileLock::Outcome outcome = lock->take();
        isHeld = outcome == FileLock::Outcome::HeldByAnother;
        if (isHeld)
            reason = gongkai::describe(lock->holder());
        else if (outcome == FileLock::Outcome::Impossible)
            reason = Text::tr("Its folder is read-only.");
        if (outcome != FileLock::Outcome::Taken)
            lock.reset();
    }

    auto database
        = Database::open(absolute, lock ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    if (auto sound = checkSound(**database); !sound)
        return tl::unexpected(sound.error());
    if (lock) {
        if (auto updated = update(**database); !updated)
            return tl::unexpected(updated.error());
    }
    std::unique_ptr<Workbook> workbook(new Workbook(std::move(*database), std::move(lock), reason));
    workbook->m_isHeldByAnother = isHeld;
    return workbook;
}

Result<> Workbook::checkPresence() const
{
    const auto [device, node] = identityOf(path());
    if (device == m_device && node == m_node)
        return {};
    if (node == 0)
        return fail(Text::tr("The file is no longer there. Put it back, or save a copy elsewhere."),
                    shown(path()));
    return fail(
        Text::tr("Another file has taken its place. Save a copy elsewhere, then compare the two."),
        shown(path()));
}

Result<> Workbook::checkWritable() const
{
    if (isReadOnly())
        return fail(Text::tr("The workbook cannot be changed. %1").arg(m_readOnlyReason),
                    shown(path()));
    return checkPresence();
}

Result<> Workbook::atomically(const std::function<Result<>()> &calls)
{
    if (m_inTransaction)
        return calls();
    if (auto writable = checkWritable(); !writable)
        return writable;
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    m_inTransaction = true;
    auto done = calls().and_then([&] { return transaction->commit(); });
    m_inTransaction = false;
    return done;
}

Result<> Workbook::saveCopy(const QString &copy) const
{
    const QString absolute = QFileInfo(copy).absoluteFilePath();
    if (absolute == path())
        return fail(Text::tr("A workbook cannot be copied onto itself. Choose another name."),
                    shown(absolute));
    return writeCopy(*m_database, absolute);
}

Result<> Workbook::verify(const FormLibrary &library) const
{
    if (auto sound = checkIntegrity(*m_database); !sound)
        return sound;
    const auto entries = reports();
    if (!entries)
        return tl::unexpected(entries.error());
    for (const ReportEntry &entry : *entries) {
        if (auto report = load(entry.id, library); !report)
            return tl::unexpected(report.error());
    }
    return {};
}

} // namespace gongkai
