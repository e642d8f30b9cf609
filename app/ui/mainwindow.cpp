#include "ui/mainwindow.h"

#include "ui/keysheet.h"
#include "ui/newreportdialog.h"
#include "ui/outgoing.h"
#include "ui/recent.h"
#include "ui/reporteditor.h"
#include "ui/startpage.h"
#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTime>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int messageTime = 12'000; // ms

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Dialogs dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_dialogs(std::move(dialogs))
    , m_stack(new QStackedWidget)
    , m_start(new StartPage(workspace))
    , m_saved(new QLabel)
    , m_outgoing(new Outgoing(workspace, m_dialogs, *this))
{
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    statusBar()->addPermanentWidget(m_saved);
    makeActions();
    resize(fitting({1280, 860}, screen()));

    connect(m_outgoing, &Outgoing::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_start, &StartPage::newReportWanted, this, &MainWindow::newReport);
    connect(m_start, &StartPage::openWorkbookWanted, this, &MainWindow::chooseWorkbook);
    connect(m_start, &StartPage::recentChosen, this, &MainWindow::openWorkbook);
    connect(m_start, &StartPage::reportChosen, this, &MainWindow::openReport);
    (void)m_start->reload(); // no workbook yet, so nothing that could fail
    updateActions();
}

MainWindow::~MainWindow()
{
    // While there still is a window for what the closing report has to tell.
    delete std::exchange(m_editor, nullptr);
}

QAction *MainWindow::addAction(QWidget &menu, Command command)
{
    const CommandInfo &info = infoOf(command);
    auto *action = new QAction(info.title, this);
    action->setShortcuts(info.keys);
    connect(action, &QAction::triggered, this, [this, command] { run(command); });
    menu.addAction(action);
    m_actions[command] = action;
    return action;
}

