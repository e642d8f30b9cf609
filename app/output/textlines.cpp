#include "output/textlines.h"

#include <QHash>
#include <QTextLayout>

#include <algorithm>

namespace gongkai {

namespace {

/// How much of its size a Chinese character rises above the baseline.
constexpr qreal riseAboveBaseline = 0.88;
/// A line is spread by no more than this part of the type size between two characters: one that
/// ends before a long foreign word is better left ragged. Where there is more, readers of PDF take
/// it for a blank.
constexpr qreal widestSpread = 0.1;

QFont fontFor(const StyledText &text, Typeface typeface)
{
    QFont font = fontOf(typeface, text.size);
    if (text.letterSpacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, text.letterSpacing * fontScale);
    return font;
}

qsizetype codePoints(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

TextRun toRun(const QGlyphRun &glyphs, qreal baseline)
{
    TextRun run;
    run.font = glyphs.rawFont();
    run.glyphs = glyphs.glyphIndexes();
    run.positions = glyphs.positions();
    for (QPointF &position : run.positions)
        position = QPointF(position.x(), position.y() - baseline) / fontScale;
    return run;
}

/// The usual case: each character has one glyph, from left to right.
bool mapOneToOne(const QList<QGlyphRun> &glyphRuns, QStringView text, qreal baseline,
                 std::vector<TextRun> &runs)
{
    qsizetype glyphs = 0;
    for (const QGlyphRun &run : glyphRuns) {
        if (run.isRightToLeft())
            return false;
        glyphs += run.glyphIndexes().size();
    }
    // With more than one font, which characters went to which is not told.
    if (glyphs != codePoints(text) || glyphRuns.size() != 1)
        return false;
    TextRun run = toRun(glyphRuns.front(), baseline);
    run.text = text.toString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            run.units += 2;
            ++i;
        } else {
            run.units += 1;
        }
    }
    runs.push_back(std::move(run));
    return true;
}

/// Asks for the glyphs of each character. Characters that share their glyphs, such as the two
/// dashes of “——” in Noto, give the same ones at the same place.
void mapEach(const QTextLayout &layout, qsizetype start, QStringView text, qreal baseline,
             std::vector<TextRun> &runs)
{
    QList<QPointF> lastPositions;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        const qsizetype length = isPair ? 2 : 1;
        const QList<QGlyphRun> found
            = layout.glyphRuns(static_cast<int>(start + i), static_cast<int>(length));
        const QList<QPointF> positions
            = found.isEmpty() ? QList<QPointF>() : found.front().positions();
        const QString characters = text.mid(i, length).toString();
        if (isPair)
            ++i;
        const bool shares = !runs.empty() && (positions.isEmpty() || positions == lastPositions);
        if (shares) {
            // The first glyph of the cluster stands for all its characters.
            TextRun &run = runs.back();
            const auto first = std::find_if(run.units.rbegin(), run.units.rend(),
                                            [](quint8 units) { return units > 0; });
            if (first != run.units.rend()) {
                *first = static_cast<quint8>(std::min<qsizetype>(*first + length, 255));
                run.text += characters;
            }
            continue;
        }
        lastPositions = positions;
        bool isFirst = true;
        for (const QGlyphRun &glyphs : found) {
            TextRun part = toRun(glyphs, baseline);
            if (part.glyphs.isEmpty())
                continue;
            part.units = QList<quint8>(part.glyphs.size(), 0);
            if (isFirst) {
                part.units[0] = static_cast<quint8>(length);
                part.text = characters;
                isFirst = false;
            }
            if (!runs.empty() && runs.back().font == part.font) {
                TextRun &run = runs.back();
                run.glyphs += part.glyphs;
                run.positions += part.positions;
                run.units += part.units;
                run.text += part.text;
            } else {
                runs.push_back(std::move(part));
            }
        }
    }
}

/// Whether the glyphs are drawn by outlines. Those of colour fonts are pictures, which is nothing
/// that a PDF can embed as a font.
bool hasOutlines(const QRawFont &font)
{
    // Qt would copy a table of many millions of bytes to say whether there is one.
    thread_local QHash<QString, bool> known;
    const QString key = font.familyName() + u'/' + font.styleName();
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    const auto hasTable = [&font](const char *tag) { return !font.fontTable(tag).isEmpty(); };
    const bool has = hasTable("glyf") || hasTable("CFF ") || hasTable("CFF2");
    known.insert(key, has);
    return has;
}

/// The box that stands for a character that cannot be shown, in the font of the text.
void showAsMissing(TextRun &run, const QFont &font)
{
    run.font = QRawFont::fromFont(font);
    run.glyphs.fill(0);
}

