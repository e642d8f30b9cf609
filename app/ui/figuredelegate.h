#pragma once

#include <QStyledItemDelegate>

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

    bool eventFilter(QObject *object, QEvent *event) override;

    /// Cells that are shown as involved in the finding at hand.
    void setMarked(const std::vector<int> &cells) { m_marked = cells; }

private:
    void paintFigure(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    std::vector<int> m_marked; ///< CellIds, sorted.
};

} // namespace gongkai
