#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace gongkai {

/// The text of an HTML document in UTF-8, UTF-16, or where it declares it, GB 18030 and what that
/// includes. Nothing where the bytes are none of these.
std::optional<QString> decodeHtml(const QByteArray &bytes);

} // namespace gongkai
