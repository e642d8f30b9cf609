#pragma once

#include "ui/reportsmodel.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTableView;

namespace gongkai {

/// Where everything begins: the workbooks that were open last, the reports of the one that is open,
/// and a new report.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows what the workbook holds now.
    Result<> reload();
    void setRecent(const QStringList &paths);
    std::vector<Unit> units() const { return m_model.units(); }

signals:
    void newReportWanted();
    void openWorkbookWanted();
    void recentChosen(const QString &path);
    void reportChosen(gongkai::ReportId id);

private:
    void chooseReport(const QModelIndex &index);

    Workspace &m_workspace;
    ReportsModel m_model;
    QListWidget *m_recent;
    QTableView *m_reports;
    QLabel *m_title;
    QLabel *m_hint;
};

} // namespace gongkai
