#pragma once

#include "core/formlibrary.h"

#include <QStringList>

namespace gongkai {

/// What became of a published PDF since it was made.
struct PdfVerdict
{
    enum class Kind : quint8 {
        Whole, ///< The pages say what the data say, and nothing else.
        Foreign, ///< No data of ours inside.
        DataDamaged, ///< There are data, but they are no report.
        PagesMoved, ///< Pages are missing, swapped, or of something else.
        TextChanged, ///< A figure or a sentence on the pages is not that of the data, or in none.
    };

    Kind kind = Kind::Foreign;
    QString message; ///< One sentence for people: what, and on which page.
    QString checkCode; ///< Of the data; empty where there are none.
    std::optional<ReportKey> key; ///< Of the data.
};

QLatin1StringView nameOf(PdfVerdict::Kind kind);

/// Compares what the pages of a PDF say, each as it is drawn, with the data inside it: null where
/// there are none. Every character counts, except blanks and line ends, which are another machine's
/// typefaces. `alien` is what is known of things on the pages that are no text, as a sentence, or
/// nothing. It proves that pages and data belong together, not who made them: that is for
/// signatures.
PdfVerdict checkPdf(const QStringList &pages, const QString &alien, const QByteArray &data,
                    const FormLibrary &library);

} // namespace gongkai
