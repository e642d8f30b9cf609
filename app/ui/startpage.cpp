#include "ui/startpage.h"

#include "ui/duelist.h"
#include "ui/firststeps.h"
#include "ui/recent.h"
#include "ui/recentlist.h"
#include "ui/reportsdelegate.h"
#include "ui/theme.h"
#include "ui/undobar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int mostDeleted = 20; ///< In the menu.

/// Flat heads with some air. Colours by the palette, so that they change with it.
const QString headStyle
    = u"QHeaderView, QTableCornerButton::section { background: palette(window); border: none; }"
      "QHeaderView::section { background: palette(window); border: none;"
      " border-bottom: 1px solid palette(mid); border-right: 1px solid palette(mid);"
      " padding: 5px 10px; }"_s;

QString dayAndTime(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

StartPage::StartPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(workspace)
    , m_newReport(new QPushButton(tr("New report…")))
    , m_recent(new RecentList)
    , m_recentTitle(new QLabel(tr("Workbooks opened last")))
    , m_title(new QLabel)
    , m_hint(new QLabel)
    , m_deleted(new QToolButton)
    , m_due(new DueList)
    , m_reports(new QTableView)
    , m_firstSteps(new QScrollArea)
    , m_undoBar(new UndoBar)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(28);
    layout->addWidget(makeSide());
    layout->addWidget(makeReports(), 1);
    makeActions();

    connect(m_newReport, &QPushButton::clicked, this, [this] { emit newReportWanted({}); });
    connect(m_recent, &RecentList::chosen, this, &StartPage::recentChosen);
    connect(m_recent, &RecentList::forgotten, this, [this](const QString &path) {
        forgetWorkbook(path);
        showTitle();
    });
    connect(m_reports, &QTableView::activated, this, &StartPage::chooseReport);
    connect(m_due, &DueList::chosen, this, [this](const ReportSummary &summary) {
        if (summary.isBegun())
            emit reportChosen(summary.entry.id);
        else
            emit newReportWanted(summary.entry.key);
    });
    connect(&m_model, &ReportsModel::counted, this,
            [this] { m_due->show(m_model.due(), m_model.today()); });
    connect(m_undoBar, &UndoBar::undoWanted, this, &StartPage::undoDelete);
}

void StartPage::choose(const ReportKey &key)
{
    if (const QModelIndex place = m_model.indexOf(key); place.isValid())
        m_reports->setCurrentIndex(place);
}

QWidget *StartPage::makeSide()
{
    auto *openWorkbook = new QPushButton(tr("Open another workbook…"));
    connect(openWorkbook, &QPushButton::clicked, this, &StartPage::openWorkbookWanted);
    m_newReport->setObjectName(u"newReport"_s);
    m_newReport->setMinimumHeight(m_newReport->sizeHint().height() * 3 / 2);
    makePrimary(*m_newReport);
    m_recentTitle->setBuddy(m_recent);

    auto *side = new QWidget;
    side->setFixedWidth(fontMetrics().height() * 13);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_newReport);
    layout->addWidget(openWorkbook);
    layout->addSpacing(16);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent, 1);
    layout->addStretch(0);
    return side;
}

QWidget *StartPage::makeReports()
{
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    big.setBold(true);
    m_title->setFont(big);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setWordWrap(true);
    m_deleted->setAutoRaise(true);
    m_deleted->setObjectName(u"deleted"_s);
    m_deleted->setPopupMode(QToolButton::InstantPopup);
    m_deleted->setFocusPolicy(Qt::StrongFocus);

    m_reports->setModel(&m_model);
    m_reports->setItemDelegate(new ReportsDelegate(this));
    m_reports->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_reports->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reports->setTabKeyNavigation(false); // Tab leads on to what is beside the table
    m_reports->setFrameShape(QFrame::NoFrame);
    m_reports->setCornerButtonEnabled(false);
    // What lies beyond the last report is no sheet.
    m_reports->viewport()->setBackgroundRole(QPalette::Window);
    m_reports->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_reports->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_reports->setContextMenuPolicy(Qt::CustomContextMenu);
    m_reports->horizontalHeader()->setSectionsClickable(false);
    m_reports->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_reports->horizontalHeader()->setHighlightSections(false);
    m_reports->verticalHeader()->setSectionsClickable(false);
    m_reports->verticalHeader()->setHighlightSections(false);
    m_reports->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_reports->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_reports->setStyleSheet(headStyle);
    m_reports->setAccessibleName(tr("Reports"));
    connect(m_reports, &QWidget::customContextMenuRequested, this, &StartPage::showMenu);

    auto *steps = qobject_cast<QScrollArea *>(m_firstSteps);
    auto *ground = new QWidget;
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new FirstSteps);
    column->addStretch(1);
    steps->setWidget(ground);
    steps->setWidgetResizable(true);
    steps->setFrameShape(QFrame::NoFrame);
    steps->setFocusPolicy(Qt::NoFocus);

    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_deleted);
    layout->addLayout(head);
    layout->addWidget(m_hint);
    layout->addSpacing(4);
    layout->addWidget(m_due);
    layout->addSpacing(4);
    layout->addWidget(m_reports, 1);
    layout->addWidget(m_firstSteps, 1);
    layout->addWidget(m_undoBar);
    return pane;
}

