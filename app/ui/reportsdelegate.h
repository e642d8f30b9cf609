#pragma once

#include <QStyledItemDelegate>

namespace gongkai {

struct Colours;
struct ReportSummary;

/// Paints the reports of a unit and year: state and findings, and below it the time left. Where
/// there is none and the keyboard is there, that one can be begun.
class ReportsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The room that the widest text takes, and two lines.
    static QSize cellSize(const QFontMetrics &metrics, bool hasQuarters);
};

/// One line: state, then findings with their marks and colours. The painter has the font.
void paintState(QPainter &painter, const QRect &rect, const ReportSummary &summary,
                const Colours &colours);

} // namespace gongkai
