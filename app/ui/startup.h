#pragma once

namespace gongkai {

/// What every program with a window does once its QApplication is there: its name, the language,
/// its looks, icons.
void setUpApplication();

} // namespace gongkai
