#include "ui/startup.h"

#include "core/language.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

void setUpApplication()
{
    QCoreApplication::setOrganizationName(u"gongkai"_s);
    QCoreApplication::setApplicationName(u"gongkai"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGKAI_VERSION));
    installLanguage();
    setUpTheme(*qApp);
    setUpIcons(*qApp);
}

} // namespace gongkai
