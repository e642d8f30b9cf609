#include "samples.h"

#include "store/database.h"
#include "store/migrations.h"
#include "store/workbook.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// For a while, as somebody who is not root: root may write everywhere.
class AsNobody
{
public:
    AsNobody()
    {
        if (::geteuid() == 0)
            m_changed = ::seteuid(65534) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_changed = false;
};

constexpr auto everybodyReads = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto ownerWritesFolder
    = everybodyReads | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
constexpr auto everybodyWrites
    = everybodyReads | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

/// For a while, no file may grow beyond so many bytes: a disk that is full.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before = {};
};

} // namespace

/// Files that are no workbooks, and workbooks that something has happened to: each is refused with
/// a sentence, and left as it is.
class TestBadFiles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_path = m_folder.filePath(u"%1.gongkai"_s.arg(++m_number));
        const auto workbook = Workbook::create(m_path).value();
        const Report report = samples::huaian();
        m_id = workbook->add(samples::formOf(report), report, u"New"_s).value();
    }

    void refused_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << u"empty"_s << u"not a workbook"_s;
        QTest::newRow("text") << u"text"_s << u"not a workbook"_s;
        QTest::newRow("another program's database") << u"foreign"_s << u"another program"_s;
        QTest::newRow("from a newer version") << u"newer"_s << u"newer version"_s;
        QTest::newRow("cut off") << u"cut"_s << u"damaged"_s;
        QTest::newRow("overwritten in the middle") << u"overwritten"_s << u"damaged"_s;
        QTest::newRow("a folder") << u"folder"_s << u"cannot be opened"_s;
        QTest::newRow("not there") << u"absent"_s << u"cannot be opened"_s;
    }

    void refused()
    {
        QFETCH(const QString, harm);
        QFETCH(const QString, word);
        QByteArray bytes = samples::readAll(m_path);
        if (harm == u"empty")
            bytes.clear();
        else if (harm == u"text")
            bytes = QByteArray(5000, 'x');
        else if (harm == u"cut")
            bytes.truncate(bytes.size() / 2);
        else if (harm == u"overwritten")
            bytes.replace(8192, 20000, QByteArray(20000, '\x55'));
        else if (harm == u"foreign")
            bytes[71] = 'X'; // application_id
        else if (harm == u"newer")
            bytes[63] = 99; // user_version
        if (harm == u"folder" || harm == u"absent")
            QVERIFY(QFile::remove(m_path));
        else
            write(m_path, bytes);
        if (harm == u"folder")
            QVERIFY(QDir().mkdir(m_path));

        const auto opened = Workbook::open(m_path);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(word), qPrintable(opened.error().message));
        QCOMPARE(opened.error().where, QDir::toNativeSeparators(m_path));
        if (harm != u"folder" && harm != u"absent")
            QCOMPARE(samples::readAll(m_path), bytes);
        QVERIFY(!QFile::exists(m_path + u"-journal"_s));
    }

    void readOnlyFile()
    {
        QVERIFY(QFile::setPermissions(m_path, everybodyReads));
        QVERIFY(QFile::setPermissions(m_folder.path(), ownerWritesFolder));
        const AsNobody nobody;
        const auto workbook = Workbook::open(m_path);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message));
        QVERIFY(workbook.value()->isReadOnly());
        QVERIFY2(workbook.value()->readOnlyReason().contains(u"read-only"),
                 qPrintable(workbook.value()->readOnlyReason()));
        QVERIFY(workbook.value()->load(m_id, samples::library()));
    }

    void readOnlyFolder()
    {
        QVERIFY(QFile::setPermissions(m_path, everybodyWrites));
        QVERIFY(QFile::setPermissions(m_folder.path(), ownerWritesFolder));
        const AsNobody nobody;
        const auto workbook = Workbook::open(m_path).value();
        QVERIFY(workbook->isReadOnly());
        QVERIFY2(workbook->readOnlyReason().contains(u"folder"),
                 qPrintable(workbook->readOnlyReason()));
        const auto created = Workbook::create(m_folder.filePath(u"new.gongkai"_s));
        QVERIFY(!created);
        QVERIFY(!QFile::exists(m_folder.filePath(u"new.gongkai"_s)));
    }

    void diskFull()
    {
        const auto workbook = Workbook::open(m_path).value();
        const Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        const Field text{Field::Kind::Text, u"overview"_s};
        const Step step{u"Long"_s, {{text, valueOf(form, report, text), QString(100'000, u'字')}}};
        {
            const SmallDisk disk(static_cast<rlim_t>(QFile(m_path).size()));
            const auto written = workbook->commit(m_id, form, step);
            QVERIFY(!written);
            QVERIFY2(written.error().message.contains(u"disk"),
                     qPrintable(written.error().message));
            QCOMPARE(workbook->load(m_id, samples::library()).value(), report);
        }
        QVERIFY(workbook->commit(m_id, form, step)); // room again
        QVERIFY(workbook->verify(samples::library()));
    }

    void vanished()
    {
        const auto workbook = Workbook::open(m_path).value();
        const Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        const Field field
            = amountField(form, samples::cell(form, u"requests.granted.natural_person"));
        const Step step{u"Edit"_s, {{field, u"1288"_s, u"1"_s}}};
        const QString elsewhere = m_path + u".moved"_s;
        QVERIFY(QFile::rename(m_path, elsewhere));
        auto written = workbook->commit(m_id, form, step);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"no longer there"),
                 qPrintable(written.error().message));

        write(m_path, "something else");
        written = workbook->commit(m_id, form, step);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"taken its place"),
                 qPrintable(written.error().message));

        // What was opened can still be copied.
        const QString copy = m_path + u".copy"_s;
        QVERIFY(workbook->saveCopy(copy));
        QCOMPARE(Workbook::open(copy).value()->load(m_id, samples::library()).value(), report);

        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(elsewhere, m_path));
        QVERIFY(workbook->commit(m_id, form, step)); // back again
    }

    void strangeContent_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("word");
        QTest::newRow("a cell the form does not have")
            << u"INSERT INTO amount (report, cell, value) VALUES (1, 'no.such.cell', 1)"_s
            << u"no.such.cell"_s;
        QTest::newRow("a section the form does not have")
            << u"INSERT INTO text VALUES (1, 'annex', 'x')"_s << u"annex"_s;
        QTest::newRow("a number that no cell holds")
            << u"UPDATE amount SET value = -9223372036854775808 WHERE cell = 'requests.received.natural_person'"_s
            << u"damaged"_s;
        QTest::newRow("a number below zero")
            << u"UPDATE amount SET value = -5 WHERE cell = 'requests.received.natural_person'"_s
            << u"damaged"_s;
        QTest::newRow("a text for a number")
            << u"UPDATE amount SET value = 'abc' WHERE cell = 'requests.received.natural_person'"_s
            << u"damaged"_s;
        QTest::newRow("half a number")
            << u"UPDATE amount SET value = 12.7 WHERE cell = 'requests.received.natural_person'"_s
            << u"damaged"_s;
        QTest::newRow("a form that is not installed")
            << u"UPDATE report SET edition = '1999'"_s << u"1999"_s;
    }

    /// Somebody edited the file by hand: better not to open the report than to lose what it says.
    void strangeContent()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, word);
        QVERIFY(Database::open(m_path, Database::Mode::ReadWrite).value()->run(sql));
        const auto workbook = Workbook::open(m_path).value();
        const auto report = workbook->load(m_id, samples::library());
        QVERIFY(!report);
        QVERIFY2(toLine(report.error()).contains(word), qPrintable(toLine(report.error())));
        QVERIFY(!workbook->verify(samples::library()));
    }

    /// What reading would refuse is never written, whoever asks for it.
    void refusesToWrite_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row
            = [](const char *name, Field::Kind kind, const QString &key, const QString &value) {
                  QTest::newRow(name) << static_cast<int>(kind) << key << value;
              };
        row("amount", Field::Kind::Amount, u"requests.granted.natural_person"_s, u"-1"_s);
        row("unknown cell", Field::Kind::Amount, u"no.such.cell"_s, u"1"_s);
        row("remark", Field::Kind::Remark, u"requests.granted.natural_person"_s,
            QString(longestRemark + 1, u'x'));
        row("prose", Field::Kind::Text, u"overview"_s, QString(longestProse + 1, u'x'));
        row("date", Field::Kind::Person, u"date"_s, u"2025/01/20"_s);
        row("date and more", Field::Kind::Person, u"date"_s, u"2025-01-20abc"_s);
        row("state", Field::Kind::State, {}, u"lost"_s);
        row("level", Field::Kind::Level, {}, u"village"_s);
    }

    void refusesToWrite()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        const auto workbook = Workbook::open(m_path).value();
        const Report report = samples::huaian();
        const Step step{u"Edit"_s, {{{static_cast<Field::Kind>(kind), key}, {}, value}}};
        QVERIFY(!workbook->commit(m_id, samples::formOf(report), step));
        QCOMPARE(workbook->load(m_id, samples::library()).value(), report);
    }

    /// Killed while it wrote: also who only wants to read gets the file as it was before.
    void journalLeftBehind()
    {
        const QString killed = m_path + u".killed"_s;
        {
            const auto database = Database::open(m_path, Database::Mode::ReadWrite).value();
            QVERIFY(
                database->run(u"PRAGMA cache_size = 1"_s)); // so that pages reach the file early
            QVERIFY(database->run(u"BEGIN IMMEDIATE"_s));
            QVERIFY(database->run(u"UPDATE text SET body = body || body || body || body"_s));
            QVERIFY(database->run(u"DELETE FROM amount"_s));
            write(killed, samples::readAll(m_path));
            write(killed + u"-journal"_s, samples::readAll(m_path + u"-journal"_s));
            QVERIFY(database->run(u"ROLLBACK"_s));
        }
        QVERIFY(samples::readAll(killed) != samples::readAll(m_path));
        const auto workbook = Workbook::open(killed, Workbook::Access::ReadOnly);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message));
        QCOMPARE(workbook.value()->load(m_id, samples::library()).value(), samples::huaian());
    }

    /// An empty file is what is left of a program that was killed while it made a workbook.
    void emptyFileIsNoObstacle()
    {
        write(m_path, {});
        QVERIFY(Workbook::create(m_path));
        QVERIFY(Workbook::open(m_path));
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    ReportId m_id = 0;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
