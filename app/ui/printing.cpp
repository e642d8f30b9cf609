#include "ui/printing.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace gongkai {

void setUpPrinter(QPrinter &printer, const Pages &pages)
{
    printer.setPageSize(QPageSize(pages.paper, QPageSize::Point));
    printer.setFullPage(true);
    printer.setPageMargins({0, 0, 0, 0});
    printer.setDocName(pages.title);
}

void printPages(const Pages &pages, QPrinter &printer)
{
    const int count = static_cast<int>(pages.pages.size());
    const int first = std::clamp(printer.fromPage(), 1, count);
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QPainter painter(&printer);
    constexpr qreal pointsPerInch = 72;
    painter.scale(printer.logicalDpiX() / pointsPerInch, printer.logicalDpiY() / pointsPerInch);
    for (int number = first; number <= last; ++number) {
        if (number > first)
            printer.newPage();
        draw(pages.pages[static_cast<std::size_t>(number) - 1], painter);
    }
}

} // namespace gongkai
