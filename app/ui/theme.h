#pragma once

#include <QPalette>
#include <QSize>

class QApplication;
class QPushButton;
class QScreen;

namespace gongkai {

/// Gives the program its looks. A desktop with a style of its own keeps it; elsewhere Qt would show
/// grey boxes in whatever face there is, so we bring Fusion with a palette of ours, light or dark
/// as the system is, and a face that has Chinese.
///
/// GONGKAI_COLOURS=light or dark overrules what the system says.
void setUpTheme(QApplication &application);

/// Our own colours.
QPalette ourPalette(bool isDark);

/// The one button of a page that most people came for: filled with the accent. To be called again
/// when the palette changes.
void makePrimary(QPushButton &button);

/// The size, made smaller where the screen has no room for it with the frame of a window.
QSize fitting(QSize wanted, const QScreen *screen);

} // namespace gongkai
