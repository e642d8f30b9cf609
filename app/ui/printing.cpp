#include "ui/printing.h"

#include "output/pdf.h"

#include <QCoreApplication>
#include <QPageRanges>
#include <QPainter>
#include <QPrinter>

#include <map>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

/// The pages of the printer's range, as a document of their own.
Pages chosenPages(const Pages &pages, const QPrinter &printer)
{
    const QPageRanges ranges = printer.pageRanges();
    if (ranges.isEmpty())
        return pages;
    Pages chosen;
    chosen.paper = pages.paper;
    chosen.title = pages.title;
    chosen.author = pages.author;
    std::map<int, int> places; // from 0, and what they are now
    for (int page = 0; page < static_cast<int>(pages.pages.size()); ++page) {
        if (!ranges.contains(page + 1))
            continue;
        places.emplace(page, static_cast<int>(chosen.pages.size()));
        chosen.pages.push_back(pages.pages[static_cast<std::size_t>(page)]);
    }
    for (Bookmark bookmark : pages.bookmarks) {
        const auto place = places.find(bookmark.page);
        if (place == places.end())
            continue;
        bookmark.page = place->second;
        chosen.bookmarks.push_back(bookmark);
    }
    return chosen;
}

Result<> drawPages(const Pages &pages, QPrinter &printer)
{
    const auto failed = [&] {
        return fail(
            Text::tr("The printer does not take the pages. Is it switched on and connected, "
                     "and has it paper?"),
            printer.printerName());
    };
    QPainter painter;
    if (!painter.begin(&printer))
        return failed();
    constexpr qreal pointsPerInch = 72;
    painter.scale(printer.logicalDpiX() / pointsPerInch, printer.logicalDpiY() / pointsPerInch);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        if (i > 0 && !printer.newPage())
            return failed();
        draw(pages.pages[i], painter);
    }
    return painter.end() && printer.printerState() != QPrinter::Error ? Result<>() : failed();
}

} // namespace

void setUpPrinter(QPrinter &printer, const Pages &pages)
{
    printer.setPageSize(QPageSize(pages.paper, QPageSize::Point));
    printer.setFullPage(true);
    printer.setPageMargins({0, 0, 0, 0});
    printer.setDocName(pages.title);
}

bool isFile(const QPrinter &printer)
{
    // Where there is no printer at all, Qt's is a PDF file without a name: that is what previews
    // are drawn for.
    return printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty();
}

Result<> printPages(const Pages &pages, QPrinter &printer)
{
    if (isFile(printer)) {
        return toPdf(chosenPages(pages, printer)).and_then([&](const QByteArray &bytes) {
            return writeFile(printer.outputFileName(), bytes);
        });
    }
    return drawPages(chosenPages(pages, printer), printer);
}

} // namespace gongkai
