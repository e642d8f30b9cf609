#pragma once

class QObject;

namespace gongkai {

/// Lets QIcon::fromTheme find icons wherever the program runs: in the desktop's theme, and where
/// it has none in Breeze, in the variant that can be seen on the palette. Changes with the palette
/// of the application as long as `context` lives.
void setUpIcons(QObject &context);

} // namespace gongkai
