#include "ui/icons.h"

#include "ui/colours.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

bool isBreeze(const QString &theme)
{
    return theme == "breeze"_L1 || theme == "breeze-dark"_L1;
}

/// Breeze draws in one colour: dark grey, or for dark windows nearly white.
void chooseBreeze()
{
    const bool isDark = Colours::of(QApplication::palette()).isDark;
    const QString breeze = isDark ? u"breeze-dark"_s : u"breeze"_s;
    // Only what is new: setting a theme throws away every icon that was drawn.
    if (QIcon::fallbackThemeName() != breeze)
        QIcon::setFallbackThemeName(breeze);
    if (isBreeze(QIcon::themeName()) && QIcon::themeName() != breeze)
        QIcon::setThemeName(breeze);
}

/// Qt says that the application's palette has changed by an event, not by a signal.
class PaletteFollower final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
            chooseBreeze();
        return false;
    }
};

} // namespace

void setUpIcons(QObject &context)
{
    // Without a desktop Qt does not look where the icons are.
    const QStringList folders = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory);
    QStringList paths = QIcon::themeSearchPaths();
    for (const QString &folder : folders) {
        if (!paths.contains(folder))
            paths += folder;
    }
    QIcon::setThemeSearchPaths(paths);
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1)
        QIcon::setThemeName(u"breeze"_s);
    chooseBreeze();
    qApp->installEventFilter(new PaletteFollower(&context));
}

} // namespace gongkai
