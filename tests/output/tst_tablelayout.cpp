#include "published.h"

#include "output/tablelayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

constexpr qreal sheetWidth = 156 * mm;

/// A table of a report, set in type.
struct Sheet
{
    Sheet(const Report &report, int table)
        : form(samples::formOf(report))
        , story(tellStory(samples::published(report)))
        , told(tableOf(story, table))
        , set(told, sheetWidth, {typesize::number5, 3})
    {
    }

    static const StoryTable &tableOf(const Story &story, int number)
    {
        for (const StoryPart &part : story.parts) {
            if (const auto *table = std::get_if<StoryTable>(&part); table && number-- == 0)
                return *table;
        }
        qFatal("no such table");
    }

    const Form &form;
    Story story;
    const StoryTable &told;
    SetTable set;
};

QString textOf(const Page &page)
{
    QString text;
    for (const TextRun &run : page.texts)
        text += run.text;
    return text;
}

} // namespace

/// Tables in type: nothing clipped, nothing split.
class TestTableLayout : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("table");
        QTest::addColumn<qreal>("height");
        for (const qreal height : {180.0, 210.0, 260.0, 333.0, 400.0, 512.0}) {
            const QByteArray name = QByteArray::number(height);
            QTest::newRow("表二 " + name) << u"2021/huaian-2024"_s << 0 << height;
            QTest::newRow("表三 " + name) << u"2021/huaian-2024"_s << 1 << height;
            QTest::newRow("表二 2019 " + name) << u"2019/pingtan-2020"_s << 0 << height;
            QTest::newRow("2014 " + name)
                << u"2014-quarterly/qujiang-civil-affairs-2020"_s << 0 << height;
        }
    }

    /// Whatever the height of the pages, pieces follow each other without gap, fit, and hold every
    /// text.
    void cuts()
    {
        QFETCH(const QString, folder);
        QFETCH(const int, table);
        QFETCH(const qreal, height);
        const Sheet sheet(samples::report(folder), table);
        QString found;
        int first = sheet.set.firstRow();
        while (first < sheet.set.rows()) {
            const int end = sheet.set.cutAfter(first, height);
            QVERIFY(end > first);
            Page page;
            sheet.set.draw(first, end, {0, 0}, page);
            found += textOf(page);
            const qreal used = sheet.set.heightOf(first, end);
            QVERIFY2(used <= height || end == first + 1,
                     qPrintable(u"%1 of %2"_s.arg(used).arg(height)));
            for (const TextRun &run : page.texts) {
                for (const QPointF &position : run.positions) {
                    QVERIFY2(position.y() > 0 && position.y() < used, qPrintable(run.text));
                    QVERIFY2(position.x() > 0 && position.x() < sheetWidth, qPrintable(run.text));
                }
            }
            if (end < sheet.set.rows()) {
                // No caption or heading alone at the end of a piece.
                const Grid::Box &last = sheet.told.grid.at(end - 1, sheet.told.grid.columns - 1);
                QVERIFY(last.kind != Grid::Kind::Caption && last.kind != Grid::Kind::ColumnHead);
            }
            first = end;
        }
        for (const Grid::Box &box : sheet.told.grid.boxes)
            QVERIFY2(found.contains(box.text), qPrintable(box.text));
    }

    void continuedHeadings()
    {
        const Sheet sheet(samples::huaian(), 1);
        const CellId secret
            = samples::cell(sheet.form, u"requests.denied.security_stability.natural_person");
        const int row = sheet.told.grid.find(secret)->row;
        Page page;
        sheet.set.draw(row, sheet.set.rows(), {0, 0}, page);
        const QString text = textOf(page);
        QVERIFY(text.contains(u"三、本年度办理结果（续）"_s));
        QVERIFY(text.contains(u"（三）不予公开（续）"_s));
        QVERIFY(text.contains(u"申请人情况"_s)); // the head is there again
        QVERIFY(!text.contains(u"（四）无法提供（续）"_s));
    }

    void largeFiguresFit_data()
    {
        QTest::addColumn<int>("table");
        QTest::addColumn<QString>("code");
        QTest::newRow("表三") << 1 << u"requests.received.other"_s;
        QTest::newRow("表四, fifteen columns") << 2 << u"disputes.litigation_direct.upheld"_s;
    }

    void largeFiguresFit()
    {
        QFETCH(const int, table);
        QFETCH(const QString, code);
        Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        const CellId cell = samples::cell(form, code);
        report.amounts[static_cast<std::size_t>(cell)] = Amount::number(maxCount);
        const Sheet sheet(report, table);
        Page page;
        sheet.set.draw(sheet.set.firstRow(), sheet.set.rows(), {0, 0}, page);
        const bool onOneLine
            = std::any_of(page.texts.begin(), page.texts.end(),
                          [](const TextRun &run) { return run.text == QString::number(maxCount); });
        QVERIFY(onOneLine);
    }

    void fullTablesFit_data()
    {
        QTest::addColumn<int>("table");
        QTest::addColumn<qint64>("figure");
        QTest::addColumn<QString>("remark");
        for (int table = 0; table < 3; ++table) {
            const QByteArray name = "table " + QByteArray::number(table);
            QTest::newRow("five digits, " + name) << table << qint64(99999) << QString();
            if (table < 2) // fifteen columns of twelve digits have no room in any type
                QTest::newRow("most digits, " + name) << table << maxCount << QString();
            QTest::newRow("remarks, " + name) << table << qint64(446) << u"上年转来"_s;
            QTest::newRow("long remarks, " + name)
                << table << qint64(446) << u"上年转来"_s.repeated(40);
        }
    }

    /// Every figure of a table as large as it may be: none is broken, none leaves its box.
    void fullTablesFit()
    {
        QFETCH(const int, table);
        QFETCH(const qint64, figure);
        QFETCH(const QString, remark);
        Report report = samples::huaian();
        for (CellId cell = 0; cell < static_cast<CellId>(report.amounts.size()); ++cell) {
            report.amounts[static_cast<std::size_t>(cell)] = Amount::number(figure);
            if (!remark.isEmpty())
                report.remarks[cell] = remark;
        }
        const Sheet sheet(report, table);
        Page page;
        sheet.set.draw(sheet.set.firstRow(), sheet.set.rows(), {0, 0}, page);
        const auto isFigure
            = [&](const TextRun &run) { return run.text.startsWith(QString::number(figure)); };
        qsizetype figures = 0;
        for (const TextRun &run : page.texts) {
            if (!isFigure(run))
                continue;
            ++figures;
            const qreal left = run.positions.front().x();
            const qreal right
                = left + run.size() * 0.5 * static_cast<qreal>(QString::number(figure).size());
            for (const Stroke &stroke : page.strokes) {
                const QLineF &line = stroke.line;
                const qreal y = run.positions.front().y();
                const bool crosses = line.x1() == line.x2() && line.x1() > left && line.x1() < right
                    && line.y1() < y && line.y2() > y;
                QVERIFY2(!crosses, qPrintable(run.text));
            }
        }
        const auto &boxes = sheet.told.grid.boxes;
        const auto cells = std::count_if(boxes.begin(), boxes.end(), [&](const Grid::Box &box) {
            return box.kind == Grid::Kind::Figure
                && sheet.form.cell(box.cell).format.kind == CellFormat::Kind::Count;
        });
        QVERIFY2(figures >= cells, qPrintable(u"%1 of %2"_s.arg(figures).arg(cells)));
    }

    void remarks()
    {
        Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        report.remarks[samples::cell(form, u"disclosure.regulations.issued")] = u"其中修订 1 件"_s;
        report.remarks[samples::cell(form, u"disclosure.normative_documents.issued")]
            = QString(300, u'长');
        const Sheet sheet(report, 0);
        Page page;
        sheet.set.draw(sheet.set.firstRow(), sheet.set.rows(), {0, 0}, page);
        QVERIFY(textOf(page).contains(u"1（其中修订 1 件）"_s));
        QVERIFY(textOf(page).contains(u"8①"_s));
    }
};

QTEST_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
