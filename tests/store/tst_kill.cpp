#include "samples.h"

#include "store/workbook.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// A program that is killed at any moment leaves a file that opens and holds every committed
/// change.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void killed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"kill.gongkai"_s);
        Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        const CellId cell = samples::cell(form, u"requests.granted.natural_person");
        report.amounts[static_cast<std::size_t>(cell)] = Amount::number(0);
        const ReportId id = Workbook::create(path).value()->add(form, report, u"New"_s).value();

        qint64 committed = 0;
        constexpr int kills = 12;
        for (int round = 0; round < kills; ++round) {
            QProcess process;
            process.start(QCoreApplication::applicationDirPath() + u"/committer"_s, {path});
            QVERIFY(process.waitForStarted());
            QVERIFY2(process.waitForReadyRead(20'000), "the program did not commit anything");
            // A little later each time, so that it is met in different places.
            QTest::qWait(3 + round * 7 % 11);
            process.kill();
            process.waitForFinished();
            const QByteArrayList lines = process.readAllStandardOutput().trimmed().split('\n');
            const qint64 told = lines.back().toLongLong();
            QVERIFY(told > committed);

            const auto workbook = Workbook::open(path);
            QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message));
            QVERIFY2(!(*workbook)->isReadOnly(), "the dead program still holds the file");
            QVERIFY((*workbook)->verify(samples::library()));
            const qint64 found = (*workbook)
                                     ->load(id, samples::library())
                                     ->amounts[static_cast<std::size_t>(cell)]
                                     .value;
            // The last commit may have been done without being told of.
            QVERIFY2(found == told || found == told + 1,
                     qPrintable(u"told %1, found %2"_s.arg(told).arg(found)));
            QCOMPARE((*workbook)->steps(id, 1)->front().step.changes.front().after,
                     QString::number(found));
            committed = found;
        }
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
