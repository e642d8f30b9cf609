#include "document.h"
#include "fixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

/// Documents in the exchange form are read and written again without loss, in the same order.
class TestExchange : public QObject
{
    Q_OBJECT

private slots:
    void figures_data();
    void figures();
    void defaults();
    void everything();
    void keyOrder();
    void lineFeeds();
    void headingWithoutFigure();
};

void TestExchange::figures_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("written");

    const auto row = [](const char *name, QStringView edition, QStringView cell,
                        const QByteArray &value, const QByteArray &written) {
        QTest::newRow(name) << edition.toString() << cell.toString() << value << written;
    };
    // clang-format off
    row("count", u"2021", u"requests.granted.other", "12", "12");
    row("zero", u"2021", u"requests.granted.other", "0", "0");
    row("whole double", u"2021", u"requests.granted.other", "12.0", "12");
    row("largest count", u"2021", u"requests.granted.other", "999999999999", "999999999999");
    row("blank", u"2021", u"requests.granted.other", "null", "null");
    row("not applicable", u"2021", u"disclosure.regulations.issued", R"("/")", R"("/")");
    row("typed total", u"2021", u"requests.granted.total", "7", "7");
    row("money", u"2021", u"disclosure.fees.amount", R"("96171.6")", R"("96171.6")");
    row("zeros as typed", u"2021", u"disclosure.fees.amount", R"("0.50")", R"("0.50")");
    row("whole money", u"2021", u"disclosure.fees.amount", "3", "3");
    row("whole money as text", u"2021", u"disclosure.fees.amount", R"("3")", "3");
    row("whole money with a point", u"2021", u"disclosure.fees.amount", R"("3.0")", R"("3.0")");
    row("to the fen", u"2021", u"disclosure.fees.amount", R"("4166.241619")", R"("4166.241619")");
    row("money that does not apply", u"2021", u"disclosure.fees.amount", R"("/")", R"("/")");
    row("own unit", u"2019", u"disclosure.procurement.amount", R"("251000元")", R"("251000元")");
    row("own unit 万元", u"2019", u"disclosure.procurement.amount", R"("477.35万元")", R"("477.35万元")");
    row("without unit", u"2019", u"disclosure.procurement.amount", R"("52.15")", R"("52.15")");
    row("decrease", u"2019", u"disclosure.fees.items_change", "-8", "-8");
    row("increase", u"2019", u"disclosure.fees.items_change", "19", "19");
    // clang-format on
}

void TestExchange::figures()
{
    QFETCH(const QString, edition);
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, written);

    const auto report
        = readExchange(document({{"edition", '"' + edition.toUtf8() + '"'},
                                 {"cells", "{\"" + cell.toUtf8() + "\": " + value + '}'}}),
                       shippedForms());
    QVERIFY2(report, report ? "" : linesOf(report.error()).constData());
    const QByteArray bytes = writeExchange(shippedForm(edition), *report);
    QVERIFY2(bytes.contains("  \"" + cell.toUtf8() + "\": " + written + ",\n"), bytes.constData());
    QCOMPARE(readExchange(bytes, shippedForms()).value(), *report);
}

/// What a document need not say.
void TestExchange::defaults()
{
    const Report report = readExchange(document({}), shippedForms()).value();
    QCOMPARE(report, shippedForm(u"2021"_s).emptyReport({u"甲局"_s, {}, {}, {}}, 2024));
    // null says no more than nothing does.
    const QByteArray nulls
        = document({{"unit", R"({"name": "甲局", "level": null, "code": null, "parent": null})"},
                    {"variant", "null"},
                    {"period", "null"},
                    {"scope", "null"},
                    {"cells", "null"},
                    {"remarks", "null"},
                    {"sections", "null"},
                    {"people", "null"},
                    {"explanations", "null"}});
    QCOMPARE(readExchange(nulls, shippedForms()).value(), report);
}

void TestExchange::everything()
{
    const Form &form = shippedForm(u"2014/quarterly"_s);
    Report report = form.emptyReport({u"甲局"_s, Level::Township, u"11320000"_s, u"乙县"_s}, 2016);
    report.period = Period::Quarter3;
    report.scope = Scope::Aggregate;
    for (std::size_t i = 0; i < report.amounts.size(); ++i)
        report.amounts[i] = Amount::number(static_cast<qint64>(i) * 1'000'000);
    report.remarks = {{0, u"其中“修订”\n16 件"_s}, {7, u"\\ / \u00a0"_s}};
    report.texts = {{u"body"_s, u"一、概述\n\t第一段\n\n第二段 😀"_s}};
    report.people = {u"甲"_s, u"乙"_s, u"丙"_s, u"0517-1"_s, u"2024-02-29"_s};
    report.explanations = {{u"S14-YTD"_s, u"fees"_s, {}, u"更正"_s, {}},
                           {u"S14-BLANK"_s, {}, u"year"_s, u"无"_s, {}}};

    const QByteArray written = writeExchange(form, report);
    const auto again = readExchange(written, shippedForms());
    QVERIFY2(again, again ? "" : linesOf(again.error()).constData());
    QCOMPARE(*again, report);
    QCOMPARE(writeExchange(form, *again), written);
}

/// The keys come in the order of the contract, the cells in that of the form, whatever order they
/// were read in.
void TestExchange::keyOrder()
{
    const Form &form = shippedForm(u"2021"_s);
    const Report report
        = readExchange(
              document({{"cells", R"({"disputes.review.total": 1, "disclosure.fees.amount": 2})"},
                        {"sections", R"({"other": "z", "problems": "y", "preface": "a"})"},
                        {"remarks",
                         R"({"requests.received.total": "b", "disclosure.fees.amount": "a"})"}}),
              shippedForms())
              .value();
    QStringList expected
        = {u"format"_s, u"unit"_s,    u" name"_s,   u" level"_s, u" code"_s, u" parent"_s,
           u"year"_s,   u"edition"_s, u"variant"_s, u"period"_s, u"scope"_s, u"cells"_s};
    for (const Cell &cell : form.cells)
        expected += u' ' + cell.code;
    expected += {u"remarks"_s,
                 u" disclosure.fees.amount"_s,
                 u" requests.received.total"_s,
                 u"sections"_s,
                 u" preface"_s,
                 u" problems"_s,
                 u" other"_s,
                 u"people"_s,
                 u" head"_s,
                 u" reviewer"_s,
                 u" preparer"_s,
                 u" phone"_s,
                 u" date"_s,
                 u"explanations"_s};
    QStringList found;
    const QStringList lines = QString::fromUtf8(writeExchange(form, report)).split(u'\n');
    for (const QString &line : lines) {
        // One blank for each open object, and a key to a line.
        if (line.contains(u'"'))
            found += line.section(u'"', 0, 0).mid(1) + line.section(u'"', 1, 1);
    }
    QCOMPARE(found, expected);
}

void TestExchange::lineFeeds()
{
    const QByteArray bytes
        = document({{"sections", R"({"overview": "a\r\nb\rc\nd", "problems": ""})"},
                    {"people", R"({"head": ""})"}});
    const Report report = readExchange(bytes, shippedForms()).value();
    QCOMPARE(report.texts, (std::map<QString, QString>{{u"overview"_s, u"a\nb\nc\nd"_s}}));
}

/// Tables that were typed over give each heading a blank; that is no figure.
void TestExchange::headingWithoutFigure()
{
    QVERIFY(readExchange(
        document({{"cells", R"({"requests.outcome.total": null, "requests.denied": null})"}}),
        shippedForms()));
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
