#include "ui/pasting.h"

#include "intake/clip.h"
#include "intake/copy.h"
#include "intake/proposal.h"
#include "ui/dialogs.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pasting)
};

/// The smallest range of the grid that holds the selection.
GridRange selectedRange(TableView &view)
{
    const Grid &grid = view.tableModel().grid();
    const QModelIndexList selected = view.selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return {};
    int firstRow = grid.rows;
    int firstColumn = grid.columns;
    int lastRow = 0;
    int lastColumn = 0;
    for (const QModelIndex &index : selected) {
        const Grid::Box &box = view.tableModel().box(index);
        firstRow = std::min(firstRow, box.row);
        firstColumn = std::min(firstColumn, box.column);
        lastRow = std::max(lastRow, box.row + box.rowSpan - 1);
        lastColumn = std::max(lastColumn, box.column + box.columnSpan - 1);
    }
    return {firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1};
}

} // namespace

void copyFrom(TableView &view)
{
    const TableModel &model = view.tableModel();
    const Document &document = model.document();
    const GridRange range = selectedRange(view);
    const bool isWhole = range.rows >= model.rowCount() && range.columns >= model.columnCount();
    const Copy copy = copyOf(document.form(), document.report(), model.grid(), range,
                             isWhole ? CopiedHeads::With : CopiedHeads::Without);
    auto *data = new QMimeData;
    data->setHtml(copy.html);
    data->setText(copy.text);
    QApplication::clipboard()->setMimeData(data);
}

QString pasteInto(TableView &view, const Dialogs &dialogs)
{
    Document &document = view.tableModel().document();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const auto clips = readClipboard(data->data(u"text/html"_s), data->text());
    if (!clips)
        return clips.error().message;
    if (clips->empty())
        return Text::tr("There are no figures on the clipboard.");
    const Anchor anchor{view.currentCell(), selectedRange(view)};
    const Proposal proposal
        = propose(document.form(), document.report(), view.tableModel().grid(), *clips, anchor);
    if (proposal.certainty == Proposal::Certainty::Refused)
        return Text::tr("Nothing was pasted. %1").arg(proposal.doubts.join(u' '));
    if (proposal.certainty == Proposal::Certainty::Ask
        && !dialogs.confirmPaste(&view, document, proposal))
        return {};
    const int placed = proposal.placed();
    if (const auto done = document.edit(toStep(document.form(), document.report(), proposal));
        !done)
        return done.error().message;
    const auto count = [&](Landing::Fate fate) {
        return static_cast<int>(
            std::count_if(proposal.landings.begin(), proposal.landings.end(),
                          [fate](const Landing &landing) { return landing.fate == fate; }));
    };
    QStringList notes = {Text::tr("%n figure(s) pasted.", nullptr, placed)};
    if (const int same = count(Landing::Fate::Same); same > 0)
        notes += Text::tr("%n were there already.", nullptr, same);
    if (const int differing = count(Landing::Fate::TotalDiffers); differing > 0)
        notes += Text::tr("%n total(s) on the clipboard differ from the computed ones.", nullptr,
                          differing);
    return notes.join(u' ');
}

} // namespace gongkai
