#include "ui/figuredelegate.h"

#include "core/grid.h"
#include "editing/tablemodel.h"
#include "ui/colours.h"
#include "ui/spanheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int figureMargin = 8;

const TableModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const TableModel *>(index.model());
}

} // namespace

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setFont(option.font);
    // Headings between the figures are not enabled, but that is no reason to read badly.
    QStyleOptionViewItem active = option;
    active.palette.setCurrentColorGroup(QPalette::Active);
    const Grid::Box &box = modelOf(index).box(index);
    if (box.kind == Grid::Kind::Figure) {
        paintFigure(*painter, active, index);
    } else {
        Grid::Box head = box;
        // The words of a band stand at its beginning, before the figures.
        if (head.kind == Grid::Kind::Caption)
            head.text.clear();
        drawHead(*painter, option.rect, head, active.palette, false);
    }
    painter->restore();
}

void FigureDelegate::paintFigure(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Colours colours = Colours::of(option.palette);
    const bool isTotal = index.data(IsTotalRole).toBool();
    const int severity = index.data(SeverityRole).toInt();
    const int cell = index.data(CellRole).toInt();
    const bool isMarked = std::binary_search(m_marked.begin(), m_marked.end(), cell);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = option.state & QStyle::State_HasFocus;

    QColor ground = isTotal ? colours.total : colours.sheet;
    if (severity >= 0)
        ground = colours.groundFor(static_cast<Severity>(severity));
    if (isSelected && !hasFocus)
        ground = colours.accentGround;
    painter.fillRect(option.rect, ground);
    painter.setPen(colours.line);
    painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QRect inner = option.rect.adjusted(figureMargin, 0, -figureMargin, 0);
    painter.setPen(severity >= 0 ? colours.textFor(static_cast<Severity>(severity)) : colours.text);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                     index.data(Qt::DisplayRole).toString());

    QFont small = option.font;
    small.setPointSizeF(std::max(6.0, small.pointSizeF() * 0.75));
    painter.setFont(small);
    QString aside;
    if (severity >= 0)
        aside = markOf(static_cast<Severity>(severity));
    const QString computed = index.data(ComputedTextRole).toString();
    if (index.data(TypedTotalRole).toBool() && computed != index.data(Qt::DisplayRole).toString())
        aside += u"≠"_s + computed;
    painter.drawText(inner.adjusted(-4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, aside);

    if (hasFocus || isMarked) {
        painter.setPen(QPen(hasFocus ? colours.accent : colours.textFor(Severity::Error), 2));
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

QWidget *FigureDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAlignment(Qt::AlignRight);
    editor->setFrame(false);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

void FigureDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
}

void FigureDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    model->setData(index, static_cast<QLineEdit *>(editor)->text());
}

/// Qt puts off what Return does, so that keys typed meanwhile would still go into the old cell.
bool FigureDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            auto *editor = qobject_cast<QWidget *>(object);
            emit commitData(editor);
            emit closeEditor(editor, QAbstractItemDelegate::SubmitModelCache);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace gongkai
