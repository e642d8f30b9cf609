#include "editing/tablemodel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Worth a second look: by more than half, and by more than a handful.
constexpr qint64 smallChange = 10;

int changeOf(const Amount &last, const Amount &now)
{
    if (!last.isNumber() || !now.isNumber())
        return 0;
    const qint64 change = now.value - last.value;
    if (std::abs(change) <= smallChange || 2 * std::abs(change) <= std::abs(last.value))
        return 0;
    return change > 0 ? 1 : -1;
}

} // namespace

TableModel::TableModel(Document &document, int table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_grid(makeGrid(document.form(), table))
    , m_looks(makeLooks())
{
    connect(&document, &Document::changed, this, &TableModel::refresh);
    connect(&document, &Document::stateChanged, this,
            [this] { emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); });
}

std::vector<TableModel::Look> TableModel::makeLooks() const
{
    const Figures &figures = m_document.figures();
    std::vector<Look> looks(m_document.form().cells.size());
    for (std::size_t i = 0; i < looks.size(); ++i)
        looks[i] = {m_document.report().amounts[i], figures.printed[i], figures.computed[i], {}};
    for (const auto &[cell, remark] : m_document.report().remarks)
        looks[static_cast<std::size_t>(cell)].remark = remark;
    for (const Finding &finding : m_document.findings()) {
        if (!finding.isOpen())
            continue;
        for (const CellId cell : finding.cells) {
            int &worst = looks[static_cast<std::size_t>(cell)].severity;
            const int severity = static_cast<int>(finding.severity);
            if (worst < 0 || severity < worst)
                worst = severity;
        }
    }
    return looks;
}

/// A keystroke changes a figure, a few totals and what is found about them: to paint the rest again
/// takes longer than to compare it.
void TableModel::refresh()
{
    const std::vector<Look> before = std::exchange(m_looks, makeLooks());
    for (const Grid::Box &box : m_grid.boxes) {
        if (box.cell < 0 || lookOf(box.cell) == before[static_cast<std::size_t>(box.cell)])
            continue;
        const QModelIndex place = index(box.row - m_grid.headRows, box.column - m_grid.headColumns);
        emit dataChanged(place, place);
    }
}

const Grid::Box &TableModel::box(const QModelIndex &index) const
{
    return m_grid.at(index.row() + m_grid.headRows, index.column() + m_grid.headColumns);
}

QModelIndex TableModel::indexOf(CellId cell) const
{
    const Grid::Box *found = m_grid.find(cell);
    return found ? index(found->row - m_grid.headRows, found->column - m_grid.headColumns)
                 : QModelIndex();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_grid.rows - m_grid.headRows;
}
int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_grid.columns - m_grid.headColumns;
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    // What is not enabled is passed over by all keys.
    if (!index.isValid() || cell(index) < 0)
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_document.isLocked() ? flags : flags | Qt::ItemIsEditable;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Grid::Box &found = box(index);
    if (found.cell >= 0)
        return figureData(found.cell, role);
    if (role == Qt::DisplayRole && found.kind != Grid::Kind::Caption)
        return found.text;
    if (role == CellRole)
        return -1;
    return {};
}

void TableModel::setLastYearShown(bool shown)
{
    m_isLastYearShown = shown;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant TableModel::figureData(CellId id, int role) const
{
    const Cell &cell = m_document.form().cell(id);
    const Amount &typed = m_document.report().amounts[static_cast<std::size_t>(id)];
    switch (role) {
    case Qt::DisplayRole:
        return formatAmount(m_document.figures().printedAt(id), cell.format);
    case Qt::EditRole:
        return formatAmount(typed, cell.format);
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const Finding *finding : m_document.findingsAt(id))
            lines += finding->message;
        if (const QString &remark = lookOf(id).remark; !remark.isEmpty())
            lines += tr("Remark: %1").arg(remark);
        if (!cell.help.isEmpty())
            lines += cell.help;
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return accessibleText(id);
    case CellRole:
        return id;
    case IsTotalRole:
        return cell.isTotal;
    case IsInputRole:
        return !cell.isTotal;
    case TypedTotalRole:
        return cell.isTotal && !typed.isBlank();
    case ComputedTextRole:
        return cell.isTotal ? formatAmount(m_document.figures().computedAt(id), cell.format)
                            : QString();
    case LastYearRole: {
        const auto last = m_isLastYearShown ? m_document.lastYearAt(id) : std::nullopt;
        return last ? formatAmount(*last, cell.format) : QString();
    }
    case ChangeRole: {
        const auto last = m_isLastYearShown ? m_document.lastYearAt(id) : std::nullopt;
        return last ? changeOf(*last, m_document.figures().printedAt(id)) : 0;
    }
    case RemarkRole:
        return lookOf(id).remark;
    case SeverityRole:
        return lookOf(id).severity;
    default:
        return {};
    }
}

/// Row, column, value and state, as a screen reader speaks them.
QString TableModel::accessibleText(CellId id) const
{
    const Cell &cell = m_document.form().cell(id);
    QStringList parts = {labelPath(m_document.form(), id)};
    const QString value = formatAmount(m_document.figures().printedAt(id), cell.format);
    parts += value.isEmpty() ? tr("blank") : value == u"/" ? tr("not applicable") : value;
    if (cell.isTotal)
        parts += m_document.report().amounts[static_cast<std::size_t>(id)].isBlank()
            ? tr("computed total")
            : tr("typed total");
    if (const int severity = lookOf(id).severity; severity >= 0)
        parts += titleOf(static_cast<Severity>(severity));
    if (const QString &remark = lookOf(id).remark; !remark.isEmpty())
        parts += tr("Remark: %1").arg(remark);
    return parts.join(u", "_s);
}

/// The words of the headings, for readers that read headers; the view draws its own.
QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList words;
    const bool isRow = orientation == Qt::Vertical;
    const int depth = isRow ? m_grid.headColumns : m_grid.headRows;
    for (int i = 0; i < depth; ++i) {
        const Grid::Box &head = isRow ? m_grid.at(section + m_grid.headRows, i)
                                      : m_grid.at(i, section + m_grid.headColumns);
        if (!head.text.isEmpty() && (words.isEmpty() || words.back() != head.text))
            words += head.text;
    }
    return words.join(u' ');
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto done = m_document.typeFigure(cell(index), value.toString());
    if (!done)
        emit editRefused(index, done.error().message);
    return done.has_value();
}

} // namespace gongkai
