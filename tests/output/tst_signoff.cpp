#include "published.h"

#include "core/checkcode.h"
#include "output/signoff.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

Pages sheetOf(const Report &report, bool isDraft = false)
{
    Publication publication = samples::published(report);
    publication.isDraft = isDraft;
    return layoutSignOff(publication, QDate(2025, 1, 20));
}

QString textOf(const Pages &pages)
{
    QString text;
    for (const Page &page : pages.pages) {
        for (const TextRun &run : page.texts)
            text += run.text;
    }
    return text;
}

} // namespace

/// The sheet on which a report is signed.
class TestSignOff : public QObject
{
    Q_OBJECT

private slots:
    /// What a telephone reads from the paper is the check code of the report.
    void qrCode()
    {
        const Report report = samples::huaian();
        const Pages pages = sheetOf(report);
        constexpr int scale = 2;
        QImage image((pages.paper * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        draw(pages.pages.front(), painter);
        painter.end();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet.png"_s);
        QVERIFY(image.save(path));
        QProcess reader;
        reader.start(u"zbarimg"_s, {u"--raw"_s, u"--quiet"_s, path});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(),
                 checkCodeOf(samples::formOf(report), report));
    }

    void words()
    {
        const Report report = samples::huaian();
        const QString text = textOf(sheetOf(report));
        for (const QString &word : {u"淮安市人民政府2024年政府信息公开工作年度报告"_s,
                                    u"2025-01-20"_s, checkCodeOf(samples::formOf(report), report)})
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(!text.contains(u"草稿"_s));
        QVERIFY(textOf(sheetOf(report, true)).contains(u"草稿"_s));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one") << u"姜君潇"_s;
        QTest::newRow("three") << u"张三丰、李四光、王五岳"_s;
        QTest::newRow("many") << u"阿卜杜热合曼、"_s.repeated(20);
    }

    /// However many sign, all of them are there, each name within its box.
    void names()
    {
        QFETCH(const QString, name);
        Report report = samples::huaian();
        report.people.reviewer = name;
        const Pages pages = sheetOf(report);
        QVERIFY(textOf(pages).contains(name));
        for (const Page &page : pages.pages) {
            for (const TextRun &run : page.texts) {
                if (!name.contains(run.text))
                    continue;
                const QPointF begin = run.positions.front();
                const QPointF end = run.positions.back() + QPointF(run.size(), 0);
                for (const Stroke &stroke : page.strokes) {
                    const QLineF &line = stroke.line;
                    const bool crosses = line.x1() == line.x2() && line.x1() > begin.x()
                        && line.x1() < end.x() && std::min(line.y1(), line.y2()) < begin.y()
                        && std::max(line.y1(), line.y2()) > begin.y();
                    QVERIFY2(!crosses, qPrintable(run.text));
                }
                QVERIFY(end.x() < pages.paper.width());
            }
        }
    }
};

QTEST_MAIN(TestSignOff)
#include "tst_signoff.moc"
