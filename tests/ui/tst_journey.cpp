#include "keys.h"
#include "samples.h"

#include "core/exchange.h"
#include "ui/findingspane.h"
#include "ui/mainwindow.h"
#include "ui/newreportdialog.h"
#include "ui/reporteditor.h"
#include "ui/tableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// Two real reports, entered through the window as a clerk would, from the first button to the PDF.
class TestJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"gongkai-test"_s);
    }

    void entered_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("form");
        QTest::newRow("淮安 2024") << u"2021/huaian-2024"_s << u"2021"_s;
        QTest::newRow("衢江 2020")
            << u"2014-quarterly/qujiang-civil-affairs-2020"_s << u"2014/quarterly"_s;
    }

    void entered()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, form);
        const Report wanted = samples::report(folder);
        const QString workbook = m_folder.filePath(form.left(4) + u".gongkai"_s);
        const QString pdf = m_folder.filePath(form.left(4) + u".pdf"_s);

        Workspace workspace(samples::library());
        Dialogs dialogs;
        dialogs.saveName = [&](QWidget *, const QString &, const QString &, const QString &filter) {
            return filter.contains(u"pdf"_s) ? pdf : workbook;
        };
        dialogs.tellError = [](QWidget *, const QString &, const Error &error) {
            QFAIL(qPrintable(error.message));
        };
        MainWindow window(workspace, dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        beginReport(window, wanted, form);
        ReportEditor *editor = window.editor();
        QVERIFY(editor);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        enterPeople(*editor, wanted.people);
        enterProse(*editor, wanted);
        enterFigures(*editor, wanted);

        // The totals that the form computes are those the office printed.
        const Document &document = editor->document();
        const Figures printed = recalculate(document.form(), wanted);
        QCOMPARE(document.figures().printed, printed.printed);
        QCOMPARE(document.report().texts, wanted.texts);
        QCOMPARE(document.report().people, wanted.people);
        const auto expected = check(document.form(), wanted, printed, {});
        QCOMPARE(document.findings().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(document.findings()[i].message, expected[i].message);

        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(samples::readAll(pdf).startsWith("%PDF"));

        // All of it is in the file, without anybody having saved.
        const Report report = document.report();
        window.close();
        workspace.close();
        const auto again = Workbook::open(workbook).value();
        QCOMPARE(again->load(again->reports()->front().id, samples::library()).value(), report);
    }

private:
    static void beginReport(MainWindow &window, const Report &wanted, const QString &form)
    {
        QTimer::singleShot(0, &window, [&] {
            auto *dialog = qobject_cast<NewReportDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto boxes = dialog->findChildren<QComboBox *>();
            boxes[0]->setEditText(wanted.unit.name);
            boxes[1]->setCurrentIndex(boxes[1]->findData(static_cast<int>(*wanted.unit.level)));
            dialog->findChild<QSpinBox *>()->setValue(wanted.year);
            boxes[2]->setCurrentIndex(boxes[2]->findData(form));
            boxes[4]->setCurrentIndex(boxes[4]->findData(static_cast<int>(wanted.scope)));
            dialog->accept();
        });
        const auto buttons = window.findChildren<QPushButton *>();
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
    }

    static void enterPeople(ReportEditor &editor, const People &people)
    {
        editor.showSection({});
        const auto fields = editor.findChildren<QLineEdit *>();
        const QStringList values
            = {people.head, people.reviewer, people.preparer, people.phone, people.date};
        fields.front()->setFocus();
        for (const QString &value : values) {
            keys::type(value);
            keys::press(Qt::Key_Tab);
        }
    }

    static void enterProse(ReportEditor &editor, const Report &wanted)
    {
        for (const auto &[section, text] : wanted.texts) {
            editor.showSection(section);
            auto *field = qobject_cast<QTextEdit *>(QApplication::focusWidget());
            for (QTextEdit *candidate : editor.findChildren<QTextEdit *>()) {
                if (candidate->isVisible())
                    field = candidate;
            }
            QVERIFY(field);
            field->setFocus();
            // Typed to the end of the first line, the rest as one would paste it.
            keys::type(text.section(u'\n', 0, 0).left(20));
            field->insertPlainText(
                text.mid(std::min<qsizetype>(20, text.section(u'\n', 0, 0).size())));
        }
        editor.commitAll();
    }

    /// From the first cell of each table on, with nothing but figures and Tab.
    static void enterFigures(ReportEditor &editor, const Report &wanted)
    {
        const Form &form = editor.document().form();
        for (TableView *view : editor.findChildren<TableView *>()) {
            const CellId first = firstInput(*view);
            editor.showCell(first);
            view->setFocus();
            for (CellId cell = first; cell >= 0; cell = nextInput(*view, cell)) {
                QCOMPARE(view->tableModel().cell(view->currentIndex()), cell);
                keys::type(formatAmount(wanted.amounts[static_cast<std::size_t>(cell)],
                                        form.cell(cell).format));
                keys::press(Qt::Key_Tab);
            }
        }
    }

    static CellId firstInput(TableView &view) { return nextInput(view, -1); }

    /// The next figure in reading order that the form does not compute; -1 at the end of the table.
    static CellId nextInput(TableView &view, CellId after)
    {
        bool isBehind = after < 0;
        for (const Grid::Box &box : view.tableModel().grid().boxes) {
            if (box.cell < 0)
                continue;
            if (isBehind && !view.tableModel().document().form().cell(box.cell).isTotal)
                return box.cell;
            isBehind |= box.cell == after;
        }
        return -1;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
