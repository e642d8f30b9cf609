#pragma once

#include <functional>

class QObject;

namespace gongkai {

/// Whether the system asks for dark windows. Qt 6.4 does not say, so: GONGKAI_COLOURS=light or
/// dark, then what GTK was told by GTK_THEME or its settings. Light where nothing is said.
bool systemIsDark();

/// Calls when the desktop's portal says which it is, now and whenever that changes, unless
/// GONGKAI_COLOURS has decided. Never waits; where there is no portal, nothing is ever called.
void followDarkness(QObject &context, const std::function<void(bool isDark)> &changed);

} // namespace gongkai
