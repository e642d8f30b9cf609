#include "output/pdfcheck.h"

#include "core/checkcode.h"
#include "core/exchange.h"
#include "output/story.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfCheck)
};

using Kind = PdfVerdict::Kind;

constexpr qsizetype shown = 20; ///< Of a text, in a message.

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Only what stands between two numbers is kept of blanks: 1 21 is not 12 1.
QString withoutBlanks(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    bool isSeparated = false;
    for (const QChar c : text) {
        // A reader of PDF adds form feeds, and adds or drops marks of direction.
        if (c.category() == QChar::Other_Format)
            continue;
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            isSeparated = true;
            continue;
        }
        if (isSeparated && isDigit(c) && !kept.isEmpty() && isDigit(kept.back()))
            kept += u' ';
        isSeparated = false;
        kept += c;
    }
    return kept;
}

/// The pages as one text, without their numbers.
struct Flow
{
    QString text;
    std::vector<qsizetype> starts; ///< Of the pages.

    int pageAt(qsizetype position) const
    {
        return static_cast<int>(std::upper_bound(starts.begin(), starts.end(), position)
                                - starts.begin());
    }
};

/// Nothing where the page does not end with its number.
std::optional<QString> withoutNumber(const QString &page, int number)
{
    const QString foot = withoutBlanks(pageNumber(number));
    const QString draft = foot + draftMark.toString();
    if (page.endsWith(draft))
        return page.chopped(draft.size());
    return page.endsWith(foot) ? std::optional(page.chopped(foot.size())) : std::nullopt;
}

/// Follows the story through the pages, character by character.
class Follower
{
public:
    Follower(const Form &form, const Story &story, const Flow &flow)
        : m_form(form)
        , m_story(story)
        , m_flow(flow)
    {
    }

    /// Gives whole, or where they part: kind and message.
    PdfVerdict follow();

private:
    enum class Digits : quint8 { MayPart, StayTogether };

    bool isAtPageStart() const
    {
        return std::binary_search(m_flow.starts.begin(), m_flow.starts.end(), m_position);
    }
    bool match(const QString &text, Digits digits = Digits::MayPart);
    bool matchText(const QString &text);
    bool matchAll(const QStringList &texts);
    bool matchBox(const Grid::Box &box, const QString &text);
    bool matchTable(const StoryTable &table);
    bool matchHeadAgain(const StoryTable &table, int row);
    QString foundHere() const;
    bool tell(Kind kind, const QString &what);

    const Form &m_form;
    const Story &m_story;
    const Flow &m_flow;
    qsizetype m_position = 0;
    QString m_wanted; ///< Of the last text that was not there: where it was another one.
    QString m_found; ///< And what stands there.
    PdfVerdict m_verdict{Kind::Whole, {}, {}, {}};
};

bool Follower::tell(Kind kind, const QString &what)
{
    m_verdict.kind = kind;
    m_verdict.message
        = Text::tr("Page %1 or near it: %2.").arg(m_flow.pageAt(m_position)).arg(what);
    return false;
}

/// What the pages say from here on, for a message.
QString Follower::foundHere() const
{
    return m_flow.text.mid(m_position, shown).trimmed();
}

/// Goes on behind the text where it comes next. It stands apart from digits before it, and the
/// digits of a figure stand together: 1 21 is not 12 1.
bool Follower::match(const QString &text, Digits digits)
{
    const QString wanted = withoutBlanks(text).remove(u' ');
    const bool isFigure = digits == Digits::StayTogether;
    qsizetype position = m_position;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QChar c = wanted[i];
        const bool isParted = position < m_flow.text.size() && m_flow.text[position] == u' ';
        const bool isBetweenDigits
            = position > 0 && isDigit(m_flow.text[position - 1]) && isDigit(c);
        const bool mustPart = i == 0;
        const bool mustStay = i > 0 && digits == Digits::StayTogether;
        if (isBetweenDigits && ((mustPart && !isParted) || (mustStay && isParted)))
            return false;
        position += isParted ? 1 : 0;
        if (position >= m_flow.text.size() || m_flow.text[position] != c) {
            // Of a long text, what to look at begins here.
            constexpr qsizetype lead = 5;
            m_wanted = wanted.mid(std::max(i - lead, 0LL), shown);
            m_found = m_flow.text.mid(std::max(position - std::min(i, lead), 0LL), shown);
            return false;
        }
        ++position;
        // Behind the figure itself there may be a remark, which is a text like others.
        if (!isDigit(c) && c != u'.' && c != u'-')
            digits = Digits::MayPart;
    }
    const bool goesOn = position < m_flow.text.size() && isDigit(m_flow.text[position]);
    if (isFigure && goesOn && !wanted.isEmpty() && isDigit(wanted.back()))
        return false;
    m_position = position;
    return true;
}

bool Follower::matchText(const QString &text)
{
    if (match(text))
        return true;
    if (m_position >= m_flow.text.size())
        return tell(Kind::PagesMoved, Text::tr("pages are missing at the end"));
    return tell(
        Kind::TextChanged,
        Text::tr("the data have “%1” there, the page has “%2”").arg(m_wanted, m_found.trimmed()));
}

