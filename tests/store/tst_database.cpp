#include "store/backup.h"
#include "store/database.h"
#include "store/migrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

std::unique_ptr<Database> openNew(const QString &path)
{
    return std::move(Database::open(path, Database::Mode::Create).value());
}

QString textOf(const Result<QVariant> &value)
{
    return value ? value->toString() : value.error().message;
}

} // namespace

/// The connection to SQLite, the schema and copies.
class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void settings_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("no WAL: a copy of the file is complete") << u"journal_mode"_s << u"delete"_s;
        QTest::newRow("every commit reaches the disk") << u"synchronous"_s << u"2"_s;
        QTest::newRow("references are checked") << u"foreign_keys"_s << u"1"_s;
        QTest::newRow("functions in the schema are not trusted") << u"trusted_schema"_s << u"0"_s;
    }

    void settings()
    {
        QFETCH(const QString, pragma);
        QFETCH(const QString, value);
        const auto database = openNew(m_folder.filePath(u"settings"_s));
        QCOMPARE(textOf(database->value(u"PRAGMA "_s + pragma)), value);
    }

    void schema()
    {
        const auto database = openNew(m_folder.filePath(u"schema"_s));
        QVERIFY(createSchema(*database));
        QCOMPARE(textOf(database->value(u"PRAGMA application_id"_s)), QString::number(0x474B4149));
        QCOMPARE(textOf(database->value(u"PRAGMA user_version"_s)),
                 QString::number(schemaVersion()));
        QVERIFY(checkIntegrity(*database));
    }

    void fullDisk()
    {
        const auto database = openNew(m_folder.filePath(u"full"_s));
        QVERIFY(database->run(u"CREATE TABLE t (a)"_s));
        QVERIFY(database->run(u"PRAGMA max_page_count=3"_s));
        const auto written = database->run(u"INSERT INTO t VALUES (zeroblob(100000))"_s);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"disk is full"),
                 qPrintable(written.error().message));
        QVERIFY(written.error().where.endsWith(u"full"));
    }

    void rolledBackUnlessCommitted()
    {
        const auto database = openNew(m_folder.filePath(u"transaction"_s));
        QVERIFY(database->run(u"CREATE TABLE t (a)"_s));
        {
            const auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->run(u"INSERT INTO t VALUES (1)"_s));
        }
        QCOMPARE(textOf(database->value(u"SELECT count(*) FROM t"_s)), u"0"_s);
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->run(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(transaction->commit());
        QCOMPARE(textOf(database->value(u"SELECT count(*) FROM t"_s)), u"1"_s);
    }

    void migrationsRunInOrder()
    {
        const auto database = openNew(m_folder.filePath(u"old"_s));
        QVERIFY(database->run(u"CREATE TABLE t (a)"_s));
        QVERIFY(database->run(u"PRAGMA user_version=1"_s));
        const std::vector<Migration> migrations = {
            {1, u"DROP TABLE t;\n"_s}, // has been there, must not run
            {2, u"ALTER TABLE t ADD COLUMN b;\n"_s},
            {3, u"INSERT INTO t (b)\nVALUES (3);\n"_s},
        };
        QVERIFY(migrate(*database, migrations));
        QCOMPARE(textOf(database->value(u"SELECT b FROM t"_s)), u"3"_s);
        QCOMPARE(textOf(database->value(u"PRAGMA user_version"_s)), u"3"_s);
    }

    void failedMigrationChangesNothing()
    {
        const auto database = openNew(m_folder.filePath(u"failing"_s));
        QVERIFY(database->run(u"CREATE TABLE t (a)"_s));
        QVERIFY(database->run(u"PRAGMA user_version=1"_s));
        const std::vector<Migration> migrations
            = {{2, u"INSERT INTO t VALUES (1);\n"_s}, {3, u"NONSENSE;\n"_s}};
        QVERIFY(!migrate(*database, migrations));
        QCOMPARE(textOf(database->value(u"SELECT count(*) FROM t"_s)), u"0"_s);
        QCOMPARE(textOf(database->value(u"PRAGMA user_version"_s)), u"1"_s);
    }

    void copyReplacesOnlyWhenProven()
    {
        const auto database = openNew(m_folder.filePath(u"original"_s));
        QVERIFY(createSchema(*database));
        const QString copy = m_folder.filePath(u"copy"_s);
        QFile old(copy);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY(writeCopy(*database, copy));
        QVERIFY(checkIntegrity(*Database::open(copy, Database::Mode::ReadOnly).value()));

        const QString impossible = m_folder.filePath(u"no/such/folder"_s);
        QVERIFY(!writeCopy(*database, impossible));
        QVERIFY(!QFile::exists(impossible));
        QVERIFY(!QFile::exists(copy + u".part"_s));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
