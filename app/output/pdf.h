#pragma once

#include "core/result.h"
#include "output/page.h"
#include "output/progress.h"

#include <QByteArray>

namespace gongkai {

/// The pages as a PDF file. Fonts are embedded, cut down to the glyphs used; the text that readers
/// find, copy and read aloud is the text of the report, character for character. It claims to be
/// PDF/A-3b (ISO 19005-3), unless a character of the report is in no font.
///
/// Written with qpdf and HarfBuzz rather than QPdfWriter, which maps glyphs back to characters by
/// guessing (⼯ for 工, ⸺ for ——) and takes twice as long to embed a Chinese font. Fails where
/// `progress` stops it.
Result<QByteArray> toPdf(const Pages &pages, const Progress &progress = {});

/// Writes bytes to a file: the old one stays whole if anything fails.
Result<> writeFile(const QString &path, const QByteArray &bytes);

} // namespace gongkai
