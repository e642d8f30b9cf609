#include "core/repair.h"

#include "fixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

using Changes = std::map<QString, QString>;

/// "cell = value", or nothing.
QString spelled(const Form &form, const std::optional<Repair> &repair)
{
    if (!repair)
        return {};
    const Cell &cell = form.cell(repair->cell);
    return cell.code + u" = "_s + formatAmount(repair->amount, cell.format)
        + (repair->swappedDigits ? u", swapped"_s : QString());
}

} // namespace

/// The one cell whose change puts things right, in a real report with every total typed.
class TestRepair : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requests_data();
    void requests();
    void disputes_data();
    void disputes();
    void examples_data();
    void examples();
    void carriedOver_data();
    void carriedOver();
    void noRelation();
    void relations();
    void sentence_data();
    void sentence();

private:
    /// The repairs of all errors, each told once.
    QStringList repairsOf(const Report &report, const Neighbours &neighbours = {}) const;
    Report changed(const Changes &changes) const;
    void clearTotals(Report &report) const;
    std::vector<CellId> cellsOf(const QString &table) const;

    const Form &m_form = shippedForm(u"2021"_s);
    Report m_report;
};

void TestRepair::initTestCase()
{
    m_report = realReport(u"2021/huaian-2024"_s);
    for (const CellId cell : cellsOf(u"requests"_s))
        QVERIFY(m_report.amounts[static_cast<std::size_t>(cell)].isNumber());
    QCOMPARE(cellsOf(u"requests"_s).size(), 175U);
    QCOMPARE(repairsOf(m_report), QStringList());
}

QStringList TestRepair::repairsOf(const Report &report, const Neighbours &neighbours) const
{
    QStringList repairs;
    for (const Finding &finding : findingsOf(m_form, report, neighbours)) {
        if (finding.severity == Severity::Error)
            repairs += spelled(m_form, findRepair(m_form, report, neighbours, finding));
    }
    repairs.removeDuplicates();
    return repairs;
}

Report TestRepair::changed(const Changes &changes) const
{
    Report report = m_report;
    for (const auto &[code, value] : changes)
        amountAt(m_form, report, code) = parseAmount(value, {}).value();
    return report;
}

void TestRepair::clearTotals(Report &report) const
{
    for (std::size_t i = 0; i < m_form.cells.size(); ++i) {
        if (m_form.cells[i].isTotal)
            report.amounts[i] = {};
    }
}

std::vector<CellId> TestRepair::cellsOf(const QString &table) const
{
    std::vector<CellId> cells;
    for (std::size_t i = 0; i < m_form.cells.size(); ++i) {
        if (m_form.tableOf(m_form.cells[i]).id == table)
            cells.push_back(static_cast<CellId>(i));
    }
    return cells;
}

void TestRepair::requests_data()
{
    QTest::addColumn<qint64>("difference");
    QTest::newRow("one more") << qint64{1};
    QTest::newRow("a zero too many, at the least") << qint64{90};
}

/// 表三 is summed across and down, or across and balanced: whichever of its 175 cells is off, input
/// or typed total, by whatever amount, is named by every error that tells of it, with its old
/// value.
void TestRepair::requests()
{
    QFETCH(const qint64, difference);

    for (const CellId cell : cellsOf(u"requests"_s)) {
        Report report = m_report;
        const Amount old = report.amounts[static_cast<std::size_t>(cell)];
        report.amounts[static_cast<std::size_t>(cell)].value += difference;
        int errors = 0;
        for (const Finding &finding : findingsOf(m_form, report)) {
            if (finding.severity != Severity::Error)
                continue;
            ++errors;
            const auto repair = findRepair(m_form, report, {}, finding);
            QVERIFY2(repair && repair->cell == cell && repair->amount == old,
                     qPrintable(m_form.cell(cell).code));
            QCOMPARE(repair->value, old.value);
        }
        QVERIFY2(errors >= 2, qPrintable(m_form.cell(cell).code));
    }
}

void TestRepair::disputes_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("repair");

    const auto review = [](const QString &column) { return u"disputes.review."_s + column; };
    // clang-format off
    QTest::newRow("typed total")                   << review(u"total"_s) << u"361"_s << u"disputes.review.total = 351"_s;
    QTest::newRow("typed total, digits swapped")   << review(u"total"_s) << u"315"_s << u"disputes.review.total = 351, swapped"_s;
    QTest::newRow("input: the total may be wrong") << review(u"upheld"_s) << u"73"_s << u"disputes.review.total = 352"_s;
    QTest::newRow("input, digits swapped")         << review(u"upheld"_s) << u"27"_s << u"disputes.review.upheld = 72, swapped"_s;
    QTest::newRow("another's digits swapped")      << review(u"total"_s) << u"360"_s << u"disputes.review.other = 187, swapped"_s;
    // clang-format on
}

/// 表四 is summed across only, so that any of five cells may be the wrong one. Swapped digits tell,
/// then that there is one typed total.
void TestRepair::disputes()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, value);
    QFETCH(const QString, repair);
    QCOMPARE(repairsOf(changed({{cell, value}})), QStringList{repair});
}

