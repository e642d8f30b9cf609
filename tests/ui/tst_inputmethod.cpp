#include "keys.h"
#include "openreport.h"

#include "ui/proseedit.h"
#include "ui/tableview.h"
#include "ui/textpage.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// What an input method sends to whatever has the focus, as Qt's platforms do.
void compose(const QString &preedit)
{
    QInputMethodEvent event(preedit, {{QInputMethodEvent::Cursor, int(preedit.size()), 1, {}}});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    QCoreApplication::processEvents();
}

void commit(const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    QCoreApplication::processEvents();
}

void cancel()
{
    compose({});
}

/// Whether an input method is offered the keys of the widget with the focus.
bool takesInputMethod()
{
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &query);
    return QApplication::focusWidget()->testAttribute(Qt::WA_InputMethodEnabled)
        && query.value(Qt::ImEnabled).toBool();
}

} // namespace

/// Chinese input methods in prose and in cells.
class TestInputMethod : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_editor = openreport::show(samples::huaian()); }
    void cleanup() { m_editor.reset(); }

    void composeInProse()
    {
        ProseEdit *prose = openProse();
        const QString before = prose->text();
        QVERIFY(takesInputMethod());
        compose(u"zhong"_s);
        QCOMPARE(prose->document()->firstBlock().layout()->preeditAreaText(), u"zhong"_s);
        QCOMPARE(prose->text(), before); // what is composed is no text yet
        QVERIFY(!m_editor->isTyping());
        QTest::qWait(800); // the typing rests while somebody looks for a character
        QCOMPARE(prose->document()->firstBlock().layout()->preeditAreaText(), u"zhong"_s);
        commit(u"中国"_s);
        QCOMPARE(prose->text(), u"中国"_s + before);
        m_editor->commitAll();
        QCOMPARE(held(u"overview"_s), u"中国"_s + before);
    }

    void cancelInProse()
    {
        ProseEdit *prose = openProse();
        const QString before = prose->text();
        compose(u"zh"_s);
        cancel();
        QVERIFY(prose->document()->firstBlock().layout()->preeditAreaText().isEmpty());
        QCOMPARE(prose->text(), before);
        QVERIFY(!m_editor->isTyping());
    }

    /// A composition that begins in a heading, which is drawn in another typeface.
    void composeInAHeading()
    {
        ProseEdit *prose = openProse();
        prose->setText({});
        commit(u"（一）主动"_s);
        compose(u"gong"_s);
        compose(u"gongkai"_s);
        commit(u"公开。"_s);
        QCOMPARE(prose->text(), u"（一）主动公开。"_s);
    }

    void cellIsOfferedToTheInputMethod()
    {
        openCell();
        QVERIFY(takesInputMethod());
    }

    /// The first key goes to the input method, and with it into the editor.
    void composeInACell()
    {
        TableView *view = openCell();
        compose(u"1"_s);
        auto *line = view->findChild<QLineEdit *>();
        QVERIFY(line);
        QVERIFY(line->isVisible());
        compose(u"12"_s);
        commit(u"１２３"_s);
        QCOMPARE(line->text(), u"１２３"_s); // and not behind the old figure
        QVERIFY(line->hasFocus());
        keys::press(Qt::Key_Return);
        QCOMPARE(figure(), u"123"_s);
    }

    /// An input method in full-width mode commits each digit without composing.
    void commitInACell()
    {
        openCell();
        commit(u"１"_s);
        commit(u"２"_s);
        commit(u"３"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(figure(), u"123"_s);
    }

    void composeInTheOpenEditor()
    {
        TableView *view = openCell();
        keys::type(u"4"_s);
        compose(u"wu"_s);
        commit(u"５"_s);
        QCOMPARE(view->findChild<QLineEdit *>()->text(), u"4５"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(figure(), u"45"_s);
    }

    /// Esc goes to the input method, which ends the composition; the cell is as it was.
    void cancelInACell()
    {
        openCell();
        const QString before = figure();
        compose(u"san"_s);
        cancel();
        QCOMPARE(figure(), before);
        keys::press(Qt::Key_Escape);
        QCOMPARE(figure(), before);
        QCOMPARE(m_editor->document().undoStack().count(), 0);
        QVERIFY(qobject_cast<TableView *>(QApplication::focusWidget()));
        // and the next one begins anew
        compose(u"san"_s);
        commit(u"３"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(figure(), u"3"_s);
    }

    void lockedCellTakesNothing()
    {
        m_editor->document().setReadOnly(true);
        TableView *view = openCell();
        compose(u"1"_s);
        commit(u"１"_s);
        QVERIFY(!view->findChild<QLineEdit *>());
    }

private:
    ProseEdit *openProse()
    {
        m_editor->showSection(u"overview"_s);
        auto *prose = openreport::visible<ProseEdit>(*m_editor);
        prose->setFocus();
        return prose;
    }

    TableView *openCell()
    {
        m_cell = samples::cell(m_editor->document().form(), u"requests.granted.natural_person");
        m_editor->showCell(m_cell);
        auto *view = openreport::visible<TableView>(*m_editor);
        view->setFocus();
        return view;
    }

    QString figure() const
    {
        const Document &document = m_editor->document();
        return document.value(amountField(document.form(), m_cell));
    }
    QString held(const QString &section) const
    {
        return m_editor->document().value({Field::Kind::Text, section});
    }

    std::unique_ptr<ReportEditor> m_editor;
    CellId m_cell = -1;
};

QTEST_MAIN(TestInputMethod)
#include "tst_inputmethod.moc"
