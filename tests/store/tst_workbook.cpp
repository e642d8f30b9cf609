#include "samples.h"

#include "store/database.h"
#include "store/migrations.h"
#include "store/neighbours.h"
#include "store/workbook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using samples::huaian;
using samples::library;

namespace {

Step setCell(const Form &form, const Report &report, QStringView code, const QString &value)
{
    const Field field = amountField(form, samples::cell(form, code));
    return {u"Edit"_s, {{field, valueOf(form, report, field), value}}};
}

} // namespace

/// What goes into a workbook comes out of it, and nothing else.
class TestWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_path = m_folder.filePath(u"%1.gongkai"_s.arg(++m_number)); }

    void roundTrip_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder :
             {u"2021/huaian-2024"_s, u"2021/pingtan-2023"_s, u"2019/pingtan-2020"_s,
              u"2019/shanghai-office-2019"_s, u"2019/delingha-gov-service-2020"_s,
              u"2014-quarterly/qujiang-civil-affairs-2020"_s})
            QTest::newRow(qPrintable(folder)) << folder;
    }

    void roundTrip()
    {
        QFETCH(const QString, folder);
        Report report = samples::report(folder);
        const Form &form = samples::formOf(report);
        report.remarks[3] = u"其中修订 16 件"_s;
        report.explanations.push_back(
            {form.rules.back().code, u"row"_s, {}, u"two\nlines"_s, u"5≠6"_s});
        {
            const auto workbook = Workbook::create(m_path).value();
            QVERIFY(workbook->add(form, report, u"New"_s));
        }
        const auto workbook = Workbook::open(m_path).value();
        const auto entries = workbook->reports();
        QCOMPARE(entries->size(), 1U);
        QCOMPARE(entries->front().key, report.key());
        const auto loaded = workbook->load(entries->front().id, library());
        QVERIFY(loaded);
        QCOMPARE(*loaded, report);
        QVERIFY(workbook->verify(library()));
    }

    void stepsAreLogged()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        const ReportId id = workbook->add(form, report, u"New"_s).value();
        const Step step = setCell(form, report, u"requests.granted.natural_person", u"1289"_s);
        const qint64 number = workbook->commit(id, form, step).value();
        QCOMPARE(number, 2);
        QCOMPARE(valueOf(form, workbook->load(id, library()).value(), step.changes.front().field),
                 u"1289"_s);

        const auto history = workbook->history(id, step.changes.front().field);
        QCOMPARE(history->size(), 2U); // the import, and the edit
        QCOMPARE(history->front().step, step);
        QVERIFY(!history->front().who.isEmpty());
        QVERIFY(history->front().at.isValid());

        std::vector<Change> back = step.changes;
        std::swap(back.front().before, back.front().after);
        QVERIFY(workbook->commitUndone(id, form, number, back, true));
        QCOMPARE(workbook->load(id, library()).value(), report);
        QVERIFY(workbook->steps(id, 10)->front().fate == LoggedStep::Fate::Undone);
        QVERIFY(workbook->commitUndone(id, form, number, step.changes, false));
        QVERIFY(workbook->steps(id, 10)->front().fate == LoggedStep::Fate::Done);
    }

    /// Once something else is done, what was undone cannot be done again.
    void stepsAreGivenUp()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        const ReportId id = workbook->add(form, report, u"New"_s).value();
        const Step first = setCell(form, report, u"requests.granted.natural_person", u"1"_s);
        const qint64 number = workbook->commit(id, form, first).value();
        std::vector<Change> back = first.changes;
        std::swap(back.front().before, back.front().after);
        QVERIFY(workbook->commitUndone(id, form, number, back, true));
        QVERIFY(workbook->commit(id, form, first));
        const auto steps = workbook->steps(id, 10).value();
        QCOMPARE(steps.size(), 3U);
        QVERIFY(steps[0].fate == LoggedStep::Fate::Done);
        QVERIFY(steps[1].fate == LoggedStep::Fate::GivenUp);
        QCOMPARE(steps[0].step, first);
        QCOMPARE(steps[1].step, first);
    }

    void drafts()
    {
        const auto workbook = Workbook::create(m_path).value();
        const Report report = huaian();
        const Form &form = samples::formOf(report);
        const ReportId id = workbook->add(form, report, u"New"_s).value();
        const Step step = setCell(form, report, u"requests.granted.natural_person", u"1"_s);
        const Field field = step.changes.front().field;
        const Field prose{Field::Kind::Text, u"overview"_s};
        QVERIFY(workbook->keepDraft(id, {field, u"12"_s}));
        QVERIFY(workbook->keepDraft(id, {field, u"128"_s}));
        QVERIFY(workbook->keepDraft(id, {prose, {}}));
        QCOMPARE(workbook->drafts(id).value(),
                 (std::vector<Draft>{{field, u"128"_s}, {prose, u""_s}}));
        QVERIFY(workbook->commit(id, form, step)); // the field itself is written
        QCOMPARE(workbook->drafts(id).value(), (std::vector<Draft>{{prose, u""_s}}));
        QVERIFY(workbook->dropDraft(id, prose));
        QVERIFY(workbook->drafts(id)->empty());
    }

    /// A workbook that version 1 has written opens with all it held; a copy of it stays beside it.
    void fromVersion1()
    {
        const Report report = huaian();
        const Form &form = samples::formOf(report);
        {
            const auto database = Database::open(m_path, Database::Mode::Create).value();
            QVERIFY(database->run(u"PRAGMA application_id=%1"_s.arg(applicationId)));
            QVERIFY(database->runScript(QString::fromUtf8(
                samples::readAll(QStringLiteral(GONGKAI_TESTS "/store/version1.sql")))));
            QVERIFY(database->run(u"INSERT INTO unit (id, name) VALUES (1, '某局')"_s));
            QVERIFY(database->run(
                u"INSERT INTO report (id, unit, year, edition, created) VALUES (7, 1, 2024, '2021', '2025-01-02')"_s));
            QVERIFY(database->run(
                u"INSERT INTO amount (report, cell, value) VALUES (7, 'requests.granted.natural_person', 12)"_s));
            QVERIFY(database->run(
                u"INSERT INTO step (report, number, title, who, at) VALUES (7, 1, 'New', 'li', '2025-01-02')"_s));
            QVERIFY(database->run(u"PRAGMA user_version=1"_s));
        }
        {
            const auto reader = Workbook::open(m_path, Workbook::Access::ReadOnly).value();
            QVERIFY(reader->drafts(7)->empty()); // read as it is
        }
        const auto workbook = Workbook::open(m_path).value();
        QVERIFY(QFile::exists(QString(m_path).replace(u".gongkai"_s, u".v1.gongkai"_s)));
        const auto loaded = workbook->load(7, library()).value();
        QCOMPARE(loaded
                     .amounts[static_cast<std::size_t>(
                         samples::cell(form, u"requests.granted.natural_person"))]
                     .value,
                 12);
        QCOMPARE(workbook->steps(7, 9)->size(), 1U);
        QVERIFY(workbook->keepDraft(7, {{Field::Kind::Text, u"overview"_s}, u"x"_s}));
        QVERIFY(workbook->verify(library()));
    }

    void everyKindOfField()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        const ReportId id = workbook->add(form, report, u"New"_s).value();
        const Step step{
            u"Everything"_s,
            {{{Field::Kind::Remark, u"disclosure.regulations.issued"_s}, {}, u"note"_s},
             {{Field::Kind::Text, u"other"_s}, report.texts[u"other"_s], {}},
             {{Field::Kind::Person, u"head"_s}, {}, u"张三"_s},
             {explanationField(u"T3-BLANK"_s, {}, {}), {}, explanationValue(u"why"_s, u"3"_s)},
             {{Field::Kind::State, {}}, u"draft"_s, u"reviewed"_s},
             {{Field::Kind::Level, {}}, u"prefecture_government"_s, u"township"_s},
             {{Field::Kind::Amount, u"disclosure.fees.amount"_s}, u"96171.6"_s, {}}}};
        QVERIFY(workbook->commit(id, form, step));
        for (const Change &change : step.changes)
            QVERIFY(setValue(form, report, change.field, change.after));
        QCOMPARE(workbook->load(id, library()).value(), report);
    }

    void oneReportPerKey()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        const ReportId first = workbook->add(form, report, u"New"_s).value();
        const auto again = workbook->add(form, report, u"New"_s);
        QVERIFY(!again);
        QVERIFY(again.error().message.contains(u"already"));
        report.scope = Scope::Own; // the government's own report beside the one that sums up
        QVERIFY(workbook->add(form, report, u"New"_s));

        QVERIFY(workbook->remove(first));
        QCOMPARE(workbook->reports()->size(), 1U);
        report.scope = Scope::Aggregate;
        const ReportId second = workbook->add(form, report, u"New"_s).value();
        QVERIFY(second != first);
        QVERIFY(!workbook->restore(first)); // its place is taken
        QVERIFY(workbook->remove(second));
        QVERIFY(workbook->restore(first));
        QCOMPARE(workbook->load(first, library()).value(), report);
    }

    void unitKeepsWhatIsKnown()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        QVERIFY(workbook->add(form, report, u"New"_s));
        report.year = 2023;
        report.unit.level.reset();
        report.unit.code = u"3208"_s;
        QVERIFY(workbook->add(form, report, u"New"_s));
        const auto entries = workbook->reports().value();
        for (const ReportEntry &entry : entries) {
            const Unit unit = workbook->load(entry.id, library())->unit;
            QCOMPARE(unit.level, Level::PrefectureGovernment);
            QCOMPARE(unit.code, u"3208"_s);
        }
    }

    /// Changed in one report, the level is that of all the unit's.
    void levelIsTheUnits()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        report.unit.level.reset();
        const ReportId first = workbook->add(form, report, u"New"_s).value();
        report.year = 2023;
        const ReportId second = workbook->add(form, report, u"New"_s).value();
        report.unit.name = u"another unit"_s;
        const ReportId other = workbook->add(form, report, u"New"_s).value();
        const auto level = [&](ReportId id) { return workbook->load(id, library())->unit.level; };

        const Field field{Field::Kind::Level, {}};
        const Step step{u"Level"_s, {{field, {}, u"county_government"_s}}};
        const qint64 number = workbook->commit(first, form, step).value();
        QCOMPARE(level(first), Level::CountyGovernment);
        QCOMPARE(level(second), Level::CountyGovernment);
        QVERIFY(!level(other));
        QCOMPARE(
            workbook->find({huaian().unit.name, 2023, Period::Year, report.scope}).value()->level,
            Level::CountyGovernment);
        QCOMPARE(workbook->history(first, field)->front().step, step);
        QVERIFY(workbook->history(second, field)->empty());

        QVERIFY(workbook->commitUndone(first, form, number, {{field, u"county_government"_s, {}}},
                                       true));
        QVERIFY(!level(first) && !level(second));
        QVERIFY(workbook->verify(library()));
    }

    void allOrNothing()
    {
        const auto workbook = Workbook::create(m_path).value();
        const Report report = huaian();
        const Form &form = samples::formOf(report);
        const auto done = workbook->atomically([&]() -> Result<> {
            if (const auto added = workbook->add(form, report, u"New"_s); !added)
                return tl::unexpected(added.error());
            return fail(u"no"_s);
        });
        QVERIFY(!done);
        QVERIFY(workbook->reports()->empty());
        const ReportId id = workbook->add(form, report, u"New"_s).value();
        Step step = setCell(form, report, u"requests.granted.natural_person", u"1"_s);
        step.changes.push_back({{Field::Kind::Amount, u"no.such.cell"_s}, {}, u"1"_s});
        QVERIFY(!workbook->commit(id, form, step));
        QCOMPARE(workbook->load(id, library()).value(), report);
    }

    void secondProgramReadsOnly()
    {
        const auto first = Workbook::create(m_path).value();
        const Report report = huaian();
        const Form &form = samples::formOf(report);
        const ReportId id = first->add(form, report, u"New"_s).value();
        {
            const auto second = Workbook::open(m_path).value();
            QVERIFY(second->isReadOnly());
            QVERIFY2(second->readOnlyReason().contains(QSysInfo::machineHostName()),
                     qPrintable(second->readOnlyReason()));
            QCOMPARE(second->load(id, library()).value(), report);
            const auto written = second->commit(
                id, form, setCell(form, report, u"requests.granted.natural_person", u"1"_s));
            QVERIFY(!written);
            QVERIFY(written.error().message.contains(second->readOnlyReason()));
        }
        // The first goes on while the second reads, and after it has gone.
        QVERIFY(first->commit(id, form,
                              setCell(form, report, u"requests.granted.natural_person", u"1"_s)));
    }

    void copyIsComplete()
    {
        const auto workbook = Workbook::create(m_path).value();
        const Report report = huaian();
        const ReportId id = workbook->add(samples::formOf(report), report, u"New"_s).value();
        const QString copy = m_path + u".copy"_s;
        QVERIFY(workbook->saveCopy(copy));
        QVERIFY(!workbook->saveCopy(m_path));
        QCOMPARE(Workbook::open(copy).value()->load(id, library()).value(), report);
    }

    void previousYear()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = huaian();
        const Form &form = samples::formOf(report);
        report.year = 2023;
        QVERIFY(workbook->add(form, report, u"New"_s));
        report.year = 2024;
        QVERIFY(loadNeighbours(*workbook, library(), form, report)->previous.has_value());
        report.scope = Scope::Own;
        QVERIFY(!loadNeighbours(*workbook, library(), form, report)->previous.has_value());
        report.scope = Scope::Aggregate;
        report.unit.name = u"another unit"_s;
        QVERIFY(!loadNeighbours(*workbook, library(), form, report)->previous.has_value());
    }

    void quarters()
    {
        const auto workbook = Workbook::create(m_path).value();
        Report report = samples::qujiang();
        const Form &form = samples::formOf(report);
        for (const Period period : {Period::Quarter1, Period::Quarter2}) {
            report.period = period;
            QVERIFY(workbook->add(form, report, u"New"_s));
        }
        report.period = Period::Year;
        const auto neighbours = loadNeighbours(*workbook, library(), form, report).value();
        QVERIFY(neighbours.quarters[0].has_value());
        QVERIFY(neighbours.quarters[1].has_value());
        QVERIFY(!neighbours.quarters[2].has_value());
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
