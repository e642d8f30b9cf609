#include "fixtures.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

QString folderOf(const QString &name)
{
    QDirIterator it(testFile(u"forms"_s), {name}, QDir::Dirs, QDirIterator::Subdirectories);
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
    void errors_data()
    {
        QTest::addColumn<QString>("folder");
        QDirIterator it(testFile(u"forms"_s), {u"report.json"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString folder = QFileInfo(it.next()).path();
            QTest::newRow(qPrintable(QFileInfo(folder).fileName())) << folder;
        }
    }

    void errors()
    {
        QFETCH(const QString, folder);
        const QJsonObject expected = jsonOf(folder + u"/expected.json"_s);
        const auto report = load(folder);
        QVERIFY(report);
        const auto form = shippedForms().find(report->edition, report->variant);

        Neighbours neighbours;
        if (const QString name = expected.value("previous"_L1).toString(); !name.isEmpty()) {
            const auto previous = load(folderOf(name));
            QVERIFY(previous);
            neighbours.previous = neighbour(
                *form, *shippedForms().find(previous->edition, previous->variant), *previous);
        }

        QStringList wanted;
        const QJsonArray errors = expected.value("errors"_L1).toArray();
        for (const QJsonValue error : errors)
            wanted += error[0].toString() + u' ' + error[1].toString();
        QStringList found;
        for (const Finding &finding : findingsOf(*form, *report, neighbours)) {
            if (isArithmetic(finding))
                found += finding.code + u' ' + finding.row + finding.column;
        }
        for (const QString &error : std::as_const(found))
            QVERIFY2(wanted.contains(error), qPrintable(u"not expected: "_s + error));
        // The column of totals may be silent where it follows from another one.
        for (const QString &error : std::as_const(wanted))
            QVERIFY2(found.contains(error) || error.endsWith("total"_L1),
                     qPrintable(u"not found: "_s + error));
        QCOMPARE(found.isEmpty(), wanted.isEmpty());
    }

    void roundTrip_data() { errors_data(); }

    void roundTrip()
    {
        QFETCH(const QString, folder);
        const auto report = load(folder);
        QVERIFY(report);
        const QByteArray written
            = writeExchange(*shippedForms().find(report->edition, report->variant), *report);
        const auto again = readExchange(written, shippedForms());
        QVERIFY(again);
        QCOMPARE(*again, *report);
        const QJsonObject before = jsonOf(folder + u"/report.json"_s);
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
        auto report = readExchange(bytesOf(folder + u"/report.json"_s), shippedForms());
        if (report)
            return *report;
        for (const Error &fault : report.error())
            qWarning() << toLine(fault);
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
