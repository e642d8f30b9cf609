#pragma once

#include "output/fonts.h"
#include "output/page.h"

namespace gongkai {

/// A text whose parts may be in different typefaces, all of one size.
struct StyledText
{
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        Typeface typeface = Typeface::FangSong;
    };

    QString text;
    Typeface typeface = Typeface::FangSong; ///< Where no span says otherwise.
    qreal size = 0; ///< In points.
    qreal letterSpacing = 0; ///< In points.
    std::vector<Span> spans;
};

/// One line of text: its runs begin at 0 on their baseline.
struct TextLine
{
    std::vector<TextRun> runs;
    qreal width = 0; ///< Without trailing blanks.
    bool endsParagraph = false;
};

/// Breaks a text into lines. Chinese breaks between any two characters, but no line begins with
/// “，」” or ends with “（”; a word that is wider than a line is broken anywhere. Line feeds end a
/// line. `firstIndent` is what the first line is shorter by. There is at least one line, which may
/// be empty.
std::vector<TextLine> breakLines(const StyledText &text, qreal width, qreal firstIndent = 0);

/// Spreads the line so that it is `width` wide. What is too short for that is left alone.
void justify(TextLine &line, qreal width);

/// The width of the text on one line.
qreal widthOf(const QString &text, Typeface typeface, qreal size);

/// Adds the line to the page, its left end at `origin`, on the baseline.
void place(TextLine line, QPointF origin, Page &page);

/// Where the baseline of a line lies below its top, `height` being the height of the line: the same
/// for every font of the size, so that lines keep their grid.
qreal baselineIn(qreal height, qreal size);

} // namespace gongkai
