#include "output/layout.h"

#include "output/story.h"
#include "output/tablelayout.h"
#include "output/textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// A table that would fit on a page of its own moves there, unless that leaves more than this part
/// of a page empty.
constexpr qreal mostLeftEmpty = 0.65;
constexpr qreal titleLeading = 1.6;
constexpr qreal smallText = 12; ///< Around tables: unit and signatures.
constexpr qreal smallPitch = 22;
constexpr qreal gapAroundTable = 8;
constexpr qreal noteLeading = 1.4;

using Fields = std::vector<std::vector<TextLine>>;

/// Of one line of signatures, as high as its longest field.
qreal heightOf(const Fields &fields)
{
    std::size_t most = 1;
    for (const auto &lines : fields)
        most = std::max(most, lines.size());
    return static_cast<qreal>(most) * smallPitch;
}

StyledText plain(const QString &text, Typeface typeface, qreal size)
{
    StyledText styled;
    styled.text = text;
    styled.typeface = typeface;
    styled.size = size;
    return styled;
}

/// Whether a text of this role may stand between the heading of a table and its rows.
bool headsTable(Role role)
{
    return role == Role::Section || role == Role::TableTitle || role == Role::Subtitle
        || role == Role::UnitLine;
}

/// Sets a story page by page, from top to bottom.
class StorySetter
{
public:
    StorySetter(const Story &story, const PageStyle &style, const Progress &progress)
        : m_story(story)
        , m_parts(story.parts)
        , m_style(style)
        , m_progress(progress)
    {
        for (const StoryPart &part : m_parts) {
            if (const auto *text = std::get_if<StoryText>(&part))
                m_length += text->text.size();
        }
        m_pages.paper = style.paper;
        m_pages.title = story.title;
        m_pages.author = story.unit;
        m_pages.pages.emplace_back();
        m_y = style.top;
    }

    Pages set();

private:
    /// Where a part stands in the story.
    using Place = std::size_t;

    Page &page() { return m_pages.pages.back(); }
    qreal room() const { return m_style.bottom() - m_y; }
    bool atTop() const { return m_y <= m_style.top; }
    qreal pitch() const { return m_style.linePitch(); }
    qreal headingIndent() const { return 2 * m_style.body; }
    qreal indent() const { return 2 * (m_style.body + m_style.letterSpacing()); }
    const StoryText *textAt(Place place) const
    {
        return place < m_parts.size() ? std::get_if<StoryText>(&m_parts[place]) : nullptr;
    }

    Place addFrom(Place place);
    void addText(Place place);
    bool goOn(const QString &text);
    void newPage();
    void addTitle();
    void addCentred(const QString &text, Typeface typeface, qreal size, qreal pitch);
    void addHeading(const QString &text, qreal indent, qreal following);
    void addParagraph(Place place);
    void addSmall(const StyledText &text, qreal pitch, bool mayMove);
    std::vector<TextLine> linesOf(const StoryText &paragraph) const;
    qreal leadHeight(Place first) const;
    void addLines(std::vector<TextLine> lines, qreal indent, qreal keep);

    Place tableAfter(Place place) const;
    void addTable(Place first, Place table);
    SetTable fitTable(const StoryTable &table, qreal around) const;
    qreal headHeight(Place first, Place table) const;
    void addRows(const SetTable &table, qreal foot);
    qreal signatureHeight(Place table) const;
    Fields fieldsOf(const StorySignatures &signatures) const;
    void addSignatures(const StorySignatures &signatures);
    void addPageNumbers();

    const Story &m_story;
    const std::vector<StoryPart> &m_parts;
    const PageStyle &m_style;
    const Progress &m_progress;
    qsizetype m_length = 0; ///< Of all texts outside tables, which is what may be long.
    qsizetype m_set = 0; ///< How much of it is set.
    bool m_isStopped = false;
    Pages m_pages;
    qreal m_y;
};

Pages StorySetter::set()
{
    for (Place place = 0; place < m_parts.size() && !m_isStopped;)
        place = addFrom(place);
    addPageNumbers();
    return std::move(m_pages);
}

/// Gives the place behind what was added.
StorySetter::Place StorySetter::addFrom(Place place)
{
    if (const Place table = tableAfter(place); table < m_parts.size()) {
        addTable(place, table);
        return table + 1;
    }
    if (const auto *signatures = std::get_if<StorySignatures>(&m_parts[place]))
        addSignatures(*signatures);
    else
        addText(place);
    return place + 1;
}

void StorySetter::addText(Place place)
{
    const StoryText &text = *textAt(place);
    if (!goOn(text.text))
        return;
    switch (text.role) {
    case Role::Title:
        return addTitle();
    case Role::Section:
        return addHeading(text.text, text.beginsPage ? 0 : headingIndent(), leadHeight(place + 1));
    case Role::Paragraph:
        return addParagraph(place);
    case Role::TableTitle:
        return addCentred(text.text, Typeface::XiaoBiaoSong, m_style.title,
                          m_style.title * titleLeading);
    case Role::Subtitle:
        return addCentred(text.text, Typeface::Kai, m_style.body, pitch());
    case Role::UnitLine:
        return addSmall(plain(text.text, Typeface::FangSong, smallText), smallPitch, false);
    case Role::Note:
        return addSmall(plain(text.text, Typeface::Song, typesize::small5),
                        typesize::small5 * noteLeading, true);
    }
}

