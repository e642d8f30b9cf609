#include "output/sheetwriter.h"

#include "output/fonts.h"

namespace gongkai {

namespace {

constexpr qreal bodySize = 12;
constexpr qreal leading = 1.6;

StyledText song(const QString &text, qreal size)
{
    StyledText styled;
    styled.text = text;
    styled.typeface = Typeface::Song;
    styled.size = size;
    return styled;
}

} // namespace

SheetWriter::SheetWriter(const PageStyle &style)
    : m_style(style)
    , m_y(style.top)
{
    m_pages.paper = style.paper;
    m_pages.pages.emplace_back();
}

void SheetWriter::keep(qreal height)
{
    if (m_y + height <= m_style.bottom() || m_y <= m_style.top)
        return;
    m_pages.pages.emplace_back();
    m_y = m_style.top;
}

void SheetWriter::addTitle(const QString &text)
{
    StyledText styled = song(text, m_style.title);
    styled.typeface = Typeface::XiaoBiaoSong;
    const qreal height = m_style.title * leading;
    for (TextLine &line : breakLines(styled, width())) {
        const qreal x = left() + (width() - line.width) / 2;
        place(std::move(line), {x, m_y + baselineIn(height, m_style.title)}, page());
        m_y += height;
    }
    addGap(height / 2);
}

void SheetWriter::addParagraph(const QString &text, qreal indent, const QString &mark)
{
    const qreal height = bodySize * leading;
    bool isFirst = true;
    for (TextLine &line : breakLines(song(text, bodySize), width() - indent)) {
        keep(height);
        const qreal baseline = m_y + baselineIn(height, bodySize);
        if (std::exchange(isFirst, false) && !mark.isEmpty())
            addText(mark, {left(), baseline}, bodySize);
        place(std::move(line), {left() + indent, baseline}, page());
        m_y += height;
    }
}

void SheetWriter::addText(const QString &text, QPointF baseline, qreal size)
{
    place(breakLines(song(text, size), width()).front(), baseline, page());
}

void SheetWriter::addInBox(const QString &text, const QRectF &box, qreal size)
{
    const qreal height = size * leading;
    qreal y = box.center().y() - heightOf(text, box.width(), size) / 2;
    for (TextLine &line : breakLines(song(text, size), box.width())) {
        place(std::move(line), {box.left(), y + baselineIn(height, size)}, page());
        y += height;
    }
}

qreal SheetWriter::heightOf(const QString &text, qreal width, qreal size)
{
    return static_cast<qreal>(breakLines(song(text, size), width).size()) * size * leading;
}

Pages SheetWriter::finish(const QString &title)
{
    m_pages.title = title;
    return std::move(m_pages);
}

} // namespace gongkai
