#pragma once

#include "ui/reportswording.h"

#include <QFrame>

class QGridLayout;
class QToolButton;

namespace gongkai {

class StateLabel;

/// What is to be done: the reports whose last day is near or past, the most urgent first. Not
/// shown while there are none.
class DueList final : public QFrame
{
    Q_OBJECT

public:
    explicit DueList(QWidget *parent = nullptr);

    void show(const std::vector<ReportSummary> &due, QDate today);

signals:
    void chosen(const gongkai::ReportSummary &summary);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addRow(int row, const ReportSummary &summary);

    QGridLayout *m_layout;
    std::vector<ReportSummary> m_shown;
    std::vector<QToolButton *> m_buttons; ///< Of the rows.
    std::vector<StateLabel *> m_states;
    QDate m_day; ///< That the rows speak of.
};

} // namespace gongkai