bool StorySetter::goOn(const QString &text)
{
    if (m_progress && !m_isStopped)
        m_isStopped = !m_progress(static_cast<double>(m_set) / static_cast<double>(m_length));
    m_set += text.size();
    return !m_isStopped;
}

void StorySetter::newPage()
{
    m_pages.pages.emplace_back();
    m_y = m_style.top;
}

void StorySetter::addCentred(const QString &text, Typeface typeface, qreal size, qreal lines)
{
    for (TextLine &line : breakLines(plain(text, typeface, size), m_style.area.width())) {
        const qreal x = m_style.left + (m_style.area.width() - line.width) / 2;
        place(std::move(line), {x, m_y + baselineIn(lines, size)}, page());
        m_y += lines;
    }
}

void StorySetter::addTitle()
{
    QString title = m_story.title;
    // Two lines break behind the name of the unit, not somewhere in “年度报告”.
    const bool isLong
        = widthOf(title, Typeface::XiaoBiaoSong, m_style.title) > m_style.area.width();
    if (isLong && title.startsWith(m_story.unit) && title.size() > m_story.unit.size())
        title.insert(m_story.unit.size(), u'\n');
    m_y += pitch();
    addCentred(title, Typeface::XiaoBiaoSong, m_style.title, m_style.title * titleLeading);
    m_y += pitch();
}

/// `following` is the height of what must stand on the same page below the heading.
void StorySetter::addHeading(const QString &text, qreal indent, qreal following)
{
    auto lines
        = breakLines(plain(text, Typeface::Hei, m_style.body), m_style.area.width() - indent);
    if (room() < static_cast<qreal>(lines.size()) * pitch() + following && !atTop())
        newPage();
    m_pages.bookmarks.push_back({text, static_cast<int>(m_pages.pages.size()) - 1, m_y});
    for (TextLine &line : lines) {
        place(std::move(line), {m_style.left + indent, m_y + baselineIn(pitch(), m_style.body)},
              page());
        m_y += pitch();
    }
}

std::vector<TextLine> StorySetter::linesOf(const StoryText &paragraph) const
{
    StyledText styled = plain(paragraph.text, Typeface::FangSong, m_style.body);
    styled.letterSpacing = m_style.letterSpacing();
    if (const auto &heading = paragraph.heading)
        styled.spans.push_back(
            {0, heading->length, heading->level == 1 ? Typeface::Hei : Typeface::Kai});
    return breakLines(styled, m_style.area.width(), indent());
}

/// What must stay together from this part on: headings that stand alone, and a line of text.
qreal StorySetter::leadHeight(Place first) const
{
    qreal height = 0;
    for (const StoryText *text = textAt(first); text && text->role == Role::Paragraph;
         text = textAt(++first)) {
        if (!text->standsAlone())
            return height + pitch();
        height += static_cast<qreal>(linesOf(*text).size()) * pitch();
    }
    return height;
}

void StorySetter::addParagraph(Place place)
{
    const StoryText &paragraph = *textAt(place);
    addLines(linesOf(paragraph), indent(), paragraph.standsAlone() ? leadHeight(place + 1) : 0);
}

/// `keep` is the height that must follow on the same page as the last line.
void StorySetter::addLines(std::vector<TextLine> lines, qreal indent, qreal keep)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool isLast = i + 1 == lines.size();
        if (room() < pitch() + (isLast ? keep : 0) - 0.01 && !atTop())
            newPage();
        const qreal own = i == 0 ? indent : 0;
        if (!lines[i].endsParagraph)
            justify(lines[i], m_style.area.width() - own);
        place(std::move(lines[i]), {m_style.left + own, m_y + baselineIn(pitch(), m_style.body)},
              page());
        m_y += pitch();
    }
}

/// Lines around a table. What belongs above it stays with it on its page.
void StorySetter::addSmall(const StyledText &text, qreal pitch, bool mayMove)
{
    for (TextLine &line : breakLines(text, m_style.area.width())) {
        if (mayMove && room() < pitch)
            newPage();
        place(std::move(line), {m_style.left, m_y + baselineIn(pitch, text.size)}, page());
        m_y += pitch;
    }
}

/// The table that the parts from `place` on are the head of; the end where they are none.
StorySetter::Place StorySetter::tableAfter(Place place) const
{
    for (const StoryText *text = textAt(place); text; text = textAt(++place)) {
        if (!headsTable(text->role))
            return m_parts.size();
    }
    return place < m_parts.size() && std::holds_alternative<StoryTable>(m_parts[place])
        ? place
        : m_parts.size();
}

