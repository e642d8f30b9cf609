#pragma once

#include "ui/reportswording.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace gongkai {

/// The reports of the workbook: a row for each unit and scope, a column for each year, the newest
/// first. A unit that reported last year has a place for the report that is due now.
///
/// Findings are counted afterwards, a few reports at a time, so that neither opening a large
/// workbook nor the window has to wait for it.
class ReportsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ReportsModel(Workspace &workspace, QObject *parent = nullptr);

    /// Reads the workbook again, and has the findings counted again.
    Result<> reload();
    /// Counting rests while nobody looks.
    void setCounting(bool counting);
    bool isCounted() const { return m_toCount.empty(); }
    /// For tests: what day it is.
    void setToday(QDate today) { m_today = today; }
    QDate today() const { return m_today.isValid() ? m_today : QDate::currentDate(); }

    /// What is at the place: usually one, several for quarters, none where there is no report.
    std::vector<ReportSummary> summaries(const QModelIndex &index) const;
    /// The report of unit, scope and year that the place is for.
    ReportKey keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const ReportKey &key) const;
    /// Those that should be on somebody's mind, the most urgent first.
    std::vector<ReportSummary> due() const;
    /// Where somebody most likely wants to go on: what is due first, or was last worked on.
    QModelIndex mostWanted() const;
    std::vector<ReportEntry> reports() const;
    int unitCount() const;
    bool hasQuarters() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The findings of some more reports are known.
    void counted();

private:
    struct Row
    {
        QString unit;
        Scope scope = Scope::Own;
        std::optional<Level> level;
    };

    void place(const std::vector<ReportEntry> &entries);
    void addMissing(const std::vector<ReportEntry> &entries);
    std::size_t cellOf(const ReportKey &key) const;
    void countSome();
    void count(ReportSummary &summary);

    Workspace &m_workspace;
    QDate m_today;
    std::vector<Row> m_rows;
    std::vector<int> m_years;
    std::vector<ReportSummary> m_summaries;
    std::vector<std::vector<std::size_t>> m_cells; ///< Places in m_summaries, row by row.
    std::vector<std::size_t> m_toCount; ///< The next one last.
    QTimer m_timer;
};

} // namespace gongkai