void StartPage::makeActions()
{
    auto *remove = new QAction(tr("Delete the report"), m_reports);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] { deleteReport(m_reports->currentIndex()); });
    m_reports->addAction(remove);

    auto *undo = new QAction(tr("Undo"), this);
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QAction::triggered, this, &StartPage::undoDelete);
    addAction(undo);
}

Result<> StartPage::reload()
{
    const QString path = m_workspace.workbook() ? m_workspace.workbook()->path() : QString();
    const bool isOther = std::exchange(m_path, path) != path;
    if (isOther)
        m_justDeleted.clear();
    m_undoBar->hide();
    const QModelIndex old = m_reports->currentIndex();
    const ReportKey here = m_model.keyAt(old);
    const QPoint spot(old.column(), old.row());
    auto outcome = m_model.reload();

    const bool isEmpty = m_model.rowCount() == 0;
    m_reports->setVisible(!isEmpty);
    m_firstSteps->setVisible(isEmpty);
    setFocusProxy(isEmpty ? static_cast<QWidget *>(m_newReport) : m_reports);
    const QSize cell = ReportsDelegate::cellSize(fontMetrics(), m_model.hasQuarters());
    m_reports->horizontalHeader()->setDefaultSectionSize(cell.width());
    m_reports->verticalHeader()->setDefaultSectionSize(cell.height());
    const int line = fontMetrics().height() + 3;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        int most = 1;
        for (int column = 0; m_model.hasQuarters() && column < m_model.columnCount(); ++column)
            most = std::max(most,
                            static_cast<int>(m_model.summaries(m_model.index(row, column)).size()));
        m_reports->verticalHeader()->resizeSection(row, cell.height() + (most - 1) * line);
    }
    // Where the last report of a row was deleted, the row that has moved up.
    QModelIndex place = m_model.indexOf(here);
    if (!place.isValid() && !isOther && spot.y() >= 0)
        place = m_model.index(std::min(spot.y(), m_model.rowCount() - 1),
                              std::min(spot.x(), m_model.columnCount() - 1));
    m_reports->setCurrentIndex(place.isValid() ? place : m_model.mostWanted());

    m_due->show(m_model.due(), m_model.today());
    showTitle();
    showDeleted();
    m_model.setCounting(isVisible());
    if (isOther && isVisible())
        focusProxy()->setFocus();
    return outcome;
}

void StartPage::showTitle()
{
    Workbook *workbook = m_workspace.workbook();
    const QStringList recent = recentWorkbooks();
    m_recent->setPaths(recent, m_path);
    m_recent->setVisible(!recent.isEmpty());
    m_recentTitle->setVisible(!recent.isEmpty());
    m_title->setText(workbook ? QFileInfo(m_path).completeBaseName()
                              : tr("Yearly reports on government information disclosure"));
    if (!workbook)
        m_hint->setText(tr("Three steps to a report:"));
    else if (workbook->isReadOnly())
        m_hint->setText(tr("The workbook can only be read. %1").arg(workbook->readOnlyReason()));
    else if (m_model.rowCount() == 0)
        m_hint->setText(tr("There is no report in this workbook yet. Three steps to a report:"));
    else
        m_hint->setText(tr("%1 units, %2 reports. Double-click or Return opens a report.")
                            .arg(m_model.unitCount())
                            .arg(m_model.reports().size()));
}

void StartPage::showDeleted()
{
    std::vector<ReportEntry> entries;
    if (Workbook *workbook = m_workspace.workbook(); workbook && !workbook->isReadOnly())
        entries = workbook->deletedReports().value_or(std::vector<ReportEntry>());
    m_deleted->setVisible(!entries.empty());
    m_deleted->setText(tr("Recently deleted (%1)").arg(entries.size()));
    delete m_deleted->menu();
    auto *menu = new QMenu(m_deleted);
    menu->addSection(tr("Choose a report to bring it back"));
    for (const ReportEntry &entry : entries) {
        if (menu->actions().size() > mostDeleted)
            break;
        connect(
            menu->addAction(
                tr("%1, deleted %2").arg(describe(entry.key), dayAndTime(entry.modified))),
            &QAction::triggered, this, [this, entry] { bringBack(entry); },
            // The menu is made anew, and must be closed by then.
            Qt::QueuedConnection);
    }
    m_deleted->setMenu(menu);
}