qreal StorySetter::headHeight(Place first, Place table) const
{
    qreal height = 0;
    for (; first < table; ++first) {
        const Role role = textAt(first)->role;
        height += role == Role::TableTitle ? m_style.title * titleLeading
            : role == Role::UnitLine       ? smallPitch
                                           : pitch();
    }
    return height;
}

/// The table in the largest size in which it fits on what is left of the page, or else on a page of
/// its own, or else over several. `around` is what goes with it.
SetTable StorySetter::fitTable(const StoryTable &table, qreal around) const
{
    SetTable set(table, m_style.area.width(), sizesForOnePage.front());
    for (const qreal available : {room(), m_style.area.height()}) {
        for (const TableSize &size : sizesForOnePage) {
            set.resize(size);
            if (set.height() + around <= available)
                return set;
        }
    }
    set.resize(sizeForSeveralPages);
    return set;
}

/// With its head, which are the parts from `first` on.
void StorySetter::addTable(Place first, Place place)
{
    const auto &table = std::get<StoryTable>(m_parts[place]);
    const qreal foot = signatureHeight(place);
    const qreal around = headHeight(first, place) + gapAroundTable + foot;
    // An annex has pages of its own.
    if (table.isAnnex && !atTop())
        newPage();
    const SetTable set = fitTable(table, around);
    const bool fitsOnePage = set.height() + around <= m_style.area.height();
    if (fitsOnePage && room() < set.height() + around
        && room() <= mostLeftEmpty * m_style.area.height() && !atTop())
        newPage();
    const qreal firstRows = set.heightOf(set.firstRow(), set.cutAfter(set.firstRow(), 0));
    for (; first < place; ++first) {
        const StoryText &text = *textAt(first);
        if (text.role == Role::Section)
            addHeading(text.text, table.isAnnex ? 0 : headingIndent(),
                       headHeight(first + 1, place) + firstRows);
        else
            addText(first);
    }
    addRows(set, foot);
    m_y += gapAroundTable;
}

/// `foot` is the height of what should stand on the same page below the last row.
void StorySetter::addRows(const SetTable &table, qreal foot)
{
    int first = table.firstRow();
    while (first < table.rows()) {
        int end = table.cutAfter(first, room());
        // Signatures alone on a page would sign nothing: two rows go with them.
        constexpr int rowsWithFoot = 2;
        if (end == table.rows() && table.heightOf(first, end) + foot > room()
            && end - first > rowsWithFoot && !atTop())
            end = table.cutAfter(first, table.heightOf(first, end - rowsWithFoot));
        if (table.heightOf(first, end) > room() && !atTop()) {
            newPage();
            continue;
        }
        table.draw(first, end, {m_style.left, m_y}, page());
        m_y += table.heightOf(first, end);
        first = end;
        if (first < table.rows())
            newPage();
    }
}

/// The lines of each field; one that is too long for its share of the width takes several.
Fields StorySetter::fieldsOf(const StorySignatures &signatures) const
{
    const qreal share = m_style.area.width() / static_cast<qreal>(signatures.fields.size());
    Fields lines;
    for (const QString &field : signatures.fields)
        lines.push_back(breakLines(plain(field, Typeface::FangSong, smallText), share - smallText));
    return lines;
}

/// Of all who sign below the table.
qreal StorySetter::signatureHeight(Place table) const
{
    qreal height = 0;
    for (Place place = table + 1; place < m_parts.size(); ++place) {
        if (const auto *signatures = std::get_if<StorySignatures>(&m_parts[place]))
            height += heightOf(fieldsOf(*signatures));
        else if (const StoryText *text = textAt(place); !text || text->role != Role::Note)
            break;
    }
    return height;
}

void StorySetter::addSignatures(const StorySignatures &signatures)
{
    Fields fields = fieldsOf(signatures);
    const qreal height = heightOf(fields);
    if (room() < height && !atTop())
        newPage();
    qreal x = m_style.left;
    for (auto &lines : fields) {
        qreal y = m_y;
        for (TextLine &line : lines) {
            place(std::move(line), {x, y + baselineIn(smallPitch, smallText)}, page());
            y += smallPitch;
        }
        x += m_style.area.width() / static_cast<qreal>(fields.size());
    }
    m_y += height;
}

/// “— 1 —”, one character in from the outer edge: right on odd pages, left on even ones.
void StorySetter::addPageNumbers()
{
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        TextLine line = breakLines(plain(pageNumber(static_cast<int>(i) + 1), Typeface::Song,
                                         m_style.pageNumber),
                                   m_style.area.width())
                            .front();
        const bool isOdd = i % 2 == 0;
        const qreal x = isOdd ? m_style.right() - m_style.pageNumber - line.width
                              : m_style.left + m_style.pageNumber;
        place(std::move(line), {x, m_style.bottom() + m_style.pageNumberGap}, m_pages.pages[i]);
    }
}

} // namespace

Pages layoutReport(const Publication &publication, const PageStyle &style, const Progress &progress)
{
    const Story story = tellStory(publication);
    return StorySetter(story, style, progress).set();
}

} // namespace gongkai
