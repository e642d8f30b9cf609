#include "ui/spanheader.h"

#include "ui/colours.h"

#include <QMouseEvent>
#include <QPainter>

#include <numeric>

namespace gongkai {

namespace {

int sum(const std::vector<int> &sizes, int from, int count)
{
    return std::accumulate(sizes.begin() + from, sizes.begin() + from + count, 0);
}

Qt::Alignment alignmentOf(const Grid::Box &box)
{
    // The words of the corner: “统计指标” is a heading, the rule that 表三 has there is a sentence.
    constexpr qsizetype longestHeading = 8;
    const bool isCentred = box.kind == Grid::Kind::ColumnHead || box.kind == Grid::Kind::UnitHead
        || (box.kind == Grid::Kind::Corner && box.text.size() <= longestHeading);
    return Qt::AlignVCenter | (isCentred ? Qt::AlignHCenter : Qt::AlignLeft);
}

} // namespace

void drawHead(QPainter &painter, const QRect &rect, const Grid::Box &box, const QPalette &palette,
              bool isCurrent)
{
    const Colours colours = Colours::of(palette);
    const QColor ground = box.kind == Grid::Kind::Caption ? colours.caption
        : isCurrent                                       ? colours.accentGround
                                                          : colours.head;
    painter.fillRect(rect, ground);
    painter.setPen(colours.line);
    painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.setPen(colours.text);
    const int indent = box.depth * painter.fontMetrics().height();
    painter.drawText(rect.adjusted(headMargin + indent, 2, -headMargin, -2),
                     static_cast<int>(alignmentOf(box)) | Qt::TextWordWrap, box.text);
}

SpanHeader::SpanHeader(const Grid &grid, Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
    , m_grid(grid)
    , m_depths(static_cast<std::size_t>(orientation == Qt::Horizontal ? grid.headRows
                                                                      : grid.headColumns),
               0)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    setFocusPolicy(Qt::NoFocus);
}

void SpanHeader::setDepths(const std::vector<int> &depths)
{
    m_depths = depths;
    updateGeometry();
    viewport()->update();
}

void SpanHeader::setCurrent(int section)
{
    if (std::exchange(m_current, section) != section)
        viewport()->update();
}

QSize SpanHeader::sizeHint() const
{
    const int depth = sum(m_depths, 0, static_cast<int>(m_depths.size()));
    return orientation() == Qt::Horizontal ? QSize(0, depth) : QSize(depth, 0);
}

bool SpanHeader::isMine(const Grid::Box &box) const
{
    return orientation() == Qt::Horizontal
        ? box.row < m_grid.headRows && box.column >= m_grid.headColumns
        : box.column < m_grid.headColumns && box.row >= m_grid.headRows;
}

QRect SpanHeader::rectOf(const Grid::Box &box) const
{
    const bool isHorizontal = orientation() == Qt::Horizontal;
    const int first = isHorizontal ? box.column - m_grid.headColumns : box.row - m_grid.headRows;
    const int span = isHorizontal ? box.columnSpan : box.rowSpan;
    int length = 0;
    for (int section = first; section < first + span; ++section)
        length += sectionSize(section);
    const int depth = isHorizontal ? box.row : box.column;
    // A band goes on across the figures, where the view draws the rest of it.
    const int wanted = isHorizontal ? box.rowSpan : box.columnSpan;
    const int depthSpan = std::min(wanted, static_cast<int>(m_depths.size()) - depth);
    const int offset = sum(m_depths, 0, depth);
    const int thickness = sum(m_depths, depth, depthSpan);
    return isHorizontal ? QRect(sectionViewportPosition(first), offset, length, thickness)
                        : QRect(offset, sectionViewportPosition(first), thickness, length);
}

void SpanHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Colours::of(palette()).desk);
    for (const Grid::Box &box : m_grid.boxes) {
        if (!isMine(box))
            continue;
        const QRect rect = rectOf(box);
        if (!rect.intersects(event->rect()))
            continue;
        const int first = orientation() == Qt::Horizontal ? box.column - m_grid.headColumns
                                                          : box.row - m_grid.headRows;
        const int span = orientation() == Qt::Horizontal ? box.columnSpan : box.rowSpan;
        // The words of a heading that is scrolled half away stand in the half that is seen.
        const QRect seen = rect.intersected(viewport()->rect().adjusted(-1, -1, 1, 1));
        const bool isCurrent
            = box.kind != Grid::Kind::Caption && first <= m_current && m_current < first + span;
        drawHead(painter, seen, box, palette(), isCurrent);
    }
}

/// A heading is read, not pressed: nothing is selected or sorted by it.
void SpanHeader::mousePressEvent(QMouseEvent *event)
{
    event->ignore();
}

HeadCorner::HeadCorner(const Grid &grid, const SpanHeader &columns, const SpanHeader &rows,
                       QWidget *parent)
    : QWidget(parent)
    , m_grid(grid)
    , m_columns(columns)
    , m_rows(rows)
{
}

void HeadCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const Grid::Box &box : m_grid.boxes) {
        if (box.row >= m_grid.headRows || box.column >= m_grid.headColumns)
            continue;
        const QRect rect(sum(m_rows.depths(), 0, box.column), sum(m_columns.depths(), 0, box.row),
                         sum(m_rows.depths(), box.column, box.columnSpan),
                         sum(m_columns.depths(), box.row, box.rowSpan));
        drawHead(painter, rect, box, palette(), false);
    }
}

} // namespace gongkai
