#pragma once

#include "editing/tablemodel.h"
#include "ui/commands.h"

#include <QTableView>
#include <QTimer>

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
    /// Goes to the cell and begins to type there, with `text` typed already.
    void editCell(CellId cell, const QString &text);
    /// Ends what is being typed, as if another cell had been chosen.
    void commitEditor();
    /// Shows cells as involved in the finding at hand.
    void markCells(const std::vector<CellId> &cells);
    /// -1 where none is current.
    CellId currentCell() const;
    /// The figures that are selected, in printed order.
    std::vector<CellId> selectedCells() const;
    void run(Command command);

signals:
    void currentCellChanged(gongkai::CellId cell);
    void messageForCell(const QString &message);
    /// Somebody changed a cell's text and then gave it up.
    void typingDropped(gongkai::CellId cell, const QString &text);
    void pasteWanted();
    void copyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOut();
    std::vector<int> columnWidths(int total) const;
    std::vector<int> rowHeights(const std::vector<int> &widths) const;
    bool isFigure(const QModelIndex &index) const;
    QModelIndex nextInput(int step) const;
    QModelIndex blockEnd(int rowStep, int columnStep) const;
    QModelIndex totalOf(int rowStep, int columnStep) const;
    QModelIndex firstFigure(int firstRow, int lastRow) const;
    void go(const QModelIndex &index);
    void moveBelow(int step);
    void takeComputed();
    void tell(const Result<> &outcome);
    void keepDraft();
    void keepRefused();

    TableModel m_model;
    SpanHeader *m_columns;
    SpanHeader *m_rows;
    HeadCorner *m_corner;
    FigureDelegate *m_delegate;
    QTimer m_draftRest; ///< Runs while typed text waits to be kept.
    std::optional<Field> m_typedField; ///< The cell that is being typed into, once something is.
    QString m_typed;
};

} // namespace gongkai
