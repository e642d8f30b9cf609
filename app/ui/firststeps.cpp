#include "ui/firststeps.h"

#include "ui/colours.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int widest = 760; ///< Longer lines are hard to read.

/// A figure in a circle of the accent.
class StepNumber final : public QWidget
{
public:
    explicit StepNumber(int number)
        : m_number(number)
    {
        const int size = fontMetrics().height() * 2;
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours colours = Colours::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accentGround);
        painter.drawEllipse(rect().adjusted(1, 1, -1, -1));
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(colours.accent);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

} // namespace

FirstSteps::FirstSteps(QWidget *parent)
    : QWidget(parent)
{
    const std::pair<QString, QString> steps[] = {
        {tr("Begin"),
         tr("Press “New report”, give the full name of the office and the year. The form that is "
            "prescribed for the year is chosen for you.")},
        {tr("Fill in"),
         tr("Type the figures into the official tables, or paste them from Excel, and write the "
            "text. Totals are added up and checked while you type; everything is saved at once.")},
        {tr("Check and hand in"),
         tr("Put right what the checks have found, then export the PDF for the website or print "
            "the paper to be signed.")},
    };
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMaximumWidth(widest);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(28, 24, 28, 24);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    int row = 0;
    for (const auto &[title, text] : steps) {
        auto *head = new QLabel(title);
        QFont bold = head->font();
        bold.setBold(true);
        bold.setPointSizeF(bold.pointSizeF() * 1.1);
        head->setFont(bold);
        auto *body = new QLabel(text);
        body->setWordWrap(true);
        layout->addWidget(new StepNumber(row / 3 + 1), row, 0, 2, 1, Qt::AlignTop);
        layout->addWidget(head, row, 1);
        layout->addWidget(body, row + 1, 1, Qt::AlignTop);
        layout->setRowMinimumHeight(row + 2, 16);
        row += 3;
    }
    auto *note = new QLabel(tr("All reports are kept in one file on this computer. Nothing is sent "
                               "anywhere."));
    note->setWordWrap(true);
    layout->addWidget(note, row, 1);
    layout->setColumnStretch(1, 1);
}

} // namespace gongkai
