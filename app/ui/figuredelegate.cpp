#include "ui/figuredelegate.h"

#include "core/grid.h"
#include "editing/tablemodel.h"
#include "ui/colours.h"
#include "ui/handedon.h"
#include "ui/spanheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int figureMargin = 8;

const TableModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const TableModel *>(index.model());
}

} // namespace

bool FigureDelegate::setMarked(const std::vector<int> &cells)
{
    return std::exchange(m_marked, cells) != cells;
}

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
    // A second number stands small below the first: the computed total beside a typed one, or last
    // year's figure, with a mark where that was far from this year's.
    const QString figure = index.data(Qt::DisplayRole).toString();
    const QString computed = index.data(ComputedTextRole).toString();
    const bool differs = index.data(TypedTotalRole).toBool() && computed != figure;
    const int change = index.data(ChangeRole).toInt();
    QString below = index.data(LastYearRole).toString();
    if (change != 0)
        below.prepend(change > 0 ? u'▲' : u'▼');
    if (differs)
        below = u'≠' + computed;
    if (below.isEmpty())
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, figure);
    else
        painter.drawText(inner.adjusted(0, 2, 0, 0), Qt::AlignRight | Qt::AlignTop, figure);
    QFont small = option.font;
    small.setPointSizeF(std::max(6.0, small.pointSizeF() * 0.75));
    painter.setFont(small);
    if (severity >= 0)
        painter.drawText(inner.adjusted(-4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         markOf(static_cast<Severity>(severity)));
    if (!differs && severity < 0)
        painter.setPen(change == 0 ? colours.quiet : colours.textFor(Severity::Warning));
    painter.drawText(inner.adjusted(0, 0, 0, -2), Qt::AlignRight | Qt::AlignBottom, below);

    // A corner folded over, as spreadsheets show notes.
    if (!index.data(RemarkRole).toString().isEmpty()) {
        const QPoint corner = option.rect.topRight();
        const int size = option.fontMetrics.height() / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawPolygon(QPolygon({corner, corner - QPoint(size, 0), corner + QPoint(0, size)}));
        painter.setBrush(Qt::NoBrush);
    }

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
    connect(editor, &QLineEdit::textEdited, this,
            [this, place = QPersistentModelIndex(index)](const QString &text) {
                emit typed(place, text);
            });
    handOnKeys(*editor);
    m_edited = index;
    return editor;
}

void FigureDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // What is being typed outlives a change of other cells.
    auto *line = static_cast<QLineEdit *>(editor);
    if (!line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void FigureDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    const QString text = static_cast<QLineEdit *>(editor)->text();
    if (!model->setData(index, text) && static_cast<QLineEdit *>(editor)->isModified())
        emit dropped(index, text);
}

/// What cannot be taken stays where it can be mended.
bool FigureDelegate::isRefused(const QLineEdit &editor) const
{
    if (!m_edited.isValid() || !editor.isModified())
        return false;
    const TableModel &model = modelOf(m_edited);
    const auto read = model.document().readFigure(model.cell(m_edited), editor.text());
    if (!read)
        emit refused(m_edited, read.error().message);
    return !read;
}

void FigureDelegate::typeInto(QWidget *editor, const QString &text)
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line)
        return;
    line->setText(text);
    line->setModified(true);
    if (m_edited.isValid())
        emit typed(m_edited, text);
}

/// Qt puts off what Return does, so that keys typed meanwhile would still go into the old cell.
bool FigureDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const auto *line = qobject_cast<QLineEdit *>(object);
        const bool isWorthKeeping = line && line->isModified() && m_edited.isValid()
            && !line->text().isEmpty() && line->text() != m_edited.data(Qt::EditRole).toString();
        if (key == Qt::Key_Escape && isWorthKeeping)
            emit dropped(m_edited, line->text());
        const bool isDone = key == Qt::Key_Return || key == Qt::Key_Enter;
        const bool isLeft = key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (line && (isDone || isLeft) && isRefused(*line))
            return true;
        if (isDone) {
            auto *editor = qobject_cast<QWidget *>(object);
            emit commitData(editor);
            emit closeEditor(editor, QAbstractItemDelegate::NoHint);
            // Qt has a hint for this, but gives it in other cases, too.
            emit finished(static_cast<QKeyEvent *>(event)->modifiers() & Qt::ShiftModifier ? -1
                                                                                           : 1);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace gongkai
