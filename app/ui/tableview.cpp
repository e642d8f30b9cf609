#include "ui/tableview.h"

#include "ui/colours.h"
#include "ui/figuredelegate.h"
#include "ui/spanheader.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <numeric>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int widestSheet = 1180; ///< At the standard type size; wider is hard to read along.
constexpr qreal rowAir = 0.9; ///< Above and below the text of a row, in line heights, together.

} // namespace

TableView::TableView(Document &document, int table, QWidget *parent)
    : QTableView(parent)
    , m_model(document, table)
    , m_columns(new SpanHeader(m_model.grid(), Qt::Horizontal, this))
    , m_rows(new SpanHeader(m_model.grid(), Qt::Vertical, this))
    , m_corner(new HeadCorner(m_model.grid(), *m_columns, *m_rows, this))
    , m_delegate(new FigureDelegate(this))
{
    setHorizontalHeader(m_columns);
    setVerticalHeader(m_rows);
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::DoubleClicked);
    setTabKeyNavigation(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(document.form().tables[static_cast<std::size_t>(table)].name);

    const Grid &grid = m_model.grid();
    for (const Grid::Box &box : grid.boxes) {
        const int row = box.row - grid.headRows;
        const int column = std::max(box.column - grid.headColumns, 0);
        const int columnSpan = box.column + box.columnSpan - grid.headColumns - column;
        if (row >= 0 && columnSpan >= 1 && (box.rowSpan > 1 || columnSpan > 1))
            setSpan(row, column, box.rowSpan, columnSpan);
    }
    connect(&m_model, &TableModel::editRefused, this,
            [this](const QModelIndex &, const QString &why) { emit messageForCell(why); });
    layOut();
}

bool TableView::showCell(CellId cell)
{
    const QModelIndex index = m_model.indexOf(cell);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void TableView::markCells(const std::vector<CellId> &cells)
{
    m_delegate->setMarked(cells);
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

std::vector<int> TableView::columnWidths(int total) const
{
    const Grid &grid = m_model.grid();
    const double parts = std::accumulate(grid.widths.begin(), grid.widths.end(), 0.0);
    const int narrowest = fontMetrics().horizontalAdvance(u"结果维"_s) + 2 * headMargin;
    std::vector<int> widths;
    for (const double width : grid.widths)
        widths.push_back(std::max(narrowest, static_cast<int>(width / parts * total)));
    return widths;
}

/// Rows are as high as their labels need; so are the rows of headings.
std::vector<int> TableView::rowHeights(const std::vector<int> &widths) const
{
    const Grid &grid = m_model.grid();
    const int air = static_cast<int>(rowAir * fontMetrics().height());
    std::vector<int> heights(static_cast<std::size_t>(grid.rows), fontMetrics().height() + air);
    const auto needed = [&](const Grid::Box &box) {
        const int width = std::accumulate(widths.begin() + box.column,
                                          widths.begin() + box.column + box.columnSpan, 0);
        const int indent = box.depth * fontMetrics().height();
        const QRect room(0, 0, width - 2 * headMargin - indent, 10'000);
        return fontMetrics().boundingRect(room, Qt::TextWordWrap, box.text).height() + air;
    };
    for (const Grid::Box &box : grid.boxes) {
        int &height = heights[static_cast<std::size_t>(box.row)];
        if (box.rowSpan == 1 && !box.text.isEmpty())
            height = std::max(height, needed(box));
    }
    for (const Grid::Box &box : grid.boxes) {
        const auto first = heights.begin() + box.row;
        const int missing
            = box.text.isEmpty() ? 0 : needed(box) - std::accumulate(first, first + box.rowSpan, 0);
        if (box.rowSpan > 1 && missing > 0)
            *(first + box.rowSpan - 1) += missing;
    }
    return heights;
}

void TableView::layOut()
{
    const Grid &grid = m_model.grid();
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const std::vector<int> widths
        = columnWidths(std::min(room, widestSheet * fontMetrics().height() / 20));
    const std::vector<int> heights = rowHeights(widths);
    m_rows->setDepths(std::vector<int>(widths.begin(), widths.begin() + grid.headColumns));
    m_columns->setDepths(std::vector<int>(heights.begin(), heights.begin() + grid.headRows));
    for (int column = grid.headColumns; column < grid.columns; ++column)
        m_columns->resizeSection(column - grid.headColumns,
                                 widths[static_cast<std::size_t>(column)]);
    for (int row = grid.headRows; row < grid.rows; ++row)
        m_rows->resizeSection(row - grid.headRows, heights[static_cast<std::size_t>(row)]);
    updateGeometries();
    m_corner->setGeometry(0, 0, m_rows->sizeHint().width(), m_columns->sizeHint().height());
    m_corner->raise();
}

/// The next or previous figure that is typed, row by row; invalid at the end.
QModelIndex TableView::nextInput(int step) const
{
    const int columns = m_model.columnCount();
    const int count = columns * m_model.rowCount();
    const QModelIndex current = currentIndex();
    int place = current.isValid() ? current.row() * columns + current.column() : -step;
    for (place += step; place >= 0 && place < count; place += step) {
        const QModelIndex index = m_model.index(place / columns, place % columns);
        const Grid::Box &box = m_model.box(index);
        const bool isOwnPlace = box.row - m_model.grid().headRows == index.row()
            && box.column - m_model.grid().headColumns == index.column();
        if (isOwnPlace && index.data(IsInputRole).toBool())
            return index;
    }
    return {};
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveNext || action == MovePrevious) {
        const QModelIndex next = nextInput(action == MoveNext ? 1 : -1);
        return next.isValid() ? next : currentIndex();
    }
    return QTableView::moveCursor(action, modifiers);
}

void TableView::moveBelow(int step)
{
    const QModelIndex next = moveCursor(step > 0 ? MoveDown : MoveUp, Qt::NoModifier);
    if (next.isValid())
        setCurrentIndex(next);
}

void TableView::clearSelected()
{
    std::vector<CellId> cells;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (const CellId cell = m_model.cell(index); cell >= 0)
            cells.push_back(cell);
    }
    if (const auto done = m_model.document().clearFigures(cells); !done)
        emit messageForCell(done.error().message);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && state() != EditingState) {
        moveBelow(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        event->accept();
        return;
    }
    const bool isClear = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (isClear && state() != EditingState) {
        clearSelected();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Qt hands on what is composed. What an input method commits at once, such as each full-width
/// digit, only opens the editor and is lost.
void TableView::inputMethodEvent(QInputMethodEvent *event)
{
    const bool opens = state() != EditingState && !event->commitString().isEmpty();
    QTableView::inputMethodEvent(event);
    auto *editor = opens ? qobject_cast<QLineEdit *>(indexWidget(currentIndex())) : nullptr;
    // Later versions of Qt may hand it on: then the old figure is no longer there, selected.
    if (editor && editor->selectedText() == editor->text())
        QCoreApplication::sendEvent(editor, event);
}

void TableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    // Return ends with this hint; Tab moves by itself.
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        moveBelow(1);
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_rows->setCurrent(current.isValid() ? current.row() : -1);
    m_columns->setCurrent(current.isValid() ? current.column() : -1);
    emit currentCellChanged(current.isValid() ? m_model.cell(current) : -1);
}

} // namespace gongkai
