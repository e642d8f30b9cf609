#include "keys.h"
#include "samples.h"

#include "ui/findingspane.h"
#include "ui/infopage.h"
#include "ui/mainwindow.h"
#include "ui/reporteditor.h"
#include "ui/spanheader.h"
#include "ui/tableview.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// The window on a workbook that is there.
class TestWindow : public QObject
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
        const Report report = samples::huaian();
        m_id = Workbook::create(m_path)
                   .value()
                   ->add(samples::formOf(report), report, u"New"_s)
                   .value();
        m_errors.clear();
        Dialogs dialogs;
        dialogs.tellError
            = [this](QWidget *, const QString &, const Error &error) { m_errors += error.message; };
        dialogs.askRetry = [this](QWidget *, const Error &error) {
            m_errors += error.message;
            return m_retries-- > 0;
        };
        dialogs.confirmLoss = [this](QWidget *) {
            ++m_losses;
            return false;
        };
        m_losses = 0;
        m_saveName.clear();
        m_retries = 0;
        dialogs.saveName = [this](QWidget *, const QString &, const QString &, const QString &) {
            return m_saveName;
        };
        m_workspace = std::make_unique<Workspace>(samples::library());
        m_window = std::make_unique<MainWindow>(*m_workspace, dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void refusedFileIsTold()
    {
        QFile file(m_folder.filePath(u"text.gongkai"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text") == 4);
        file.close();
        QVERIFY(!m_window->openWorkbook(file.fileName()));
        QCOMPARE(m_errors.size(), 1);
        QVERIFY(m_window->openWorkbook(m_path)); // and life goes on
    }

    void findingLeadsToItsCells()
    {
        TableView *view = openTable(1);
        Document &document = m_window->editor()->document();
        const CellId wrong = samples::cell(document.form(), u"requests.concluded.natural_person");
        QVERIFY(document.typeFigure(wrong, u"2923"_s));
        m_window->editor()->showSection(u"overview"_s);
        QVERIFY(!view->isVisible());

        auto *list = m_window->findChild<FindingsPane *>()->findChild<QTableView *>();
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(view->isVisible());
        QCOMPARE(view->currentCell(), wrong); // where the repair is, not where the rule begins

        QPushButton *take = button(u"Take 2932"_s);
        QVERIFY(take && take->isVisible());
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(document.figures().printedAt(wrong).value, 2932);
        QCOMPARE(countOpen(document.findings(), Severity::Error), 0);
    }

    void undoFromTheKeyboard()
    {
        TableView *view = openTable(1);
        Document &document = m_window->editor()->document();
        const CellId cell = samples::cell(document.form(), u"requests.granted.natural_person");
        m_window->editor()->showCell(cell);
        view->setFocus();
        keys::type(u"77"_s);
        keys::press(Qt::Key_Return);
        QCOMPARE(document.figures().printedAt(cell).value, 77);
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document.figures().printedAt(cell).value, 1288);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document.figures().printedAt(cell).value, 77);
    }

    /// Keys that come before the window has caught up reach the cells they are meant for.
    void keysInARush()
    {
        TableView *view = openTable(1);
        Document &document = m_window->editor()->document();
        const CellId first = samples::cell(document.form(), u"requests.granted.natural_person");
        const CellId second
            = samples::cell(document.form(), u"requests.partly_granted.natural_person");
        m_window->editor()->showCell(first);
        view->setFocus();
        const auto post = [](int key, const QString &text) {
            QCoreApplication::postEvent(QApplication::focusWidget(),
                                        new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
        };
        keys::type(u"1"_s);
        QWidget *editor = QApplication::focusWidget();
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
        QCoreApplication::sendEvent(editor, &enter);
        post(Qt::Key_9, u"9"_s);
        QCoreApplication::processEvents();
        keys::press(Qt::Key_Return);
        QCOMPARE(document.figures().printedAt(first).value, 1);
        QCOMPARE(document.figures().printedAt(second).value, 9);
    }

    void undoInProse()
    {
        openTable(1);
        m_window->editor()->showSection(u"overview"_s);
        Document &document = m_window->editor()->document();
        const Field overview{Field::Kind::Text, u"overview"_s};
        const QString before = document.value(overview);
        const auto pages = m_window->editor()->findChildren<QTextEdit *>();
        QTextEdit *prose = *std::find_if(pages.begin(), pages.end(),
                                         [](const auto *page) { return page->isVisible(); });
        prose->setFocus();
        keys::type(u"x"_s);
        QCOMPARE(prose->toPlainText(), u"x"_s + before);
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(prose->toPlainText(), before);
        QCOMPARE(document.value(overview), before);
    }

    void headsStayWhileFiguresScroll()
    {
        TableView *view = openTable(1);
        m_window->resize(900, 500);
        const QRect corner = view->findChild<HeadCorner *>()->geometry();
        const int rows = view->verticalHeader()->width();
        view->scrollToBottom();
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        QCOMPARE(view->findChild<HeadCorner *>()->geometry(), corner);
        QCOMPARE(view->verticalHeader()->width(), rows);
        QCOMPARE(corner.size(), QSize(rows, view->horizontalHeader()->height()));
    }

    void nothingIsLostWhenTheFileIsGone()
    {
        openTable(1);
        Document &document = m_window->editor()->document();
        const CellId cell = samples::cell(document.form(), u"requests.granted.natural_person");
        QVERIFY(QFile::rename(m_path, m_path + u".moved"_s));
        m_retries = 1;
        m_saveName = m_path + u".copy.gongkai"_s;
        QVERIFY(document.typeFigure(cell, u"77"_s));
        QCoreApplication::processEvents();
        QCOMPARE(m_errors.size(),
                 2); // told at once, tried again, told again; then a copy elsewhere
        QVERIFY(!document.hasUnsaved());
        QCOMPARE(document.figures().printedAt(cell).value, 77);
        QVERIFY(document.typeFigure(cell, u"78"_s)); // goes on in the copy
        m_window.reset();
        m_workspace.reset();
        const auto copy = Workbook::open(m_saveName).value();
        QCOMPARE(
            copy->load(m_id, samples::library())->amounts[static_cast<std::size_t>(cell)].value,
            78);
    }

    void openingTwiceChangesNothing()
    {
        openTable(1);
        QVERIFY(m_window->openWorkbook(m_path));
        QVERIFY(!m_workspace->workbook()->isReadOnly());
        QVERIFY(m_errors.isEmpty());
    }

    void noWorkbookIsMadeByOpening()
    {
        const QString nowhere = m_folder.filePath(u"nowhere.gongkai"_s);
        QVERIFY(!m_window->openWorkbook(nowhere));
        QCOMPARE(m_errors.size(), 1);
        QVERIFY(!QFile::exists(nowhere));
        QVERIFY(m_window->createWorkbook(nowhere));
        QVERIFY(QFile::exists(nowhere));
    }

    /// What could not be saved is not thrown away without a question.
    void closingWithUnsavedChanges()
    {
        openTable(1);
        Document &document = m_window->editor()->document();
        const CellId cell = samples::cell(document.form(), u"requests.granted.natural_person");
        QVERIFY(QFile::rename(m_path, m_path + u".moved"_s));
        QVERIFY(document.typeFigure(cell, u"77"_s));
        QVERIFY(document.hasUnsaved());
        QVERIFY(!m_window->close());
        QCOMPARE(m_losses, 1);
        QVERIFY(m_window->editor());
        QCOMPARE(document.figures().printedAt(cell).value, 77);
        QVERIFY(QFile::rename(m_path + u".moved"_s, m_path));
        QVERIFY(m_window->close());
        QCOMPARE(m_losses, 1);
        QCOMPARE(m_workspace->workbook()
                     ->load(m_id, samples::library())
                     ->amounts[static_cast<std::size_t>(cell)]
                     .value,
                 77);
    }

    /// Opening a report and leaving it changes nothing, whatever characters its prose has.
    void lookingChangesNothing()
    {
        const Report before = samples::huaian();
        const QString strange = u"甲\u00a0乙\u2028丙"_s;
        const Field overview{Field::Kind::Text, u"overview"_s};
        {
            const auto workbook = Workbook::open(m_path).value();
            QVERIFY(workbook->commit(m_id, samples::formOf(before),
                                     {u"Text"_s, {{overview, {}, strange}}}));
        }
        openTable(1);
        m_window->editor()->showSection(u"overview"_s);
        QVERIFY(m_window->closeReport());
        QCOMPARE(m_workspace->workbook()->load(m_id, samples::library())->texts.at(u"overview"_s),
                 strange);
        QCOMPARE(m_workspace->workbook()->steps(m_id, 10)->size(), std::size_t(2));
    }

    /// A name that is still being typed is in the file that is exported, and can be undone.
    void namesAreCommitted()
    {
        openTable(1);
        m_window->editor()->showSection({});
        auto *field = m_window->editor()->findChild<InfoPage *>()->findChild<QLineEdit *>();
        field->setFocus();
        keys::type(u"Li Fang"_s);
        m_window->editor()->commitAll();
        Document &document = m_window->editor()->document();
        QCOMPARE(document.report().people.head, u"Li Fang"_s);
        document.undoStack().undo();
        QCOMPARE(field->text(), QString());
    }

    void blocksAreClearedAtOnce()
    {
        TableView *view = openTable(1);
        Document &document = m_window->editor()->document();
        view->setFocus();
        view->selectAll();
        const int before = document.undoStack().count();
        keys::press(Qt::Key_Delete);
        QCOMPARE(document.undoStack().count(), before + 1);
        QVERIFY(document.figures()
                    .printedAt(samples::cell(document.form(), u"requests.granted.natural_person"))
                    .isBlank());
        document.undoStack().undo();
        QCOMPARE(document.report(), samples::huaian());
    }

    void secondWindowReadsOnly()
    {
        const auto holder = Workbook::open(m_path).value();
        openTable(1);
        QVERIFY(m_window->editor()->document().isLocked());
    }

private:
    QPushButton *button(const QString &text) const
    {
        const auto buttons = m_window->findChildren<QPushButton *>();
        for (QPushButton *found : buttons) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    /// Opens the report and shows one of its tables.
    TableView *openTable(int number)
    {
        if (!m_window->openWorkbook(m_path) || !m_window->openReport(m_id))
            qFatal("the report does not open");
        TableView *view = m_window->editor()->findChildren<TableView *>().value(number);
        m_window->editor()->showCell(view->tableModel().cell(view->model()->index(0, 0)));
        return view;
    }

    QTemporaryDir m_folder;
    QString m_path;
    QString m_saveName;
    ReportId m_id = 0;
    QStringList m_errors;
    int m_retries = 0;
    int m_losses = 0;
    int m_number = 0;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