/// The report at the place. Of several quarters, the one that is picked from a menu.
std::optional<ReportEntry> StartPage::whichOf(const QModelIndex &index)
{
    std::vector<ReportEntry> entries;
    for (const ReportSummary &summary : m_model.summaries(index)) {
        if (summary.isBegun())
            entries.push_back(summary.entry);
    }
    if (entries.empty())
        return {};
    if (entries.size() == 1)
        return entries.front();
    QMenu menu;
    for (const ReportEntry &entry : entries)
        menu.addAction(titleOf(entry.key.period));
    const QRect cell = m_reports->visualRect(index);
    const QAction *picked = menu.exec(m_reports->viewport()->mapToGlobal(cell.center()));
    const qsizetype number = menu.actions().indexOf(const_cast<QAction *>(picked));
    return number < 0 ? std::nullopt : std::optional(entries[static_cast<std::size_t>(number)]);
}

void StartPage::chooseReport(const QModelIndex &index)
{
    const auto summaries = m_model.summaries(index);
    const bool isBegun = std::any_of(summaries.begin(), summaries.end(),
                                     [](const ReportSummary &one) { return one.isBegun(); });
    if (!isBegun) {
        if (!m_workspace.workbook()->isReadOnly())
            emit newReportWanted(m_model.keyAt(index));
        return;
    }
    if (const auto entry = whichOf(index))
        emit reportChosen(entry->id);
}

void StartPage::deleteReport(const QModelIndex &index)
{
    if (const auto entry = whichOf(index))
        remove(*entry);
}

void StartPage::remove(const ReportEntry &entry)
{
    if (entry.state == State::Final) {
        m_undoBar->tell(
            tr("%1 is final. Reopen it before you delete it.").arg(describe(entry.key)));
        return;
    }
    const auto removed = m_workspace.workbook()->remove(entry.id);
    changed(entry.key);
    if (!removed) {
        m_undoBar->tell(removed.error().message);
        return;
    }
    m_justDeleted.push_back(entry);
    m_undoBar->offer(tr("Deleted: %1.").arg(describe(entry.key)));
}

void StartPage::undoDelete()
{
    if (m_justDeleted.empty())
        return;
    const ReportEntry last = m_justDeleted.back(); // a copy: it leaves the list on the way
    bringBack(last);
}

void StartPage::bringBack(const ReportEntry &entry)
{
    const auto restored = m_workspace.workbook()->restore(entry.id);
    std::erase_if(m_justDeleted, [&](const ReportEntry &one) { return one.id == entry.id; });
    changed(entry.key);
    m_undoBar->tell(restored ? tr("%1 is back.").arg(describe(entry.key))
                             : restored.error().message);
}

/// Shows the table anew after the report was deleted or brought back, and stays at its place.
void StartPage::changed(const ReportKey &key)
{
    if (const auto loaded = reload(); !loaded)
        m_undoBar->tell(loaded.error().message);
    if (const QModelIndex place = m_model.indexOf(key); place.isValid())
        m_reports->setCurrentIndex(place);
    // Where the last report went, the table went with it.
    focusProxy()->setFocus();
}

void StartPage::showMenu(const QPoint &place)
{
    // The key for the menu comes with a place of its own: that of the current report.
    const QModelIndex under = m_reports->indexAt(place);
    const QModelIndex index = under.isValid() ? under : m_reports->currentIndex();
    if (!index.isValid())
        return;
    m_reports->setCurrentIndex(index);
    const auto summaries = m_model.summaries(index);
    const bool isBegun = !summaries.empty() && summaries.front().isBegun();
    const bool canChange = !m_workspace.workbook()->isReadOnly();
    QMenu menu;
    QAction *open = menu.addAction(isBegun ? tr("Open") : tr("Begin the report"));
    open->setEnabled(isBegun || canChange);
    QAction *remove = menu.addAction(tr("Delete the report"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setEnabled(isBegun && canChange);
    const QAction *picked = menu.exec(m_reports->viewport()->mapToGlobal(place));
    if (picked == open)
        chooseReport(index);
    else if (picked == remove)
        deleteReport(index);
}

bool StartPage::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        makePrimary(*m_newReport);
    return QWidget::event(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setCounting(true);
    if (focusProxy())
        focusProxy()->setFocus();
}

void StartPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setCounting(false);
}

/// Return presses a button here as it does in a dialog.
void StartPage::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        button->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace gongkai
