#include "output/tablelayout.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Kind = Grid::Kind;

constexpr qreal sideAir = 3; ///< Left and right of the text in a box, in points.
constexpr qreal leading = 1.25; ///< Line height by type size.
constexpr qreal smallestType = 5;
constexpr qreal indentPerDepth = 1; ///< In characters.
constexpr qreal thinLine = 0.5;
const QColor captionColour(0xc6, 0xd9, 0xf1); ///< As the official form prints its bands.

bool isCentred(const Grid::Box &box)
{
    // The words of the corner: “统计指标” is a heading, the rule that 表三 has there is a sentence.
    constexpr qsizetype longestHeading = 8;
    return box.kind == Kind::ColumnHead || box.kind == Kind::Figure || box.kind == Kind::UnitHead
        || (box.kind == Kind::Corner && box.text.size() <= longestHeading);
}

} // namespace

SetTable::SetTable(const StoryTable &table, qreal width, TableSize size)
    : m_texts(table.texts)
    , m_grid(table.grid)
    , m_width(width)
{
    resize(size);
}

void SetTable::resize(TableSize size)
{
    if (m_textSize != size.type) {
        m_textSize = size.type;
        m_size.type = size.type;
        fitColumns();
        setTexts();
    }
    m_size.air = size.air;
    fitRows();
}

qreal SetTable::lineHeight() const
{
    return m_size.type * leading;
}

qreal SetTable::heightOfLines(std::size_t lines) const
{
    return static_cast<qreal>(lines) * lineHeight() + 2 * m_size.air;
}

qreal SetTable::widthOfBox(const Grid::Box &box) const
{
    const auto left = static_cast<std::size_t>(box.column);
    return m_columns[left + static_cast<std::size_t>(box.columnSpan)] - m_columns[left];
}

const TextLine &SetTable::lineOf(const QString &text)
{
    const auto known = m_lines.find(text);
    if (known != m_lines.end())
        return *known;
    constexpr qreal noLimit = 1e5;
    StyledText styled;
    styled.text = text;
    styled.typeface = Typeface::Song;
    styled.size = m_size.type;
    return *m_lines.insert(text, breakLines(styled, noLimit).front());
}

std::vector<TextLine> SetTable::linesOf(const QString &text, qreal width)
{
    if (!text.contains(u'\n') && lineOf(text).width <= width)
        return {lineOf(text)};
    StyledText styled;
    styled.text = text;
    styled.typeface = Typeface::Song;
    styled.size = m_size.type;
    return breakLines(styled, width);
}

/// Shares the width out as the form says, then lets columns whose figures need more take it from
/// those that have more than they need.
void SetTable::fitColumns()
{
    const std::size_t count = static_cast<std::size_t>(m_grid.columns);
    const qreal parts = std::accumulate(m_grid.widths.begin(), m_grid.widths.end(), 0.0);
    std::vector<qreal> widths(count);
    for (std::size_t i = 0; i < count; ++i)
        widths[i] = m_grid.widths[i] / parts * m_width;

    std::vector<qreal> needed(count);
    const auto measure = [&] {
        m_lines.clear();
        constexpr qreal labelKeeps = 0.6; // of its width, so that labels do not become towers
        for (std::size_t i = 0; i < count; ++i)
            needed[i] = static_cast<int>(i) < m_grid.headColumns ? labelKeeps * widths[i] : 0;
        for (std::size_t i = 0; i < m_grid.boxes.size(); ++i) {
            const Grid::Box &box = m_grid.boxes[i];
            if (box.kind != Kind::Figure && box.kind != Kind::ColumnHead)
                continue;
            // A remark behind the figure may wrap.
            const QString &text = m_texts[static_cast<qsizetype>(i)];
            const QString unbroken
                = box.kind == Kind::Figure ? text.left(text.indexOf(u'（')) : QString(2, u'字');
            const qreal need = (lineOf(unbroken).width + 2 * sideAir) / box.columnSpan;
            for (int c = box.column; c < box.column + box.columnSpan; ++c)
                needed[static_cast<std::size_t>(c)]
                    = std::max(needed[static_cast<std::size_t>(c)], need);
        }
        return std::accumulate(needed.begin(), needed.end(), 0.0);
    };
    while (measure() > m_width && m_size.type > smallestType)
        m_size.type -= 0.5;

    qreal missing = 0;
    qreal spare = 0;
    for (std::size_t i = 0; i < count; ++i)
        (widths[i] < needed[i] ? missing : spare) += std::abs(widths[i] - needed[i]);
    const qreal share = spare > 0 ? std::min(1.0, missing / spare) : 0;
    for (std::size_t i = 0; i < count; ++i)
        widths[i] = widths[i] < needed[i] ? needed[i] : widths[i] - share * (widths[i] - needed[i]);

    // However many digits there are, the table stays on the paper.
    const qreal scale = m_width / std::accumulate(widths.begin(), widths.end(), 0.0);
    m_columns.assign(1, 0);
    for (const qreal width : widths)
        m_columns.push_back(m_columns.back() + width * scale);
}

