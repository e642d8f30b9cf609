#include "output/page.h"

#include "output/fonts.h"

#include <QPainter>

namespace gongkai {

qreal TextRun::size() const
{
    return font.pixelSize() / fontScale;
}

void TextRun::translate(QPointF offset)
{
    for (QPointF &position : positions)
        position += offset;
}

void draw(const Page &page, QPainter &painter)
{
    painter.save();
    for (const Fill &fill : page.fills)
        painter.fillRect(fill.rect, fill.color);
    for (const Stroke &stroke : page.strokes) {
        painter.setPen(QPen(Qt::black, stroke.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(stroke.line);
    }
    painter.setPen(Qt::black);
    painter.scale(1.0 / fontScale, 1.0 / fontScale);
    for (const TextRun &text : page.texts) {
        QGlyphRun run;
        run.setRawFont(text.font);
        run.setGlyphIndexes(text.glyphs);
        QList<QPointF> positions = text.positions;
        for (QPointF &position : positions)
            position *= fontScale;
        run.setPositions(positions);
        painter.drawGlyphRun({0, 0}, run);
    }
    painter.restore();
}

} // namespace gongkai
