#pragma once

#include "core/grid.h"

#include <QHeaderView>

namespace gongkai {

/// Draws a box of the head of a table: ground, lines and wrapped text.
void drawHead(QPainter &painter, const QRect &rect, const Grid::Box &box, const QPalette &palette,
              bool isCurrent);

/// Space around the text of a head.
inline constexpr int headMargin = 6;

/// The headings of a table along one side of its figures, merged as the form prints them. They stay
/// while the figures scroll.
class SpanHeader final : public QHeaderView
{
    Q_OBJECT

public:
    SpanHeader(const Grid &grid, Qt::Orientation orientation, QWidget *parent = nullptr);

    /// The heights of the rows of headings, or the widths of the columns of labels.
    void setDepths(const std::vector<int> &depths);
    const std::vector<int> &depths() const { return m_depths; }

    /// The row or column whose headings are shown as current; -1 for none.
    void setCurrent(int section);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect rectOf(const Grid::Box &box) const;
    bool isMine(const Grid::Box &box) const;

    const Grid &m_grid;
    std::vector<int> m_depths;
    int m_current = -1;
};

/// The corner above the labels, which does not scroll at all.
class HeadCorner final : public QWidget
{
    Q_OBJECT

public:
    HeadCorner(const Grid &grid, const SpanHeader &columns, const SpanHeader &rows,
               QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Grid &m_grid;
    const SpanHeader &m_columns;
    const SpanHeader &m_rows;
};

} // namespace gongkai
