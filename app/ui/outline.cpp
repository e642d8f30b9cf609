#include "ui/outline.h"

namespace gongkai {

Outline::Outline(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setSpacing(2);
}

/// A list lays out and paints all of itself when one text changes. Here that is a number behind a
/// name, with every other keystroke, and the item is nearly always as high as before.
void Outline::dataChanged(const QModelIndex &first, const QModelIndex &last,
                          const QList<int> &roles)
{
    // A rectangle begins where the item was laid out and is as high as it wants to be now.
    const QRect below = visualRect(first.siblingAtRow(last.row() + 1));
    if (first == last && below.top() == visualRect(first).bottom() + 1 + 2 * spacing())
        // Past QListView on purpose: that is what would lay out everything.
        QAbstractItemView::dataChanged(first, last, roles); // NOLINT(bugprone-parent-virtual-call)
    else
        QListWidget::dataChanged(first, last, roles);
}

} // namespace gongkai