bool Follower::matchAll(const QStringList &texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [this](const QString &text) { return matchText(text); });
}

bool Follower::matchBox(const Grid::Box &box, const QString &text)
{
    if (box.kind != Grid::Kind::Figure)
        return matchText(text);
    if (match(text, Digits::StayTogether))
        return true;
    if (m_position >= m_flow.text.size())
        return tell(Kind::PagesMoved, Text::tr("pages are missing at the end"));
    return tell(Kind::TextChanged,
                Text::tr("the data have %1 for “%2”, the page has “%3”")
                    .arg(text.isEmpty() ? Text::tr("no figure") : text, labelPath(m_form, box.cell),
                         foundHere()));
}

/// A table that goes on over the page says there again what its rows are headed by.
bool Follower::matchHeadAgain(const StoryTable &table, int row)
{
    for (std::size_t i = 0; i < table.grid.boxes.size(); ++i) {
        const Grid::Box &box = table.grid.boxes[i];
        const QString &text = table.texts[static_cast<qsizetype>(i)];
        if (box.row < table.grid.headRows && !matchText(text))
            return false;
        const bool goesOn
            = box.row >= table.grid.headRows && box.row < row && row < box.row + box.rowSpan;
        if (goesOn && !matchText(continued(text)))
            return false;
    }
    return true;
}

bool Follower::matchTable(const StoryTable &table)
{
    int row = 0;
    for (std::size_t i = 0; i < table.grid.boxes.size(); ++i) {
        const Grid::Box &box = table.grid.boxes[i];
        const bool beginsRow = std::exchange(row, box.row) != box.row;
        if (beginsRow && box.row > table.grid.headRows && isAtPageStart()
            && !matchHeadAgain(table, box.row))
            return false;
        if (!matchBox(box, table.texts[static_cast<qsizetype>(i)]))
            return false;
    }
    return true;
}

PdfVerdict Follower::follow()
{
    for (const StoryPart &part : m_story.parts) {
        const auto *text = std::get_if<StoryText>(&part);
        const auto *table = std::get_if<StoryTable>(&part);
        const bool isThere = text ? matchText(text->text)
            : table               ? matchTable(*table)
                                  : matchAll(std::get<StorySignatures>(part).fields);
        if (!isThere)
            return m_verdict;
    }
    if (m_position < m_flow.text.size())
        tell(isAtPageStart() ? Kind::PagesMoved : Kind::TextChanged,
             Text::tr("“%1” is not in the data").arg(foundHere()));
    return m_verdict;
}

/// Nothing where a page is not the one that belongs there; then `message` says which.
std::optional<Flow> flowOf(const QStringList &pages, QString &message)
{
    Flow flow;
    for (int i = 0; i < pages.size(); ++i) {
        const auto text = withoutNumber(withoutBlanks(pages[i]), i + 1);
        if (!text) {
            message = Text::tr("Page %1 of the file does not bear its number: pages are missing, "
                               "swapped, or of another document.")
                          .arg(i + 1);
            return {};
        }
        flow.starts.push_back(flow.text.size());
        const bool isBetweenNumbers = !flow.text.isEmpty() && isDigit(flow.text.back())
            && !text->isEmpty() && isDigit(text->front());
        flow.text += isBetweenNumbers ? u' ' + *text : *text;
    }
    return flow;
}

} // namespace

QLatin1StringView nameOf(PdfVerdict::Kind kind)
{
    static constexpr std::array names
        = {"whole"_L1, "foreign"_L1, "data_damaged"_L1, "pages_moved"_L1, "text_changed"_L1};
    return names[static_cast<std::size_t>(kind)];
}

PdfVerdict checkPdf(const QStringList &pages, const QString &alien, const QByteArray &data,
                    const FormLibrary &library)
{
    if (data.isNull())
        return {Kind::Foreign,
                Text::tr("There are no data of this program in the PDF: it was not made by it, or "
                         "saved again by another program."),
                {},
                {}};
    const auto report = readExchange(data, library);
    if (!report)
        return {Kind::DataDamaged,
                Text::tr("The data in the PDF are damaged: %1").arg(toLine(report.error().front())),
                {},
                {}};
    const auto form = library.find(report->edition, report->variant);
    PdfVerdict verdict{Kind::PagesMoved, {}, {}, {}};
    if (!alien.isEmpty())
        verdict = {Kind::TextChanged, alien, {}, {}};
    else if (const auto flow = flowOf(pages, verdict.message))
        verdict = Follower(*form, tellStory(publicationOf(form, *report)), *flow).follow();
    verdict.checkCode = checkCodeOf(*form, *report);
    verdict.key = report->key();
    if (verdict.kind == Kind::Whole)
        verdict.message = Text::tr("The pages say what the data in the PDF say. Check code: %1")
                              .arg(verdict.checkCode);
    return verdict;
}

} // namespace gongkai
