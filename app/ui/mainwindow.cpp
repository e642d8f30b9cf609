#include "ui/mainwindow.h"

#include "output/fonts.h"
#include "output/layout.h"
#include "output/pdf.h"
#include "ui/newreportdialog.h"
#include "ui/recent.h"
#include "ui/reporteditor.h"
#include "ui/startpage.h"
#include "ui/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTime>
#include <QToolBar>

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
{
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    statusBar()->addPermanentWidget(m_saved);
    makeActions();
    resize(fitting({1280, 860}, screen()));

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

void MainWindow::makeActions()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [&](const QString &icon, const QString &text, const QList<QKeySequence> &keys,
                         auto handler) {
        QAction *action = bar->addAction(QIcon::fromTheme(icon), text);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, handler);
        return action;
    };
    m_back = add(u"go-previous"_s, tr("All reports"), {QKeySequence(Qt::ALT | Qt::Key_Left)},
                 &MainWindow::closeReport);
    m_undo = add(u"edit-undo"_s, tr("Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] {
        m_editor->commitAll();
        m_editor->document().undoStack().undo();
    });
    m_redo
        = add(u"edit-redo"_s, tr("Redo"),
              {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
              [this] {
                  m_editor->commitAll();
                  m_editor->document().undoStack().redo();
              });
    m_export = add(u"document-export"_s, tr("Export PDF…"), {QKeySequence(Qt::CTRL | Qt::Key_E)},
                   &MainWindow::exportPdf);
}

void MainWindow::updateActions()
{
    QUndoStack *stack = m_editor ? &m_editor->document().undoStack() : nullptr;
    const bool canChange = m_editor && !m_editor->document().isLocked();
    m_back->setEnabled(m_editor);
    m_export->setEnabled(m_editor);
    m_undo->setEnabled(canChange && (stack->canUndo() || m_editor->isTyping()));
    m_redo->setEnabled(canChange && stack->canRedo());
    m_undo->setToolTip(m_undo->isEnabled() ? tr("Undo %1").arg(stack->undoText())
                                           : tr("Nothing to undo"));
    m_redo->setToolTip(m_redo->isEnabled() ? tr("Redo %1").arg(stack->redoText())
                                           : tr("Nothing to redo"));

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
    NewReportDialog dialog(m_workspace.library(), m_start->reports(), this);
    dialog.suggest(wanted);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto there = dialog.existing()) {
        openReport(*there);
        return;
    }
    const Unit unit = dialog.unit();
    const auto added = m_workspace.addReport(
        *dialog.form(), unit, {unit.name, dialog.year(), dialog.period(), dialog.scope()});
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
    m_editor = new ReportEditor(std::move(*document));
    m_stack->addWidget(m_editor);
    m_stack->setCurrentWidget(m_editor);
    Document &opened = m_editor->document();
    connect(m_editor, &ReportEditor::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_editor, &ReportEditor::typed, this, &MainWindow::updateActions);
    connect(&opened, &Document::saved, this, &MainWindow::showSaved);
    connect(&opened, &Document::savingFailed, this, &MainWindow::savingFailed);
    connect(&opened, &Document::stateChanged, this, &MainWindow::updateActions);
    connect(&opened.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    m_saved->setText(opened.isLocked() ? tr("Read-only") : QString());
    m_editor->setFocus();
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
    m_stack->setCurrentWidget(m_start);
    delete std::exchange(m_editor, nullptr);
    m_saved->clear();
    if (const auto loaded = m_start->reload(); !loaded)
        m_dialogs.tellError(this, tr("The workbook cannot be read"), loaded.error());
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

void MainWindow::exportPdf()
{
    m_editor->commitAll();
    const Document &document = m_editor->document();
    const QString name = titleOf(document.form(), document.report()) + u".pdf"_s;
    const QString path = m_dialogs.saveName(
        this, tr("Export PDF"), QDir(documentsFolder()).filePath(name), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto bytes = toPdf(layoutReport(document.form(), document.report(), document.figures()));
    const auto written = bytes ? writeFile(path, *bytes) : Result<>(tl::unexpected(bytes.error()));
    if (!written) {
        m_dialogs.tellError(this, tr("The PDF cannot be written"), written.error());
        return;
    }
    QString message = tr("Written to %1.").arg(QDir::toNativeSeparators(path));
    if (const QStringList missing = missingTypefaces(); !missing.isEmpty())
        message += u' '
            + tr("Other typefaces stand in for %1, which are not installed.")
                  .arg(missing.join(u'、'));
    statusBar()->showMessage(message, messageTime);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(closeReport());
}

} // namespace gongkai
