#include "editortest.h"

#include "ui/findingspane.h"
#include "ui/proseedit.h"
#include "ui/textquestion.h"

#include <QLabel>
#include <QLineEdit>
#include <QStatusBar>

/// What is typed in the open report: taken, refused, given up, found again after the program ended.
class TestTyping : public EditorTest
{
    Q_OBJECT

private slots:
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

    /// It stays what somebody typed, though the report never had it.
    void refusedTypingComesBack()
    {
        const QString code = u"requests.granted.natural_person"_s;
        goTo(code);
        keys::type(u"1x"_s);
        close();
        open();
        QCoreApplication::processEvents();
        auto *line = qobject_cast<QLineEdit *>(keys::target());
        QVERIFY(line);
        QCOMPARE(line->text(), u"1x"_s);
        QCOMPARE(currentCode(), code);
    }

    void halfTypedNameComesBack()
    {
        m_window->editor()->showSection({});
        auto *field = m_window->editor()->findChild<QLineEdit *>(u"head"_s);
        QVERIFY(field);
        field->setFocus();
        keys::type(u"Li"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->workbook()->drafts(m_id)->empty(), 2000);
        const QString killed = m_path + u".killed"_s;
        QVERIFY(QFile::copy(m_path, killed));
        close();
        m_path = killed;
        open();
        QVERIFY(m_window->editor()->findChild<QLineEdit *>(u"head"_s)->text().contains(u"Li"_s));
        m_window->editor()->commitAll();
        QVERIFY(document().report().people.head.contains(u"Li"_s));
        QVERIFY(m_workspace->workbook()->drafts(m_id)->empty());
    }

    /// Undoing gives up what cannot be taken, and only then goes back.
    void undoWhileRefused()
    {
        const CellId first = cell(u"requests.granted.natural_person"_s);
        const Amount before = document().figures().printedAt(first);
        goTo(u"requests.granted.natural_person"_s);
        keys::type(u"88"_s);
        keys::press(Qt::Key_Return);
        keys::type(u"1x"_s);
        m_window->editor()->undo();
        QCOMPARE(document().figures().printedAt(first).value, 88);
        m_window->editor()->undo();
        QCOMPARE(document().figures().printedAt(first), before);
    }

    /// Ctrl+Z in an editor with nothing of its own to undo is that of the window.
    void undoFromTheEditor()
    {
        const CellId first = cell(u"requests.granted.natural_person"_s);
        const Amount before = document().figures().printedAt(first);
        goTo(u"requests.granted.natural_person"_s);
        keys::type(u"88"_s);
        keys::press(Qt::Key_Return);
        keys::press(Qt::Key_F2);
        QVERIFY(qobject_cast<QLineEdit *>(keys::target()));
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().figures().printedAt(first), before);
    }

    /// What is undone is shown, wherever it was.
    void undoGoesToItsPlace()
    {
        goTo(u"requests.granted.natural_person"_s);
        keys::type(u"88"_s);
        keys::press(Qt::Key_Return);
        m_window->editor()->showSection({});
        auto *field = m_window->editor()->findChild<QLineEdit *>(u"head"_s);
        field->setFocus();
        keys::press(Qt::Key_Z, Qt::ControlModifier); // the field has nothing to undo
        QCoreApplication::processEvents();
        QCOMPARE(currentCode(), u"requests.granted.natural_person"_s);
        QVERIFY(document().undoStack().canRedo());
    }

    /// A date that is none says so beside its field, once, and is not stored.
    void refusedDate()
    {
        m_window->editor()->showSection({});
        auto *date = m_window->editor()->findChild<QLineEdit *>(u"date"_s);
        date->setFocus();
        date->selectAll();
        keys::type(u"12345"_s);
        keys::press(Qt::Key_Tab);
        const auto notes = m_window->editor()->findChildren<QLabel *>();
        QVERIFY(std::any_of(notes.begin(), notes.end(), [](const QLabel *note) {
            return note->isVisible() && note->text().contains(u"12345"_s);
        }));
        QVERIFY(!document().report().people.date.contains(u"12345"_s));
        QVERIFY(m_window->statusBar()->currentMessage().contains(u"12345"_s));
        keys::press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(m_window->statusBar()->currentMessage().isEmpty());
    }

    /// F8 goes into the table, so that typing goes on there.
    void findingThenTyping()
    {
        QVERIFY(document().typeFigure(cell(u"requests.carried_in.natural_person"_s), u"50"_s));
        m_window->editor()->showSection({});
        m_window->editor()->setFocus();
        keys::press(Qt::Key_F8);
        QVERIFY(qobject_cast<TableView *>(keys::target()));
    }

    /// A cell with a remark is marked, and the remark is written and found by keys.
    void remarks()
    {
        const QString code = u"requests.granted.natural_person"_s;
        TableView &view = goTo(code);
        const QModelIndex index = view.tableModel().indexOf(cell(code));
        QVERIFY(index.data(RemarkRole).toString().isEmpty());
        keys::press(Qt::Key_F2, Qt::ShiftModifier);
        keys::type(u"no"_s);
        keys::press(Qt::Key_Escape); // gives it up
        QVERIFY(view.hasFocus());
        QVERIFY(index.data(RemarkRole).toString().isEmpty());
        keys::press(Qt::Key_F2, Qt::ShiftModifier);
        keys::type(u"why"_s);
        keys::press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(view.hasFocus());
        QCOMPARE(index.data(RemarkRole).toString(), u"why"_s);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"why"_s));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"why"_s));
        const auto *panel = m_window->findChild<CellPanel *>();
        const auto labels = panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"blank → why"_s);
        }));
    }

    void panes()
    {
        TableView &view = goTo(u"requests.granted.natural_person"_s);
        QVERIFY(view.hasFocus());
        keys::press(Qt::Key_F6);
        QVERIFY(m_window->findChild<FindingsPane *>()->isAncestorOf(QApplication::focusWidget()));
        keys::press(Qt::Key_F6);
        keys::press(Qt::Key_F6);
        QVERIFY(view.hasFocus());
    }

    /// What is shown as a question can be answered without a mouse.
    void questionByKeys()
    {
        TextQuestion question(u"Reopen"_s, u"Why?"_s, {});
        question.show();
        QVERIFY(QTest::qWaitForWindowActive(&question));
        keys::type(u"typo"_s);
        keys::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(question.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(question.text(), u"typo"_s);
    }
};

QTEST_MAIN(TestTyping)
#include "moc_editortest.cpp"
#include "tst_typing.moc"
