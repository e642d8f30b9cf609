#include "store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

/// How long to wait for another program that is just reading or writing the file.
constexpr int busyTimeout = 3000;

/// The primary result codes of SQLite that mean something to people.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

QString sentenceFor(int code, const QString &detail)
{
    switch (code) {
    case Busy:
    case Locked:
        return Text::tr("Another program is using the file. Try again in a moment.");
    case ReadOnlyFile:
        return Text::tr(
            "The file cannot be changed: it, or its folder, is read-only. Save a copy elsewhere.");
    case InputOutput:
        return Text::tr("The disk could not be read or written. Check it, then try again or save a "
                        "copy elsewhere.");
    case Corrupt:
        return Text::tr("The file is damaged. Use a copy or a backup of it.");
    case Full:
        return Text::tr("The disk is full. Make room and try again, or save a copy elsewhere.");
    case CannotOpen:
        return Text::tr(
            "The file cannot be opened. Check that it is there and that you may use it.");
    case NotADatabase:
        return Text::tr("This is not a workbook.");
    default:
        return Text::tr("The file could not be used: %1.").arg(detail);
    }
}

} // namespace

Database::Database(const QString &path)
    : m_path(path)
{
    static std::atomic<int> counter = 0;
    m_name = u"gongkai-%1"_s.arg(++counter);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(path);
}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(new Database(path));
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout);
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database->m_database.setConnectOptions(options);
    if (!database->m_database.open())
        return tl::unexpected(database->lastError(database->m_database.lastError()));
    const QStringList settings = {
        u"PRAGMA trusted_schema=OFF"_s,
        u"PRAGMA foreign_keys=ON"_s,
        u"PRAGMA synchronous=FULL"_s,
    };
    for (const QString &setting : settings) {
        if (auto done = database->run(setting); !done)
            return tl::unexpected(done.error());
    }
    if (mode != Mode::ReadOnly) {
        if (auto done = database->run(u"PRAGMA journal_mode=DELETE"_s); !done)
            return tl::unexpected(done.error());
    }
    return database;
}

Error Database::lastError(const QSqlError &error) const
{
    // Extended codes carry the primary one in their low byte.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail
        = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {sentenceFor(code, detail), QDir::toNativeSeparators(m_path), {}};
}

/// The statement is kept prepared.
Result<QSqlQuery *> Database::execute(const QString &sql, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        auto prepared = std::make_unique<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            const Error error = lastError(prepared->lastError());
            m_prepared.erase(sql);
            return tl::unexpected(error);
        }
        query = std::move(prepared);
    }
    query->finish();
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    if (!query->exec()) {
        const Error error = lastError(query->lastError());
        query->finish();
        return tl::unexpected(error);
    }
    return query.get();
}

Result<> Database::run(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    // A query left open would keep the file locked.
    (*query)->finish();
    return {};
}

Result<> Database::each(const QString &sql, const QVariantList &values,
                        const std::function<void(const QSqlQuery &)> &row)
{
    const auto query = execute(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        row(**query);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return tl::unexpected(lastError(error));
    return {};
}

Result<> Database::runScript(const QString &script)
{
    QString statement;
    const QStringList lines = script.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("--"_L1) || line.trimmed().isEmpty())
            continue;
        statement += line + u'\n';
        if (!line.endsWith(u';'))
            continue;
        if (auto done = run(statement); !done)
            return tl::unexpected(done.error());
        m_prepared.erase(statement);
        statement.clear();
    }
    return {};
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    bool isFirst = true;
    auto done = each(sql, values, [&](const QSqlQuery &row) {
        if (std::exchange(isFirst, false))
            first = row.value(0);
    });
    if (!done)
        return tl::unexpected(done.error());
    return first;
}

Result<qint64> Database::lastRow()
{
    const auto row = value(u"SELECT last_insert_rowid()"_s);
    if (!row)
        return tl::unexpected(row.error());
    return row->toLongLong();
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database &database)
{
    // IMMEDIATE, so that a file somebody else is writing is noticed before anything is done.
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    // After some errors SQLite has rolled back by itself; then there is nothing left to do.
    if (m_database)
        (void)m_database->run(u"ROLLBACK"_s);
}

Result<> Transaction::commit()
{
    if (auto done = m_database->run(u"COMMIT"_s); !done)
        return tl::unexpected(done.error());
    m_database = nullptr;
    return {};
}

} // namespace gongkai
