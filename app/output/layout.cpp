#include "output/layout.h"

#include "core/prose.h"
#include "output/tablelayout.h"
#include "output/textlines.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// A table that would fit on a page of its own moves there, unless that leaves more than this part
/// of a page empty.
constexpr qreal mostLeftEmpty = 0.65;

/// Sets a report page by page, from top to bottom.
class ReportSetter
{
public:
    ReportSetter(const Publication &publication, const PageStyle &style, const Progress &progress)
        : m_form(*publication.form)
        , m_report(publication.report)
        , m_figures(publication.figures)
        , m_style(style)
        , m_progress(progress)
    {
        for (const auto &[section, text] : m_report.texts)
            m_length += text.size();
        m_pages.paper = style.paper;
        m_pages.title = titleOf(m_form, m_report);
        m_pages.author = m_report.unit.name;
        m_pages.pages.emplace_back();
        m_y = style.top;
    }

    Pages set();

private:
    Page &page() { return m_pages.pages.back(); }
    qreal room() const { return m_style.bottom() - m_y; }
    bool atTop() const { return m_y <= m_style.top; }
    qreal pitch() const { return m_style.linePitch(); }

    void newPage();
    void addTitle();
    void addCentred(const QString &text, Typeface typeface, qreal size, qreal pitch);
    void addSection(const Section &section);
    void addHeading(const Section &section, qreal indent, qreal following);
    qreal headingIndent() const { return 2 * m_style.body; }
    StyledText styled(const QString &paragraph) const;
    std::vector<TextLine> linesOf(const QString &paragraph) const;
    qreal indent() const { return 2 * (m_style.body + m_style.letterSpacing()); }
    qreal leadHeight(const QStringList &paragraphs, qsizetype first) const;
    void addProse(const QString &text);
    bool goOn(const QString &paragraph);
    void addLines(std::vector<TextLine> lines, qreal indent, qreal keep);
    void addTable(const Section &section);
    SetTable fitTable(const Grid &grid, qreal around) const;
    qreal headHeight(const Table &table) const;
    void addTableHead(const Table &table);
    void addRows(const SetTable &table, qreal foot);
    qreal signatureHeight() const;
    std::vector<std::vector<TextLine>> signatureLines(
        const std::vector<SignatureField> &fields) const;
    void addSignatures();
    void addNotes(const QStringList &notes);
    void addPageNumbers();

    const Form &m_form;
    const Report &m_report;
    const Figures &m_figures;
    const PageStyle &m_style;
    const Progress &m_progress;
    qsizetype m_length = 0; ///< Of all prose, which is what may be long.
    qsizetype m_set = 0; ///< How much of it is set.
    bool m_isStopped = false;
    Pages m_pages;
    qreal m_y;
};

constexpr qreal smallText = 12; ///< Around tables: unit and signatures.
constexpr qreal smallPitch = 22;
constexpr qreal gapAroundTable = 8;

/// Of one line of signatures, as high as its longest field.
qreal heightOf(const std::vector<std::vector<TextLine>> &fields)
{
    std::size_t most = 1;
    for (const auto &lines : fields)
        most = std::max(most, lines.size());
    return static_cast<qreal>(most) * smallPitch;
}

Pages ReportSetter::set()
{
    const bool hasProse
        = std::any_of(m_form.sections.begin(), m_form.sections.end(), [&](const Section &section) {
              return section.table < 0
                  && (!section.title.isEmpty() || m_report.texts.contains(section.id));
          });
    // A form that is only a table has its own title above that.
    if (hasProse)
        addTitle();
    for (const Section &section : m_form.sections)
        addSection(section);
    addPageNumbers();
    return std::move(m_pages);
}

void ReportSetter::newPage()
{
    m_pages.pages.emplace_back();
    m_y = m_style.top;
}

void ReportSetter::addCentred(const QString &text, Typeface typeface, qreal size, qreal lines)
{
    StyledText styled;
    styled.text = text;
    styled.typeface = typeface;
    styled.size = size;
    for (TextLine &line : breakLines(styled, m_style.area.width())) {
        const qreal x = m_style.left + (m_style.area.width() - line.width) / 2;
        place(std::move(line), {x, m_y + baselineIn(lines, size)}, page());
        m_y += lines;
    }
}

void ReportSetter::addTitle()
{
    constexpr qreal titleLeading = 1.6;
    QString title = m_pages.title;
    // Two lines break behind the name of the unit, not somewhere in “年度报告”.
    const bool isLong
        = widthOf(title, Typeface::XiaoBiaoSong, m_style.title) > m_style.area.width();
    if (isLong && title.startsWith(m_report.unit.name) && title.size() > m_report.unit.name.size())
        title.insert(m_report.unit.name.size(), u'\n');
    m_y += pitch();
    addCentred(title, Typeface::XiaoBiaoSong, m_style.title, m_style.title * titleLeading);
    m_y += pitch();
}