void TestRepair::examples_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<bool>("totalsComputed");
    QTest::addColumn<QStringList>("repairs");

    const QString requests = u"requests."_s;
    // clang-format off
    QTest::newRow("total of outcomes, digits swapped")
        << Changes{{requests + u"concluded.natural_person"_s, u"2923"_s}} << false << QStringList{u"requests.concluded.natural_person = 2932, swapped"_s};
    QTest::newRow("two cells in different rows and columns")
        << Changes{{requests + u"granted.natural_person"_s, u"1300"_s}, {requests + u"carried_in.enterprise"_s, u"5"_s}} << false
        << QStringList{u"requests.carried_in.enterprise = 0"_s, u"requests.granted.natural_person = 1288"_s};
    QTest::newRow("two cells in one column: no single change helps")
        << Changes{{requests + u"granted.natural_person"_s, u"1300"_s}, {requests + u"partly_granted.natural_person"_s, u"440"_s}} << false << QStringList{QString()};
    QTest::newRow("two cells changed places")
        << Changes{{requests + u"granted.natural_person"_s, u"447"_s}, {requests + u"partly_granted.natural_person"_s, u"1288"_s}} << false << QStringList{QString()};
    QTest::newRow("totals are computed: any cell of the column may be wrong")
        << Changes{{requests + u"granted.natural_person"_s, u"1300"_s}} << true << QStringList{QString()};
    QTest::newRow("totals are computed, but for the wrong one")
        << Changes{{requests + u"concluded.natural_person"_s, u"2900"_s}} << true << QStringList{u"requests.concluded.natural_person = 2932"_s};
    QTest::newRow("cell left blank")
        << Changes{{requests + u"granted.natural_person"_s, QString()}} << false << QStringList{u"requests.granted.natural_person = 1288"_s};
    QTest::newRow("cell said not to apply is left alone")
        << Changes{{requests + u"granted.natural_person"_s, u"/"_s}} << false << QStringList{QString()};
    QTest::newRow("a total that only a negative part would explain")
        << Changes{{requests + u"granted.research"_s, u"0"_s}, {requests + u"granted.total"_s, u"1300"_s}} << false << QStringList{u"requests.granted.total = 1362"_s};
    // clang-format on
}

void TestRepair::examples()
{
    QFETCH(const Changes, changes);
    QFETCH(const bool, totalsComputed);
    QFETCH(const QStringList, repairs);

    Report report = m_report;
    if (totalsComputed)
        clearTotals(report);
    for (const auto &[code, value] : changes)
        amountAt(m_form, report, code) = parseAmount(value, {}).value();
    QStringList found = repairsOf(report);
    found.sort();
    QCOMPARE(found, repairs);
}

void TestRepair::carriedOver_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QString>("carriedOut");
    QTest::addColumn<QStringList>("repairs");

    const QString carried = u"requests.carried_in."_s;
    // clang-format off
    QTest::newRow("blank in one column")
        << Changes{{carried + u"natural_person"_s, QString()}} << u"34"_s << QStringList{u"requests.carried_in.natural_person = 34"_s};
    QTest::newRow("another number")
        << Changes{{carried + u"natural_person"_s, u"43"_s}} << u"34"_s << QStringList{u"requests.carried_in.natural_person = 34, swapped"_s};
    QTest::newRow("the number balances, so last year's report may be wrong")
        << Changes{} << u"35"_s << QStringList{QString()};
    // clang-format on
}

/// What was carried in is what last year's report carried out.
void TestRepair::carriedOver()
{
    QFETCH(const Changes, changes);
    QFETCH(const QString, carriedOut);
    QFETCH(const QStringList, repairs);

    Report last = m_form.emptyReport(m_report.unit, 2023);
    for (const CellId cell : cellsOf(u"requests"_s)) {
        if (!m_form.cell(cell).isTotal)
            last.amounts[static_cast<std::size_t>(cell)] = Amount::number(0);
    }
    amountAt(m_form, last, u"requests.carried_out.natural_person"_s)
        = parseAmount(carriedOut, {}).value();
    Neighbours neighbours;
    neighbours.previous = neighbour(m_form, m_form, last);
    Report report = changed(changes);
    clearTotals(report);
    QCOMPARE(repairsOf(report, neighbours), repairs);
}

/// A finding that is no broken sum has no repair.
void TestRepair::noRelation()
{
    const Report report = changed({{u"disclosure.regulations.issued"_s, u"99"_s},
                                   {u"disclosure.licensing.decisions"_s, QString()}});
    QStringList codes;
    for (const Finding &finding : findingsOf(m_form, report)) {
        codes += finding.code;
        QVERIFY2(!findRepair(m_form, report, {}, finding), qPrintable(finding.code));
    }
    QVERIFY(codes.contains(u"T2-DOC-LOGIC"_s)); // at most
    QVERIFY(codes.contains(u"BLANK-OR-NA"_s)); // a named check
}

/// A total stands in a sum of its row, in one of its column, and in the balance.
void TestRepair::relations()
{
    const Report report = changed({{u"requests.concluded.natural_person"_s, u"2923"_s}});
    const std::vector<Finding> findings = findingsOf(m_form, report);
    const auto repair = findRepair(m_form, report, {}, findings.front());
    QVERIFY(repair);
    QCOMPARE(repair->relations, 3);
    QVERIFY(repair->swappedDigits);
}

void TestRepair::sentence_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");

    const QString granted = u"requests.granted.natural_person"_s;
    const QString label = u"“三、本年度办理结果·（一）予以公开·自然人”"_s;
    // clang-format off
    QTest::newRow("swapped")    << granted << u"1828"_s << u"Two digits look swapped: with 1288 instead of 1828 in %1, 2 relation(s)"_s.arg(label);
    QTest::newRow("other")      << granted << u"1300"_s << u"With 1288 instead of 1300 in %1, 2 relation(s)"_s.arg(label);
    QTest::newRow("blank")      << granted << QString() << u"With 1288 in %1, 2 relation(s)"_s.arg(label);
    // clang-format on
}

void TestRepair::sentence()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, value);
    QFETCH(const QString, says);

    const Report report = changed({{cell, value}});
    const auto repair = findRepair(m_form, report, {}, findingsOf(m_form, report).front());
    QVERIFY(repair);
    const QString sentence = describe(m_form, recalculate(m_form, report), *repair);
    QVERIFY2(sentence.startsWith(says), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
