#include "output/formats.h"

#include "core/exchange.h"
#include "output/csv.h"
#include "output/docx.h"
#include "output/html.h"
#include "output/layout.h"
#include "output/marks.h"
#include "output/pdf.h"
#include "output/story.h"
#include "output/xlsx.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// Two parts of the work, one after the other, as one.
Progress partOf(const Progress &whole, double from, double to)
{
    if (!whole)
        return {};
    return [&whole, from, to](double done) { return whole(from + done * (to - from)); };
}

Result<QByteArray> makePdf(const Publication &publication, const Progress &progress)
{
    constexpr double layoutShare = 0.5;
    // Who has once said stop is not asked whether he still means it.
    bool isStopped = false;
    const Progress lasting = [&](double done) {
        isStopped = isStopped || (progress && !progress(done));
        return !isStopped;
    };
    Pages pages = layoutReport(publication, {}, partOf(lasting, 0, layoutShare));
    if (publication.isDraft)
        markAsDraft(pages);
    // Its figures never have to be read off the pages again.
    pages.attachments.push_back({QString(attachedReportName), u"application/json"_s,
                                 Text::tr("The figures and texts of the report, as data"),
                                 writeExchange(*publication.form, publication.report)});
    return toPdf(pages, partOf(lasting, layoutShare, 1));
}

} // namespace

std::span<const FormatInfo> allFormats()
{
    static const std::vector<FormatInfo> formats = {
        {Format::Pdf, "pdf"_L1, ".pdf"_L1, Text::tr("PDF, for the website and the archive")},
        {Format::Docx, "docx"_L1, ".docx"_L1, Text::tr("Word, to be edited further")},
        {Format::Xlsx, "xlsx"_L1, ".xlsx"_L1, Text::tr("Excel, to check and to go on with")},
        {Format::Html, "html"_L1, ".html"_L1, Text::tr("Web page (HTML)")},
        {Format::HtmlFragment, "html-fragment"_L1, ".fragment.html"_L1,
         Text::tr("Text for the website's editor (HTML)")},
        {Format::Csv, "csv"_L1, ".csv"_L1, Text::tr("List of all figures (CSV)")},
        {Format::Json, "json"_L1, ".json"_L1, Text::tr("Data for other programs (JSON)")},
    };
    return formats;
}

const FormatInfo &infoOf(Format format)
{
    const auto formats = allFormats();
    return *std::find_if(formats.begin(), formats.end(),
                         [&](const FormatInfo &info) { return info.format == format; });
}

std::optional<Format> formatOfFile(const QString &path)
{
    // “.fragment.html” is no “.html”.
    const FormatInfo *longest = nullptr;
    for (const FormatInfo &info : allFormats()) {
        if (path.endsWith(info.suffix, Qt::CaseInsensitive)
            && (!longest || info.suffix.size() > longest->suffix.size()))
            longest = &info;
    }
    return longest ? std::optional(longest->format) : std::nullopt;
}

Result<QByteArray> makeDocument(Format format, const Publication &publication,
                                const Progress &progress)
{
    switch (format) {
    case Format::Pdf:
        return makePdf(publication, progress);
    case Format::Xlsx:
        return toXlsx(publication);
    case Format::Csv:
        return toCsv(publication);
    case Format::Docx:
        return toDocx(tellStory(publication));
    case Format::HtmlFragment:
        return toHtml(tellStory(publication), HtmlFlavour::Fragment);
    case Format::Html:
        return toHtml(tellStory(publication), HtmlFlavour::Page);
    case Format::Json:
        return writeExchange(*publication.form, publication.report);
    }
    Q_UNREACHABLE();
}

} // namespace gongkai