void ReportSetter::addSection(const Section &section)
{
    if (section.table >= 0) {
        addTable(section);
        return;
    }
    const auto text = m_report.texts.find(section.id);
    if (!section.title.isEmpty())
        addHeading(section, headingIndent(),
                   text == m_report.texts.end() ? pitch()
                                                : leadHeight(paragraphsOf(text->second), 0));
    if (text != m_report.texts.end())
        addProse(text->second);
}

/// `following` is the height of what must stand on the same page below the heading.
void ReportSetter::addHeading(const Section &section, qreal indent, qreal following)
{
    StyledText styled;
    styled.text = section.title;
    styled.typeface = Typeface::Hei;
    styled.size = m_style.body;
    auto lines = breakLines(styled, m_style.area.width() - indent);
    if (room() < static_cast<qreal>(lines.size()) * pitch() + following && !atTop())
        newPage();
    m_pages.bookmarks.push_back({section.title, static_cast<int>(m_pages.pages.size()) - 1, m_y});
    for (TextLine &line : lines) {
        place(std::move(line), {m_style.left + indent, m_y + baselineIn(pitch(), m_style.body)},
              page());
        m_y += pitch();
    }
}

StyledText ReportSetter::styled(const QString &paragraph) const
{
    StyledText styled;
    styled.text = paragraph;
    styled.typeface = Typeface::FangSong;
    styled.size = m_style.body;
    styled.letterSpacing = m_style.letterSpacing();
    if (const auto heading = headingOf(paragraph))
        styled.spans.push_back(
            {0, heading->length, heading->level == 1 ? Typeface::Hei : Typeface::Kai});
    return styled;
}

std::vector<TextLine> ReportSetter::linesOf(const QString &paragraph) const
{
    return breakLines(styled(paragraph), m_style.area.width(), indent());
}

/// What must stay together from this paragraph on: headings that stand alone, and a line of text.
qreal ReportSetter::leadHeight(const QStringList &paragraphs, qsizetype first) const
{
    qreal height = 0;
    for (qsizetype i = first; i < paragraphs.size(); ++i) {
        const auto heading = headingOf(paragraphs[i]);
        if (!heading || heading->length < paragraphs[i].size())
            return height + pitch();
        height += static_cast<qreal>(linesOf(paragraphs[i]).size()) * pitch();
    }
    return height;
}

bool ReportSetter::goOn(const QString &paragraph)
{
    if (m_progress && !m_isStopped)
        m_isStopped = !m_progress(static_cast<double>(m_set) / static_cast<double>(m_length));
    m_set += paragraph.size();
    return !m_isStopped;
}

void ReportSetter::addProse(const QString &text)
{
    const QStringList paragraphs = paragraphsOf(text);
    for (qsizetype i = 0; i < paragraphs.size() && goOn(paragraphs[i]); ++i) {
        const auto heading = headingOf(paragraphs[i]);
        const bool standsAlone = heading && heading->length == paragraphs[i].size();
        addLines(linesOf(paragraphs[i]), indent(), standsAlone ? leadHeight(paragraphs, i + 1) : 0);
    }
}

/// `keep` is the height that must follow on the same page as the last line.
void ReportSetter::addLines(std::vector<TextLine> lines, qreal indent, qreal keep)
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

qreal ReportSetter::headHeight(const Table &table) const
{
    qreal height = 0;
    if (!table.title.isEmpty())
        height += m_style.title * 1.6;
    if (!table.subtitle.isEmpty())
        height += pitch();
    if (!m_form.unitLabel.isEmpty())
        height += smallPitch;
    return height;
}

void ReportSetter::addTableHead(const Table &table)
{
    if (!table.title.isEmpty())
        addCentred(table.title, Typeface::XiaoBiaoSong, m_style.title, m_style.title * 1.6);
    if (!table.subtitle.isEmpty())
        addCentred(QString(table.subtitle).replace("{year}"_L1, QString::number(m_report.year)),
                   Typeface::Kai, m_style.body, pitch());
    if (m_form.unitLabel.isEmpty())
        return;
    StyledText styled;
    styled.text = m_form.unitLabel + u'：' + m_report.unit.name;
    styled.size = smallText;
    for (TextLine &line : breakLines(styled, m_style.area.width())) {
        place(std::move(line), {m_style.left, m_y + baselineIn(smallPitch, smallText)}, page());
        m_y += smallPitch;
    }
}

