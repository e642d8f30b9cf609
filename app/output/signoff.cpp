#include "output/signoff.h"

#include "core/checkcode.h"
#include "output/marks.h"
#include "output/sheetwriter.h"

#include <QCoreApplication>

#include <qrencode.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SignOff)
};

constexpr qreal rowHeight = 54;
constexpr qreal type = 12;

struct QrDeleter
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

/// The text as black squares; `side` is in points. Nothing where it cannot be encoded.
void addQrCode(const QString &text, QPointF topLeft, qreal side, Page &page)
{
    const std::unique_ptr<QRcode, QrDeleter> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M));
    if (!code)
        return;
    const qreal module = side / code->width;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            const auto isBlack = [&](int at) {
                return at < code->width && (code->data[y * code->width + at] & 1) != 0;
            };
            int end = x;
            while (isBlack(end))
                ++end;
            // One rectangle for neighbours, so that no hairlines show between them.
            if (end > x)
                page.fills.push_back({QRectF(topLeft.x() + x * module, topLeft.y() + y * module,
                                             (end - x) * module, module),
                                      Qt::black});
            x = std::max(end, x + 1);
        }
    }
}

void addBox(const QRectF &rect, Page &page)
{
    page.strokes.push_back({{rect.topLeft(), rect.topRight()}, 0.5});
    page.strokes.push_back({{rect.topRight(), rect.bottomRight()}, 0.5});
    page.strokes.push_back({{rect.bottomRight(), rect.bottomLeft()}, 0.5});
    page.strokes.push_back({{rect.bottomLeft(), rect.topLeft()}, 0.5});
}

/// Role, name, signature, date.
void addPerson(SheetWriter &sheet, const QString &role, const QString &name)
{
    const std::array shares = {0.2, 0.22, 0.34, 0.24};
    const std::array texts = {role, name, Text::tr("Signature:"), Text::tr("Date:")};
    qreal x = sheet.left();
    const qreal height
        = std::max(rowHeight, sheet.heightOf(name, shares[1] * sheet.width() - type, type) + type);
    sheet.keep(height);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const QRectF box(x, sheet.y(), shares[i] * sheet.width(), height);
        addBox(box, sheet.page());
        sheet.addInBox(texts[i], box.adjusted(type / 2, 0, -type / 2, 0), type);
        x += box.width();
    }
    sheet.addGap(height);
}

void addSeal(SheetWriter &sheet)
{
    constexpr qreal height = 130;
    sheet.keep(height);
    addBox({sheet.left(), sheet.y(), sheet.width(), height}, sheet.page());
    sheet.addText(Text::tr("Seal of the unit:"), {sheet.left() + type / 2, sheet.y() + 2 * type},
                  type);
    sheet.addGap(height);
}

void addCode(SheetWriter &sheet, const QString &code)
{
    constexpr qreal side = 84;
    constexpr qreal gap = 18;
    sheet.keep(side + gap);
    sheet.addGap(gap);
    addQrCode(code, {sheet.left(), sheet.y()}, side, sheet.page());
    const qreal x = sheet.left() + side + gap;
    sheet.addText(Text::tr("Check code: %1").arg(code), {x, sheet.y() + 2 * type}, type + 2);
    sheet.addText(Text::tr("It stands for the figures and texts as they were printed."),
                  {x, sheet.y() + 4 * type}, typesize::small5);
    sheet.addText(Text::tr("Whoever changes one of them gets another code."),
                  {x, sheet.y() + 5.5 * type}, typesize::small5);
    sheet.addGap(side);
}

} // namespace

Pages layoutSignOff(const Publication &publication, QDate printed, const PageStyle &style)
{
    const Report &report = publication.report;
    SheetWriter sheet(style);
    const QString title = Text::tr("Sign-off sheet");
    sheet.addTitle(title);
    sheet.addParagraph(Text::tr("Report: %1").arg(titleOf(*publication.form, report)));
    sheet.addParagraph(Text::tr("Form: %1").arg(publication.form->name));
    sheet.addParagraph(Text::tr("Covers: %1").arg(titleOf(report.scope)));
    sheet.addParagraph(Text::tr("Printed on: %1").arg(printed.toString(Qt::ISODate)));
    sheet.addGap(type);
    addPerson(sheet, Text::tr("Prepared by"), report.people.preparer);
    addPerson(sheet, Text::tr("Reviewed by"), report.people.reviewer);
    addPerson(sheet, Text::tr("Head of the unit"), report.people.head);
    addSeal(sheet);
    addCode(sheet, checkCodeOf(*publication.form, report));
    Pages pages = sheet.finish(title);
    if (publication.isDraft)
        markAsDraft(pages, style);
    return pages;
}

} // namespace gongkai
