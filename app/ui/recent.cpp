#include "ui/recent.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int mostRecent = 8;
const QString recentKey = u"recentWorkbooks"_s;

} // namespace

QStringList recentWorkbooks()
{
    return QSettings().value(recentKey).toStringList();
}

void rememberWorkbook(const QString &path)
{
    QStringList recent = recentWorkbooks();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    QSettings().setValue(recentKey, QStringList(recent.mid(0, mostRecent)));
}

void forgetWorkbook(const QString &path)
{
    QStringList recent = recentWorkbooks();
    recent.removeAll(path);
    QSettings().setValue(recentKey, recent);
}

} // namespace gongkai