/// The table in the largest size in which it fits on what is left of the page, or else on a page of
/// its own, or else over several. `around` is what goes with it.
SetTable ReportSetter::fitTable(const Grid &grid, qreal around) const
{
    SetTable table(m_form, grid, m_report, m_figures, m_style.area.width(),
                   sizesForOnePage.front());
    for (const qreal available : {room(), m_style.area.height()}) {
        for (const TableSize &size : sizesForOnePage) {
            table.resize(size);
            if (table.height() + around <= available)
                return table;
        }
    }
    table.resize(sizeForSeveralPages);
    return table;
}

void ReportSetter::addTable(const Section &section)
{
    const Table &table = m_form.tables[static_cast<std::size_t>(section.table)];
    const Grid grid = makeGrid(m_form, section.table);
    const bool isAnnex = !table.title.isEmpty();
    const qreal heading = (section.title.isEmpty() ? 0 : pitch()) + headHeight(table);
    const qreal foot = isAnnex ? signatureHeight() : 0;
    const qreal around = heading + gapAroundTable + foot;
    // An annex has pages of its own.
    if (isAnnex && !atTop())
        newPage();
    const SetTable set = fitTable(grid, around);
    const bool fitsOnePage = set.height() + around <= m_style.area.height();
    if (fitsOnePage && room() < set.height() + around
        && room() <= mostLeftEmpty * m_style.area.height() && !atTop())
        newPage();
    const qreal firstRows = set.heightOf(grid.headRows, set.cutAfter(grid.headRows, 0));
    // “附件” is written only where there is something it is annexed to.
    const bool hasMainPart = m_pages.pages.size() > 1;
    if (!section.title.isEmpty() && (!isAnnex || hasMainPart))
        addHeading(section, isAnnex ? 0 : headingIndent(), headHeight(table) + firstRows);
    addTableHead(table);
    addRows(set, foot);
    m_y += gapAroundTable;
    addNotes(set.notes());
    if (isAnnex)
        addSignatures();
}

/// `foot` is the height of what should stand on the same page below the last row.
void ReportSetter::addRows(const SetTable &table, qreal foot)
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
std::vector<std::vector<TextLine>> ReportSetter::signatureLines(
    const std::vector<SignatureField> &fields) const
{
    const qreal share = m_style.area.width() / static_cast<qreal>(fields.size());
    std::vector<std::vector<TextLine>> lines;
    for (const SignatureField &field : fields) {
        QString value = m_report.people.*field.field;
        if (const QDate date = QDate::fromString(value, Qt::ISODate);
            field.field == &People::date && date.isValid())
            value = u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
        StyledText styled;
        styled.text = field.label + u'：' + value;
        styled.size = smallText;
        lines.push_back(breakLines(styled, share - smallText));
    }
    return lines;
}

qreal ReportSetter::signatureHeight() const
{
    qreal height = 0;
    for (const auto &fields : m_form.signatures)
        height += heightOf(signatureLines(fields));
    return height;
}

void ReportSetter::addSignatures()
{
    for (const auto &fields : m_form.signatures) {
        auto lines = signatureLines(fields);
        const qreal height = heightOf(lines);
        if (room() < height && !atTop())
            newPage();
        qreal x = m_style.left;
        for (auto &ofField : lines) {
            qreal y = m_y;
            for (TextLine &line : ofField) {
                place(std::move(line), {x, y + baselineIn(smallPitch, smallText)}, page());
                y += smallPitch;
            }
            x += m_style.area.width() / static_cast<qreal>(fields.size());
        }
        m_y += height;
    }
}

void ReportSetter::addNotes(const QStringList &notes)
{
    constexpr qreal noteLeading = 1.4;
    for (const QString &note : notes) {
        StyledText styled;
        styled.text = note;
        styled.typeface = Typeface::Song;
        styled.size = typesize::small5;
        for (TextLine &line : breakLines(styled, m_style.area.width())) {
            const qreal height = typesize::small5 * noteLeading;
            if (room() < height)
                newPage();
            place(std::move(line), {m_style.left, m_y + baselineIn(height, typesize::small5)},
                  page());
            m_y += height;
        }
    }
}

/// “— 1 —”, one character in from the outer edge: right on odd pages, left on even ones.
void ReportSetter::addPageNumbers()
{
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        StyledText styled;
        styled.text = u"— %1 —"_s.arg(i + 1);
        styled.typeface = Typeface::Song;
        styled.size = m_style.pageNumber;
        TextLine line = breakLines(styled, m_style.area.width()).front();
        const bool isOdd = i % 2 == 0;
        const qreal x = isOdd ? m_style.right() - m_style.pageNumber - line.width
                              : m_style.left + m_style.pageNumber;
        place(std::move(line), {x, m_style.bottom() + m_style.pageNumberGap}, m_pages.pages[i]);
    }
}

} // namespace

Pages layoutReport(const Publication &publication, const PageStyle &style, const Progress &progress)
{
    return ReportSetter(publication, style, progress).set();
}

} // namespace gongkai
