#include "ui/reportsmodel.h"

#include "core/deadline.h"

#include <QElapsedTimer>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// How long the window may be kept waiting for counting at once.
constexpr qint64 slice = 15; // ms

} // namespace

ReportsModel::ReportsModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    connect(&m_timer, &QTimer::timeout, this, &ReportsModel::countSome);
}

Result<> ReportsModel::reload()
{
    Result<> outcome;
    std::vector<ReportEntry> entries;
    if (Workbook *workbook = m_workspace.workbook()) {
        if (auto read = workbook->reports())
            entries = std::move(*read);
        else
            outcome = tl::unexpected(read.error());
    }
    // What was counted is shown until it is counted again. A wrong number for a moment is calmer
    // than a page that flickers whenever somebody comes back to it.
    std::map<std::pair<ReportId, ReportKey>, std::optional<Counts>> before;
    for (const ReportSummary &summary : m_summaries)
        before[{summary.entry.id, summary.entry.key}] = summary.counts;

    beginResetModel();
    place(entries);
    m_toCount.clear();
    for (std::size_t i = 0; i < m_summaries.size(); ++i) {
        ReportSummary &summary = m_summaries[i];
        const ReportEntry &entry = summary.entry;
        const auto form = summary.isBegun()
            ? m_workspace.library().find(entry.edition, entry.variant)
            : m_workspace.library().forYear(entry.key.year);
        if (form)
            summary.deadline = deadlineOf(*form, entry.key, entry.level);
        if (const auto known = before.find({entry.id, entry.key}); known != before.end())
            summary.counts = known->second;
        if (summary.isBegun())
            m_toCount.push_back(i);
    }
    // The newest year is what people came for.
    std::stable_sort(m_toCount.begin(), m_toCount.end(), [&](std::size_t one, std::size_t other) {
        return m_summaries[one].entry.key.year < m_summaries[other].entry.key.year;
    });
    endResetModel();
    return outcome;
}

void ReportsModel::place(const std::vector<ReportEntry> &entries)
{
    m_rows.clear();
    m_summaries.clear();
    std::set<int> years;
    for (const ReportEntry &entry : entries) {
        years.insert(entry.key.year);
        m_summaries.push_back({entry, {}, {}, {}});
        // They come sorted by unit, but a unit's scopes change from year to year.
        const auto isSame = [&](const Row &row) {
            return row.unit == entry.key.unit && row.scope == entry.key.scope;
        };
        if (std::find_if(m_rows.rbegin(), m_rows.rend(), isSame) == m_rows.rend())
            m_rows.push_back({entry.key.unit, entry.key.scope, entry.level});
    }
    addMissing(entries);
    for (const ReportSummary &summary : m_summaries)
        years.insert(summary.entry.key.year);
    m_years.assign(years.rbegin(), years.rend());

    m_cells.assign(m_rows.size() * m_years.size(), {});
    std::map<std::pair<QString, Scope>, std::size_t> rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        rows[{m_rows[i].unit, m_rows[i].scope}] = i;
    for (std::size_t i = 0; i < m_summaries.size(); ++i) {
        const ReportKey &key = m_summaries[i].entry.key;
        const auto year = std::find(m_years.begin(), m_years.end(), key.year) - m_years.begin();
        m_cells[rows[{key.unit, key.scope}] * m_years.size() + static_cast<std::size_t>(year)]
            .push_back(i);
    }
}

/// Who reported last year reports this year.
void ReportsModel::addMissing(const std::vector<ReportEntry> &entries)
{
    const int year = yearBeingReported(today());
    std::set<std::pair<QString, Scope>> begun;
    for (const ReportEntry &entry : entries) {
        if (entry.key.year == year)
            begun.insert({entry.key.unit, entry.key.scope});
    }
    for (const ReportEntry &entry : entries) {
        if (entry.key.year != year - 1 || !begun.insert({entry.key.unit, entry.key.scope}).second)
            continue;
        ReportSummary missing;
        missing.entry.key = {entry.key.unit, year, Period::Year, entry.key.scope};
        missing.entry.level = entry.level;
        m_summaries.push_back(missing);
    }
}

void ReportsModel::setCounting(bool counting)
{
    if (counting && !m_toCount.empty())
        m_timer.start(0);
    else
        m_timer.stop();
}

