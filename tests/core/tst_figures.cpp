#include "fixtures.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

/// What follows from the figures that were typed: totals, and what another year's report says of
/// this one's cells.
class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void totals_data();
    void totals();
    void typedTotal();
    void totalOfTotals();
    void moneyKeepsItsPlaces();
    void neighbourOfAnotherEdition();
};

void TestFigures::totals_data()
{
    QTest::addColumn<QStringList>("parts"); // 结果维持, 结果纠正, 其他结果, 尚未审结
    QTest::addColumn<QString>("total");

    // clang-format off
    QTest::newRow("all given")              << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s} << u"10"_s;
    QTest::newRow("blank counts as nothing")<< QStringList{u"1"_s, QString(), u"3"_s, QString()} << u"4"_s;
    QTest::newRow("all zero")               << QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s} << u"0"_s;
    QTest::newRow("one zero")               << QStringList{u"0"_s, QString(), QString(), QString()} << u"0"_s;
    QTest::newRow("all blank")              << QStringList{QString(), QString(), QString(), QString()} << QString();
    QTest::newRow("none applies")           << QStringList{u"/"_s, u"/"_s, u"/"_s, u"/"_s} << u"/"_s;
    QTest::newRow("one applies")            << QStringList{u"/"_s, u"5"_s, u"/"_s, u"/"_s} << u"5"_s;
    QTest::newRow("one is still blank")     << QStringList{u"/"_s, QString(), u"/"_s, u"/"_s} << QString();
    QTest::newRow("largest")                << QStringList(4, u"999999999999"_s) << u"3999999999996"_s;
    // clang-format on
}

void TestFigures::totals()
{
    QFETCH(const QStringList, parts);
    QFETCH(const QString, total);

    const Form &form = shippedForm(u"2021"_s);
    Report report = form.emptyReport({}, 2024);
    const QStringList columns = {u"upheld"_s, u"corrected"_s, u"other"_s, u"pending"_s};
    for (qsizetype i = 0; i < columns.size(); ++i)
        amountAt(form, report, u"disputes.review."_s + columns[i])
            = parseAmount(parts[i], {}).value();
    const Figures figures = recalculate(form, report);
    const CellId cell = cellOf(form, u"disputes.review.total"_s);
    QVERIFY(form.cell(cell).isTotal);
    QCOMPARE(formatAmount(figures.computedAt(cell), {}), total);
    QCOMPARE(formatAmount(figures.printedAt(cell), {}), total);
    QVERIFY(report.amounts[static_cast<std::size_t>(cell)].isBlank());
}

/// What somebody typed is printed, also where it does not fit; other totals count it as it stands.
void TestFigures::typedTotal()
{
    const Form &form = shippedForm(u"2021"_s);
    Report report = form.emptyReport({}, 2024);
    amountAt(form, report, u"requests.granted.natural_person"_s) = Amount::number(3);
    amountAt(form, report, u"requests.concluded.natural_person"_s) = Amount::number(5);
    const Figures figures = recalculate(form, report);
    const CellId typed = cellOf(form, u"requests.concluded.natural_person"_s);
    QCOMPARE(figures.computedAt(typed).value, 3);
    QCOMPARE(figures.printedAt(typed).value, 5);
    const CellId input = cellOf(form, u"requests.granted.natural_person"_s);
    QVERIFY(figures.computedAt(input).isBlank());
    QCOMPARE(figures.printedAt(input).value, 3);
}

/// 表三 adds up down and across: the corner is computed from totals.
void TestFigures::totalOfTotals()
{
    const Form &form = shippedForm(u"2021"_s);
    Report report = form.emptyReport({}, 2024);
    amountAt(form, report, u"requests.granted.natural_person"_s) = Amount::number(3);
    amountAt(form, report, u"requests.denied.state_secret.other"_s) = Amount::number(4);
    const Figures figures = recalculate(form, report);
    const auto printed
        = [&](const QString &code) { return figures.printedAt(cellOf(form, code)).value; };
    QCOMPARE(printed(u"requests.granted.total"_s), 3);
    QCOMPARE(printed(u"requests.concluded.natural_person"_s), 3);
    QCOMPARE(printed(u"requests.concluded.other"_s), 4);
    QCOMPARE(printed(u"requests.concluded.total"_s), 7);
}

void TestFigures::moneyKeepsItsPlaces()
{
    QByteArray bytes = bytesOf(testFile(u"broken/sound.json"_s));
    bytes.replace(R"("label": "A" })", R"("label": "A", "kind": "money", "money": "万元" })");
    bytes.replace(
        R"("label": "B" })",
        R"("label": "B", "kind": "money", "money": "万元" }, { "id": "s", "label": "S", "kind": "money", "money": "万元" })");
    bytes.replace(R"("checks": "a <= b")", R"("computes": "s = a + b")");
    const Form form = readForm(QJsonDocument::fromJson(bytes).object(), {}).value();
    Report report = form.emptyReport({}, 2024);
    const CellFormat format = form.cells.front().format;
    report.amounts[0] = parseAmount(u"0.5", format).value();
    report.amounts[1] = parseAmount(u"0.50", format).value();
    const Figures figures = recalculate(form, report);
    QCOMPARE(formatAmount(figures.computedAt(2), format), u"1.00"_s);
}

/// Cells are known by their code from one edition to the next, totals are computed, and what the
/// other form does not have is blank.
void TestFigures::neighbourOfAnotherEdition()
{
    const Form &form = shippedForm(u"2021"_s);
    const Form &theirs = shippedForm(u"2019"_s);
    Report report = theirs.emptyReport({}, 2020);
    amountAt(theirs, report, u"requests.carried_out.research"_s) = Amount::number(3);
    amountAt(theirs, report, u"requests.other.research"_s) = Amount::number(4);
    const Neighbour seen = neighbour(form, theirs, report);
    QCOMPARE(seen.edition, u"2019"_s);
    QCOMPARE(seen.year, 2020);
    const auto printed = [&](const QString &code) {
        return seen.printed[static_cast<std::size_t>(cellOf(form, code))];
    };
    QCOMPARE(printed(u"requests.carried_out.research"_s), Amount::number(3));
    QCOMPARE(printed(u"requests.carried_out.total"_s), Amount::number(3));
    QCOMPARE(printed(u"requests.concluded.total"_s), Amount::number(4));
    QCOMPARE(printed(u"requests.other.other.research"_s), Amount());
    QCOMPARE(printed(u"disclosure.fees.amount"_s), Amount());

    // Cells that only the other form has come behind this form's own.
    const Form &of2019 = shippedForm(u"2019"_s);
    const Form &of2014 = shippedForm(u"2014"_s);
    Report old = of2014.emptyReport({}, 2018);
    amountAt(of2014, old, u"statistics.requests.received.online.year"_s) = Amount::number(9);
    const Neighbour foreign = neighbour(of2019, of2014, old);
    QCOMPARE(foreign.printed.size(),
             of2019.cells.size() + static_cast<std::size_t>(of2019.foreignCodes.size()));
    const auto place = of2019.cells.size()
        + static_cast<std::size_t>(
                           of2019.foreignCodes.indexOf(u"statistics.requests.received.year"_s));
    QCOMPARE(foreign.printed[place], Amount::number(9));
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
