#pragma once

class QWidget;

namespace gongkai {

/// Lets the window have the keys that a field of text keeps for itself without a use for them:
/// those for undoing where it has nothing to undo, and those of the menu of reports (Ctrl+E would
/// move to the end of the line).
void handOnKeys(QWidget &field);

} // namespace gongkai
