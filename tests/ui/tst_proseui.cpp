#include "keys.h"
#include "openreport.h"

#include "ui/findbar.h"
#include "ui/proseedit.h"
#include "ui/tableview.h"
#include "ui/textpage.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// The prose pages and the find bar, by keys.
class TestProseUi : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        Report report = samples::huaian();
        LastYear last = lastYearOf(report);
        last.year = 2023;
        report.texts.erase(u"problems"_s);
        m_editor = openreport::show(report, last);
    }
    void cleanup() { m_editor.reset(); }

    /// Who writes on keeps the blank and the new line; what is kept has neither.
    void blanksAreTidiedWhenTheWriterLeaves()
    {
        ProseEdit *prose = openProse(u"problems"_s);
        keys::type(u"　　ab "_s);
        keys::press(Qt::Key_Return);
        QTRY_COMPARE(held(u"problems"_s), u"ab"_s); // once the typing rests
        QCOMPARE(prose->text(), u"　　ab \n"_s);
        keys::type(u"c"_s);
        m_editor->showSection(u"overview"_s);
        QCOMPARE(held(u"problems"_s), u"ab\nc"_s);
        QCOMPARE(prose->text(), u"ab\nc"_s);
    }

    void undoKeepsTheCursorNear()
    {
        ProseEdit *prose = openProse(u"overview"_s);
        const QString before = prose->text();
        prose->select(100, 0);
        keys::type(u"x"_s);
        m_editor->commitAll();
        m_editor->document().undoStack().undo();
        QCOMPARE(prose->text(), before);
        QCOMPARE(prose->textCursor().position(), 100);
    }

    void indentIsNoText()
    {
        ProseEdit *prose = openProse(u"problems"_s);
        keys::type(u"ab"_s);
        keys::press(Qt::Key_Return);
        keys::type(u"c"_s);
        QCOMPARE(prose->text(), u"ab\nc"_s);
        for (QTextBlock block = prose->document()->begin(); block.isValid(); block = block.next())
            QVERIFY(block.blockFormat().textIndent() > 0);
        // also once everything was deleted
        prose->selectAll();
        keys::press(Qt::Key_Delete);
        keys::type(u"d"_s);
        QVERIFY(prose->document()->firstBlock().blockFormat().textIndent() > 0);
    }

    void headingsLookLikeHeadings()
    {
        ProseEdit *prose = openProse(u"problems"_s);
        prose->setText(u"一、甲\n（二）乙。丙\n丁"_s);
        const auto formats = [&](int block) {
            return prose->document()->findBlockByNumber(block).layout()->formats();
        };
        QCOMPARE(formats(0).size(), 1);
        QCOMPARE(formats(0).constFirst().length, 3);
        QCOMPARE(formats(1).constFirst().length, 5);
        QVERIFY(formats(2).isEmpty());
    }

    void pasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("pasted");

        // clang-format off
        QTest::newRow("Word")       << u"•\t甲\r\n\r\n\u00a0乙\v丙"_s << u"<p style='color:red'>x</p>"_s << u"[甲\n乙\n丙]"_s;
        QTest::newRow("only HTML")  << QString() << u"<p><b>甲</b></p><p>&nbsp;</p><p>乙<br>丙</p>"_s << u"[甲\n乙\n丙]"_s;
        QTest::newRow("HTML table") << QString() << u"<p>表</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"_s << u"[表\n甲 1\n乙 2]"_s;
        QTest::newRow("words")      << u" 甲 "_s << QString() << u"[ 甲 ]"_s;
        // clang-format on
    }

    void pasted()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, html);
        auto *data = new QMimeData;
        if (!text.isEmpty())
            data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QApplication::clipboard()->setMimeData(data);
        ProseEdit *prose = openProse(u"problems"_s);
        keys::type(u"[]"_s);
        keys::press(Qt::Key_Left);
        keys::press(Qt::Key_V, Qt::ControlModifier);
        QTEST(prose->text(), "pasted");
    }

    void lengthIsTold_data()
    {
        QTest::addColumn<int>("characters");
        QTest::addColumn<QString>("told");

        QTest::newRow("comfortable") << 899 << u"899 of 1000 characters"_s;
        QTest::newRow("near") << 950 << u"▲ 950 of 1000 characters, 50 left"_s;
        QTest::newRow("over") << 1290 << u"● 1290 of 1000 characters, 290 too many"_s;
    }

    void lengthIsTold()
    {
        QFETCH(const int, characters);
        QFETCH(const QString, told);
        ProseEdit *prose = openProse(u"overview"_s);
        prose->selectAll();
        QApplication::clipboard()->setText(QString(characters, u'字'));
        keys::press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(isTold(told));
    }

    void lastYearIsToldUntilEdited()
    {
        const QString mark = u"◆ Taken over from last year, not changed yet"_s;
        openProse(u"overview"_s);
        QVERIFY(isTold(mark));
        keys::type(u"x"_s);
        QVERIFY(!isTold(mark)); // at once
        keys::press(Qt::Key_Backspace);
        QVERIFY(isTold(mark));
        keys::type(u"x"_s);
        m_editor->commitAll();
        m_editor->document().undoStack().undo();
        QVERIFY(isTold(mark));
    }

    void lastYearAsABeginning()
    {
        ProseEdit *prose = openProse(u"problems"_s);
        QVERIFY(!prose->placeholderText().isEmpty());
        auto *button = openreport::visible<TextPage>(*m_editor)->findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isVisible());
        QCOMPARE(prose->text(), samples::huaian().texts.at(u"problems"_s));
        QCOMPARE(m_editor->document().undoStack().count(), 1);
        m_editor->document().undoStack().undo();
        QVERIFY(prose->text().isEmpty());
        QVERIFY(button->isVisible());
    }

    void findInProse()
    {
        ProseEdit *prose = openProse(u"overview"_s);
        m_editor->run(Command::Find);
        auto *bar = m_editor->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        keys::type(u"政府信息公开申请"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(prose->textCursor().selectedText(), u"政府信息公开申请"_s);
        const int first = prose->textCursor().position();
        keys::press(Qt::Key_Return);
        QVERIFY(prose->textCursor().position() > first);
        keys::press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(prose->textCursor().position(), first);
        keys::press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(prose->hasFocus());
        keys::type(u"x"_s); // in the place of what was found
        QCOMPARE(prose->textCursor().position(), first - 7);
    }

    void findACell()
    {
        openProse(u"overview"_s);
        m_editor->run(Command::Find);
        keys::type(u"自然人 予以公开"_s);
        keys::press(Qt::Key_Return);
        const CellId cell
            = samples::cell(m_editor->document().form(), u"requests.granted.natural_person");
        auto *view = openreport::visible<TableView>(*m_editor);
        QCOMPARE(view->tableModel().cell(view->currentIndex()), cell);
        keys::press(Qt::Key_Escape);
        QVERIFY(view->hasFocus());
        keys::type(u"5"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(m_editor->document().figures().printedAt(cell).value, 5);
    }

    void replaceByKeys()
    {
        ProseEdit *prose = openProse(u"problems"_s);
        keys::type(u"aaa b aaa"_s); // not kept yet when the search begins
        m_editor->run(Command::Replace);
        keys::type(u"AAA"_s);
        keys::press(Qt::Key_Tab);
        keys::type(u"c"_s);
        keys::press(Qt::Key_Return); // shows it
        QCOMPARE(prose->textCursor().selectedText(), u"aaa"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(held(u"problems"_s), u"c b aaa"_s);
        QCOMPARE(prose->textCursor().selectedText(), u"aaa"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(held(u"problems"_s), u"c b c"_s);
        QCOMPARE(prose->text(), u"c b c"_s);
    }

    /// The report may go while the sheet has the focus.
    void closedWhileWriting()
    {
        openProse(u"problems"_s);
        keys::type(u"x"_s);
        m_editor.reset();
    }

private:
    ProseEdit *openProse(const QString &section)
    {
        m_editor->showSection(section);
        auto *prose = openreport::visible<ProseEdit>(*m_editor);
        prose->setFocus();
        return prose;
    }

    QString held(const QString &section) const
    {
        return m_editor->document().value({Field::Kind::Text, section});
    }

    bool isTold(const QString &text) const
    {
        const auto labels = openreport::visible<TextPage>(*m_editor)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }

    std::unique_ptr<ReportEditor> m_editor;
};

QTEST_MAIN(TestProseUi)
#include "tst_proseui.moc"
