#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace gongkai {

/// The CID of each glyph of a CFF font that is keyed by CID (Adobe Technical Note 5176, 13 and 18),
/// as a PDF file has to name them. Nothing where the font is not keyed by CID, and glyphs go by
/// their number.
std::optional<std::vector<quint16>> cidsOf(const QByteArray &cff, std::size_t glyphs);

} // namespace gongkai
