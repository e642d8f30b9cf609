#include "ui/startup.h"

#include "core/language.h"
#include "ui/theme.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gongkai {

void setUpApplication()
{
    QCoreApplication::setOrganizationName(u"gongkai"_s);
    QCoreApplication::setApplicationName(u"gongkai"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGKAI_VERSION));
    installLanguage();
    setUpTheme(*qApp);
    // Without a desktop Qt does not look where the icons are.
    const QStringList folders = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory);
    QStringList paths = QIcon::themeSearchPaths();
    for (const QString &folder : folders) {
        if (!paths.contains(folder))
            paths += folder;
    }
    QIcon::setThemeSearchPaths(paths);
    // The desktop's icons; where it has none, those that Debian has for KDE.
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1)
        QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"breeze"_s);
}

} // namespace gongkai
