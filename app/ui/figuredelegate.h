#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QLineEdit;

namespace gongkai {

/// Draws figures as on paper, right-aligned, with totals, findings and the selection told apart,
/// and edits them in a line of text.
class FigureDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

    /// Puts the text into the editor as if it had been typed.
    void typeInto(QWidget *editor, const QString &text);

    bool eventFilter(QObject *object, QEvent *event) override;

signals:
    // Const, because creating an editor is.
    void typed(const QModelIndex &index, const QString &text) const;
    /// Typing ended with Return: the cell below is next, or with Shift (-1) the one above.
    void finished(int step) const;
    /// What was typed was given up, or cannot be taken.
    void dropped(const QModelIndex &index, const QString &text) const;
    /// What was typed cannot be taken; it stays in the editor.
    void refused(const QModelIndex &index, const QString &why) const;

public:
    /// Cells that are shown as involved in the finding at hand. False where they already are.
    bool setMarked(const std::vector<int> &cells);

private:
    void paintFigure(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    bool isRefused(const QLineEdit &editor) const;

    std::vector<int> m_marked; ///< CellIds, sorted.
    mutable QPersistentModelIndex m_edited; ///< What the editor that is open stands for.
};

} // namespace gongkai
