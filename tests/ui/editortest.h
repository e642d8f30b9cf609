#pragma once

#include "keys.h"
#include "samples.h"

#include "ui/mainwindow.h"
#include "ui/reporteditor.h"
#include "ui/tableview.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// The window with a report of last year behind the open one, for tests with the keyboard. Each
/// test has a workbook of its own.
class EditorTest : public QObject
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

protected:
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

    void open()
    {
        Dialogs dialogs;
        dialogs.tellError = [this](QWidget *, const QString &, const Error &error) {
            if (!m_answer)
                QFAIL(qPrintable(error.message));
            m_told = error.message;
        };
        dialogs.tell = [this](QWidget *, const QString &, const QString &text) { m_told = text; };
        dialogs.askText = [this](QWidget *, const QString &, const QString &, const QString &) {
            return m_answer;
        };
        dialogs.saveName
            = [this](QWidget *, const QString &, const QString &suggested, const QString &) {
                  m_suggested = suggested;
                  return m_saveAs;
              };
        dialogs.askLine = Dialogs::ofTheDesktop().askLine;
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
    std::optional<QString> m_answer; ///< To what is asked for as a text; then failures are told.
    QString m_told;
    QString m_suggested; ///< As the path of the file to write.
    QString m_saveAs; ///< What is chosen instead. Empty: the question is cancelled.
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};
