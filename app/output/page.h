#pragma once

#include <QColor>
#include <QGlyphRun>
#include <QLineF>
#include <QRawFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace gongkai {

/// A piece of text in one font, as it is drawn: glyphs with their places, and the characters that
/// they stand for. Points, from the top left of the page (while a line is being set: from its left
/// end, on its baseline).
struct TextRun
{
    QRawFont font; ///< At fontScale times its size on the page.
    QList<quint32> glyphs;
    QList<QPointF> positions; ///< One per glyph, on the baseline.
    QString text;
    /// How many UTF-16 units of `text` each glyph stands for: two for a character outside the BMP
    /// or a ligature of two, none for a further glyph of the same character.
    QList<quint8> units;

    /// In points.
    qreal size() const;
    void translate(QPointF offset);
};

struct Stroke
{
    QLineF line;
    qreal width = 0.5;
};

struct Fill
{
    QRectF rect;
    QColor color;
};

/// One page as it is printed, in points.
struct Page
{
    std::vector<Fill> fills; ///< Drawn first.
    std::vector<Stroke> strokes;
    std::vector<TextRun> texts;
};

/// A place that readers may want to jump to.
struct Bookmark
{
    QString title;
    int page = 0; ///< From 0.
    qreal y = 0;
};

/// A file inside the document.
struct Attachment
{
    QString name; ///< Without a folder.
    QString mimeType;
    QString description; ///< For people.
    QByteArray bytes;
};

/// A document, laid out.
struct Pages
{
    QSizeF paper;
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    std::vector<Attachment> attachments;
    QString title;
    QString author;
};

/// Draws the page with the painter's unit as the point: on screen, on paper, into a picture.
void draw(const Page &page, QPainter &painter);

} // namespace gongkai
