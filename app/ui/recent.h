#pragma once

#include <QStringList>

namespace gongkai {

/// The workbooks opened last, newest first, as the settings keep them.
QStringList recentWorkbooks();
void rememberWorkbook(const QString &path);
void forgetWorkbook(const QString &path);

} // namespace gongkai
