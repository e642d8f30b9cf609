#include "examples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

using Cells = std::map<QString, qint64>;

Report reportWith(const Form &form, int year, const Cells &cells)
{
    Report report = form.emptyReport({u"甲局"_s, {}, {}, {}}, year);
    for (const auto &[code, value] : cells)
        amountAt(form, report, code) = Amount::number(value);
    return report;
}

/// "CODE row column" of each finding whose code starts so.
QStringList spelled(const std::vector<Finding> &findings, const QString &start)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.code.startsWith(start))
            lines += QStringList{finding.code, finding.row, finding.column}.join(u' ').simplified();
    }
    return lines;
}

} // namespace

/// What becomes of the findings of all rules together: which are told, in which order, and which
/// have been explained.
class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void following_data();
    void following();
    void followingPerCell();
    void contents();
    void wholeMessages();
    void order();
    void counts();
    void explanations_data();
    void explanations();
    void noExcuse();
    void disclosureAcrossEditions_data();
    void disclosureAcrossEditions();
};

void TestFindings::following_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<Cells>("cells");
    QTest::addColumn<Cells>("previous");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QStringList>("told");

    const auto received = [](const QString &column) { return u"requests.received."_s + column; };
    const auto granted = [](const QString &column) { return u"requests.granted."_s + column; };
    const QString person = u"natural_person"_s;
    const QString company = u"enterprise"_s;
    const QString total = u"total"_s;
    // clang-format off
    QTest::newRow("one column is off, and the total by as much")
        << u"2021"_s << Cells{{received(person), 9}, {granted(person), 7}, {received(company), 1}, {granted(company), 1}} << Cells{}
        << u"T3-"_s << QStringList{u"T3-BALANCE natural_person"_s, u"T3-BLANK"_s};
    QTest::newRow("two columns are off, and the total by their sum")
        << u"2021"_s << Cells{{received(person), 9}, {granted(person), 7}, {received(company), 3}, {granted(company), 2}} << Cells{}
        << u"T3-BALANCE"_s << QStringList{u"T3-BALANCE natural_person"_s, u"T3-BALANCE enterprise"_s};
    QTest::newRow("two columns are off, and the total is not")
        << u"2021"_s << Cells{{received(person), 9}, {granted(person), 7}, {received(company), 1}, {granted(company), 3}} << Cells{}
        << u"T3-BALANCE"_s << QStringList{u"T3-BALANCE natural_person"_s, u"T3-BALANCE enterprise"_s};
    QTest::newRow("one column is off, and the total by more")
        << u"2021"_s << Cells{{received(person), 9}, {granted(person), 7}, {received(total), 12}} << Cells{}
        << u"T3-BALANCE"_s << QStringList{u"T3-BALANCE natural_person"_s, u"T3-BALANCE total"_s};
    QTest::newRow("only the total is off")
        << u"2021"_s << Cells{{received(person), 7}, {granted(person), 7}, {received(total), 8}} << Cells{}
        << u"T3-"_s << QStringList{u"T3-ROW-TOTAL received"_s, u"T3-BLANK"_s, u"T3-BALANCE total"_s};
    QTest::newRow("outcomes of one column, and the total column by as much")
        << u"2021"_s << Cells{{granted(person), 7}, {granted(total), 7}, {u"requests.concluded.natural_person"_s, 6}, {u"requests.concluded.total"_s, 6}} << Cells{}
        << u"T3-RESULT-SUM"_s << QStringList{u"T3-RESULT-SUM natural_person"_s};
    QTest::newRow("carried over in one column")
        << u"2021"_s << Cells{{u"requests.carried_in.natural_person"_s, 4}} << Cells{{u"requests.carried_out.natural_person"_s, 7}}
        << u"XY-"_s << QStringList{u"XY-CARRY natural_person"_s};
    QTest::newRow("carried over to another column")
        << u"2021"_s << Cells{{u"requests.carried_in.natural_person"_s, 7}, {u"requests.carried_in.enterprise"_s, 0}} << Cells{{u"requests.carried_out.enterprise"_s, 7}}
        << u"XY-"_s << QStringList{u"XY-CARRY natural_person"_s, u"XY-CARRY enterprise"_s};
    QTest::newRow("more carried on than there was to do, told once")
        << u"2021"_s << Cells{{received(person), 3}, {u"requests.carried_out.natural_person"_s, 5}} << Cells{}
        << u"T3-CARRY"_s << QStringList{u"T3-CARRY-MAX"_s};
    QTest::newRow("a row that others add up to")
        << u"fujian-2013"_s << Cells{{u"statistics.received.online.year"_s, 2}, {u"statistics.received.online.cumulative"_s, 9}}
        << Cells{{u"statistics.received.online.cumulative"_s, 5}}
        << u"FJ-"_s << QStringList{u"FJ-CUMULATIVE received.online"_s};
    QTest::newRow("a row that others add up to, off by more")
        << u"fujian-2013"_s << Cells{{u"statistics.received.online.year"_s, 2}, {u"statistics.received.online.cumulative"_s, 9}, {u"statistics.received.cumulative"_s, 10}}
        << Cells{{u"statistics.received.online.cumulative"_s, 5}}
        << u"FJ-CUM"_s << QStringList{u"FJ-CUMULATIVE received"_s, u"FJ-CUMULATIVE received.online"_s};
    // clang-format on
}

