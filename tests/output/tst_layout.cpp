#include "published.h"

#include "core/prose.h"
#include "output/layout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

Pages layOut(const Report &report)
{
    return layoutReport(samples::published(report));
}

QString textOf(const Page &page)
{
    QString text;
    for (const TextRun &run : page.texts)
        text += run.text;
    return text;
}

/// The bounds of what stands on the page, by its baselines.
QRectF boundsOf(const Page &page)
{
    QRectF bounds;
    for (const TextRun &run : page.texts) {
        for (const QPointF &position : run.positions)
            bounds |= QRectF(position, QSizeF(0.1, 0.1));
    }
    return bounds;
}

} // namespace

/// Whole reports on pages.
class TestLayout : public QObject
{
    Q_OBJECT

private slots:
    void reports_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder :
             {u"2021/huaian-2024"_s, u"2021/pingtan-2023"_s, u"2019/pingtan-2020"_s,
              u"2019/delingha-gov-service-2020"_s, u"2014-quarterly/qujiang-civil-affairs-2020"_s})
            QTest::newRow(qPrintable(folder)) << folder;
    }

    void reports()
    {
        QFETCH(const QString, folder);
        pages(samples::report(folder));
    }

    void longProse()
    {
        Report report = samples::huaian();
        QString prose;
        for (int i = 0; i < 400; ++i)
            prose += u"（%1）标题\n"_s.arg(QStringView(u"一二三四五六七八九十").mid(i % 10, 1))
                + u"内容，内容。"_s.repeated(i % 40) + u'\n';
        report.texts[u"overview"_s] = prose;
        const Pages laidOut = layOut(report);
        QVERIFY(laidOut.pages.size() > 30);
        pages(report);
    }

    void titleBreaksBehindTheUnit()
    {
        const QString first = textOf(layOut(samples::huaian()).pages.front());
        QVERIFY(first.startsWith(u"淮安市人民政府2024年政府信息公开工作年度报告"_s));
        const auto firstLine = layOut(samples::huaian()).pages.front().texts.front().text;
        QCOMPARE(firstLine, u"淮安市人民政府"_s);
    }

    void tablesOnOnePage()
    {
        // 表二, 表三 and 表四 of 2021 are each whole on one page.
        const Pages laidOut = layOut(samples::huaian());
        for (const auto &[first, last] : {std::pair(u"第二十条第（一）项"_s, u"行政事业性收费"_s),
                                          std::pair(u"一、本年新收"_s, u"四、结转下年度"_s)}) {
            const bool together
                = std::any_of(laidOut.pages.begin(), laidOut.pages.end(),
                              [&, f = first, l = last](const Page &page) {
                                  return textOf(page).contains(f) && textOf(page).contains(l);
                              });
            QVERIFY2(together, qPrintable(first));
        }
    }

    void annex()
    {
        Report report = samples::qujiang();
        QString all;
        const Pages laidOut = layOut(report);
        for (const Page &page : laidOut.pages)
            all += textOf(page);
        for (const QString &text :
             {u"附件"_s, u"政府信息公开情况统计表"_s, u"（2020年度）"_s,
              u"填报单位：衢州市衢江区民政局"_s, u"单位负责人：刘斌"_s, u"审核人：占晟晏"_s,
              u"填报人：姜君潇"_s, u"联系电话：0570-3838739"_s, u"填报日期：2021年2月18日"_s})
            QVERIFY2(all.contains(text), qPrintable(text));
        // The signatures stand below rows of the table, not alone.
        QVERIFY(textOf(laidOut.pages.back()).contains(u"接受培训人员数"_s));

        report.texts.clear();
        const Pages onlyTable = layOut(report);
        QVERIFY(!textOf(onlyTable.pages.front()).contains(u"附件"_s));
        QVERIFY(textOf(onlyTable.pages.front()).startsWith(u"政府信息公开情况统计表"_s));
    }

    /// Long names and numbers take a second line; nothing of them is left out.
    void longSignatures()
    {
        Report report = samples::qujiang();
        report.people.head = u"买买提明·阿不都热合曼·依明江·吐尔逊"_s;
        report.people.phone = u"0570-3051234、0570-3055678转8001、13800138000"_s;
        QString all;
        const Pages laidOut = layOut(report);
        for (const Page &page : laidOut.pages)
            all += textOf(page);
        QVERIFY(all.contains(report.people.head));
        QVERIFY(all.contains(report.people.phone));
    }

    /// However the lines fall: no page ends with a heading.
    void noHeadingAtTheFoot()
    {
        for (int lines = 0; lines < 30; ++lines) {
            Report report = samples::huaian();
            report.texts = {{u"preface"_s, u"前言。\n"_s.repeated(lines).chopped(lines > 0)},
                            {u"overview"_s, u"（一）主动公开情况\n内容。"_s}};
            const Pages laidOut = layOut(report);
            for (const Page &page : laidOut.pages) {
                const QString text = textOf(page).section(u'—', 0, 0).trimmed();
                for (const QString &heading : {u"总体情况"_s, u"主动公开情况"_s})
                    QVERIFY2(!text.endsWith(heading), qPrintable(text.right(40)));
            }
        }
    }

private:
    void pages(const Report &report)
    {
        const Form &form = samples::formOf(report);
        const PageStyle style;
        const Pages laidOut = layOut(report);
        QString all;
        for (std::size_t i = 0; i < laidOut.pages.size(); ++i) {
            const Page &page = laidOut.pages[i];
            const QString number = u"— %1 —"_s.arg(i + 1);
            QVERIFY(textOf(page).endsWith(number));
            all += textOf(page).chopped(number.size());
            const QRectF bounds = boundsOf(page);
            QVERIFY2(bounds.left() >= style.left - 1 && bounds.right() <= style.right() + 1,
                     "beside the type area");
            QVERIFY2(bounds.top() >= style.top
                         && bounds.bottom() <= style.bottom() + style.pageNumberGap + 1,
                     "above or below the type area");
            // Odd numbers stand right, even ones left.
            const qreal x = page.texts.back().positions.front().x();
            QCOMPARE(x > laidOut.paper.width() / 2, i % 2 == 0);
        }
        for (const auto &[section, text] : report.texts) {
            const QStringList paragraphs = paragraphsOf(text);
            for (const QString &paragraph : paragraphs)
                QVERIFY2(all.contains(paragraph), qPrintable(paragraph.left(40)));
        }
        for (const Section &section : form.sections)
            QVERIFY2(all.contains(section.title), qPrintable(section.title));
        // Below each heading something follows on its page.
        for (const Bookmark &bookmark : laidOut.bookmarks) {
            const Page &page = laidOut.pages[static_cast<std::size_t>(bookmark.page)];
            const bool isLast = &bookmark == &laidOut.bookmarks.back();
            const bool followed
                = std::any_of(page.texts.begin(), page.texts.end() - 1, [&](const TextRun &run) {
                      return run.positions.front().y() > bookmark.y + style.linePitch();
                  });
            QVERIFY2(followed || isLast, qPrintable(bookmark.title));
        }
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
