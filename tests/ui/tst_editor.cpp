#include "keys.h"
#include "samples.h"

#include "ui/findingspane.h"
#include "ui/levelbox.h"
#include "ui/mainwindow.h"
#include "ui/proseedit.h"
#include "ui/reporteditor.h"
#include "ui/tableview.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// What a clerk does in the open report, with the keyboard.
class TestEditor : public QObject
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
        m_path = m_folder.filePath(u"%1.gongkai"_s.arg(++m_number));
        fill();
        open();
    }

    void cleanup() { close(); }

    void moves_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("to");
        const auto row
            = [](const char *name, const QString &from, QKeyCombination key, const QString &to) {
                  QTest::newRow(name) << from << key.toCombined() << to;
              };
        const auto ctrl = Qt::CTRL;
        const auto shift = Qt::SHIFT;
        row("return", u"requests.granted.natural_person"_s, Qt::Key_Return,
            u"requests.partly_granted.natural_person"_s);
        row("shift+return", u"requests.partly_granted.natural_person"_s, shift | Qt::Key_Return,
            u"requests.granted.natural_person"_s);
        row("tab", u"requests.granted.natural_person"_s, Qt::Key_Tab,
            u"requests.granted.enterprise"_s);
        row("tab passes the total", u"requests.granted.other"_s, Qt::Key_Tab,
            u"requests.partly_granted.natural_person"_s);
        row("shift+tab", u"requests.partly_granted.natural_person"_s, shift | Qt::Key_Tab,
            u"requests.granted.other"_s);
        row("end", u"requests.granted.natural_person"_s, Qt::Key_End, u"requests.granted.total"_s);
        row("home", u"requests.granted.total"_s, Qt::Key_Home,
            u"requests.granted.natural_person"_s);
        row("ctrl+end", u"requests.granted.natural_person"_s, ctrl | Qt::Key_End,
            u"requests.concluded.natural_person"_s);
        row("ctrl+home", u"requests.carried_out.total"_s, ctrl | Qt::Key_Home,
            u"requests.received.natural_person"_s);
        row("ctrl+right", u"requests.granted.natural_person"_s, ctrl | Qt::Key_Right,
            u"requests.granted.total"_s);
        row("ctrl+left", u"requests.granted.other"_s, ctrl | Qt::Key_Left,
            u"requests.granted.natural_person"_s);
        row("ctrl+down", u"requests.granted.natural_person"_s, ctrl | Qt::Key_Down,
            u"requests.carried_out.natural_person"_s);
        row("ctrl+up", u"requests.carried_out.natural_person"_s, ctrl | Qt::Key_Up,
            u"requests.received.natural_person"_s);
    }

    void moves()
    {
        QFETCH(const QString, from);
        QFETCH(const int, key);
        QFETCH(const QString, to);
        TableView &view = goTo(from);
        press(QKeyCombination::fromCombined(key));
        QCOMPARE(document().form().cell(view.currentCell()).code, to);
    }

    void sectionsAndBlanks()
    {
        TableView &requests = goTo(u"requests.granted.natural_person"_s);
        QVERIFY(document().clearFigures({cell(u"disputes.review.corrected"_s)}));
        keys::press(Qt::Key_F7);
        QVERIFY(!requests.isVisible());
        QCOMPARE(currentCode(), u"disputes.review.corrected"_s);
        keys::press(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(currentCode(), u"disputes.review.corrected"_s); // the only one
        keys::press(Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(requests.isVisible());
    }

    void totals()
    {
        const QString total = u"requests.granted.total"_s;
        TableView &view = goTo(total);
        const qint64 computed = document().figures().computedAt(cell(total)).value;
        keys::type(u"7"_s); // by accident
        keys::press(Qt::Key_Return);
        QCOMPARE(document().figures().printedAt(cell(total)).value, computed);

        goTo(total);
        keys::press(Qt::Key_F2);
        keys::type(QString::number(computed + 1));
        keys::press(Qt::Key_Return);
        QCOMPARE(document().figures().printedAt(cell(total)).value, computed + 1);
        QCOMPARE(document().figures().computedAt(cell(total)).value, computed);
        const QModelIndex index = view.tableModel().indexOf(cell(total));
        QVERIFY(index.data(TypedTotalRole).toBool());

        goTo(total);
        keys::type(u"="_s);
        QTest::keyClick(keys::target(), Qt::Key_Equal);
        QCOMPARE(document().figures().printedAt(cell(total)).value, computed);
        QVERIFY(!index.data(TypedTotalRole).toBool());
    }

    /// After Tab the next cell is chosen, not opened: arrows go on from cell to cell.
    void tabThenArrow()
    {
        goTo(u"requests.granted.natural_person"_s);
        keys::type(u"5"_s);
        keys::press(Qt::Key_Tab);
        keys::press(Qt::Key_Down);
        QCOMPARE(currentCode(), u"requests.partly_granted.enterprise"_s);
        keys::type(u"6"_s);
        keys::press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(currentCode(), u"requests.partly_granted.natural_person"_s);
        QCOMPARE(
            document().figures().printedAt(cell(u"requests.partly_granted.enterprise"_s)).value, 6);
    }

    void sumsAreAddedUp()
    {
        const QString code = u"requests.granted.natural_person"_s;
        goTo(code);
        keys::type(u"3+4"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 7);
    }

    /// What cannot be taken stays where it can be mended.
    void refusedTyping()
    {
        const QString code = u"requests.granted.natural_person"_s;
        const Amount before = document().figures().printedAt(cell(code));
        goTo(code);
        keys::type(u"1x"_s);
        keys::press(Qt::Key_Return);
        auto *line = qobject_cast<QLineEdit *>(keys::target());
        QVERIFY(line);
        QCOMPARE(line->text(), u"1x"_s);
        keys::press(Qt::Key_Backspace);
        keys::press(Qt::Key_Return);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 1);
        document().undoStack().undo();
        QCOMPARE(document().figures().printedAt(cell(code)), before);
    }

    /// A key of the window ends the typing first: the number stays where it was typed, and the
    /// cursor goes where the key leads.
    void windowKeysWhileTyping()
    {
        const QString code = u"requests.granted.natural_person"_s;
        QVERIFY(document().clearFigures({cell(u"requests.received.other"_s)}));
        goTo(code);
        keys::type(u"55"_s);
        keys::press(Qt::Key_F7);
        QCOMPARE(currentCode(), u"requests.received.other"_s);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 55);

        goTo(code);
        keys::type(u"66"_s);
        keys::press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 66);

        // The only finding is cured by what is being typed when the next is asked for.
        goTo(u"requests.carried_in.natural_person"_s);
        const Amount right = document().figures().printedAt(cell(currentCode()));
        keys::type(u"9"_s);
        keys::press(Qt::Key_F8);
        goTo(u"requests.carried_in.natural_person"_s);
        keys::type(QString::number(right.value));
        keys::press(Qt::Key_F8);
        QCOMPARE(document().figures().printedAt(cell(u"requests.carried_in.natural_person"_s)),
                 right);
    }

    void escapeCanBeUndone()
    {
        const QString code = u"requests.granted.natural_person"_s;
        const Amount before = document().figures().printedAt(cell(code));
        goTo(code);
        keys::type(u"123"_s);
        keys::press(Qt::Key_Escape);
        QCOMPARE(document().figures().printedAt(cell(code)), before);
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::processEvents();
        auto *line = qobject_cast<QLineEdit *>(keys::target());
        QVERIFY(line);
        QCOMPARE(line->text(), u"123"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 123);
    }

    /// The half-typed cell outlives the program: here it ends without committing anything.
    void halfTypedCellComesBack()
    {
        const QString code = u"requests.granted.natural_person"_s;
        goTo(code);
        keys::type(u"456"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->workbook()->drafts(m_id)->empty(), 2000);
        const QString killed = m_path + u".killed"_s;
        QVERIFY(QFile::copy(m_path, killed)); // as kill -9 would leave it
        close();
        m_path = killed;
        open();
        QCoreApplication::processEvents();
        auto *line = qobject_cast<QLineEdit *>(keys::target());
        QVERIFY(line);
        QCOMPARE(line->text(), u"456"_s);
        QCOMPARE(currentCode(), code);
        keys::press(Qt::Key_Return);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 456);
        QVERIFY(m_workspace->workbook()->drafts(m_id)->empty());
    }

    void halfTypedProseComesBack()
    {
        m_window->editor()->showSection(u"overview"_s);
        const auto pages = m_window->editor()->findChildren<ProseEdit *>();
        ProseEdit *prose = *std::find_if(pages.begin(), pages.end(),
                                         [](const auto *page) { return page->isVisible(); });
        prose->setFocus();
        keys::type(u"Today "_s);
        QTest::qWait(1000);
        const QString killed = m_path + u".killed"_s;
        QVERIFY(QFile::copy(m_path, killed));
        close();
        m_path = killed;
        open();
        const QString found = document().value({Field::Kind::Text, u"overview"_s});
        QVERIFY2(found.contains(u"Today"_s), qPrintable(found.left(80)));
    }

    void undoAfterRestart()
    {
        const QString code = u"requests.granted.natural_person"_s;
        const Amount before = document().figures().printedAt(cell(code));
        goTo(code);
        keys::type(u"77"_s);
        keys::press(Qt::Key_Return);
        close();
        open();
        QCOMPARE(document().figures().printedAt(cell(code)).value, 77);
        goTo(code);
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().figures().printedAt(cell(code)), before);
        close();
        open();
        keys::press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 77);
    }

    /// The level is put right on the first page, for all reports of the unit.
    void levelOfTheUnit()
    {
        const auto level = [this] { return document().report().unit.level; };
        const auto before = level();
        goToLevel();
        while (level() != Level::CountyDepartment)
            keys::press(level() < Level::CountyDepartment ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(says(u"2024-01-31"_s)); // what it is good for
        keys::press(Qt::Key_Home);
        QVERIFY(!level());
        QVERIFY(says(u"depend on it"_s));
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level(), Level::CountyDepartment);
        QCOMPARE(levelBox()->level(), Level::CountyDepartment);

        close();
        const ReportId newer = std::exchange(m_id, m_earlier);
        open();
        QCOMPARE(level(), Level::CountyDepartment);
        QCOMPARE(levelBox()->level(), Level::CountyDepartment);
        QVERIFY(!document().undoStack().canUndo()); // it was not done here
        close();
        m_id = newer;
        open();
        while (document().undoStack().canUndo())
            keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level(), before);
        QCOMPARE(levelBox()->level(), before);
        close();
        open();
        QCOMPARE(level(), before);
    }

    void levelOfALockedReport()
    {
        const auto before = document().report().unit.level;
        goToLevel();
        document().setReadOnly(true);
        QVERIFY(!levelBox()->isEnabled());
        document().setReadOnly(false);
        QVERIFY(document().setField({Field::Kind::State, {}}, u"final"_s));
        QVERIFY(!levelBox()->isEnabled());
        keys::press(Qt::Key_Down); // wherever it goes
        QCOMPARE(document().report().unit.level, before);
        QVERIFY(document().setField({Field::Kind::State, {}}, u"draft"_s));
        QVERIFY(levelBox()->isEnabled());
    }

    void pasteLandsOrAsks()
    {
        const QString code = u"requests.granted.natural_person"_s;
        goTo(code);
        QApplication::clipboard()->setText(u"1,001\t２\t3\n4\t5\t6"_s);
        keys::press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_previews, 0);
        QCOMPARE(document().figures().printedAt(cell(code)).value, 1001);
        QCOMPARE(
            document().figures().printedAt(cell(u"requests.partly_granted.enterprise"_s)).value, 5);
        const int steps = document().undoStack().index();
        document().undoStack().undo();
        QCOMPARE(document().undoStack().index(), steps - 1);

        // A row with the label of another one than the selected is never placed without asking.
        goTo(code);
        QApplication::clipboard()->setText(u"四、结转下年度继续办理\t9\t9\t9\t9\t9\t9"_s);
        const Report before = document().report();
        keys::press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_previews, 1);
        QCOMPARE(document().report(), before);
    }

    void copyThenPaste()
    {
        TableView &view = goTo(u"requests.granted.natural_person"_s);
        keys::press(Qt::Key_Right, Qt::ShiftModifier);
        keys::press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selectedCells().size(), 4U);
        keys::press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
        QCOMPARE(QApplication::clipboard()->text().count(u'\t'), 2);
    }

    void zeros()
    {
        goTo(u"disputes.review.upheld"_s);
        m_window->editor()->showSection(u"disputes"_s);
        TableView &view = goTo(u"disputes.review.upheld"_s);
        view.selectAll();
        keys::press(Qt::Key_Delete);
        keys::press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(document().figures().printedAt(cell(u"disputes.review.corrected"_s)),
                 Amount::number(0));
    }

    /// 定稿 locks; reopening takes a reason that stays in the history.
    void states()
    {
        const QString code = u"requests.granted.natural_person"_s;
        QVERIFY(document().typeFigure(cell(code), u"100000"_s));
        QVERIFY(!document().setState(State::Final)); // errors are open
        document().undoStack().undo();
        QVERIFY(document().setState(State::Final));
        QVERIFY(document().isLocked());
        QVERIFY(!document().typeFigure(cell(code), u"5"_s));
        QVERIFY(document().setState(State::Draft, u"数字有误"_s));
        QVERIFY(!document().isLocked());
        const auto steps = m_workspace->workbook()->steps(m_id, 1).value();
        QVERIFY(steps.front().step.title.contains(u"数字有误"_s));
    }

    /// A reason holds for the figures it was given for, comes back with them, and is asked for
    /// again when they differ.
    void reasons()
    {
        const CellId carried = cell(u"requests.carried_in.natural_person"_s);
        const QString before = document().value(amountField(document().form(), carried));
        QVERIFY(document().typeFigure(carried, u"50"_s));
        const auto finding = [&]() -> std::optional<Finding> {
            for (const Finding &found : document().findings()) {
                if (found.code == u"XY-CARRY" && found.column == u"natural_person")
                    return found;
            }
            return {};
        };
        QVERIFY(finding().has_value());
        QVERIFY(document().explain(*finding(), u"上年漏报"_s));
        QVERIFY(!finding()->isOpen());
        QVERIFY(document().typeFigure(carried, u"51"_s));
        QVERIFY(finding()->isOpen());
        QCOMPARE(document().formerReason(*finding()), u"上年漏报"_s);
        QVERIFY(document().typeFigure(carried, u"50"_s));
        QVERIFY(!finding()->isOpen());
        QVERIFY(document().takeCarriedOver());
        QCOMPARE(document().value(amountField(document().form(), carried)), before);
    }

    void findingsOneByOne()
    {
        const CellId carried = cell(u"requests.carried_in.natural_person"_s);
        QVERIFY(document().typeFigure(carried, u"50"_s));
        goTo(u"disputes.review.upheld"_s);
        keys::press(Qt::Key_F8);
        const auto *pane = m_window->findChild<FindingsPane *>();
        QVERIFY(pane->current());
        QCOMPARE(document().form().cell(pane->current()->cells.front()).table,
                 document().form().cell(cell(currentCode())).table);
        QVERIFY(pane->asText().contains(pane->current()->message));
    }

    /// What a screen reader says of each cell: row, column, value, state.
    void accessibleNames()
    {
        TableView &view = goTo(u"requests.granted.natural_person"_s);
        QVERIFY(document().typeFigure(cell(u"requests.granted.natural_person"_s), u"100000"_s));
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(table && table->tableInterface());
        const auto name = [&](const QString &code) {
            const QModelIndex index = view.tableModel().indexOf(cell(code));
            const QAccessibleInterface *place
                = table->tableInterface()->cellAt(index.row(), index.column());
            return place ? place->text(QAccessible::Name) : QString();
        };
        const QString figure = name(u"requests.received.natural_person"_s);
        for (const QString &part : {u"本年新收"_s, u"自然人"_s, titleOf(Severity::Error)})
            QVERIFY2(figure.contains(part), qPrintable(figure));
        QVERIFY(name(u"requests.granted.natural_person"_s).contains(u"100000"_s));
        QVERIFY(name(u"requests.granted.total"_s).contains(u"computed total"_s));
        QVERIFY(document().typeFigure(cell(u"requests.denied.state_secret.natural_person"_s), {}));
        QVERIFY(name(u"requests.denied.state_secret.natural_person"_s).contains(u"blank"_s));
    }

    /// Every command of the menus has its key from the one table, and none is there twice.
    void keysAreUnambiguous()
    {
        QStringList seen;
        for (const CommandInfo &info : allCommands()) {
            for (const QKeySequence &key : info.keys) {
                QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
                seen += key.toString();
            }
            QVERIFY(!info.title.isEmpty());
        }
        QCOMPARE(m_window->menuBar()->actions().size(), 4);
    }