/// The menus are the sheet of keys over again, without what only moves about in a table.
void MainWindow::makeActions()
{
    using Group = CommandInfo::Group;
    const auto addMenu = [&](Group group, std::initializer_list<Command> commands) {
        QMenu *menu = menuBar()->addMenu(titleOf(group));
        for (const Command command : commands)
            addAction(*menu, command);
    };
    addMenu(Group::File,
            {Command::NewReport, Command::OpenWorkbook, Command::ExportPdf, Command::Publish,
             Command::Preview, Command::ComparePaper, Command::CloseReport, Command::Quit});
    addMenu(Group::Fill,
            {Command::Undo, Command::Redo, Command::Copy, Command::Paste, Command::ClearCells,
             Command::FillZero, Command::TakeComputed, Command::TakeCarriedOver,
             Command::TakeRepair, Command::Explain});
    addMenu(Group::Move,
            {Command::NextBlank, Command::PreviousBlank, Command::NextFinding,
             Command::PreviousFinding, Command::NextSection, Command::PreviousSection,
             Command::NextPane, Command::PreviousPane});
    addMenu(Group::See,
            {Command::CellPanel, Command::CellRemark, Command::LastYear, Command::Find,
             Command::Replace, Command::FindNext, Command::FindPrevious, Command::KeySheet});
    // These keys mean something in every field of text; tables take them for themselves.
    for (const Command command :
         {Command::Copy, Command::Paste, Command::ClearCells, Command::TakeComputed}) {
        QAction *action = m_actions[command];
        action->setText(action->text() + u'\t'
                        + infoOf(command).keys.front().toString(QKeySequence::NativeText));
        action->setShortcuts(QList<QKeySequence>());
    }
    makeToolBar();
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = m_tools = addToolBar(tr("Tools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const std::pair<Command, QString> shown[] = {
        {Command::CloseReport, u"go-previous"_s},
        {Command::Undo, u"edit-undo"_s},
        {Command::Redo, u"edit-redo"_s},
        {Command::CellPanel, u"documentinfo"_s},
        {Command::Preview, u"document-print-preview"_s},
        {Command::ExportPdf, u"document-export"_s},
    };
    for (const auto &[command, icon] : shown) {
        m_actions[command]->setIcon(QIcon::fromTheme(icon));
        bar->addAction(m_actions[command]);
    }
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_state = new QToolButton;
    m_state->setPopupMode(QToolButton::InstantPopup);
    m_state->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *states = new QMenu(m_state);
    auto *group = new QActionGroup(m_state);
    for (const State state : {State::Draft, State::Reviewed, State::Final}) {
        QAction *action = group->addAction(states->addAction(titleOf(state)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, state] { setReportState(state); });
        m_states[state] = action;
    }
    m_state->setMenu(states);
    m_state->setAccessibleName(tr("State of the report"));
    bar->addWidget(m_state);
}

void MainWindow::run(Command command)
{
    // What was said of the last one no longer holds.
    statusBar()->clearMessage();
    switch (command) {
    case Command::NewReport:
        return newReport({});
    case Command::OpenWorkbook:
        return chooseWorkbook();
    case Command::ExportPdf:
        m_editor->commitAll();
        return m_outgoing->exportPdf(m_editor->document());
    case Command::Preview:
        m_editor->commitAll();
        return m_outgoing->preview(m_editor->document(), SheetKind::Report);
    case Command::Publish:
        if (!m_editor)
            return m_outgoing->publishAll();
        m_editor->commitAll();
        return m_outgoing->publish(m_editor->document());
    case Command::ComparePaper:
        m_editor->commitAll();
        return m_outgoing->comparePaper(m_id, m_editor->document());
    case Command::CloseReport:
        (void)closeReport();
        return;
    case Command::Quit:
        close();
        return;
    case Command::KeySheet:
        KeySheet(this).exec();
        return;
    case Command::Undo:
        return m_editor->undo();
    case Command::Redo:
        m_editor->commitAll();
        return m_editor->document().undoStack().redo();
    default:
        return m_editor->run(command);
    }
}

/// Reopening what was final takes a reason, which stays in the history.
void MainWindow::setReportState(State state)
{
    m_editor->commitAll();
    Document &document = m_editor->document();
    QString reason;
    if (document.report().state == State::Final && state != State::Final) {
        const auto asked = m_dialogs.askText(
            this, tr("Reopen the report"),
            tr("Why is the report changed again? The reason stays in its history."), {});
        if (!asked)
            return;
        reason = *asked;
        if (reason.isEmpty())
            return statusBar()->showMessage(tr("Without a reason the report stays final."),
                                            messageTime);
    }
    if (const auto done = document.setState(state, reason); !done) {
        m_dialogs.tellError(this, titleOf(state), done.error());
        m_editor->run(Command::NextFinding);
    }
}

void MainWindow::updateActions()
{
    QUndoStack *stack = m_editor ? &m_editor->document().undoStack() : nullptr;
    const bool canChange = m_editor && !m_editor->document().isLocked();
    const auto isPossible = [&](Command command) {
        switch (command) {
        case Command::NewReport:
        case Command::OpenWorkbook:
        case Command::Quit:
        case Command::KeySheet:
            return true;
        case Command::Publish:
            return m_editor || m_workspace.workbook();
        case Command::Paste:
        case Command::ClearCells:
        case Command::FillZero:
        case Command::TakeComputed:
        case Command::TakeCarriedOver:
        case Command::TakeRepair:
        case Command::Explain:
            return canChange;
        case Command::Undo:
            return canChange && (stack->canUndo() || m_editor->isTyping());
        case Command::Redo:
            // A final report that was reopened may be reopened again by redoing that.
            return m_editor && !m_editor->document().isReadOnly() && stack->canRedo();
        default:
            return m_editor != nullptr;
        }
    };
    // Once each: one that is switched on and off again lays the tool bar out anew.
    for (const auto &[command, action] : m_actions)
        action->setEnabled(isPossible(command));
    QAction *undo = m_actions[Command::Undo];
    QAction *redo = m_actions[Command::Redo];
    const auto name = [](QAction *action, const QString &title, const QString &text) {
        action->setText(text.isEmpty() ? title : title + u' ' + text);
        action->setIconText(title);
        action->setToolTip(action->text());
    };
    name(undo, infoOf(Command::Undo).title, undo->isEnabled() ? stack->undoText() : QString());
    name(redo, infoOf(Command::Redo).title, redo->isEnabled() ? stack->redoText() : QString());
    m_tools->setVisible(m_editor);
    if (m_editor) {
        const State state = m_editor->document().report().state;
        m_state->setText(titleOf(state));
        m_states[state]->setChecked(true);
        m_state->setEnabled(!m_workspace.workbook()->isReadOnly());
    }

    QString title = tr("Gongkai");
    if (m_editor)
        title = describe(m_editor->document().report().key());
    else if (m_workspace.workbook())
        title = QFileInfo(m_workspace.workbook()->path()).completeBaseName();
    setWindowTitle(title);
}

bool MainWindow::openWorkbook(const QString &path)
{
    return closeReport() && showWorkbook(m_workspace.open(path), path);
}

bool MainWindow::createWorkbook(const QString &path)
{
    if (QFileInfo(path).size() > 0)
        return openWorkbook(path);
    return closeReport() && showWorkbook(m_workspace.create(path), path);
}

bool MainWindow::showWorkbook(const Result<> &opened, const QString &path)
{
    if (!opened) {
        m_dialogs.tellError(this, tr("The workbook cannot be opened"), opened.error());
        return false;
    }
    remember(path);
    if (const auto loaded = m_start->reload(); !loaded)
        m_dialogs.tellError(this, tr("The workbook cannot be read"), loaded.error());
    updateActions();
    return true;
}

void MainWindow::remember(const QString &path)
{
    rememberWorkbook(path);
}

void MainWindow::chooseWorkbook()
{
    const QString path
        = m_dialogs.openName(this, tr("Open a workbook"), tr("Workbooks (*.gongkai)"));
    if (!path.isEmpty())
        openWorkbook(path);
}

void MainWindow::newReport(const ReportKey &wanted)
{
    if (!m_workspace.workbook()) {
        const QString suggested
            = QDir(documentsFolder()).filePath(tr("Disclosure reports") + u".gongkai"_s);
        const QString path = m_dialogs.saveName(this, tr("Where should the reports be kept?"),
                                                suggested, tr("Workbooks (*.gongkai)"));
        if (path.isEmpty() || !createWorkbook(path))
            return;
    }
    // Not those that the start page shows: the open report may have changed its unit since.
    const auto reports = m_workspace.workbook()->reports();
    if (!reports) {
        m_dialogs.tellError(this, tr("The workbook cannot be read"), reports.error());
        return;
    }
    NewReportDialog dialog(m_workspace.library(), *reports, this);
    dialog.suggest(wanted);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto there = dialog.existing()) {
        openReport(*there);
        return;
    }
    const auto added = m_workspace.addReport(*dialog.form(), dialog.unit(), dialog.key());
    if (!added) {
        m_dialogs.tellError(this, tr("The report cannot be made"), added.error());
        return;
    }
    openReport(*added);
}

