#include "core/exchange.h"
#include "core/finding.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString folderOf(const QString &name)
{
    QDirIterator it(QStringLiteral(GONGKAI_TESTS "/forms"), {name}, QDir::Dirs,
                    QDirIterator::Subdirectories);
    return it.hasNext() ? it.next() : QString();
}

/// The arithmetic errors: what the forms' tables and years contradict, without who signed.
bool isArithmetic(const Finding &finding)
{
    return finding.severity == Severity::Error && finding.instance >= 0;
}

} // namespace

/// Real published reports: each gives the arithmetic errors that a person found in it, and no
/// other.
class TestCases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_library = FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS)});
        for (const Error &error : m_library.refused())
            qWarning() << toLine(error);
        QVERIFY(m_library.refused().empty());
    }

    void errors_data()
    {
        QTest::addColumn<QString>("folder");
        QDirIterator it(QStringLiteral(GONGKAI_TESTS "/forms"), {u"report.json"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString folder = QFileInfo(it.next()).path();
            QTest::newRow(qPrintable(QFileInfo(folder).fileName())) << folder;
        }
    }

    void errors()
    {
        QFETCH(const QString, folder);
        const QJsonObject expected
            = QJsonDocument::fromJson(readAll(folder + u"/expected.json"_s)).object();
        const auto report = load(folder);
        QVERIFY(report);
        const auto form = m_library.find(report->edition, report->variant);

        Neighbours neighbours;
        if (const QString name = expected.value("previous"_L1).toString(); !name.isEmpty()) {
            const auto previous = load(folderOf(name));
            QVERIFY(previous);
            neighbours.previous = neighbour(
                *form, *m_library.find(previous->edition, previous->variant), *previous);
        }

        QStringList wanted;
        const QJsonArray errors = expected.value("errors"_L1).toArray();
        for (const QJsonValue &error : errors)
            wanted += error[0].toString() + u' ' + error[1].toString();
        const auto findings = check(*form, *report, recalculate(*form, *report), neighbours);
        QStringList found;
        for (const Finding &finding : findings) {
            if (isArithmetic(finding))
                found += finding.code + u' ' + finding.row + finding.column;
            qInfo() << finding.code << finding.row << finding.column << qPrintable(finding.message);
        }
        for (const QString &error : std::as_const(found))
            QVERIFY2(wanted.contains(error), qPrintable(u"not expected: "_s + error));
        // A column that follows from another one may be silent, but not all of them.
        QCOMPARE(found.isEmpty(), wanted.isEmpty());
    }

    void roundTrip_data() { errors_data(); }

    void roundTrip()
    {
        QFETCH(const QString, folder);
        const auto report = load(folder);
        QVERIFY(report);
        const QByteArray written
            = writeExchange(*m_library.find(report->edition, report->variant), *report);
        const auto again = readExchange(written, m_library);
        QVERIFY(again);
        QCOMPARE(*again, *report);
        const QJsonObject before
            = QJsonDocument::fromJson(readAll(folder + u"/report.json"_s)).object();
        const QJsonObject after = QJsonDocument::fromJson(written).object();
        const QJsonObject cells = before.value("cells"_L1).toObject();
        for (auto it = cells.begin(); it != cells.end(); ++it)
            QVERIFY2(after.value("cells"_L1).toObject().value(it.key()) == it.value(),
                     qPrintable(it.key()));
        QCOMPARE(after.value("sections"_L1), before.value("sections"_L1));
    }

private:
    std::optional<Report> load(const QString &folder)
    {
        auto report = readExchange(readAll(folder + u"/report.json"_s), m_library);
        if (report)
            return *report;
        for (const Error &fault : report.error())
            qWarning() << toLine(fault);
        return {};
    }

    FormLibrary m_library;
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
