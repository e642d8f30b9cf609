#include "editortest.h"

#include "ui/findingspane.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>

/// What a clerk does in the open report, with the keyboard.
class TestEditor : public EditorTest
{
    Q_OBJECT

private slots:
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
    static void press(QKeyCombination key) { keys::press(key.key(), key.keyboardModifiers()); }
};

QTEST_MAIN(TestEditor)
#include "moc_editortest.cpp"
#include "tst_editor.moc"
