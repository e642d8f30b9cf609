#include "document.h"
#include "fixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

QByteArray quoted(qsizetype length)
{
    return '"' + QByteArray(length, 'x') + '"';
}

} // namespace

/// Documents in the exchange form that are refused as a whole, with every fault in its place.
class TestExchangeRefusal : public QObject
{
    Q_OBJECT

private slots:
    void refused_data();
    void refused();
    void allFaultsAtOnce();
    void tooLarge();
};

void TestExchangeRefusal::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QByteArray &bytes, const char *where,
                        QStringView says, const char *code = "") {
        QTest::newRow(name) << bytes << QString::fromLatin1(where) << says.toString()
                            << QString::fromLatin1(code);
    };
    const auto part = [&](const char *name, const char *key, const QByteArray &value,
                          const char *where, QStringView says, const char *code = "") {
        row(name, document({{key, value}}), where, says, code);
    };
    const auto figure = [&](const char *name, const char *edition, const QByteArray &cell,
                            const QByteArray &value, QStringView says, const char *code = "") {
        const QByteArray cells = "{\"" + cell + "\": " + value + '}';
        row(name, document({{"edition", '"' + QByteArray(edition) + '"'}, {"cells", cells}}),
            ("cells." + cell).constData(), says, code);
    };
    // clang-format off
    row("not JSON", "淮安市人民政府", "line 1", u"This is not JSON");
    row("a list", "[]", "", u"A JSON object was expected");
    part("cell twice", "cells", "{\"disclosure.licensing.decisions\": 1,\n\"disclosure.licensing.decisions\": 2}", "line 3", u"is there twice");
    part("another format", "format", R"("gongkai-report/2")", "format", u"not a report in the exchange form");
    part("no format", "format", "", "format", u"not a report in the exchange form");
    part("unknown key", "colour", "1", "", u"“colour” is not known here");

    part("no unit", "unit", "", "unit", u"The unit is missing");
    part("unit as text", "unit", R"("甲局")", "unit", u"The unit is missing");
    part("unit without name", "unit", "{}", "unit", u"“name” is missing");
    part("unknown key of a unit", "unit", R"({"name": "x", "town": "y"})", "unit", u"“town” is not known here");
    part("blank name", "unit", R"({"name": "  "})", "unit", u"The unit is missing");
    part("name too long", "unit", "{\"name\": " + quoted(201) + '}', "unit", u"longer than 200 characters");
    part("unknown level", "unit", R"({"name": "x", "level": "village"})", "unit.level", u"“village” is not known here");
    part("level as number", "unit", R"({"name": "x", "level": 3})", "unit.level", u"Expected a text");

    part("year 1899", "year", "1899", "year", u"between 2000 and 2100");
    part("year 2101", "year", "2101", "year", u"between 2000 and 2100");
    part("year 1e300", "year", "1e300", "year", u"Expected a whole number");
    part("year as text", "year", R"("2024")", "year", u"Expected a whole number");
    part("no year", "year", "", "year", u"between 2000 and 2100");
    part("unknown edition", "edition", R"("2020")", "edition", u"There is no form “2020” here");
    part("edition as number", "edition", "2021", "edition", u"Expected a text");
    part("no edition", "edition", "", "", u"“edition” is missing");
    part("unknown variant", "variant", R"("weekly")", "edition", u"There is no form “2021/weekly” here");
    part("variant of another edition", "variant", R"("quarterly")", "edition", u"There is no form “2021/quarterly” here");
    part("unknown period", "period", R"("q5")", "period", u"“q5” is not known here");
    part("quarter of an annual form", "period", R"("q1")", "period", u"This form is not for quarters");
    part("unknown scope", "scope", R"("all")", "scope", u"“all” is not known here");

    part("cells as list", "cells", "[]", "cells", u"Expected an object");
    figure("unknown cell", "2021", "requests.granted.nobody", "1", u"The form has no such cell");
    figure("cell of another edition", "2014", "requests.granted.total", "1", u"The form has no such cell");
    figure("heading", "2021", "requests.outcome.total", "1", u"“三、本年度办理结果” is a heading");
    figure("heading of 2021, cell of 2019", "2021", "requests.other.total", "1", u"“（六）其他处理” is a heading");
    figure("heading of 2014", "2014", "statistics.response.channels.year", "0", u"is a heading", "S14-HEADING-VALUE");
    row("code without its column", document({{"edition", R"("2014")"}, {"cells", R"({"statistics.complaints": 1})"}}), "cells.statistics.complaints",
        u"The form has no such cell");
    figure("negative request", "2021", "requests.granted.total", "-1", u"0 or more", "T3-NONNEG");
    figure("negative decision", "2021", "disclosure.licensing.decisions", "-1", u"0 or more", "INT-FORMAT");
    figure("half a decision", "2021", "disclosure.licensing.decisions", "0.5", u"not a whole number", "INT-FORMAT");
    figure("thirteen digits", "2021", "disclosure.licensing.decisions", "1000000000000", u"too many digits", "INT-FORMAT");
    figure("beyond what JSON counts", "2021", "disclosure.licensing.decisions", "1e300", u"too many digits", "INT-FORMAT");
    figure("count as text", "2021", "disclosure.licensing.decisions", R"("5")", u"A figure was expected");
    figure("truth as figure", "2021", "disclosure.licensing.decisions", "true", u"A figure was expected");
    figure("list as figure", "2021", "disclosure.fees.amount", "[1]", u"A figure was expected");
    figure("decimals as number", "2021", "disclosure.fees.amount", "96171.6", u"Decimals are written as a text");
    figure("negative money", "2021", "disclosure.fees.amount", R"("-0.5")", u"0 or more", "INT-FORMAT");
    figure("seven places", "2021", "disclosure.fees.amount", R"("0.1234567")", u"too many decimal places", "T2-FEE-SCALE");
    figure("元 for 万元", "2021", "disclosure.fees.amount", R"("5元")", u"another unit", "INT-FORMAT");
    figure("dash for money", "2021", "disclosure.fees.amount", R"("—")", u"Type 0", "INT-FORMAT");
    figure("half a change", "2019", "disclosure.fees.items_change", "0.5", u"not a whole number", "T2-DELTA-FORMAT");

    part("remarks as list", "remarks", "[]", "remarks", u"Expected an object");
    part("remark on no cell", "remarks", R"({"requests.granted": "x"})", "remarks.requests.granted", u"The form has no such cell");
    part("remark as number", "remarks", R"({"requests.granted.total": 1})", "remarks.requests.granted.total", u"Expected a text");
    part("remark too long", "remarks", "{\"requests.granted.total\": " + quoted(10'001) + '}', "remarks.requests.granted.total", u"longer than 10000");
    part("unknown section", "sections", R"({"body": "x"})", "sections", u"“body” is not known here");
    part("prose for a table", "sections", R"({"requests": "x"})", "sections", u"“requests” is not known here");
    part("prose as list", "sections", R"({"overview": ["x"]})", "sections.overview", u"Expected a text");
    part("prose too long", "sections", "{\"overview\": " + quoted(400'001) + '}', "sections.overview", u"longer than 400000");
    part("unknown person", "people", R"({"mayor": "x"})", "people", u"“mayor” is not known here");
    part("person too long", "people", "{\"head\": " + quoted(201) + '}', "people.head", u"longer than 200");
    part("30 February", "people", R"({"date": "2025-02-30"})", "people.date", u"“2025-02-30” is no date");
    part("date with strokes", "people", R"({"date": "2025/01/20"})", "people.date", u"is no date");
    part("date with a time", "people", R"({"date": "2025-01-20T10:00:00"})", "people.date", u"is no date");
    part("date and more", "people", R"({"date": "2025-01-20 or so"})", "people.date", u"is no date");
    part("date in words", "people", R"({"date": "2025年1月20日"})", "people.date", u"is no date");

    part("explanations as object", "explanations", "{}", "explanations", u"Expected a list");
    part("explanation of no rule", "explanations", R"([{"text": "x"}])", "explanations[0]", u"“code” is missing");
    part("explanation of unknown rule", "explanations", R"([{"code": "T9", "text": "x"}])", "explanations[0]", u"The form has no rule “T9”");
    part("explanation without reason", "explanations", R"([{"code": "XY-CARRY"}])", "explanations[0]", u"“text” is missing");
    part("explanation too long", "explanations", R"([{"code": "XY-CARRY", "text": )" + quoted(10'001) + "}]", "explanations[0]", u"longer than 10000");
    part("explanation with more", "explanations", R"([{"code": "XY-CARRY", "text": "x", "by": "y"}])", "explanations[0]", u"“by” is not known here");
    // clang-format on
}

void TestExchangeRefusal::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, where);
    QFETCH(const QString, says);
    QFETCH(const QString, code);

    const auto report = readExchange(bytes, shippedForms());
    QVERIFY(!report);
    const bool told
        = std::any_of(report.error().begin(), report.error().end(), [&](const Error &fault) {
              return fault.where == where && fault.message.contains(says) && fault.code == code;
          });
    QVERIFY2(told, linesOf(report.error()).constData());
}

void TestExchangeRefusal::allFaultsAtOnce()
{
    const auto report
        = readExchange(document({{"year", "1899"},
                                 {"scope", R"("all")"},
                                 {"cells", R"({"requests.granted.total": -1, "x.y": 2})"},
                                 {"people", R"({"date": "soon"})"}}),
                       shippedForms());
    QVERIFY(!report);
    QStringList places;
    for (const Error &fault : report.error())
        places += fault.where;
    QCOMPARE(places,
             QStringList({u"year"_s, u"scope"_s, u"cells.requests.granted.total"_s, u"cells.x.y"_s,
                          u"people.date"_s}));
}

void TestExchangeRefusal::tooLarge()
{
    QByteArray bytes = document({});
    bytes += QByteArray(largestExchangeFile - bytes.size(), ' ');
    QVERIFY(readExchange(bytes, shippedForms()));
    QVERIFY(!readExchange(bytes + ' ', shippedForms()));
}

QTEST_GUILESS_MAIN(TestExchangeRefusal)
#include "tst_exchangerefusal.moc"
