#include "ui/printing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

} // namespace

void setUpPrinter(QPrinter &printer, const Pages &pages)
{
    printer.setPageSize(QPageSize(pages.paper, QPageSize::Point));
    printer.setFullPage(true);
    printer.setPageMargins({0, 0, 0, 0});
    printer.setDocName(pages.title);
}

Result<> printPages(const Pages &pages, QPrinter &printer)
{
    const auto failed = [&] {
        return fail(
            Text::tr("The printer does not take the pages. Is it switched on and connected, "
                     "and has it paper?"),
            printer.printerName());
    };
    const int count = static_cast<int>(pages.pages.size());
    const int first = std::clamp(printer.fromPage(), 1, count);
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QPainter painter;
    if (!painter.begin(&printer))
        return failed();
    constexpr qreal pointsPerInch = 72;
    painter.scale(printer.logicalDpiX() / pointsPerInch, printer.logicalDpiY() / pointsPerInch);
    for (int number = first; number <= last; ++number) {
        if (number > first && !printer.newPage())
            return failed();
        draw(pages.pages[static_cast<std::size_t>(number) - 1], painter);
    }
    return painter.end() && printer.printerState() != QPrinter::Error ? Result<>() : failed();
}

} // namespace gongkai
