#include "ui/startpage.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

StartPage::StartPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(workspace)
    , m_recent(new QListWidget)
    , m_reports(new QTableView)
    , m_title(new QLabel)
    , m_hint(new QLabel)
{
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    m_title->setFont(big);
    m_hint->setWordWrap(true);

    auto *newReport = new QPushButton(tr("New report…"));
    auto *openWorkbook = new QPushButton(tr("Open another workbook…"));
    newReport->setDefault(true);
    newReport->setMinimumHeight(newReport->sizeHint().height() * 3 / 2);

    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setAccessibleName(tr("Workbooks opened last"));
    auto *left = new QVBoxLayout;
    left->addWidget(newReport);
    left->addWidget(openWorkbook);
    left->addSpacing(16);
    left->addWidget(new QLabel(tr("Workbooks opened last")));
    left->addWidget(m_recent, 1);

    m_reports->setModel(&m_model);
    m_reports->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_reports->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reports->setFrameShape(QFrame::NoFrame);
    m_reports->horizontalHeader()->setDefaultSectionSize(
        fontMetrics().horizontalAdvance(u"编制中 ●10 ▲10"_s) + 24);
    m_reports->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2);
    m_reports->setAccessibleName(tr("Reports"));
    auto *right = new QVBoxLayout;
    right->addWidget(m_title);
    right->addWidget(m_hint);
    right->addWidget(m_reports, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(24);
    layout->addLayout(left);
    layout->addLayout(right, 1);

    connect(newReport, &QPushButton::clicked, this, &StartPage::newReportWanted);
    connect(openWorkbook, &QPushButton::clicked, this, &StartPage::openWorkbookWanted);
    connect(m_reports, &QTableView::activated, this, &StartPage::chooseReport);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit recentChosen(item->data(Qt::UserRole).toString());
    });
}

Result<> StartPage::reload()
{
    auto outcome = m_model.reload();
    Workbook *workbook = m_workspace.workbook();
    const bool isEmpty = m_model.rowCount() == 0;
    m_title->setText(workbook ? QFileInfo(workbook->path()).completeBaseName()
                              : tr("Yearly reports on government information disclosure"));
    m_reports->setVisible(!isEmpty);
    if (!workbook || isEmpty)
        m_hint->setText(tr("“New report” begins a report: choose the office and the year, fill in "
                           "the official tables, and the sums are checked as you type. Everything "
                           "is saved in one file on this computer."));
    else if (workbook->isReadOnly())
        m_hint->setText(tr("The workbook can only be read. %1").arg(workbook->readOnlyReason()));
    else
        m_hint->setText(tr("Double-click a report to open it."));
    return outcome;
}

void StartPage::setRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        auto *item = new QListWidgetItem(QFileInfo(path).completeBaseName(), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
}

void StartPage::chooseReport(const QModelIndex &index)
{
    const std::vector<ReportEntry> entries = m_model.entries(index);
    if (entries.size() == 1) {
        emit reportChosen(entries.front().id);
        return;
    }
    // Several quarters of one year: which one?
    QMenu menu;
    for (const ReportEntry &entry : entries)
        connect(menu.addAction(titleOf(entry.key.period)), &QAction::triggered, this,
                [this, id = entry.id] { emit reportChosen(id); });
    if (!entries.empty())
        menu.exec(QCursor::pos());
}

} // namespace gongkai
