#include "published.h"

#include "output/story.h"
#include "output/xmltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// What all documents without pages of their own are written from.
class TestStory : public QObject
{
    Q_OBJECT

private slots:
    void cleans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");

        const QString lost = u"\uFFFD"_s;
        const QString high(QChar(0xD842));
        const QString low(QChar(0xDFB7));
        // clang-format off
        QTest::newRow("plain")            << u"淮安 2024"_s      << u"淮安 2024"_s;
        QTest::newRow("nothing")          << QString()          << QString();
        QTest::newRow("tab, line feed")   << u"a\tb\nc"_s       << u"a\tb\nc"_s;
        QTest::newRow("line ends")        << u"a\r\nb\rc\u0085d\r"_s << u"a\nb\nc\nd\n"_s;
        QTest::newRow("zero")             << u"a"_s + QChar(0) + u"b"_s << u"a"_s + lost + u"b"_s;
        QTest::newRow("escape, delete")   << u"\x1b[0m\x7f"_s   << lost + u"[0m"_s + lost;
        QTest::newRow("outside the BMP")  << u"𠮷😀"_s           << u"𠮷😀"_s;
        QTest::newRow("half a pair")      << u"a"_s + high       << u"a"_s + lost;
        QTest::newRow("other half")       << low + u"a"_s        << lost + u"a"_s;
        QTest::newRow("pair reversed")    << low + high          << lost + lost;
        QTest::newRow("two first halves") << high + high + low   << lost + high + low;
        QTest::newRow("noncharacters")    << u"\uFFFE\uFFFF\uFDD0"_s << lost + lost + lost;
        QTest::newRow("and beyond")       << u"\U0001FFFE"_s     << lost;
        QTest::newRow("both directions")  << u"\u202Ea\u202C\u200F"_s << u"\u202Ea\u202C\u200F"_s;
        // clang-format on
    }

    void cleans()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, clean);
        QCOMPARE(cleanText(text), clean);
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("remark");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("hasNote");

        QTest::newRow("short") << u"disclosure.regulations.issued"_s << u"其中修订1件"_s
                               << u"1（其中修订1件）"_s << false;
        QTest::newRow("too long for its box")
            << u"disclosure.regulations.issued"_s << u"其中修订一件，新制定的没有，废止的没有"_s
            << u"1①"_s << true;
        QTest::newRow("too long for a narrow box")
            << u"requests.received.natural_person"_s << u"其中修订1件"_s << u"3001①"_s << true;
    }

    /// A remark stands behind the figure where it has room, and else below the table.
    void remarks()
    {
        QFETCH(const QString, cell);
        QFETCH(const QString, remark);
        QFETCH(const QString, shown);
        QFETCH(const bool, hasNote);
        Report report = samples::huaian();
        const CellId id = samples::cell(samples::formOf(report), cell);
        report.remarks = {{id, remark}};
        bool isNoted = false;
        for (const StoryPart &part : tellStory(samples::published(report)).parts) {
            if (const auto *text = std::get_if<StoryText>(&part); text && text->role == Role::Note)
                isNoted = text->text.endsWith(u'：' + remark);
            const auto *table = std::get_if<StoryTable>(&part);
            if (const Grid::Box *box = table ? table->grid.find(id) : nullptr)
                QCOMPARE(table->texts[box - table->grid.boxes.data()], shown);
        }
        QCOMPARE(isNoted, hasNote);
    }

    void captions()
    {
        const auto captionsOf = [](const Report &report) {
            QStringList captions;
            for (const StoryPart &part : tellStory(samples::published(report)).parts) {
                if (const auto *table = std::get_if<StoryTable>(&part))
                    captions += table->caption;
            }
            return captions;
        };
        QCOMPARE(captionsOf(samples::huaian()),
                 QStringList({u"主动公开政府信息情况"_s, u"收到和处理政府信息公开申请情况"_s,
                              u"政府信息公开行政复议、行政诉讼情况"_s}));
        QCOMPARE(captionsOf(samples::qujiang()),
                 QStringList(u"政府信息公开情况统计表（2020年度）"_s));
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
