#include "samples.h"

#include "core/search.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// A small report with words in every kind of field.
Report sample()
{
    const Form &form = samples::form(u"2021");
    Report report = form.emptyReport({u"某局"_s, {}, {}, {}}, 2024);
    report.texts[u"overview"_s] = u"第一段。\n本局 OFD 平台，ofd 与ＯＦＤ。"_s;
    report.texts[u"problems"_s] = u"公开平台公开平台"_s;
    report.remarks[samples::cell(form, u"requests.granted.natural_person")] = u"含平台申请"_s;
    report.people.head = u"平台长"_s;
    report
        .amounts[static_cast<std::size_t>(samples::cell(form, u"requests.granted.natural_person"))]
        = Amount::number(1288);
    return report;
}

/// Each hit as kind:key@position+length.
QStringList lines(const std::vector<Hit> &hits)
{
    QStringList list;
    for (const Hit &hit : hits)
        list += u"%1:%2@%3+%4"_s.arg(nameOf(hit.field.kind), hit.field.key)
                    .arg(hit.position)
                    .arg(hit.length);
    return list;
}

} // namespace

/// Finding and replacing in the whole report.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("hits");

        const QString cell = u"requests.granted.natural_person"_s;
        // clang-format off
        QTest::newRow("in printed order")  << u"平台"_s << QStringList{u"text:overview@12+2"_s, u"remark:%1@1+2"_s.arg(cell), u"text:problems@2+2"_s, u"text:problems@6+2"_s, u"person:head@0+2"_s};
        QTest::newRow("small and wide")    << u"ofd"_s  << QStringList{u"text:overview@8+3"_s, u"text:overview@15+3"_s, u"text:overview@20+3"_s};
        QTest::newRow("typed wide")        << u"Ｏｆｄ"_s << QStringList{u"text:overview@8+3"_s, u"text:overview@15+3"_s, u"text:overview@20+3"_s};
        QTest::newRow("wide blank")        << u"本局\u3000ofd"_s << QStringList{u"text:overview@5+6"_s};
        QTest::newRow("blanks around")     << u" 第一段 "_s << QStringList{u"text:overview@0+3"_s};
        QTest::newRow("a figure")          << u"1288"_s << QStringList{u"amount:%1@0+0"_s.arg(cell)};
        QTest::newRow("not over lines")    << u"。本局"_s << QStringList();
        QTest::newRow("words of labels")   << u"自然人 予以公开"_s << QStringList{u"amount:%1@0+0"_s.arg(cell)};
        QTest::newRow("not there")         << u"找不着"_s << QStringList();
        QTest::newRow("blanks")            << u" \u3000"_s << QStringList();
        QTest::newRow("nothing")           << QString() << QStringList();
        // clang-format on
    }

    void finds()
    {
        QFETCH(const QString, words);
        QTEST(lines(findWords(samples::form(u"2021"), sample(), words)), "hits");
    }

    /// The context shows the very words, whatever is around them.
    void contextHoldsTheWords()
    {
        const Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        const auto hits = findWords(form, report, u"公开"_s);
        QVERIFY(hits.size() > 50);
        for (const Hit &hit : hits) {
            QCOMPARE(hit.context.mid(hit.contextPosition, hit.contextLength), u"公开"_s);
            QVERIFY(!hit.context.contains(u'\n'));
            QVERIFY(!hit.place.isEmpty());
            if (hit.length > 0)
                QCOMPARE(valueOf(form, report, hit.field).mid(hit.position, hit.length), u"公开"_s);
        }
    }

    void replaces_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("overview");
        QTest::addColumn<QString>("problems");
        QTest::addColumn<QString>("remark");

        const QString overview = sample().texts[u"overview"_s];
        // clang-format off
        QTest::newRow("longer")  << u"平台"_s << u"新平台"_s << u"第一段。\n本局 OFD 新平台，ofd 与ＯＦＤ。"_s << u"公开新平台公开新平台"_s << u"含新平台申请"_s;
        QTest::newRow("shorter") << u"平台"_s << QString()   << u"第一段。\n本局 OFD ，ofd 与ＯＦＤ。"_s       << u"公开公开"_s             << u"含申请"_s;
        QTest::newRow("folded")  << u"ofd"_s  << u"PDF"_s    << u"第一段。\n本局 PDF 平台，PDF 与PDF。"_s      << u"公开平台公开平台"_s     << u"含平台申请"_s;
        QTest::newRow("labels")  << u"自然人"_s << u"x"_s    << overview                                      << u"公开平台公开平台"_s     << u"含平台申请"_s;
        // clang-format on
    }

    void replaces()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, with);
        const Form &form = samples::form(u"2021");
        Report report = sample();
        const Step step = replaceHits(form, report, findWords(form, report, words), with);
        for (const Change &change : step.changes) {
            QCOMPARE(valueOf(form, report, change.field), change.before);
            QVERIFY(setValue(form, report, change.field, change.after));
        }
        QTEST(report.texts[u"overview"_s], "overview");
        QTEST(report.texts[u"problems"_s], "problems");
        QTEST(report.remarks[samples::cell(form, u"requests.granted.natural_person")], "remark");
        QCOMPARE(report.people, sample().people);
        QVERIFY(report.amounts == sample().amounts);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
