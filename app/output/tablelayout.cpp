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

/// "①" for 1; "(21)" where Unicode has no more.
QString noteMark(qsizetype number)
{
    constexpr qsizetype lastCircled = 20;
    return number <= lastCircled ? QString(QChar(static_cast<char16_t>(u'①' + number - 1)))
                                 : u"(%1)"_s.arg(number);
}

bool isCentred(const Grid::Box &box)
{
    // The words of the corner: “统计指标” is a heading, the rule that 表三 has there is a sentence.
    constexpr qsizetype longestHeading = 8;
    return box.kind == Kind::ColumnHead || box.kind == Kind::Figure || box.kind == Kind::UnitHead
        || (box.kind == Kind::Corner && box.text.size() <= longestHeading);
}

} // namespace

SetTable::SetTable(const Form &form, const Grid &grid, const Report &report, const Figures &figures,
                   qreal width, TableSize size)
    : m_form(form)
    , m_grid(grid)
    , m_report(report)
    , m_figures(figures)
    , m_width(width)
{
    resize(size);
}

void SetTable::resize(TableSize size)
{
    m_size = size;
    if (m_textSize != size.type) {
        m_notes.clear();
        m_lines.clear();
        fitColumns();
        setTexts();
        m_textSize = size.type;
    }
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
        constexpr qreal labelKeeps = 0.6; // of its width, so that labels do not become towers
        for (std::size_t i = 0; i < count; ++i)
            needed[i] = static_cast<int>(i) < m_grid.headColumns ? labelKeeps * widths[i] : 0;
        for (const Grid::Box &box : m_grid.boxes) {
            const bool isFigure = box.kind == Kind::Figure;
            const QString text = isFigure
                ? formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format)
                    + (m_report.remarks.contains(box.cell) ? noteMark(1) : QString())
                : QString(2, u'字');
            if (!isFigure && box.kind != Kind::ColumnHead)
                continue;
            const qreal need = (lineOf(text).width + 2 * sideAir) / box.columnSpan;
            for (int c = box.column; c < box.column + box.columnSpan; ++c)
                needed[static_cast<std::size_t>(c)]
                    = std::max(needed[static_cast<std::size_t>(c)], need);
        }
    };
    measure();
    while (std::accumulate(needed.begin(), needed.end(), 0.0) > m_width
           && m_size.type > smallestType) {
        m_size.type -= 0.5;
        measure();
    }

    qreal missing = 0;
    qreal spare = 0;
    for (std::size_t i = 0; i < count; ++i)
        (widths[i] < needed[i] ? missing : spare) += std::abs(widths[i] - needed[i]);
    const qreal share = spare > 0 ? std::min(1.0, missing / spare) : 0;
    for (std::size_t i = 0; i < count; ++i)
        widths[i] = widths[i] < needed[i] ? needed[i] : widths[i] - share * (widths[i] - needed[i]);

    m_columns.assign(1, 0);
    for (const qreal width : widths)
        m_columns.push_back(m_columns.back() + width);
    m_columns.back() = m_width;
}

QString SetTable::textOf(const Grid::Box &box)
{
    if (box.kind != Kind::Figure)
        return box.text;
    QString text = formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
    const auto remark = m_report.remarks.find(box.cell);
    if (remark == m_report.remarks.end())
        return text;
    // A short remark stands behind the figure, as offices print it: 22（其中修订16件）.
    const QString bracketed = u'（' + remark->second.simplified() + u'）';
    constexpr int linesForRemark = 2;
    const qreal room = linesForRemark * (widthOfBox(box) - 2 * sideAir - m_size.type);
    if (lineOf(text + bracketed).width <= room)
        return text + bracketed;
    const QString mark = noteMark(m_notes.size() + 1);
    m_notes += mark + u' ' + labelPath(m_form, box.cell) + u'：' + remark->second;
    return text + mark;
}

void SetTable::setTexts()
{
    m_boxes.resize(m_grid.boxes.size());
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Grid::Box &box = m_grid.boxes[i];
        const QString text = textOf(box);
        const qreal width
            = widthOfBox(box) - 2 * sideAir - box.depth * indentPerDepth * m_size.type;
        m_boxes[i].lines = linesOf(text, width);
        if (box.rowSpan > 1 && box.row >= m_grid.headRows)
            m_boxes[i].continued = linesOf(text + u"（续）"_s, width);
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