/// What follows from a finding is not told besides it.
void TestFindings::following()
{
    QFETCH(const QString, form);
    QFETCH(const Cells, cells);
    QFETCH(const Cells, previous);
    QFETCH(const QString, start);
    QFETCH(const QStringList, told);

    const Form &ours = shippedForm(form);
    Neighbours neighbours;
    if (!previous.empty())
        neighbours.previous = neighbour(ours, ours, reportWith(ours, 2023, previous));
    QCOMPARE(spelled(findingsOf(ours, reportWith(ours, 2024, cells), neighbours), start), told);
}

/// A wrong total of the quarter says nothing about the year beside it.
void TestFindings::followingPerCell()
{
    const Form &form = shippedForm(u"2014/quarterly"_s);
    const QString requests = u"statistics.requests."_s;
    const Report report = reportWith(form, 2017,
                                     {{requests + u"concluded.on_time.quarter"_s, 1},
                                      {requests + u"concluded.quarter"_s, 2},
                                      {requests + u"concluded.on_time.year"_s, 5},
                                      {requests + u"answered.granted.year"_s, 4},
                                      {requests + u"received.online.year"_s, 5}});
    QCOMPARE(spelled(findingsOf(form, report), u"S14-DONE"_s),
             QStringList({u"S14-DONE-SUM quarter"_s, u"S14-DONE-ANSWER year"_s}));
}

void TestFindings::contents()
{
    const Form &form = shippedForm(u"2021"_s);
    const Report report = reportWith(form, 2024,
                                     {{u"requests.received.enterprise"_s, 5},
                                      {u"requests.carried_in.enterprise"_s, 2},
                                      {u"requests.granted.enterprise"_s, 8},
                                      {u"requests.carried_out.enterprise"_s, 1}});
    const std::vector<Finding> findings = findingsOf(form, report);
    const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.code == "T3-BALANCE"_L1;
    });
    QVERIFY(found != findings.end());
    QStringList cells;
    for (const CellId cell : found->cells)
        cells += form.cell(cell).code;
    QCOMPARE(
        cells,
        QStringList({u"requests.received.enterprise"_s, u"requests.carried_in.enterprise"_s,
                     u"requests.concluded.enterprise"_s, u"requests.carried_out.enterprise"_s}));
    QCOMPARE(found->section, u"requests"_s);
    QCOMPARE(found->column, u"enterprise"_s);
    QCOMPARE(found->row, QString());
    QCOMPARE((QStringList{found->left, found->right, found->difference, found->values}),
             QStringList({u"7"_s, u"9"_s, u"2"_s, u"7≠9"_s}));
    QCOMPARE(found->message,
             u"表三“商业企业”列：新收 5 + 上年结转 2 = 7，办理总计 8 + 结转下年 1 = 9，差 2。"_s);
    QVERIFY(found->isOpen());
}

/// Whatever the examples of all forms give: a whole sentence, and cells in printed order.
void TestFindings::wholeMessages()
{
    for (const auto &form : shippedForms().forms()) {
        for (const Example &example : examplesOf(*form)) {
            for (const Finding &finding : findingsOf(*form, example.report, example.neighbours)) {
                QVERIFY2(!finding.message.isEmpty() && !finding.message.contains(u'{'),
                         qPrintable(finding.message));
                QVERIFY(std::is_sorted(finding.cells.begin(), finding.cells.end()));
                QVERIFY(std::adjacent_find(finding.cells.begin(), finding.cells.end())
                        == finding.cells.end());
                QCOMPARE(finding.section.isEmpty(), finding.cells.empty());
                QCOMPARE(finding.code, form->rules[static_cast<std::size_t>(finding.rule)].code);
            }
        }
    }
}

/// The report as a whole first, then cell by cell as printed, the signatures last.
void TestFindings::order()
{
    const Form &form = shippedForm(u"2014"_s);
    Report report = reportWith(form, 2019,
                               {{u"statistics.channels.website.year"_s, 5},
                                {u"statistics.proactive.total.year"_s, 3},
                                {u"statistics.requests.received.fax.year"_s, 1},
                                {u"statistics.requests.received.year"_s, 2},
                                {u"statistics.fees.year"_s, 1}});
    report.people = {u"甲"_s, u"甲"_s, u"丙"_s, {}, u"2020-05-01"_s};
    report.unit.level = Level::Township;
    QStringList codes;
    for (const Finding &finding : findingsOf(form, report)) {
        if (finding.code != "S14-BLANK"_L1)
            codes += finding.code;
    }
    QCOMPARE(codes,
             QStringList({u"EDITION-YEAR"_s, u"S14-CHANNEL-MAX"_s, u"S14-RECEIVED-SUM"_s,
                          u"S14-FEE"_s, u"S14-SIGN"_s, u"S14-SIGN"_s, u"DEADLINE"_s}));
}

