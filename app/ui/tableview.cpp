#include "ui/tableview.h"

#include "ui/colours.h"
#include "ui/figuredelegate.h"
#include "ui/spanheader.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int widestSheet = 1180; ///< At the standard type size; wider is hard to read along.
constexpr qreal rowAir = 0.9; ///< Above and below the text of a row, in line heights, together.
/// What is typed is kept at least this often, in ms.
constexpr int draftRest = 400;

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
            [this](const QModelIndex &, const QString &why) {
                keepRefused();
                emit messageForCell(why);
            });
    connect(m_delegate, &FigureDelegate::typed, this,
            [this](const QModelIndex &index, const QString &text) {
                m_typedField = amountField(m_model.document().form(), m_model.cell(index));
                m_typed = text;
                if (!m_draftRest.isActive())
                    m_draftRest.start();
            });
    connect(m_delegate, &FigureDelegate::finished, this, &TableView::moveBelow);
    connect(m_delegate, &FigureDelegate::dropped, this,
            [this](const QModelIndex &index, const QString &text) {
                emit typingDropped(m_model.cell(index), text);
            });
    connect(m_delegate, &FigureDelegate::refused, this,
            [this](const QModelIndex &index, const QString &why) {
                QToolTip::showText(viewport()->mapToGlobal(visualRect(index).bottomLeft()), why,
                                   this);
                emit messageForCell(why);
            });
    m_draftRest.setSingleShot(true);
    m_draftRest.setInterval(draftRest);
    connect(&m_draftRest, &QTimer::timeout, this, &TableView::keepDraft);
    layOut();
}

void TableView::keepDraft()
{
    if (m_typedField)
        m_model.document().keepDraft(*m_typedField, m_typed);
}

/// What cannot be taken is there again, in its cell, when the report is opened the next time.
void TableView::keepRefused()
{
    keepDraft();
    m_typedField.reset();
}

CellId TableView::currentCell() const
{
    return currentIndex().isValid() ? m_model.cell(currentIndex()) : -1;
}

