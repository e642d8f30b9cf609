#pragma once

#include "core/grid.h"
#include "editing/document.h"

#include <QAbstractTableModel>

namespace gongkai {

/// What the model tells of a place besides its text.
enum TableRole {
    CellRole = Qt::UserRole, ///< CellId; -1 where there is no figure.
    IsTotalRole, ///< bool
    TypedTotalRole, ///< bool: somebody typed this total, and the printed figure is that.
    ComputedTextRole, ///< QString: what the form computes for a total.
    SeverityRole, ///< int: the worst open finding about the cell; -1 for none.
    LastYearRole, ///< QString: last year's figure, while it is shown; else empty.
    ChangeRole, ///< int: 1 far more than last year, -1 far less, 0 neither or not known.
    IsInputRole, ///< bool: a figure that is not computed.
    RemarkRole, ///< QString: the remark on the figure; empty for none.
};

/// The part of a table below its heads and beside its labels: figures, and in stacked tables the
/// headings between them. The heads are drawn from the same grid by the view.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    TableModel(Document &document, int table, QObject *parent = nullptr);

    const Grid &grid() const { return m_grid; }
    Document &document() { return m_document; }
    const Document &document() const { return m_document; }
    const Grid::Box &box(const QModelIndex &index) const;
    CellId cell(const QModelIndex &index) const { return box(index).cell; }
    /// Invalid where the cell is of another table.
    QModelIndex indexOf(CellId cell) const;

    /// Whether last year's figures are shown beside this year's.
    void setLastYearShown(bool shown);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes what the clerk typed. Refuses, and says why with editRefused(), what is no amount.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void editRefused(const QModelIndex &index, const QString &why);

private:
    QVariant figureData(CellId cell, int role) const;
    QString accessibleText(CellId cell) const;
    /// What of a cell may change while somebody types.
    struct Look
    {
        Amount typed;
        Amount printed;
        Amount computed;
        QString remark;
        int severity = -1; ///< The worst open finding about it.

        friend bool operator==(const Look &, const Look &) = default;
    };

    const Look &lookOf(CellId cell) const { return m_looks[static_cast<std::size_t>(cell)]; }
    std::vector<Look> makeLooks() const;
    void refresh();

    Document &m_document;
    Grid m_grid;
    std::vector<Look> m_looks; ///< By cell.
    bool m_isLastYearShown = false;
};

} // namespace gongkai
