#include "output/xlsx/notes.h"

#include "output/xlsx/sheettext.h"

#include <algorithm>

namespace gongkai {

namespace {

constexpr qreal typeSize = 9;
constexpr qreal boxWidth = 210;

/// A longer note is read by dragging its box.
qreal boxHeight(const QString &text)
{
    constexpr int mostLines = 30;
    constexpr qreal lineHeight = 13.5;
    return lineHeight
        * (std::min(linesInSheet(text, boxWidth - typeSize, typeSize), mostLines) + 1);
}

/// Where the box begins and ends, in cells and pixels within them: 20.1.3.1 of part 4, Anchor.
QByteArray anchorOf(const Sheet &sheet, const SheetNote &note)
{
    constexpr qreal pixelsPerPoint = 96.0 / 72.0;
    constexpr qreal gap = 10;
    QByteArray anchor;
    const auto add = [&](int line, qreal points) {
        if (!anchor.isEmpty())
            anchor += ", ";
        anchor += QByteArray::number(line) + ", "
            + QByteArray::number(static_cast<int>(points * pixelsPerPoint));
    };
    int column = note.place.column + 1;
    int row = note.place.row;
    add(column, gap);
    add(row, 2);
    qreal right = gap + boxWidth;
    for (; right > sheet.widthOf(column); ++column)
        right -= sheet.widthOf(column);
    qreal bottom = boxHeight(note.text);
    for (; bottom > sheet.heightOf(row); ++row)
        bottom -= sheet.heightOf(row);
    add(column, right);
    add(row, bottom);
    return anchor;
}

} // namespace

QByteArray notesXml(const Sheet &sheet)
{
    QByteArray xml
        = "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          "<authors><author/></authors><commentList>";
    for (const SheetNote &note : sheet.notes())
        xml += "<comment ref=\"" + QByteArray::fromStdString(nameOf(note.place))
            + "\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><rFont val=\"宋体\"/></rPr>"
              "<t xml:space=\"preserve\">"
            + sheetText(note.text) + "</t></r></text></comment>";
    return xml + "</commentList></comments>";
}

QByteArray noteBoxesXml(const Sheet &sheet, int number)
{
    constexpr int idsPerSheet = 1024;
    QByteArray xml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                     " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                     " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                     "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
        + QByteArray::number(number)
        + "\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\""
          " o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    for (int id = number * idsPerSheet + 1; const SheetNote &note : sheet.notes())
        xml += "<v:shape id=\"_x0000_s" + QByteArray::number(id++)
            + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
              " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
              "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
              "<v:textbox/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
              "<x:Anchor>"
            + anchorOf(sheet, note) + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"
            + QByteArray::number(note.place.row) + "</x:Row><x:Column>"
            + QByteArray::number(note.place.column) + "</x:Column></x:ClientData></v:shape>";
    return xml + "</xml>";
}

} // namespace gongkai