std::vector<CellId> TableView::selectedCells() const
{
    std::vector<CellId> cells;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (const CellId cell = m_model.cell(index); cell >= 0)
            cells.push_back(cell);
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

void TableView::editCell(CellId cell, const QString &text)
{
    if (!showCell(cell) || !QTableView::edit(currentIndex(), AllEditTriggers, nullptr))
        return;
    m_delegate->typeInto(indexWidget(currentIndex()), text);
}

void TableView::commitEditor()
{
    if (state() != EditingState)
        return;
    QWidget *editor = QApplication::focusWidget();
    if (!editor || !viewport()->isAncestorOf(editor))
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
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
    if (m_delegate->setMarked(cells))
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
    // Room that narrow columns need is taken from the widest, the labels, down to some characters.
    const int shortest = fontMetrics().horizontalAdvance(u"一二三四五六七八"_s) + 2 * headMargin;
    for (int excess = std::accumulate(widths.begin(), widths.end(), 0) - total; excess > 0;) {
        int &widest = *std::max_element(widths.begin(), widths.end());
        if (widest <= shortest)
            break;
        const int cut = std::min(excess, std::max(1, (widest - shortest) / 2));
        widest -= cut;
        excess -= cut;
    }
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

bool TableView::isFigure(const QModelIndex &index) const
{
    if (!index.isValid() || m_model.cell(index) < 0)
        return false;
    // A figure that spans several places counts once.
    const Grid::Box &box = m_model.box(index);
    return box.row - m_model.grid().headRows == index.row()
        && box.column - m_model.grid().headColumns == index.column();
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
        if (isFigure(index) && index.data(IsInputRole).toBool())
            return index;
    }
    return {};
}

/// Where figures that are filled in end in the direction, or blank ones; like a spreadsheet.
QModelIndex TableView::blockEnd(int rowStep, int columnStep) const
{
    std::vector<QModelIndex> line;
    for (int row = currentIndex().row(), column = currentIndex().column();
         row >= 0 && column >= 0 && row < m_model.rowCount() && column < m_model.columnCount();
         row += rowStep, column += columnStep) {
        if (const QModelIndex index = m_model.index(row, column); isFigure(index))
            line.push_back(index);
    }
    if (line.size() < 2)
        return {};
    const auto isFilled
        = [](const QModelIndex &index) { return !index.data().toString().isEmpty(); };
    std::size_t end = 1;
    // From within a block to its end; from its end to the next one.
    const bool isWithin = isFilled(line[0]) && isFilled(line[1]);
    while (end + 1 < line.size() && (isWithin ? isFilled(line[end + 1]) : !isFilled(line[end])))
        ++end;
    return line[end];
}

/// The nearest total in the direction, or the last figure.
QModelIndex TableView::totalOf(int rowStep, int columnStep) const
{
    QModelIndex last;
    for (int row = currentIndex().row() + rowStep, column = currentIndex().column() + columnStep;
         row >= 0 && row < m_model.rowCount() && column < m_model.columnCount();
         row += rowStep, column += columnStep) {
        const QModelIndex index = m_model.index(row, column);
        if (!isFigure(index))
            continue;
        last = index;
        if (index.data(IsTotalRole).toBool())
            break;
    }
    return last;
}

QModelIndex TableView::firstFigure(int firstRow, int lastRow) const
{
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (const QModelIndex index = m_model.index(row, column); isFigure(index))
                return index;
        }
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

void TableView::go(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void TableView::moveBelow(int step)
{
    go(moveCursor(step > 0 ? MoveDown : MoveUp, Qt::NoModifier));
}

void TableView::tell(const Result<> &outcome)
{
    if (!outcome)
        emit messageForCell(outcome.error().message);
}

/// Takes typed totals away, so that the computed ones count.
void TableView::takeComputed()
{
    std::vector<CellId> totals;
    for (const CellId cell : selectedCells()) {
        if (m_model.document().form().cell(cell).isTotal)
            totals.push_back(cell);
    }
    if (totals.empty())
        emit messageForCell(tr("Choose a total first."));
    else
        tell(m_model.document().clearFigures(totals));
}

void TableView::run(Command command)
{
    switch (command) {
    case Command::NextInput:
        return go(nextInput(1));
    case Command::PreviousInput:
        return go(nextInput(-1));
    case Command::CellBelow:
        return moveBelow(1);
    case Command::CellAbove:
        return moveBelow(-1);
    case Command::BlockLeft:
        return go(blockEnd(0, -1));
    case Command::BlockRight:
        return go(blockEnd(0, 1));
    case Command::BlockUp:
        return go(blockEnd(-1, 0));
    case Command::BlockDown:
        return go(blockEnd(1, 0));
    case Command::RowStart:
        return go(firstFigure(currentIndex().row(), currentIndex().row()));
    case Command::RowTotal:
        return go(totalOf(0, 1));
    case Command::TableStart:
        return go(firstFigure(0, m_model.rowCount() - 1));
    case Command::ColumnTotal:
        return go(totalOf(1, 0));
    case Command::TakeComputed:
        return takeComputed();
    case Command::ClearCells:
        return tell(m_model.document().clearFigures(selectedCells()));
    case Command::FillZero: {
        std::vector<CellId> cells = selectedCells();
        if (cells.size() < 2) {
            cells.clear();
            for (const Grid::Box &box : m_model.grid().boxes) {
                if (box.cell >= 0)
                    cells.push_back(box.cell);
            }
        }
        return tell(m_model.document().fillZeros(cells));
    }
    case Command::Copy:
        emit copyWanted();
        return;
    case Command::Paste:
        emit pasteWanted();
        return;
    default:
        return;
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const auto command = commandOf(*event, Command::CellBelow, Command::Paste);
    // What moves between tables and findings belongs to the window.
    const bool isOurs = command && (*command < Command::NextBlank || *command > Command::EditCell)
        && *command != Command::CancelEdit;
    if (isOurs && state() != EditingState) {
        run(*command);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Totals are computed; a key on one must not replace what it says by accident.
bool TableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const auto *key = event ? dynamic_cast<QKeyEvent *>(event) : nullptr;
    const bool isTyped = key && !key->text().isEmpty() && key->text().front().isPrint();
    if (trigger == AnyKeyPressed && isTyped && m_model.document().isLocked())
        emit messageForCell(m_model.document().lockedReason());
    if (trigger == AnyKeyPressed && index.isValid() && index.data(IsTotalRole).toBool()) {
        if (isTyped)
            emit messageForCell(tr("This total is computed. F2 types one, as it is on the signed "
                                   "paper; = takes the computed one again."));
        return false;
    }
    return QTableView::edit(index, trigger, event);
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

/// Qt would open an editor in the cell where Tab leads; then arrows would move within its text.
void TableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    m_draftRest.stop();
    if (m_typedField)
        m_model.document().dropDraft(*std::exchange(m_typedField, std::nullopt));
    switch (hint) {
    case QAbstractItemDelegate::EditNextItem:
        return go(nextInput(1));
    case QAbstractItemDelegate::EditPreviousItem:
        return go(nextInput(-1));
    default:
        return;
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_rows->setCurrent(current.isValid() ? current.row() : -1);
    m_columns->setCurrent(current.isValid() ? current.column() : -1);
    emit currentCellChanged(current.isValid() ? m_model.cell(current) : -1);
}

} // namespace gongkai
