#pragma once

#include <QString>

namespace gongkai {

/// The text with every character that XML 1.0 (2.2) has no way to hold — controls but tab, line
/// feed and carriage return, lone surrogates, U+FFFE and U+FFFF — replaced by U+FFFD, so that the
/// reader sees that something stood there.
QString forXml(const QString &text);

} // namespace gongkai