void SetTable::setTexts()
{
    m_boxes.resize(m_grid.boxes.size());
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Grid::Box &box = m_grid.boxes[i];
        const QString &text = m_texts[static_cast<qsizetype>(i)];
        const qreal width
            = widthOfBox(box) - 2 * sideAir - box.depth * indentPerDepth * m_size.type;
        m_boxes[i].lines = linesOf(text, width);
        if (box.rowSpan > 1 && box.row >= m_grid.headRows)
            m_boxes[i].continued = linesOf(continued(text), width);
    }
}

void SetTable::fitRows()
{
    m_heights.assign(static_cast<std::size_t>(m_grid.rows), heightOfLines(1));
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Grid::Box &box = m_grid.boxes[i];
        if (box.rowSpan == 1) {
            qreal &height = m_heights[static_cast<std::size_t>(box.row)];
            height = std::max(height, heightOfLines(m_boxes[i].lines.size()));
        }
    }
    // What spans rows and is higher than they are together is shared out among them.
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Grid::Box &box = m_grid.boxes[i];
        const auto first = m_heights.begin() + box.row;
        const qreal have = std::accumulate(first, first + box.rowSpan, 0.0);
        const qreal more = heightOfLines(m_boxes[i].lines.size()) - have;
        if (box.rowSpan > 1 && more > 0)
            std::for_each(first, first + box.rowSpan,
                          [&](qreal &height) { height += more / box.rowSpan; });
    }
}

qreal SetTable::heightOf(int first, int end) const
{
    const qreal head = std::accumulate(m_heights.begin(), m_heights.begin() + m_grid.headRows, 0.0);
    return std::accumulate(m_heights.begin() + first, m_heights.begin() + end, head);
}

qreal SetTable::height() const
{
    return heightOf(m_grid.headRows, m_grid.rows);
}

bool SetTable::mayCutBefore(int row, int first) const
{
    const auto heightBetween = [&](int from, int to) {
        return std::accumulate(m_heights.begin() + from, m_heights.begin() + to, 0.0);
    };
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Grid::Box &box = m_grid.boxes[i];
        if (box.row < m_grid.headRows)
            continue;
        const bool heads = box.kind == Kind::Caption || box.kind == Kind::ColumnHead;
        if (heads && box.row + box.rowSpan == row)
            return false;
        const bool isCut = box.row < row && row < box.row + box.rowSpan;
        if (!isCut)
            continue;
        const int from = std::max(box.row, first);
        const auto &above = from > box.row ? m_boxes[i].continued : m_boxes[i].lines;
        if (heightBetween(from, row) < heightOfLines(above.size())
            || heightBetween(row, box.row + box.rowSpan)
                < heightOfLines(m_boxes[i].continued.size()))
            return false;
    }
    return true;
}

int SetTable::cutAfter(int first, qreal height) const
{
    int end = first;
    while (end < m_grid.rows && heightOf(first, end + 1) <= height)
        ++end;
    if (end == m_grid.rows)
        return end;
    for (int row = end; row > first; --row) {
        if (mayCutBefore(row, first))
            return row;
    }
    return std::max(end, first + 1);
}

void SetTable::drawBox(std::size_t number, int first, int end, qreal top, QPointF origin,
                       Page &page) const
{
    const Grid::Box &box = m_grid.boxes[number];
    const int from = std::max(box.row, first);
    const int to = std::min(box.row + box.rowSpan, end);
    const bool isContinued = from > box.row;
    const auto sum = [&](int a, int b) {
        return std::accumulate(m_heights.begin() + a, m_heights.begin() + b, 0.0);
    };
    const QRectF rect(origin.x() + m_columns[static_cast<std::size_t>(box.column)],
                      origin.y() + top + sum(first, from), widthOfBox(box), sum(from, to));
    if (box.kind == Kind::Caption)
        page.fills.push_back({rect, captionColour});
    for (const QLineF &edge :
         {QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.bottomLeft(), rect.bottomRight()),
          QLineF(rect.topLeft(), rect.bottomLeft()), QLineF(rect.topRight(), rect.bottomRight())})
        page.strokes.push_back({edge, thinLine});

    const std::vector<TextLine> &lines
        = isContinued ? m_boxes[number].continued : m_boxes[number].lines;
    const qreal indent = sideAir + box.depth * indentPerDepth * m_size.type;
    qreal y = rect.center().y() - static_cast<qreal>(lines.size()) * lineHeight() / 2
        + baselineIn(lineHeight(), m_size.type);
    for (const TextLine &line : lines) {
        const qreal x = isCentred(box) ? rect.center().x() - line.width / 2 : rect.left() + indent;
        place(line, {x, y}, page);
        y += lineHeight();
    }
}

void SetTable::draw(int first, int end, QPointF origin, Page &page) const
{
    const qreal head = heightOf(0, 0);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Grid::Box &box = m_grid.boxes[i];
        if (box.row < m_grid.headRows)
            drawBox(i, 0, m_grid.headRows, 0, origin, page);
        else if (box.row < end && first < box.row + box.rowSpan)
            drawBox(i, first, end, head, origin, page);
    }
}

} // namespace gongkai
