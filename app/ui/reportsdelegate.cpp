#include "ui/reportsdelegate.h"

#include "ui/colours.h"
#include "ui/reportsmodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int inset = 10;
constexpr int gap = 3; ///< Between the lines of a cell.

/// Writes the text and moves the left edge behind it.
void write(QPainter &painter, QRect &rect, const QString &text, const QColor &colour)
{
    painter.setPen(colour);
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, fitting);
    rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(text));
}

QColor deadlineColour(const ReportSummary &summary, QDate today, const Colours &colours)
{
    if (!isDue(summary, today))
        return colours.quiet;
    constexpr int soon = 14;
    const qint64 left = today.daysTo(*summary.deadline);
    return left < 0   ? colours.textFor(Severity::Error)
        : left < soon ? colours.textFor(Severity::Warning)
                      : colours.quiet;
}

} // namespace

void paintState(QPainter &painter, const QRect &rect, const ReportSummary &summary,
                const Colours &colours)
{
    QRect rest = rect;
    if (!summary.trouble.isEmpty()) {
        write(painter, rest, markOf(Severity::Error) + u' ' + stateText(summary),
              colours.textFor(Severity::Error));
        return;
    }
    const QColor colour = !summary.isBegun() ? colours.quiet
        : summary.isFinal()                  ? colours.accent
                                             : colours.text;
    write(painter, rest, (summary.isFinal() ? u"✓ "_s : QString()) + stateText(summary), colour);
    if (!summary.counts)
        return;
    const std::pair<Severity, int> counts[] = {{Severity::Error, summary.counts->errors},
                                               {Severity::Warning, summary.counts->warnings}};
    for (const auto &[severity, number] : counts) {
        if (number > 0)
            write(painter, rest, u"  %1%2"_s.arg(markOf(severity)).arg(number),
                  colours.textFor(severity));
    }
}

QSize ReportsDelegate::cellSize(const QFontMetrics &metrics, bool hasQuarters)
{
    const QString widest = hasQuarters
        ? u"%1 %2  ●10  ▲10"_s.arg(titleOf(Period::Quarter1), titleOf(State::Draft))
        : u"%1  ●10  ▲10"_s.arg(titleOf(State::Draft));
    return {metrics.horizontalAdvance(widest) + 2 * inset, 2 * metrics.height() + gap + 2 * inset};
}

void ReportsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto &model = dynamic_cast<const ReportsModel &>(*index.model());
    const Colours colours = Colours::of(option.palette);
    const bool isHere = option.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(option.font);
    painter->fillRect(option.rect, isHere ? colours.accentGround : colours.sheet);
    if (isHere) {
        // Where the keys go is also told without colour.
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colours.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }
    const std::vector<ReportSummary> summaries = model.summaries(index);
    const int height = option.fontMetrics.height();
    QRect line = option.rect.adjusted(inset, inset, -inset / 2, 0);
    line.setHeight(height);
    if (summaries.empty() && isHere) {
        line.moveTop(option.rect.center().y() - height / 2);
        write(*painter, line, tr("+ New"), colours.quiet);
    }
    for (const ReportSummary &summary : summaries) {
        QRect rest = line;
        if (summary.entry.key.period != Period::Year)
            write(*painter, rest, titleOf(summary.entry.key.period) + u' ', colours.quiet);
        paintState(*painter, rest, summary, colours);
        line.translate(0, height + gap);
        // A year has one last day, however many quarters it has.
        if (&summary == &summaries.back()) {
            rest = line;
            write(*painter, rest, deadlineText(summary, model.today()),
                  deadlineColour(summary, model.today(), colours));
        }
    }
    painter->restore();
}

} // namespace gongkai
