#pragma once

#include "output/page.h"
#include "output/pagestyle.h"
#include "output/textlines.h"

namespace gongkai {

/// Sets simple internal sheets from top to bottom, line by line, on as many pages as that takes.
class SheetWriter
{
public:
    explicit SheetWriter(const PageStyle &style);

    /// A line in the middle, larger than the rest.
    void addTitle(const QString &text);
    /// A paragraph whose lines begin at `indent`, with `mark` before the first.
    void addParagraph(const QString &text, qreal indent = 0, const QString &mark = {});
    void addGap(qreal height) { m_y += height; }
    /// Makes sure that so much room is left on the page.
    void keep(qreal height);

    Page &page() { return m_pages.pages.back(); }
    qreal y() const { return m_y; }
    qreal left() const { return m_style.left; }
    qreal width() const { return m_style.area.width(); }
    void addText(const QString &text, QPointF baseline, qreal size);

    /// A text in lines as wide as the box, in the middle of its height. heightOf() tells how high
    /// the box has to be.
    void addInBox(const QString &text, const QRectF &box, qreal size);
    static qreal heightOf(const QString &text, qreal width, qreal size);

    Pages finish(const QString &title);

private:
    const PageStyle m_style;
    Pages m_pages;
    qreal m_y;
};

} // namespace gongkai
