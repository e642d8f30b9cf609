#include "ui/reportsmodel.h"

#include "ui/colours.h"

#include <set>

using namespace Qt::StringLiterals;

namespace gongkai {

ReportsModel::ReportsModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

Result<> ReportsModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_years.clear();
    m_items.clear();
    Result<> outcome;
    if (Workbook *workbook = m_workspace.workbook()) {
        const auto entries = workbook->reports();
        if (!entries)
            outcome = tl::unexpected(entries.error());
        std::set<int> years;
        for (const ReportEntry &entry : entries.value_or(std::vector<ReportEntry>())) {
            const auto counts = m_workspace.counts(entry);
            m_items.push_back(
                {entry, counts.value_or(Counts()), counts ? QString() : toLine(counts.error())});
            years.insert(entry.key.year);
            const bool isKnown = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
                return row.unit == entry.key.unit && row.scope == entry.key.scope;
            });
            if (!isKnown)
                m_rows.push_back({entry.key.unit, entry.key.scope, entry.level});
        }
        m_years.assign(years.rbegin(), years.rend()); // the newest first
    }
    endResetModel();
    return outcome;
}

std::vector<ReportEntry> ReportsModel::entries(const QModelIndex &index) const
{
    std::vector<ReportEntry> found;
    if (!index.isValid())
        return found;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    for (const Item &item : m_items) {
        const ReportKey &key = item.entry.key;
        if (key.unit == row.unit && key.scope == row.scope
            && key.year == m_years[static_cast<std::size_t>(index.column())])
            found.push_back(item.entry);
    }
    return found;
}

std::vector<Unit> ReportsModel::units() const
{
    std::vector<Unit> units;
    for (const Row &row : m_rows) {
        const bool isKnown = std::any_of(units.begin(), units.end(),
                                         [&](const Unit &unit) { return unit.name == row.unit; });
        if (!isKnown)
            units.push_back({row.unit, row.level, {}, {}});
    }
    return units;
}

int ReportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int ReportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.size());
}

QString ReportsModel::textOf(const Item &item) const
{
    QString text
        = item.entry.key.period == Period::Year ? QString() : titleOf(item.entry.key.period) + u' ';
    if (!item.trouble.isEmpty())
        return text + tr("cannot be read");
    text += titleOf(item.entry.state);
    if (item.counts.errors > 0)
        text += u" %1%2"_s.arg(markOf(Severity::Error)).arg(item.counts.errors);
    if (item.counts.warnings > 0)
        text += u" %1%2"_s.arg(markOf(Severity::Warning)).arg(item.counts.warnings);
    return text;
}

QVariant ReportsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    QStringList lines;
    for (const ReportEntry &entry : entries(index)) {
        const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const Item &candidate) {
            return candidate.entry.id == entry.id;
        });
        lines
            += role == Qt::ToolTipRole && !item->trouble.isEmpty() ? item->trouble : textOf(*item);
    }
    return lines.join(u'\n');
}

QVariant ReportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return QString::number(m_years[static_cast<std::size_t>(section)]);
    const Row &row = m_rows[static_cast<std::size_t>(section)];
    return row.scope == Scope::Own ? row.unit : tr("%1 (summed up)").arg(row.unit);
}

} // namespace gongkai
