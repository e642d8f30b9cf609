#include "editing/findingsmodel.h"

namespace gongkai {

FindingsModel::FindingsModel(const Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    m_findings = document.findings();
    connect(&document, &Document::changed, this, [this] {
        // Most changes leave the list as it is, and so it stays where the reader has it.
        if (m_findings == m_document.findings())
            return;
        beginResetModel();
        m_findings = m_document.findings();
        endResetModel();
    });
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding &found = finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case SeverityColumn:
            return titleOf(found.severity);
        case CodeColumn:
            return found.code;
        default:
            return found.isOpen() ? found.message
                                  : tr("%1 (explained: %2)").arg(found.message, found.explanation);
        }
    case Qt::ToolTipRole:
        return found.message;
    case SeverityRole:
        return static_cast<int>(found.severity);
    case IsOpenRole:
        return found.isOpen();
    case SectionRole:
        return found.section;
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case CodeColumn:
        return tr("Code");
    default:
        return tr("Finding");
    }
}

} // namespace gongkai
