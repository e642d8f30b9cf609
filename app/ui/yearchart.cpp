#include "ui/yearchart.h"

#include "ui/colours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gongkai {

YearChart::YearChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void YearChart::setFigures(std::vector<YearFigure> figures, CellFormat format)
{
    m_figures = std::move(figures);
    m_format = format;
    QStringList words;
    for (const YearFigure &figure : m_figures)
        words += u"%1: %2"_s.arg(figure.year).arg(formatAmount(figure.amount, m_format));
    setAccessibleName(words.join(u", "_s));
    update();
}

QSize YearChart::sizeHint() const
{
    constexpr int linesHigh = 7;
    return {200, linesHigh * fontMetrics().height()};
}

void YearChart::paintEvent(QPaintEvent *)
{
    if (m_figures.empty())
        return;
    QPainter painter(this);
    const Colours colours = Colours::of(palette());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const int line = painter.fontMetrics().height();
    const int room = height() - 2 * line;
    qint64 most = 1;
    for (const YearFigure &figure : m_figures)
        most = std::max(most, figure.amount.isNumber() ? std::abs(figure.amount.value) : 0);
    const qreal share = static_cast<qreal>(width()) / static_cast<qreal>(m_figures.size());
    painter.setPen(colours.line);
    painter.drawLine(0, height() - line, width(), height() - line);
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const Amount &amount = m_figures[i].amount;
        const QRectF column(static_cast<qreal>(i) * share, 0, share, height());
        const qreal length = amount.isNumber()
            ? static_cast<qreal>(std::abs(amount.value)) / static_cast<qreal>(most) * room
            : 0;
        const QRectF bar(column.center().x() - share / 4, height() - line - length, share / 2,
                         length);
        const bool isLast = i + 1 == m_figures.size();
        painter.fillRect(bar, isLast ? colours.accent : colours.line);
        painter.setPen(colours.text);
        painter.drawText(QRectF(column.left(), bar.top() - line, share, line), Qt::AlignCenter,
                         formatAmount(amount, m_format));
        painter.setPen(isLast ? colours.text : colours.quiet);
        painter.drawText(QRectF(column.left(), height() - line, share, line), Qt::AlignCenter,
                         QString::number(m_figures[i].year));
    }
}

} // namespace gongkai
