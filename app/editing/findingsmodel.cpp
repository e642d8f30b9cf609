#include "editing/findingsmodel.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace gongkai {

FindingsModel::FindingsModel(const Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    m_findings = document.findings();
}

void FindingsModel::refresh()
{
    const std::vector<Finding> &now = m_document.findings();
    const auto ends = std::mismatch(m_findings.begin(), m_findings.end(), now.begin(), now.end());
    const auto begins = std::mismatch(m_findings.rbegin(), std::reverse_iterator(ends.first),
                                      now.rbegin(), std::reverse_iterator(ends.second));
    const auto old = std::span(ends.first, begins.first.base());
    const auto fresh = std::span(ends.second, begins.second.base());
    const int first = static_cast<int>(ends.first - m_findings.begin());
    const std::size_t both = std::min(old.size(), fresh.size());
    const int behind = first + static_cast<int>(both);

    std::copy_n(fresh.begin(), both, old.begin());
    if (both > 0)
        emit dataChanged(index(first, 0), index(behind - 1, ColumnCount - 1));
    if (old.size() > both) {
        beginRemoveRows({}, behind, first + static_cast<int>(old.size()) - 1);
        m_findings.erase(m_findings.begin() + behind,
                         m_findings.begin() + first + static_cast<int>(old.size()));
        endRemoveRows();
    }
    if (fresh.size() > both) {
        beginInsertRows({}, behind, first + static_cast<int>(fresh.size()) - 1);
        m_findings.insert(m_findings.begin() + behind, fresh.begin() + static_cast<qsizetype>(both),
                          fresh.end());
        endInsertRows();
    }
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
    case FindingSeverityRole:
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
