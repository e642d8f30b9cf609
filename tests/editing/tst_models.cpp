#include "samples.h"

#include "editing/findingsmodel.h"
#include "editing/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

Storage nowhere()
{
    return {[](const Step &) -> Result<qint64> { return 1; },
            [](qint64, const std::vector<Change> &, bool) -> Result<> { return {}; },
            {}};
}

std::unique_ptr<Document> open(const Report &report)
{
    return std::make_unique<Document>(samples::library().find(report.edition, report.variant),
                                      report, Neighbours(), nowhere());
}

} // namespace

/// What the views show.
class TestModels : public QObject
{
    Q_OBJECT

private slots:
    void sound_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("table");
        QTest::newRow("stacked") << u"2021/huaian-2024"_s << 0;
        QTest::newRow("spanning") << u"2021/huaian-2024"_s << 1;
        QTest::newRow("across") << u"2021/huaian-2024"_s << 2;
        QTest::newRow("stacked, six columns") << u"2019/pingtan-2020"_s << 0;
        QTest::newRow("listed") << u"2014-quarterly/qujiang-civil-affairs-2020"_s << 0;
    }

    void sound()
    {
        QFETCH(const QString, folder);
        QFETCH(const int, table);
        const auto document = open(samples::report(folder));
        TableModel model(*document, table);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int figures = 0;
        for (CellId cell = 0; cell < static_cast<CellId>(document->form().cells.size()); ++cell) {
            const QModelIndex index = model.indexOf(cell);
            QCOMPARE(index.isValid(), document->form().cell(cell).table == table);
            if (!index.isValid())
                continue;
            ++figures;
            QCOMPARE(model.cell(index), cell);
            QVERIFY(index.flags() & Qt::ItemIsEditable);
            QCOMPARE(index.data().toString(),
                     formatAmount(document->figures().printedAt(cell),
                                  document->form().cell(cell).format));
        }
        QVERIFY(figures > 0);
    }

    void headingsAreNoFigures()
    {
        const auto document = open(samples::qujiang());
        const TableModel model(*document, 0);
        const QModelIndex heading = model.index(0, 0); // 一、主动公开情况
        QCOMPARE(model.cell(heading), -1);
        QCOMPARE(heading.flags(), Qt::NoItemFlags);
        QVERIFY(heading.data().toString().isEmpty());
    }

    void typing()
    {
        const auto document = open(samples::huaian());
        TableModel model(*document, 1);
        QSignalSpy refused(&model, &TableModel::editRefused);
        const QModelIndex index
            = model.indexOf(samples::cell(document->form(), u"requests.granted.natural_person"));
        QVERIFY(model.setData(index, u"１２９０"_s));
        QCOMPARE(index.data().toString(), u"1290"_s);
        QVERIFY(!model.setData(index, u"many"_s));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(index.data().toString(), u"1290"_s);
    }

    void typedTotalShowsBoth()
    {
        const auto document = open(samples::huaian());
        const TableModel model(*document, 1);
        const CellId total = samples::cell(document->form(), u"requests.granted.total");
        QVERIFY(document->typeFigure(total, u"1400"_s));
        const QModelIndex index = model.indexOf(total);
        QVERIFY(index.data(IsTotalRole).toBool());
        QVERIFY(index.data(TypedTotalRole).toBool());
        QCOMPARE(index.data().toString(), u"1400"_s);
        QCOMPARE(index.data(ComputedTextRole).toString(), u"1362"_s);
        QCOMPARE(index.data(SeverityRole).toInt(), static_cast<int>(Severity::Error));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"1362"_s));
        QVERIFY(document->typeFigure(total, u""_s));
        QVERIFY(!index.data(TypedTotalRole).toBool());
    }

    void readersHearEverything()
    {
        const auto document = open(samples::huaian());
        const TableModel model(*document, 1);
        const CellId total = samples::cell(document->form(), u"requests.granted.total");
        QVERIFY(document->typeFigure(total, u"1400"_s));
        const QString name = model.indexOf(total).data(Qt::AccessibleTextRole).toString();
        for (const QString &part :
             {u"（一）予以公开"_s, u"总计"_s, u"1400"_s, u"typed total"_s, u"Error"_s})
            QVERIFY2(name.contains(part), qPrintable(name));
    }

    void lockedReportIsNotEditable()
    {
        const auto document = open(samples::huaian());
        TableModel model(*document, 1);
        QVERIFY(document->setField({Field::Kind::State, {}}, u"final"_s));
        const QModelIndex index
            = model.indexOf(samples::cell(document->form(), u"requests.granted.natural_person"));
        QVERIFY(!(index.flags() & Qt::ItemIsEditable));
        QVERIFY(index.flags() & Qt::ItemIsEnabled); // it can still be gone to
        QVERIFY(!model.setData(index, u"1"_s));
    }

    void findings()
    {
        const auto document = open(samples::report(u"2019/pingtan-2020"_s));
        FindingsModel model(*document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), static_cast<int>(document->findings().size()));
        QCOMPARE(model.index(0, FindingsModel::CodeColumn).data().toString(), u"T3-RESULT-SUM"_s);
        const QPersistentModelIndex first = model.index(0, FindingsModel::CodeColumn);
        const auto isUpToDate = [&] {
            const auto &findings = document->findings();
            if (model.rowCount() != static_cast<int>(findings.size()))
                return false;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.finding(row) != findings[static_cast<std::size_t>(row)])
                    return false;
            }
            return true;
        };
        const auto before = document->findings().size();
        QVERIFY(document->typeFigure(samples::cell(document->form(), u"requests.received.total"),
                                     u"1"_s));
        QVERIFY(document->findings().size() != before);
        model.refresh();
        QVERIFY(isUpToDate());
        QCOMPARE(first.data().toString(), u"T3-RESULT-SUM"_s);
        document->undoStack().undo();
        model.refresh();
        QVERIFY(isUpToDate());
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
