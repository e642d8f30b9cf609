#include "intake/pdfcheck.h"

#include "core/checkcode.h"
#include "core/exchange.h"
#include "core/figures.h"
#include "core/grid.h"
#include "core/prose.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfCheck)
};

using Kind = PdfVerdict::Kind;

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
    const QString foot = u"—%1—"_s.arg(number);
    const QString draft = foot + u"草稿"_s;
    if (page.endsWith(draft))
        return page.chopped(draft.size());
    return page.endsWith(foot) ? std::optional(page.chopped(foot.size())) : std::nullopt;
}

/// Follows the report through the pages. Each part must come behind the one before.
class Follower
{
public:
    Follower(const Form &form, const Report &report, const Flow &flow)
        : m_form(form)
        , m_report(report)
        , m_figures(recalculate(form, report))
        , m_flow(flow)
    {
    }

    /// The sentence that says where they part; empty where they do not.
    QString follow();

private:
    bool find(const QString &text);
    bool followTable(int table);
    bool followRow(const std::vector<const Grid::Box *> &boxes);
    qsizetype endOf(const Grid::Box &box, qsizetype from) const;
    QString figureOf(const Grid::Box &box) const;
    bool tell(const QString &what);

    const Form &m_form;
    const Report &m_report;
    const Figures m_figures;
    const Flow &m_flow;
    qsizetype m_position = 0;
    QString m_difference;
};

bool Follower::tell(const QString &what)
{
    m_difference = Text::tr("Page %1 or near it: %2.").arg(m_flow.pageAt(m_position)).arg(what);
    return false;
}

bool Follower::find(const QString &text)
{
    const QString wanted = withoutBlanks(text);
    const qsizetype found = m_flow.text.indexOf(wanted, m_position);
    if (found < 0) {
        constexpr qsizetype shown = 30;
        return tell(Text::tr("“%1” of the data is not there").arg(wanted.left(shown)));
    }
    m_position = found + wanted.size();
    return true;
}

QString Follower::figureOf(const Grid::Box &box) const
{
    return formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
}

/// Where the box's text ends that begins at `from`; -1 where another one does. A remark stands
/// behind the figure in brackets, or has a mark there and stands below.
qsizetype Follower::endOf(const Grid::Box &box, qsizetype from) const
{
    from += from < m_flow.text.size() && m_flow.text[from] == u' ' ? 1 : 0;
    const QStringView rest = QStringView(m_flow.text).mid(from);
    const bool isFigure = box.kind == Grid::Kind::Figure;
    const QString text = withoutBlanks(isFigure ? figureOf(box) : box.text);
    const QChar next = rest.size() > text.size() ? rest[text.size()] : QChar();
    if (!rest.startsWith(text) || (isDigit(next) && !text.isEmpty() && isDigit(text.back())))
        return -1;
    const qsizetype end = from + text.size();
    const auto remark = isFigure ? m_report.remarks.find(box.cell) : m_report.remarks.end();
    if (remark == m_report.remarks.end())
        return end;
    const QString bracketed = u'（' + withoutBlanks(remark->second) + u'）';
    if (rest.mid(text.size()).startsWith(bracketed))
        return end + bracketed.size();
    static const QRegularExpression mark(uR"(^(?:[①-⑳]|\(\d+\)))"_s);
    constexpr qsizetype longestMark = 8;
    const auto match = mark.match(rest.mid(text.size(), longestMark).toString());
    return match.hasMatch() ? end + match.capturedLength() : -1;
}

/// The figures of a row stand together behind its labels.
bool Follower::followRow(const std::vector<const Grid::Box *> &boxes)
{
    std::size_t furthest = 0; // The words of a label may stand elsewhere, too.
    const QString first
        = withoutBlanks(boxes.front()->cell >= 0 ? figureOf(*boxes.front()) : boxes.front()->text);
    for (qsizetype start = m_flow.text.indexOf(first, m_position); start >= 0;
         start = m_flow.text.indexOf(first, start + 1)) {
        qsizetype end = start;
        std::size_t matching = 0;
        for (; matching < boxes.size(); ++matching) {
            const qsizetype next = endOf(*boxes[matching], end);
            if (next < 0)
                break;
            end = next;
        }
        if (matching == boxes.size()) {
            m_position = end;
            return true;
        }
        furthest = std::max(furthest, matching);
    }
    const Grid::Box &wrong = *boxes[furthest];
    if (wrong.cell < 0)
        return tell(Text::tr("“%1” of the table is not there").arg(wrong.text));
    const QString figure = figureOf(wrong);
    return tell(
        Text::tr("the data have %1 for “%2”, the page has not")
            .arg(figure.isEmpty() ? Text::tr("no figure") : figure, labelPath(m_form, wrong.cell)));
}

bool Follower::followTable(int table)
{
    const Grid grid = makeGrid(m_form, table);
    std::vector<const Grid::Box *> row;
    const auto followGathered = [&] {
        const bool done = row.empty() || followRow(row);
        row.clear();
        return done;
    };
    int number = -1;
    for (const Grid::Box &box : grid.boxes) {
        if (box.row != number && !followGathered())
            return false;
        number = box.row;
        // What prints nothing cannot be looked for.
        const bool isPrinted
            = box.kind == Grid::Kind::Figure ? !figureOf(box).isEmpty() : !box.text.isEmpty();
        if (isPrinted)
            row.push_back(&box);
    }
    return followGathered();
}

QString Follower::follow()
{
    for (const Section &section : m_form.sections) {
        const auto prose = m_report.texts.find(section.id);
        // An annex is called so only where there is something it is annexed to.
        const bool isHeaded = !section.title.isEmpty() && section.table < 0;
        if (isHeaded && !find(section.title))
            break;
        if (section.table >= 0 && !followTable(section.table))
            break;
        if (prose == m_report.texts.end())
            continue;
        const QStringList paragraphs = paragraphsOf(prose->second);
        if (!std::all_of(paragraphs.begin(), paragraphs.end(),
                         [&](const QString &paragraph) { return find(paragraph); }))
            break;
    }
    return m_difference;
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

PdfVerdict checkPdf(const PublishedPdf &pdf, const FormLibrary &library)
{
    if (pdf.data.isNull())
        return {Kind::Foreign,
                Text::tr("There are no data of this program in the PDF: it was not made by it, or "
                         "saved again by another program."),
                {},
                {}};
    const auto report = readExchange(pdf.data, library);
    if (!report)
        return {Kind::DataDamaged,
                Text::tr("The data in the PDF are damaged: %1").arg(toLine(report.error().front())),
                {},
                {}};
    const auto form = library.find(report->edition, report->variant);
    PdfVerdict verdict{Kind::Whole, {}, checkCodeOf(*form, *report), report->key()};
    const auto flow = flowOf(pdf.pages, verdict.message);
    if (!flow) {
        verdict.kind = Kind::PagesMoved;
        return verdict;
    }
    verdict.message = Follower(*form, *report, *flow).follow();
    if (!verdict.message.isEmpty())
        verdict.kind = Kind::TextChanged;
    else
        verdict.message = Text::tr("The pages say what the data in the PDF say. Check code: %1")
                              .arg(verdict.checkCode);
    return verdict;
}

} // namespace gongkai
