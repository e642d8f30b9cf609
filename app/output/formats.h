#pragma once

#include "core/result.h"
#include "output/progress.h"
#include "output/publication.h"

#include <QByteArray>

#include <span>

namespace gongkai {

/// The kinds of file that a report is published as.
enum class Format : quint8 { Pdf, Docx, Xlsx, Html, HtmlFragment, Csv, Json };

struct FormatInfo
{
    Format format;
    QLatin1StringView id; ///< For settings and the command line.
    QLatin1StringView suffix; ///< What names of such files end with, with the dot.
    QString title; ///< For people, translated.
};

/// In the order in which they are offered. Of two suffixes that a name may end with the longer is
/// first.
std::span<const FormatInfo> allFormats();
const FormatInfo &infoOf(Format format);

/// The format that the name of the file asks for; nothing where it is none of ours.
std::optional<Format> formatOfFile(const QString &path);

/// The report in the format. The same publication gives the same content, whatever the format.
/// Fails where a library does, or `progress` stops it.
Result<QByteArray> makeDocument(Format format, const Publication &publication,
                                const Progress &progress = {});

} // namespace gongkai