void ReportsModel::countSome()
{
    QElapsedTimer time;
    time.start();
    while (!m_toCount.empty() && m_workspace.workbook() && time.elapsed() < slice) {
        ReportSummary &summary = m_summaries[m_toCount.back()];
        m_toCount.pop_back();
        count(summary);
        const QModelIndex place = indexOf(summary.entry.key);
        emit dataChanged(place, place);
    }
    if (m_toCount.empty())
        m_timer.stop();
    emit counted();
}

void ReportsModel::count(ReportSummary &summary)
{
    const auto counts = m_workspace.counts(summary.entry);
    summary.counts = counts.value_or(Counts());
    summary.trouble = counts ? QString() : toLine(counts.error());
}

std::vector<ReportSummary> ReportsModel::summaries(const QModelIndex &index) const
{
    std::vector<ReportSummary> found;
    if (!index.isValid())
        return found;
    const int cell = index.row() * columnCount() + index.column();
    for (const std::size_t i : m_cells[static_cast<std::size_t>(cell)])
        found.push_back(m_summaries[i]);
    return found;
}

ReportKey ReportsModel::keyAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return {row.unit, m_years[static_cast<std::size_t>(index.column())], Period::Year, row.scope};
}

QModelIndex ReportsModel::indexOf(const ReportKey &key) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) {
        return one.unit == key.unit && one.scope == key.scope;
    });
    const auto year = std::find(m_years.begin(), m_years.end(), key.year);
    if (row == m_rows.end() || year == m_years.end())
        return {};
    return index(static_cast<int>(row - m_rows.begin()), static_cast<int>(year - m_years.begin()));
}

std::vector<ReportSummary> ReportsModel::due() const
{
    std::vector<ReportSummary> found;
    for (const ReportSummary &summary : m_summaries) {
        if (isDue(summary, today()))
            found.push_back(summary);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ReportSummary &one, const ReportSummary &other) {
                         return one.deadline < other.deadline;
                     });
    return found;
}

QModelIndex ReportsModel::mostWanted() const
{
    if (const auto urgent = due(); !urgent.empty())
        return indexOf(urgent.front().entry.key);
    const auto last = std::max_element(m_summaries.begin(), m_summaries.end(),
                                       [](const ReportSummary &one, const ReportSummary &other) {
                                           return one.entry.modified < other.entry.modified;
                                       });
    return last == m_summaries.end() ? QModelIndex() : indexOf(last->entry.key);
}

std::vector<ReportEntry> ReportsModel::reports() const
{
    std::vector<ReportEntry> entries;
    for (const ReportSummary &summary : m_summaries) {
        if (summary.isBegun())
            entries.push_back(summary.entry);
    }
    return entries;
}

int ReportsModel::unitCount() const
{
    std::set<QString> units;
    for (const Row &row : m_rows)
        units.insert(row.unit);
    return static_cast<int>(units.size());
}

bool ReportsModel::hasQuarters() const
{
    return std::any_of(m_summaries.begin(), m_summaries.end(), [](const ReportSummary &summary) {
        return summary.entry.key.period != Period::Year;
    });
}

int ReportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int ReportsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.size());
}

QVariant ReportsModel::data(const QModelIndex &index, int role) const
{
    const bool isText
        = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!index.isValid() || !isText)
        return {};
    QStringList lines;
    for (const ReportSummary &summary : summaries(index)) {
        if (role == Qt::DisplayRole)
            lines += stateText(summary); // what is typed to search for; the delegate paints
        else
            lines += spoken(summary, today());
        if (role == Qt::ToolTipRole && !summary.trouble.isEmpty())
            lines += summary.trouble;
    }
    if (lines.isEmpty() && role == Qt::AccessibleTextRole)
        return tr("%1, no report").arg(describe(keyAt(index)));
    return lines.join(u'\n');
}

QVariant ReportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && orientation == Qt::Vertical))
        return {};
    if (orientation == Qt::Horizontal)
        return QString::number(m_years[static_cast<std::size_t>(section)]);
    const Row &row = m_rows[static_cast<std::size_t>(section)];
    const QString name = row.scope == Scope::Own ? row.unit : tr("%1 (summed up)").arg(row.unit);
    if (role == Qt::DisplayRole)
        return name;
    return row.level ? u"%1\n%2"_s.arg(name, titleOf(*row.level)) : name;
}

} // namespace gongkai
