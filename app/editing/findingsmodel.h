#pragma once

#include "editing/document.h"

#include <QAbstractTableModel>

namespace gongkai {

/// The findings of a document as they were when refresh() was called last, one to a row, in the
/// order of the form.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, CodeColumn, MessageColumn, ColumnCount };
    enum Role {
        FindingSeverityRole = Qt::UserRole, ///< int, of Severity.
        IsOpenRole, ///< bool: not explained.
        SectionRole, ///< QString
    };

    explicit FindingsModel(const Document &document, QObject *parent = nullptr);

    /// Takes over what the document finds now. Rows before and behind what changed stay as they
    /// are.
    void refresh();

    const Finding &finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Document &m_document;
    std::vector<Finding> m_findings;
};

} // namespace gongkai
