#include "ui/pastepreview.h"

#include "editing/document.h"
#include "ui/colours.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PastePreview)
};

using Fate = Landing::Fate;

QString describeFate(const Landing &landing)
{
    switch (landing.fate) {
    case Fate::Placed:
        return Text::tr("will be filled in");
    case Fate::Same:
        return Text::tr("is there already");
    case Fate::TotalAgrees:
        return Text::tr("total, agrees");
    case Fate::TotalDiffers:
    case Fate::Unreadable:
        return landing.problem;
    case Fate::LeftOut:
        return Text::tr("no cell for it, left out");
    }
    Q_UNREACHABLE();
}

std::optional<Severity> severityOf(Fate fate)
{
    switch (fate) {
    case Fate::TotalDiffers:
        return Severity::Warning;
    case Fate::Unreadable:
    case Fate::LeftOut:
        return Severity::Error;
    default:
        return {};
    }
}

} // namespace

PastePreview::PastePreview(const Document &document, const Proposal &proposal, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Where the figures would go"));
    auto *doubts = new QLabel(proposal.doubts.join(u'\n'));
    doubts->setWordWrap(true);

    const Colours colours = Colours::of(palette());
    auto *list = new QTableWidget(static_cast<int>(proposal.landings.size()), 5);
    list->setHorizontalHeaderLabels(
        {tr("Copied from"), tr("Cell"), tr("Now"), tr("New"), QString()});
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setShowGrid(false);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(windowTitle());
    list->verticalHeader()->hide();
    int row = 0;
    for (const Landing &landing : proposal.landings) {
        const bool hasCell = landing.cell >= 0;
        // A total is only compared: its verdict says both numbers where they differ.
        const bool isWritten
            = hasCell && (landing.fate == Fate::Placed || landing.fate == Fate::Same);
        const CellFormat format
            = hasCell ? document.form().cell(landing.cell).format : CellFormat();
        const auto severity = severityOf(landing.fate);
        const QString texts[] = {
            tr("line %1, column %2").arg(landing.row + 1).arg(landing.column + 1),
            hasCell ? labelPath(document.form(), landing.cell) : QString(),
            hasCell ? formatAmount(document.figures().printedAt(landing.cell), format) : QString(),
            isWritten ? formatAmount(landing.amount, format) : QString(),
            (severity ? markOf(*severity) + u' ' : QString()) + describeFate(landing),
        };
        int column = 0;
        for (const QString &text : texts) {
            auto *item = new QTableWidgetItem(text);
            if (column == 2 || column == 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (severity)
                item->setForeground(colours.textFor(*severity));
            else if (landing.fate != Fate::Placed)
                item->setForeground(colours.quiet);
            list->setItem(row, column++, item);
        }
        ++row;
    }
    list->resizeColumnsToContents();
    list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)
        ->setText(tr("Fill in %n figure(s)", nullptr, proposal.placed()));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(proposal.placed() > 0);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(doubts);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(56 * fontMetrics().height(), 30 * fontMetrics().height());
}

} // namespace gongkai