private:
    /// 平潭 2022 and 2023, with totals computed, as somebody who types them would have it.
    void fill()
    {
        const auto workbook = Workbook::create(m_path).value();
        for (const QString &folder : {u"2021/pingtan-2022"_s, u"2021/pingtan-2023"_s}) {
            Report report = samples::report(folder);
            const Form &form = samples::formOf(report);
            for (CellId cell = 0; cell < static_cast<CellId>(form.cells.size()); ++cell) {
                if (form.cell(cell).isTotal)
                    report.amounts[static_cast<std::size_t>(cell)] = {};
            }
            m_earlier = std::exchange(m_id, workbook->add(form, report, u"New"_s).value());
        }
    }

    Document &document() { return m_window->editor()->document(); }
    CellId cell(const QString &code) { return samples::cell(document().form(), code); }
    QString currentCode()
    {
        const auto views = m_window->editor()->findChildren<TableView *>();
        for (const TableView *view : views) {
            if (view->isVisible())
                return document().form().cell(view->currentCell()).code;
        }
        return {};
    }

    TableView &goTo(const QString &code)
    {
        m_window->editor()->showCell(cell(code));
        const auto views = m_window->editor()->findChildren<TableView *>();
        for (TableView *view : views) {
            if (view->isVisible()) {
                view->setFocus();
                return *view;
            }
        }
        qFatal("no table is shown");
    }

    LevelBox *levelBox() { return m_window->editor()->findChild<LevelBox *>(); }
    void goToLevel()
    {
        m_window->editor()->showSection({});
        levelBox()->setFocus();
    }
    bool says(const QString &words)
    {
        const auto labels = m_window->editor()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    static void press(QKeyCombination key) { keys::press(key.key(), key.keyboardModifiers()); }

    void open()
    {
        Dialogs dialogs;
        dialogs.tellError = [](QWidget *, const QString &, const Error &error) {
            QFAIL(qPrintable(error.message));
        };
        dialogs.confirmPaste = [this](QWidget *, const Document &, const Proposal &) {
            ++m_previews;
            return false;
        };
        m_previews = 0;
        m_workspace = std::make_unique<Workspace>(samples::library());
        m_window = std::make_unique<MainWindow>(*m_workspace, dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->openWorkbook(m_path) && m_window->openReport(m_id));
    }

    void close()
    {
        m_window.reset();
        m_workspace.reset();
    }

    QTemporaryDir m_folder;
    QString m_path;
    ReportId m_id = 0;
    ReportId m_earlier = 0; ///< The year before.
    int m_number = 0;
    int m_previews = 0;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
