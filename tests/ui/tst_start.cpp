#include "keys.h"
#include "samples.h"

#include "ui/duelist.h"
#include "ui/levelbox.h"
#include "ui/mainwindow.h"
#include "ui/newreportdialog.h"
#include "ui/recent.h"
#include "ui/recentlist.h"
#include "ui/reporteditor.h"
#include "ui/startpage.h"
#include "ui/undobar.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

const QDate today(2025, 2, 26); // 12 days before a prefecture-level city's day

Report reportOf(const QString &unit, int year, Level level = Level::PrefectureGovernment)
{
    Report report = samples::form(u"2021").emptyReport({unit, level, {}, {}}, year);
    return report;
}

} // namespace

/// The first page: what is there, what is due, opening, deleting and bringing back.
class TestStart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"gongkai-test"_s);
    }

    void init()
    {
        QSettings().clear();
        m_path = m_folder.filePath(u"%1.gongkai"_s.arg(++m_number));
        m_errors.clear();
        Dialogs dialogs;
        dialogs.tellError
            = [this](QWidget *, const QString &, const Error &error) { m_errors += error.message; };
        m_workspace = std::make_unique<Workspace>(samples::library());
        m_window = std::make_unique<MainWindow>(*m_workspace, dialogs);
        start().model().setToday(today);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        QVERIFY2(m_errors.isEmpty(), qPrintable(m_errors.join(u'\n')));
        m_window.reset();
        m_workspace.reset();
    }

    void daysLeft_data()
    {
        QTest::addColumn<QDate>("deadline");
        QTest::addColumn<QString>("text");
        QTest::newRow("ahead") << today.addDays(12) << u"12 days left"_s;
        QTest::newRow("the day itself") << today << u"due today"_s;
        QTest::newRow("over") << today.addDays(-3) << u"3 days over"_s;
    }
    void daysLeft()
    {
        QFETCH(const QDate, deadline);
        QFETCH(const QString, text);
        QCOMPARE(gongkai::daysLeft(deadline, today), text);
    }

    void isDue_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("due");
        const int draft = static_cast<int>(State::Draft);
        const int final = static_cast<int>(State::Final);
        QTest::newRow("soon") << 12 << draft << true;
        QTest::newRow("a quarter ahead") << 90 << draft << true;
        QTest::newRow("far ahead") << 91 << draft << false;
        QTest::newRow("over") << -3 << draft << true;
        QTest::newRow("an archive") << -400 << draft << false;
        QTest::newRow("done") << 12 << final << false;
    }
    void isDue()
    {
        QFETCH(const int, days);
        QFETCH(const int, state);
        QFETCH(const bool, due);
        ReportSummary summary;
        summary.deadline = today.addDays(days);
        summary.entry.state = static_cast<State>(state);
        QCOMPARE(gongkai::isDue(summary, today), due);
        summary.deadline.reset();
        QVERIFY(!gongkai::isDue(summary, today));
    }

    /// The most urgent first; one that nobody has begun is among them.
    void dueReportsComeFirst()
    {
        fill({reportOf(u"淮安市人民政府"_s, 2024),
              reportOf(u"盱眙县公安局"_s, 2024, Level::CountyDepartment),
              reportOf(u"马坝镇人民政府"_s, 2023, Level::Township)});
        const auto due = start().model().due();
        QCOMPARE(due.size(), 3U);
        QCOMPARE(due[0].entry.key.unit, u"盱眙县公安局"_s);
        QCOMPARE(due[1].entry.key,
                 (ReportKey{u"马坝镇人民政府"_s, 2024, Period::Year, Scope::Own}));
        QVERIFY(!due[1].isBegun());
        QCOMPARE(due[2].entry.key.unit, u"淮安市人民政府"_s);
        const auto rows = m_window->findChild<DueList *>()->findChildren<QToolButton *>();
        QCOMPARE(rows.size(), 3);
        QTRY_VERIFY(start().model().isCounted()); // which leaves the rows where they are
        rows[2]->setFocus();
        keys::press(Qt::Key_Return);
        QVERIFY(m_window->editor());
        QCOMPARE(m_window->editor()->document().report().unit.name, u"淮安市人民政府"_s);
    }

    void findingsAreCounted()
    {
        Report wrong = samples::huaian();
        wrong.amounts[static_cast<std::size_t>(
            samples::cell(samples::formOf(wrong), u"requests.concluded.natural_person"))]
            = Amount::number(2923);
        fill({wrong});
        QTRY_VERIFY(start().model().isCounted());
        const auto summary = start().model().summaries(start().model().index(0, 0)).front();
        QVERIFY(summary.counts && summary.counts->errors > 0);
        const QString heard = start().model().index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.contains(u"淮安市人民政府 2024"_s) && heard.contains(u"errors: "_s)
                     && heard.contains(u"due 2025-03-10"_s) && heard.contains(u"12 days left"_s),
                 qPrintable(heard));
    }

    /// Arrows and Return, from the moment the page is there.
    void openedWithTheKeyboard()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023), reportOf(u"甲市人民政府"_s, 2024),
              reportOf(u"申市人民政府"_s, 2023)});
        QCOMPARE(QApplication::focusWidget(), grid());
        const ReportKey first = start().model().keyAt(grid()->currentIndex());
        QCOMPARE(first.year, 2023); // the most urgent
        keys::press(Qt::Key_Left);
        QCOMPARE(start().model().keyAt(grid()->currentIndex()).year, 2024);
        keys::press(Qt::Key_Return);
        QVERIFY(m_window->editor());
        QCOMPARE(m_window->editor()->document().report().key(),
                 (ReportKey{first.unit, 2024, Period::Year, Scope::Own}));
        QVERIFY(m_window->closeReport());
        QCOMPARE(QApplication::focusWidget(), grid());
        QCOMPARE(start().model().keyAt(grid()->currentIndex()).year, 2024); // where one was
    }

    /// Return where there is no report begins that one.
    void begunFromItsPlace()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023)});
        grid()->setCurrentIndex(
            start().model().indexOf({u"甲市人民政府"_s, 2024, Period::Year, Scope::Own}));
        QTimer::singleShot(0, m_window.get(), [] {
            auto *dialog = qobject_cast<NewReportDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QCOMPARE(dialog->unit().name, u"甲市人民政府"_s);
            QCOMPARE(dialog->year(), 2024);
            QVERIFY(!dialog->existing());
            dialog->accept();
        });
        keys::press(Qt::Key_Return);
        QVERIFY(m_window->editor());
        QCOMPARE(m_window->editor()->document().report().year, 2024);
    }

    /// A level that is put right in a report moves its day here, and is what the next one has.
    void levelIsPutRightInTheReport()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023), reportOf(u"甲市人民政府"_s, 2024)});
        const ReportKey key{u"甲市人民政府"_s, 2024, Period::Year, Scope::Own};
        const auto deadline = [&] {
            return start().model().summaries(start().model().indexOf(key)).front().deadline;
        };
        QCOMPARE(deadline(), QDate(2025, 3, 10));
        grid()->setCurrentIndex(start().model().indexOf(key));
        keys::press(Qt::Key_Return);
        m_window->editor()->findChild<LevelBox *>()->setFocus();
        keys::press(Qt::Key_Up);
        keys::press(Qt::Key_Up);
        QCOMPARE(m_window->editor()->document().report().unit.level, Level::CountyGovernment);
        QTimer::singleShot(0, m_window.get(), [] {
            auto *dialog = qobject_cast<NewReportDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QCOMPARE(dialog->unit().level, Level::CountyGovernment);
            QVERIFY(!dialog->findChild<LevelBox *>()->isEnabled());
            dialog->reject();
        });
        keys::press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_window->closeReport());
        QCOMPARE(deadline(), QDate(2025, 2, 20));
    }

    void deletedAndUndone()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023), reportOf(u"甲市人民政府"_s, 2024)});
        const auto before = start().reports();
        keys::press(Qt::Key_Delete);
        QCOMPARE(start().reports().size(), 1U);
        QVERIFY(m_window->findChild<UndoBar *>()->isVisible());
        QCOMPARE(QApplication::focusWidget(), grid());
        keys::press(Qt::Key_Delete); // from Delete to Delete: the next one has the place
        keys::press(Qt::Key_Left);
        keys::press(Qt::Key_Delete);
        QCOMPARE(start().reports().size(), 0U);
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(start().reports().size(), before.size());
        keys::press(Qt::Key_Z, Qt::ControlModifier); // nothing left to undo
        QCOMPARE(start().reports().size(), before.size());
    }

    void undoneWithTheButton()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023), reportOf(u"甲市人民政府"_s, 2024)});
        keys::press(Qt::Key_Delete);
        QTest::mouseClick(m_window->findChild<UndoBar *>()->findChild<QPushButton *>(),
                          Qt::LeftButton);
        QCOMPARE(start().reports().size(), 2U);
    }

    void finalReportsAreNotDeleted()
    {
        Report report = reportOf(u"甲市人民政府"_s, 2024);
        report.state = State::Final;
        fill({report});
        keys::press(Qt::Key_Delete);
        QCOMPARE(start().reports().size(), 1U);
        QVERIFY(m_window->findChild<UndoBar *>()->isVisible()); // and says why
    }

    void broughtBackLater()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023), reportOf(u"甲市人民政府"_s, 2024)});
        auto *deleted = start().findChild<QToolButton *>(u"deleted"_s);
        QVERIFY(!deleted->isVisible());
        keys::press(Qt::Key_Delete);
        QVERIFY(deleted->isVisible());
        QVERIFY(m_window->openWorkbook(m_path)); // forgets what Ctrl+Z would do, not the report
        deleted->menu()->actions().last()->trigger();
        QTRY_COMPARE(start().reports().size(), 2U);
        QVERIFY(!deleted->isVisible());
    }

    /// A place that is taken stays taken.
    void notBroughtBackIntoATakenPlace()
    {
        const Report report = reportOf(u"甲市人民政府"_s, 2024);
        fill({report});
        keys::press(Qt::Key_Delete);
        Workbook &workbook = *m_workspace->workbook();
        QVERIFY(workbook.add(samples::formOf(report), report, u"Again"_s));
        QVERIFY(start().reload());
        const auto deleted = workbook.deletedReports().value();
        QCOMPARE(deleted.size(), 1U);
        const auto restored = workbook.restore(deleted.front().id);
        QVERIFY(!restored);
        QVERIFY2(restored.error().message.contains(u"甲市人民政府 2024"_s),
                 qPrintable(restored.error().message));
        start().findChild<QToolButton *>(u"deleted"_s)->menu()->actions().last()->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(start().reports().size(), 1U);
        QVERIFY(m_window->findChild<UndoBar *>()->isVisible());
    }

    void recentWorkbooksShowWhatIsGone()
    {
        const QString gone = m_folder.filePath(u"gone.gongkai"_s);
        rememberWorkbook(gone);
        fill({reportOf(u"甲市人民政府"_s, 2024)});
        auto *list = m_window->findChild<RecentList *>();
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->statusTip().contains(u"Open now"_s));
        QTRY_VERIFY(list->item(1)->statusTip().contains(u"not there"_s));
        list->setFocus();
        list->setCurrentRow(1);
        keys::press(Qt::Key_Delete);
        QCOMPARE(list->count(), 1);
        QCOMPARE(recentWorkbooks(), QStringList{m_path});
    }

    /// Tab leads through the page and not from cell to cell.
    void tabLeavesTheTable()
    {
        fill({reportOf(u"甲市人民政府"_s, 2023), reportOf(u"甲市人民政府"_s, 2024)});
        QCOMPARE(QApplication::focusWidget(), grid());
        keys::press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != grid());
    }

    /// Nothing blocks for long, however large the workbook.
    void largeWorkbook()
    {
        std::vector<Report> reports;
        const Report sample = samples::huaian();
        for (int unit = 0; unit < 10; ++unit) {
            for (int year = 2021; year <= 2024; ++year) {
                Report report = sample;
                report.unit.name = u"第%1市人民政府"_s.arg(unit);
                report.year = year;
                reports.push_back(report);
            }
        }
        fill(reports);
        qint64 longest = 0;
        while (!start().model().isCounted()) {
            QElapsedTimer time;
            time.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, time.elapsed());
        }
        QVERIFY2(longest < 300, qPrintable(QString::number(longest))); // not optimised here
    }

    void readOnlyWorkbookIsLeftAlone()
    {
        const Report report = reportOf(u"甲市人民政府"_s, 2024);
        const auto holder = Workbook::create(m_path).value();
        QVERIFY(holder->add(samples::formOf(report), report, u"New"_s));
        QVERIFY(m_window->openWorkbook(m_path));
        QVERIFY(m_workspace->workbook()->isReadOnly());
        keys::press(Qt::Key_Delete);
        QCOMPARE(start().reports().size(), 1U);
    }

private:
    StartPage &start() { return *m_window->findChild<StartPage *>(); }
    QTableView *grid() { return start().findChild<QTableView *>(); }

    void fill(const std::vector<Report> &reports)
    {
        {
            const auto workbook = Workbook::create(m_path).value();
            const auto added = workbook->atomically([&]() -> Result<> {
                for (const Report &report : reports) {
                    if (auto one = workbook->add(samples::formOf(report), report, u"New"_s); !one)
                        return tl::unexpected(one.error());
                }
                return {};
            });
            QVERIFY(added);
        }
        QVERIFY(m_window->openWorkbook(m_path));
    }

    QTemporaryDir m_folder;
    QString m_path;
    QStringList m_errors;
    int m_number = 0;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
