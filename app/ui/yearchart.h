#pragma once

#include "core/amount.h"

#include <QWidget>

#include <vector>

namespace gongkai {

/// A figure of one year; blank where that year's report says nothing.
struct YearFigure
{
    int year = 0;
    Amount amount;
};

/// A figure over a few years, as bars with their numbers.
class YearChart final : public QWidget
{
    Q_OBJECT

public:
    explicit YearChart(QWidget *parent = nullptr);

    /// Oldest first; the last is this year's.
    void setFigures(std::vector<YearFigure> figures, CellFormat format);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<YearFigure> m_figures;
    CellFormat m_format;
};

} // namespace gongkai
