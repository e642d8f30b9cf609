#include "output/story.h"

#include "output/pagestyle.h"
#include "output/xmltext.h"

#include <QDate>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// "①" for 1; "(21)" where Unicode has no more.
QString noteMark(qsizetype number)
{
    constexpr qsizetype lastCircled = 20;
    return number <= lastCircled ? QString(QChar(static_cast<char16_t>(u'①' + number - 1)))
                                 : u"(%1)"_s.arg(number);
}

/// Tells a report part by part.
class Teller
{
public:
    explicit Teller(const Publication &publication)
        : m_form(*publication.form)
        , m_report(publication.report)
        , m_figures(publication.figures)
    {
        m_story.title = cleanText(titleOf(m_form, m_report));
        m_story.unit = cleanText(m_report.unit.name);
        m_story.isDraft = publication.isDraft;
    }

    Story tell();

private:
    void add(Role role, const QString &text);
    void addProse(const QString &text);
    void addTable(const Section &section);
    void addTableHead(const Table &table);
    QString captionOf(const Section &section, const Table &table) const;
    QString subtitleOf(const Table &table) const;
    QString textOf(const Grid::Box &box, const Grid &grid, QStringList &notes) const;
    void addSignatures();

    const Form &m_form;
    const Report &m_report;
    const Figures &m_figures;
    Story m_story;
};

Story Teller::tell()
{
    const bool hasProse
        = std::any_of(m_form.sections.begin(), m_form.sections.end(), [&](const Section &section) {
              return section.table < 0
                  && (!section.title.isEmpty() || m_report.texts.contains(section.id));
          });
    // A form that is only a table has its own title above that.
    if (hasProse)
        add(Role::Title, m_story.title);
    for (const Section &section : m_form.sections) {
        if (section.table >= 0) {
            addTable(section);
            continue;
        }
        add(Role::Section, section.title);
        if (const auto text = m_report.texts.find(section.id); text != m_report.texts.end())
            addProse(text->second);
    }
    return std::move(m_story);
}

void Teller::add(Role role, const QString &text)
{
    if (!text.isEmpty())
        m_story.parts.emplace_back(StoryText{role, cleanText(text), {}, false});
}

void Teller::addProse(const QString &text)
{
    for (const QString &paragraph : paragraphsOf(cleanText(text)))
        m_story.parts.emplace_back(
            StoryText{Role::Paragraph, paragraph, headingOf(paragraph), false});
}

void Teller::addTable(const Section &section)
{
    const Table &table = m_form.tables[static_cast<std::size_t>(section.table)];
    const bool isAnnex = !table.title.isEmpty();
    const std::size_t first = m_story.parts.size();
    // “附件” is written only where there is something it is annexed to.
    if (!isAnnex || first > 0)
        add(Role::Section, section.title);
    addTableHead(table);
    if (isAnnex && first > 0)
        std::get<StoryText>(m_story.parts[first]).beginsPage = true;

    StoryTable told{
        table.id, captionOf(section, table), makeGrid(m_form, section.table), {}, isAnnex};
    QStringList notes;
    for (const Grid::Box &box : told.grid.boxes)
        told.texts += cleanText(textOf(box, told.grid, notes));
    m_story.parts.emplace_back(std::move(told));
    for (const QString &note : std::as_const(notes))
        add(Role::Note, note);
    if (isAnnex)
        addSignatures();
}

void Teller::addTableHead(const Table &table)
{
    add(Role::TableTitle, table.title);
    add(Role::Subtitle, subtitleOf(table));
    if (!m_form.unitLabel.isEmpty())
        add(Role::UnitLine, m_form.unitLabel + u'：' + m_report.unit.name);
}

QString Teller::subtitleOf(const Table &table) const
{
    return QString(table.subtitle).replace("{year}"_L1, QString::number(m_report.year));
}

/// The title with its year, or the section's without its number.
QString Teller::captionOf(const Section &section, const Table &table) const
{
    if (!table.title.isEmpty())
        return table.title + subtitleOf(table);
    return section.title.mid(section.title.indexOf(u'、') + 1);
}

QString Teller::textOf(const Grid::Box &box, const Grid &grid, QStringList &notes) const
{
    if (box.kind != Grid::Kind::Figure)
        return box.text;
    const QString text = formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
    const auto remark = m_report.remarks.find(box.cell);
    if (remark == m_report.remarks.end())
        return text;
    // A short remark stands behind the figure, as offices print it: 22（其中修订16件）. What has no
    // room in two lines of the box, in the largest type that tables have on paper, goes below.
    constexpr double sideAir = 3;
    constexpr int lines = 2;
    const PageStyle style;
    const double whole = std::accumulate(grid.widths.begin(), grid.widths.end(), 0.0);
    const double own = std::accumulate(grid.widths.begin() + box.column,
                                       grid.widths.begin() + box.column + box.columnSpan, 0.0);
    const double width = own / whole * style.area.width() - 2 * sideAir - style.table;
    const QString words = cleanText(remark->second);
    const QString bracketed = text + u'（' + words.simplified() + u'）';
    if (emsOf(bracketed) * style.table <= lines * width)
        return bracketed;
    const QString mark = noteMark(notes.size() + 1);
    notes += mark + u' ' + labelPath(m_form, box.cell) + u'：' + words;
    return text + mark;
}

void Teller::addSignatures()
{
    for (const auto &line : m_form.signatures) {
        StorySignatures signatures;
        for (const SignatureField &field : line)
            signatures.fields += cleanText(signatureOf(field, m_report));
        m_story.parts.emplace_back(std::move(signatures));
    }
}

} // namespace

Story tellStory(const Publication &publication)
{
    return Teller(publication).tell();
}

QString signatureOf(const SignatureField &field, const Report &report)
{
    QString value = report.people.*field.field;
    if (const QDate date = QDate::fromString(value, Qt::ISODate);
        field.field == &People::date && date.isValid())
        value = u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
    return field.label + u'：' + value;
}

QString pageNumber(int page)
{
    return u"— %1 —"_s.arg(page);
}

QString continued(const QString &heading)
{
    return heading + u"（续）"_s;
}

double emsOf(QStringView text)
{
    constexpr char16_t firstWide = 0x2000; // general punctuation, as Chinese fonts have it
    return std::accumulate(text.begin(), text.end(), 0.0, [](double sum, QChar c) {
        return sum + (c.isLowSurrogate() ? 0 : c.unicode() < firstWide ? 0.5 : 1);
    });
}

} // namespace gongkai
