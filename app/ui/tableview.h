#pragma once

#include "editing/tablemodel.h"

#include <QTableView>

namespace gongkai {

class FigureDelegate;
class HeadCorner;
class SpanHeader;

/// One table of the report as the official form draws it: merged headings that stay, figures that
/// are typed. As wide as there is room for, up to that of a comfortable sheet.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    TableView(Document &document, int table, QWidget *parent = nullptr);

    TableModel &tableModel() { return m_model; }

    /// Goes to the cell. False where it is of another table.
    bool showCell(CellId cell);
    /// Shows cells as involved in the finding at hand.
    void markCells(const std::vector<CellId> &cells);

signals:
    void currentCellChanged(gongkai::CellId cell);
    void messageForCell(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOut();
    std::vector<int> columnWidths(int total) const;
    std::vector<int> rowHeights(const std::vector<int> &widths) const;
    QModelIndex nextInput(int step) const;
    void moveBelow(int step);
    void clearSelected();

    TableModel m_model;
    SpanHeader *m_columns;
    SpanHeader *m_rows;
    HeadCorner *m_corner;
    FigureDelegate *m_delegate;
};

} // namespace gongkai
