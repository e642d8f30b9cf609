#pragma once

#include "ui/workspace.h"

#include <QAbstractTableModel>

namespace gongkai {

/// The reports of the workbook: a row for each unit and scope, a column for each year.
class ReportsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ReportsModel(Workspace &workspace, QObject *parent = nullptr);

    /// Reads the workbook again.
    Result<> reload();
    /// The reports at the place: usually one, several for quarters, none where there is no report.
    std::vector<ReportEntry> entries(const QModelIndex &index) const;
    std::vector<Unit> units() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString unit;
        Scope scope = Scope::Own;
        std::optional<Level> level;
    };
    struct Item
    {
        ReportEntry entry;
        Counts counts;
        QString trouble; ///< Why it cannot be read; empty where it can.
    };

    QString textOf(const Item &item) const;

    Workspace &m_workspace;
    std::vector<Row> m_rows;
    std::vector<int> m_years;
    std::vector<Item> m_items;
};

} // namespace gongkai
