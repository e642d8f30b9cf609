#pragma once

#include "ui/commands.h"
#include "ui/dialogs.h"
#include "ui/workspace.h"

#include <QMainWindow>

#include <map>

class QLabel;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace gongkai {

class Outgoing;
class ReportEditor;
class StartPage;

/// The window: the start page, or the report that is open. It only puts the parts together.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, Dialogs dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the workbook and shows its reports. False, after telling why, where that fails.
    bool openWorkbook(const QString &path);
    /// Tells which forms were found but cannot be used.
    void tellRefusedForms();
    bool openReport(ReportId id);
    /// Makes a new workbook, or opens the one that is there.
    bool createWorkbook(const QString &path);
    /// Back to the start page. False where the report stays open, because it could not be saved.
    bool closeReport();
    void run(Command command);
    ReportEditor *editor() { return m_editor; } ///< Null while no report is open.

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    QAction *addAction(QWidget &menu, Command command);
    void makeToolBar();
    void setReportState(State state);
    void newReport(const ReportKey &wanted);
    void chooseWorkbook();
    bool showWorkbook(const Result<> &opened, const QString &path);
    void savingFailed(const Error &error);
    void updateActions();
    void showSaved();
    void remember(const QString &path);

    Workspace &m_workspace;
    Dialogs m_dialogs;
    QStackedWidget *m_stack;
    StartPage *m_start;
    ReportEditor *m_editor = nullptr;
    QLabel *m_saved;
    Outgoing *m_outgoing;
    ReportId m_id = 0; ///< Of the open report.
    std::map<Command, QAction *> m_actions;
    QToolBar *m_tools;
    QToolButton *m_state;
    std::map<State, QAction *> m_states; ///< The present one is ticked.
    bool m_isAsking = false; ///< A question about saving is on the screen.
};

} // namespace gongkai