void TestFindings::counts()
{
    std::vector<Finding> findings(4);
    findings[0].severity = Severity::Error;
    findings[1].severity = Severity::Warning;
    findings[2].severity = Severity::Warning;
    findings[2].explanation = u"机构改革"_s;
    findings[3].severity = Severity::Info;
    QCOMPARE(countOpen(findings, Severity::Error), 1);
    QCOMPARE(countOpen(findings, Severity::Warning), 1);
    QCOMPARE(countOpen(findings, Severity::Info), 1);
    QVERIFY(!findings[2].isOpen());
}

void TestFindings::explanations_data()
{
    QTest::addColumn<Explanation>("explanation");
    QTest::addColumn<bool>("isKept");

    const QString code = u"XY-CARRY"_s;
    const QString column = u"natural_person"_s;
    const QString text = u"机构改革，承接原单位的申请"_s;
    // clang-format off
    QTest::newRow("given for these values")  << Explanation{code, {}, column, text, u"4≠7"_s} << true;
    QTest::newRow("given for no values yet") << Explanation{code, {}, column, text, {}} << true;
    QTest::newRow("given for other values")  << Explanation{code, {}, column, text, u"4≠6"_s} << false;
    QTest::newRow("for another column")      << Explanation{code, {}, u"enterprise"_s, text, {}} << false;
    QTest::newRow("for a row")               << Explanation{code, u"carried_in"_s, column, text, {}} << false;
    QTest::newRow("for the whole rule")      << Explanation{code, {}, {}, text, {}} << false;
    QTest::newRow("for another rule")        << Explanation{u"T3-BALANCE"_s, {}, column, text, {}} << false;
    // clang-format on
}

/// A reason holds for the values it was given for.
void TestFindings::explanations()
{
    QFETCH(const Explanation, explanation);
    QFETCH(const bool, isKept);

    const Form &form = shippedForm(u"2021"_s);
    Report report = reportWith(
        form, 2024,
        {{u"requests.carried_in.natural_person"_s, 4}, {u"requests.granted.natural_person"_s, 4}});
    report.explanations = {explanation};
    Neighbours neighbours;
    neighbours.previous = neighbour(
        form, form, reportWith(form, 2023, {{u"requests.carried_out.natural_person"_s, 7}}));
    for (const Finding &finding : findingsOf(form, report, neighbours)) {
        const bool isCarry = finding.code == "XY-CARRY"_L1;
        QCOMPARE(finding.isOpen(), !(isCarry && isKept));
        QCOMPARE(finding.explanation, isCarry && isKept ? explanation.text : QString());
    }
}

/// What must be put right cannot be explained away.
void TestFindings::noExcuse()
{
    const Form &form = shippedForm(u"2021"_s);
    Report report = reportWith(form, 2024, {{u"requests.granted.natural_person"_s, 4}});
    report.explanations = {{u"T3-BALANCE"_s, {}, u"natural_person"_s, u"不想改"_s, {}}};
    QVERIFY(countOpen(findingsOf(form, report), Severity::Error) > 0);
}

void TestFindings::disclosureAcrossEditions_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("previous");
    QTest::newRow("2021 after 2019") << u"2021"_s << u"2019"_s;
    QTest::newRow("2019 after 2014") << u"2019"_s << u"2014"_s;
    QTest::newRow("2019 after 2021") << u"2019"_s << u"2021"_s;
}

/// 表二 counts other things in each edition: last year's says nothing about it.
void TestFindings::disclosureAcrossEditions()
{
    QFETCH(const QString, form);
    QFETCH(const QString, previous);

    const Form &ours = shippedForm(form);
    const Form &theirs = shippedForm(previous);
    Report report = ours.emptyReport({}, 2021);
    for (std::size_t i = 0; i < report.amounts.size(); ++i)
        report.amounts[i] = Amount::number(static_cast<qint64>((900 + 577 * i) % 977));
    Report last = theirs.emptyReport({}, 2020);
    std::fill(last.amounts.begin(), last.amounts.end(), Amount::number(31));
    Neighbours neighbours;
    neighbours.previous = neighbour(ours, theirs, last);
    const auto ofDisclosure = [&](const Neighbours &compared) {
        std::vector<Finding> findings = findingsOf(ours, report, compared);
        std::erase_if(findings,
                      [](const Finding &finding) { return finding.section != "disclosure"_L1; });
        return findings;
    };
    QVERIFY(!ofDisclosure({}).empty());
    QCOMPARE(ofDisclosure(neighbours), ofDisclosure({}));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
