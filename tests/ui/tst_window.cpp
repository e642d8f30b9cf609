#include "keys.h"
#include "samples.h"

#include "ui/findingspane.h"
#include "ui/mainwindow.h"
#include "ui/reporteditor.h"
#include "ui/spanheader.h"
#include "ui/tableview.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

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
        QVERIFY(document.findings().front().cells.front()
                == view->tableModel().cell(view->currentIndex()));

        auto *take = m_window->findChild<FindingsPane *>()->findChild<QPushButton *>();
        QVERIFY(take->isVisible());
        QVERIFY(take->text().contains(u"2932"_s));
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

    void secondWindowReadsOnly()
    {
        const auto holder = Workbook::open(m_path).value();
        openTable(1);
        QVERIFY(m_window->editor()->document().isLocked());
    }

private:
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
    int m_number = 0;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
