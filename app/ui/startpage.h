#pragma once

#include "ui/reportsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace gongkai {

class DueList;
class RecentList;
class UndoBar;

/// Where everything begins: the workbooks that were open last, the reports of the one that is open,
/// what is due, and a new report.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows what the workbook holds now.
    Result<> reload();
    /// Makes the report the current one of the grid.
    void choose(const ReportKey &key);
    std::vector<ReportEntry> reports() const { return m_model.reports(); }
    ReportsModel &model() { return m_model; }

signals:
    /// `suggested` has unit, year and scope where the place says which report is meant; its unit
    /// is empty otherwise.
    void newReportWanted(const gongkai::ReportKey &suggested);
    void openWorkbookWanted();
    void recentChosen(const QString &path);
    void reportChosen(gongkai::ReportId id);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeReports();
    void makeActions();
    void showTitle();
    void showDeleted();
    void chooseReport(const QModelIndex &index);
    void deleteReport(const QModelIndex &index);
    void remove(const ReportEntry &entry);
    void undoDelete();
    void bringBack(const ReportEntry &entry);
    void showMenu(const QPoint &place);
    void changed(const ReportKey &key);
    std::optional<ReportEntry> whichOf(const QModelIndex &index);

    Workspace &m_workspace;
    ReportsModel m_model;
    QPushButton *m_newReport;
    RecentList *m_recent;
    QLabel *m_recentTitle;
    QLabel *m_title;
    QLabel *m_hint;
    QToolButton *m_deleted; ///< Those deleted, to bring them back.
    DueList *m_due;
    QTableView *m_reports;
    QWidget *m_firstSteps;
    UndoBar *m_undoBar;
    QString m_path; ///< Of the workbook that is shown.
    std::vector<ReportEntry> m_justDeleted; ///< Since it is shown, for Ctrl+Z.
};

} // namespace gongkai