void MainWindow::tellRefusedForms()
{
    QStringList lines;
    for (const Error &fault : m_workspace.library().refused())
        lines += toLine(fault);
    if (!lines.isEmpty())
        m_dialogs.tellError(this, tr("A form cannot be used"), {lines.join(u'\n'), {}, {}});
}

bool MainWindow::openReport(ReportId id)
{
    if (!closeReport())
        return false;
    auto document = m_workspace.openReport(id);
    if (!document) {
        m_dialogs.tellError(this, tr("The report cannot be opened"), document.error());
        return false;
    }
    CellSource source = m_workspace.cellSource(id, **document);
    m_id = id;
    m_editor = new ReportEditor(std::move(*document), std::move(source), m_dialogs);
    m_stack->addWidget(m_editor);
    m_stack->setCurrentWidget(m_editor);
    Document &opened = m_editor->document();
    connect(m_editor, &ReportEditor::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_editor, &ReportEditor::reopenWanted, this, [this] { setReportState(State::Draft); });
    connect(m_editor, &ReportEditor::printFindingsWanted, this,
            [this] { m_outgoing->preview(m_editor->document(), SheetKind::Findings); });
    connect(m_editor, &ReportEditor::typed, this, &MainWindow::updateActions);
    connect(&opened, &Document::saved, this, &MainWindow::showSaved);
    connect(&opened, &Document::changed, statusBar(), &QStatusBar::clearMessage);
    // Told once the change is done: the question runs a loop of its own, in which more may be
    // typed.
    connect(&opened, &Document::savingFailed, this, [this](const Error &error) {
        m_saved->setText(tr("Not saved"));
        QMetaObject::invokeMethod(
            this, [this, error] { savingFailed(error); }, Qt::QueuedConnection);
    });
    connect(&opened, &Document::stateChanged, this, &MainWindow::updateActions);
    connect(&opened.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    m_saved->setText(opened.isLocked() ? tr("Read-only") : QString());
    m_editor->setFocus();
    m_editor->recover(m_workspace.drafts(id));
    updateActions();
    return true;
}

bool MainWindow::closeReport()
{
    if (!m_editor)
        return true;
    m_editor->commitAll();
    if (m_editor->document().hasUnsaved()) {
        if (const auto saved = m_editor->document().retrySaving(); !saved)
            savingFailed(saved.error());
        if (m_editor->document().hasUnsaved() && !m_dialogs.confirmLoss(this))
            return false;
    }
    const ReportKey left = m_editor->document().report().key();
    m_stack->setCurrentWidget(m_start);
    delete std::exchange(m_editor, nullptr);
    m_saved->clear();
    statusBar()->clearMessage();
    if (const auto loaded = m_start->reload(); !loaded)
        m_dialogs.tellError(this, tr("The workbook cannot be read"), loaded.error());
    m_start->choose(left);
    updateActions();
    return true;
}

void MainWindow::showSaved()
{
    m_saved->setText(tr("Saved %1").arg(QTime::currentTime().toString(u"HH:mm:ss"_s)));
}

void MainWindow::savingFailed(const Error &error)
{
    m_saved->setText(tr("Not saved"));
    if (std::exchange(m_isAsking, true))
        return;
    Error shown = error;
    while (m_editor && m_editor->document().hasUnsaved()) {
        if (m_dialogs.askRetry(this, shown)) {
            if (const auto saved = m_editor->document().retrySaving(); !saved)
                shown = saved.error();
            continue;
        }
        const QString path = m_dialogs.saveName(this, tr("Save a copy"), documentsFolder(),
                                                tr("Workbooks (*.gongkai)"));
        if (path.isEmpty())
            break;
        if (const auto copied = m_workspace.saveElsewhere(path, m_editor->document()); !copied) {
            shown = copied.error();
            continue;
        }
        remember(path);
        break;
    }
    m_isAsking = false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(closeReport());
}

} // namespace gongkai
