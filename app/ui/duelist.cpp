#include "ui/duelist.h"

#include "ui/colours.h"
#include "ui/reportsdelegate.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr std::size_t mostRows = 3;

/// Whether both are about the same row; what was counted may differ.
bool isSameRow(const ReportSummary &one, const ReportSummary &other)
{
    return one.entry == other.entry && one.deadline == other.deadline;
}

} // namespace

/// State and findings as in the table below.
class StateLabel final : public QWidget
{
public:
    explicit StateLabel(ReportSummary summary)
        : m_summary(std::move(summary))
    {
        setMinimumWidth(ReportsDelegate::cellSize(fontMetrics(), false).width());
    }

    void show(const ReportSummary &summary)
    {
        m_summary = summary;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintState(painter, rect(), m_summary, Colours::of(palette()));
    }

private:
    ReportSummary m_summary;
};

DueList::DueList(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"dueList"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_layout->setContentsMargins(16, 8, 16, 8);
    m_layout->setHorizontalSpacing(20);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(1, 1);
    hide();
}

void DueList::show(const std::vector<ReportSummary> &due, QDate today)
{
    // Counting tells of news many times a second, and the keyboard may be on one of the rows.
    const bool isSame = m_day == today
        && std::equal(due.begin(), due.end(), m_shown.begin(), m_shown.end(), isSameRow);
    m_shown = due;
    m_day = today;
    if (!isSame) {
        fill();
        return;
    }
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        m_states[i]->show(m_shown[i]);
        m_buttons[i]->setAccessibleName(spoken(m_shown[i], m_day));
    }
}

void DueList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill(); // in the colours of now
}

void DueList::fill()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_states.clear();
    m_buttons.clear();
    setVisible(!m_shown.empty());
    if (m_shown.empty())
        return;
    auto *title = new QLabel(tr("To do"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_layout->addWidget(title, 0, 0);
    const std::size_t rows = std::min(m_shown.size(), mostRows);
    for (std::size_t i = 0; i < rows; ++i)
        addRow(static_cast<int>(i), m_shown[i]);
    if (m_shown.size() > rows) {
        auto *more = new QLabel(tr("and %1 more").arg(m_shown.size() - rows));
        more->setContentsMargins(7, 0, 0, 4); // in line with the words on the buttons
        m_layout->addWidget(more, static_cast<int>(rows), 1);
    }
}

void DueList::addRow(int row, const ReportSummary &summary)
{
    const Colours colours = Colours::of(palette());
    auto *open = new QToolButton;
    open->setText(describe(summary.entry.key));
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::StrongFocus);
    open->setCursor(Qt::PointingHandCursor);
    open->setAccessibleName(spoken(summary, m_day));
    open->setToolTip(summary.isBegun() ? tr("Open the report") : tr("Begin the report"));
    QPalette link = palette();
    link.setColor(QPalette::ButtonText, colours.accent);
    open->setPalette(link);
    connect(open, &QToolButton::clicked, this, [this, summary] { emit chosen(summary); });
    m_layout->addWidget(open, row, 1, Qt::AlignLeft);

    const bool isOver = *summary.deadline < m_day;
    auto *left = new QLabel(
        tr("%1 (by %2)")
            .arg(daysLeft(*summary.deadline, m_day), summary.deadline->toString(Qt::ISODate)));
    QPalette urgent = left->palette();
    urgent.setColor(QPalette::WindowText, isOver ? colours.textFor(Severity::Error) : colours.text);
    left->setPalette(urgent);
    left->setForegroundRole(QPalette::WindowText); // on a sheet it would be Text
    m_layout->addWidget(left, row, 2);
    m_buttons.push_back(open);
    m_states.push_back(new StateLabel(summary));
    m_layout->addWidget(m_states.back(), row, 3);
}

} // namespace gongkai