std::vector<TextRun> runsOf(const QTextLayout &layout, const QTextLine &line,
                            const std::vector<qsizetype> &borders)
{
    const qsizetype start = line.textStart();
    const qsizetype end = start + line.textLength();
    const qreal baseline = line.y() + line.ascent();
    const QString whole = layout.text();
    std::vector<TextRun> runs;
    // Typefaces change at the borders; within them there is one font, unless a character is not in
    // it.
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const qsizetype from = std::max(start, borders[i]);
        const qsizetype to = std::min(end, borders[i + 1]);
        if (from >= to)
            continue;
        const QStringView text = QStringView(whole).mid(from, to - from);
        const QList<QGlyphRun> glyphs
            = layout.glyphRuns(static_cast<int>(from), static_cast<int>(to - from));
        std::vector<TextRun> part;
        if (!mapOneToOne(glyphs, text, baseline, part))
            mapEach(layout, from, text, baseline, part);
        for (TextRun &run : part) {
            if (!hasOutlines(run.font))
                showAsMissing(run, layout.font());
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

/// Lays out one paragraph: no line feeds in it.
void breakParagraph(const StyledText &styled, QStringView paragraph, qsizetype offset, qreal width,
                    qreal indent, std::vector<TextLine> &lines)
{
    if (paragraph.isEmpty()) {
        lines.push_back({{}, 0, true});
        return;
    }
    QTextLayout layout(paragraph.toString(), fontFor(styled, styled.typeface));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);

    std::vector<qsizetype> borders = {0, paragraph.size()};
    QList<QTextLayout::FormatRange> formats;
    for (const StyledText::Span &span : styled.spans) {
        const qsizetype from = std::clamp<qsizetype>(span.start - offset, 0, paragraph.size());
        const qsizetype to
            = std::clamp<qsizetype>(span.start + span.length - offset, 0, paragraph.size());
        if (from >= to)
            continue;
        QTextCharFormat format;
        format.setFont(fontFor(styled, span.typeface));
        formats.append({static_cast<int>(from), static_cast<int>(to - from), format});
        borders.push_back(from);
        borders.push_back(to);
    }
    layout.setFormats(formats);
    std::sort(borders.begin(), borders.end());

    // What rounding adds must not push the last character into the next line.
    constexpr qreal tolerance = 0.3;
    layout.beginLayout();
    bool isFirst = true;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth((width - (isFirst ? indent : 0) + tolerance) * fontScale);
        isFirst = false;
    }
    layout.endLayout();

    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        TextLine result;
        result.runs = runsOf(layout, line, borders);
        // The last character's letter spacing is no part of the line.
        result.width = line.naturalTextWidth() / fontScale - styled.letterSpacing;
        result.endsParagraph = i + 1 == layout.lineCount();
        lines.push_back(std::move(result));
    }
}

/// A foreign word or a number would be read as several if room were added within it.
bool isOfWord(QChar c)
{
    constexpr char16_t firstWide = 0x2000; // general punctuation, as Chinese fonts have it
    return c.unicode() < firstWide && !c.isSpace();
}

/// For each glyph of the line, whether room may be added before it.
std::vector<bool> gapsBefore(const TextLine &line)
{
    std::vector<bool> gaps;
    QChar before;
    for (const TextRun &run : line.runs) {
        qsizetype at = 0;
        for (const quint8 units : run.units) {
            const QStringView text = QStringView(run.text).mid(at, units);
            at += units;
            const bool isFirst = gaps.empty();
            // What has no character of its own belongs to the one before.
            gaps.push_back(!isFirst && !text.isEmpty()
                           && !(isOfWord(before) && isOfWord(text.front())));
            if (!text.isEmpty())
                before = text.back();
        }
    }
    return gaps;
}

} // namespace

std::vector<TextLine> breakLines(const StyledText &text, qreal width, qreal firstIndent)
{
    std::vector<TextLine> lines;
    qsizetype start = 0;
    while (start <= text.text.size()) {
        qsizetype end = text.text.indexOf(u'\n', start);
        if (end < 0)
            end = text.text.size();
        breakParagraph(text, QStringView(text.text).mid(start, end - start), start, width,
                       firstIndent, lines);
        start = end + 1;
    }
    return lines;
}

void justify(TextLine &line, qreal width)
{
    const std::vector<bool> gaps = gapsBefore(line);
    const auto count = std::count(gaps.begin(), gaps.end(), true);
    if (count == 0)
        return;
    const qreal extra = (width - line.width) / static_cast<qreal>(count);
    if (extra <= 0 || extra > widestSpread * line.runs.front().size())
        return;
    std::size_t glyph = 0;
    qreal shift = 0;
    for (TextRun &run : line.runs) {
        for (QPointF &position : run.positions) {
            shift += gaps[glyph++] ? extra : 0;
            position.rx() += shift;
        }
    }
    line.width = width;
}

qreal widthOf(const QString &text, Typeface typeface, qreal size)
{
    StyledText styled;
    styled.text = text;
    styled.typeface = typeface;
    styled.size = size;
    constexpr qreal noLimit = 1e5;
    return breakLines(styled, noLimit).front().width;
}

void place(TextLine line, QPointF origin, Page &page)
{
    for (TextRun &run : line.runs) {
        run.translate(origin);
        page.texts.push_back(std::move(run));
    }
}

qreal baselineIn(qreal height, qreal size)
{
    return (height - size) / 2 + riseAboveBaseline * size;
}

} // namespace gongkai
