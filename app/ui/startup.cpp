#include "ui/startup.h"

#include "core/language.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// A desktop without a Chinese face of its own gets the nearest one.
void chooseFont()
{
    const QFont system = QApplication::font();
    if (QFontDatabase::writingSystems(system.family()).contains(QFontDatabase::SimplifiedChinese))
        return;
    for (const QString &family :
         {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Zen Hei"_s}) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        QFont font(family);
        font.setPointSizeF(system.pointSizeF());
        QApplication::setFont(font);
        return;
    }
}

} // namespace

void setUpApplication()
{
    QCoreApplication::setOrganizationName(u"gongkai"_s);
    QCoreApplication::setApplicationName(u"gongkai"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGKAI_VERSION));
    installLanguage();
    chooseFont();
    // The desktop's icons; where it has none, those that Debian has for KDE.
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1)
        QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"breeze"_s);
}

} // namespace gongkai
