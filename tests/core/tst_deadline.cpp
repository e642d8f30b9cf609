#include "samples.h"

#include "core/deadline.h"
#include "core/finding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// The last day for a report, as its form has it.
class TestDeadline : public QObject
{
    Q_OBJECT

private slots:
    void byLevel_data();
    void byLevel();
    void agreesWithTheCheck();
    void everyNationalFormHasOne();
};

void TestDeadline::byLevel_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("day");

    // clang-format off
    QTest::newRow("a township has until January")  << u"2021"_s << 2024 << u"township"_s              << u"year"_s << u"2025-01-31"_s;
    QTest::newRow("so has every department")       << u"2021"_s << 2024 << u"county_department"_s     << u"year"_s << u"2025-01-31"_s;
    QTest::newRow("of a prefecture")               << u"2021"_s << 2024 << u"prefecture_department"_s << u"year"_s << u"2025-01-31"_s;
    QTest::newRow("of a province")                 << u"2021"_s << 2024 << u"provincial_department"_s << u"year"_s << u"2025-01-31"_s;
    QTest::newRow("and of the centre")             << u"2021"_s << 2024 << u"central_department"_s    << u"year"_s << u"2025-01-31"_s;
    QTest::newRow("a county waits for its offices")<< u"2021"_s << 2024 << u"county_government"_s     << u"year"_s << u"2025-02-20"_s;
    QTest::newRow("a prefecture for its counties") << u"2021"_s << 2024 << u"prefecture_government"_s << u"year"_s << u"2025-03-10"_s;
    QTest::newRow("a province for its prefectures")<< u"2021"_s << 2024 << u"provincial_government"_s << u"year"_s << u"2025-03-31"_s;
    QTest::newRow("the edition before")            << u"2019"_s << 2019 << u"county_government"_s     << u"year"_s << u"2020-02-20"_s;
    QTest::newRow("under the old regulations")     << u"2014"_s << 2016 << u"township"_s              << u"year"_s << u"2017-03-31"_s;
    QTest::newRow("the old form, new regulations") << u"2014"_s << 2020 << u"township"_s              << u"year"_s << u"2021-01-31"_s;
    QTest::newRow("the old one asked no level")    << u"2014"_s << 2016 << QString()                  << u"year"_s << u"2017-03-31"_s;
    QTest::newRow("before any rule")               << u"2014"_s << 2010 << u"township"_s              << u"year"_s << QString();
    QTest::newRow("unknown level")                 << u"2021"_s << 2024 << QString()                  << u"year"_s << QString();
    QTest::newRow("the fourth quarter is the year")<< u"2014/quarterly"_s << 2020 << u"county_department"_s << u"q4"_s << u"2021-01-31"_s;
    QTest::newRow("the first is a step on the way")<< u"2014/quarterly"_s << 2020 << u"county_department"_s << u"q1"_s << QString();
    // clang-format on
}

void TestDeadline::byLevel()
{
    QFETCH(const QString, form);
    QFETCH(const int, year);
    QFETCH(const QString, level);
    QFETCH(const QString, period);
    QFETCH(const QString, day);
    const auto last
        = deadlineOf(samples::form(form), {u"unit"_s, year, *periodFromName(period), Scope::Own},
                     levelFromName(level));
    QCOMPARE(last ? last->toString(Qt::ISODate) : QString(), day);
}

/// A report of the last day is in time, one of the day after is not.
void TestDeadline::agreesWithTheCheck()
{
    Report report = samples::huaian();
    const Form &form = samples::formOf(report);
    const auto last = deadlineOf(form, report.key(), report.unit.level);
    QVERIFY(last);
    const auto isLate = [&](QDate day) {
        report.people.date = day.toString(Qt::ISODate);
        const auto findings = check(form, report, recalculate(form, report), {});
        return std::any_of(findings.begin(), findings.end(),
                           [](const Finding &finding) { return finding.code == u"DEADLINE"_s; });
    };
    QVERIFY(!isLate(*last));
    QVERIFY(isLate(last->addDays(1)));
}

void TestDeadline::everyNationalFormHasOne()
{
    for (const auto &form : samples::library().forms()) {
        if (!form->isNational)
            continue;
        const int year = form->years.to.value_or(2024);
        for (const Level level : allLevels())
            QVERIFY2(deadlineOf(*form, {u"unit"_s, year, Period::Year, Scope::Own}, level),
                     qPrintable(form->id()));
    }
}

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
