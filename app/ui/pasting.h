#pragma once

#include <QString>

namespace gongkai {

class TableView;
struct Dialogs;

/// Puts the selected figures on the clipboard, for our tables and for spreadsheets.
void copyFrom(TableView &view);

/// Puts the figures of the clipboard where they belong, as one step. Where that is not certain,
/// shows first where each would land; what cannot be placed is refused. Gives a sentence about what
/// was done; empty where the preview was cancelled.
QString pasteInto(TableView &view, const Dialogs &dialogs);

} // namespace gongkai
