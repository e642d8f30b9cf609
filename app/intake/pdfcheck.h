#pragma once

#include "core/formlibrary.h"
#include "intake/publishedpdf.h"

namespace gongkai {

/// What became of a published PDF since it was made.
struct PdfVerdict
{
    enum class Kind : quint8 {
        Whole, ///< The pages say what the data say.
        Foreign, ///< No data of ours inside.
        DataDamaged, ///< There are data, but they are no report.
        PagesMoved, ///< Pages are missing, swapped, or of something else.
        TextChanged, ///< A figure or a sentence on the pages is not that of the data.
    };

    Kind kind = Kind::Foreign;
    QString message; ///< One sentence for people: what, and on which page.
    QString checkCode; ///< Of the data; empty where there are none.
    std::optional<ReportKey> key; ///< Of the data.
};

QLatin1StringView nameOf(PdfVerdict::Kind kind);

/// Compares the figures, headings and prose on the pages with the data inside, in printed order.
/// The typeset lines may fall differently; blanks and line ends do not count. It proves that pages
/// and data belong together, not who made them: that is for signatures.
PdfVerdict checkPdf(const PublishedPdf &pdf, const FormLibrary &library);

} // namespace gongkai
