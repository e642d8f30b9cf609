#include "store/migrations.h"

#include "store/database.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

QString readResource(const QString &name)
{
    QFile file(u":/store/"_s + name);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll());
}

Result<> setVersion(Database &database, int version)
{
    return database.run(u"PRAGMA user_version=%1"_s.arg(version));
}

} // namespace

std::span<const Migration> allMigrations()
{
    static const std::vector<Migration> migrations = {{2, readResource(u"version2.sql"_s)}};
    return migrations;
}

int schemaVersion()
{
    return allMigrations().back().version;
}

QString schemaScript()
{
    return readResource(u"schema.sql"_s);
}

Result<> createSchema(Database &database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return database.run(u"PRAGMA application_id=%1"_s.arg(applicationId))
        .and_then([&] { return database.runScript(schemaScript()); })
        .and_then([&] { return setVersion(database, schemaVersion()); })
        .and_then([&] { return transaction->commit(); });
}

Result<> migrate(Database &database, std::span<const Migration> migrations)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const Migration &migration : migrations) {
        if (migration.version <= version->toInt())
            continue;
        if (auto done = database.runScript(migration.script); !done)
            return done;
        if (auto done = setVersion(database, migration.version); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace gongkai
