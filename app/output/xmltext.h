#pragma once

#include <QString>

namespace gongkai {

/// The text with U+FFFD for every character that XML or HTML forbids: control characters but tab
/// and line feed, halves of surrogate pairs, noncharacters. Every line end becomes a line feed.
QString cleanText(const QString &text);

} // namespace gongkai
