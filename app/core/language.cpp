#include "core/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace gongkai {

void installLanguage()
{
    const QLocale system = QLocale::system();
    if (system.language() == QLocale::English) {
        QLocale::setDefault(system);
        return;
    }
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    QLocale::setDefault(chinese);
    // Qt's own words (OK, Cancel, Copy) come with Qt, or with our installation where Qt lacks them.
    auto *qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(chinese, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(QCoreApplication::instance());
    if (ours->load(u":/i18n/gongkai_zh_CN.qm"_s))
        QCoreApplication::installTranslator(ours);
}

} // namespace gongkai
