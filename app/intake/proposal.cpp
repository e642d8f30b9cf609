#include "intake/proposal.h"

#include "core/figures.h"
#include "intake/placement.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

using Fate = Landing::Fate;
using Certainty = Proposal::Certainty;

const Amount &amountAt(const std::vector<Amount> &amounts, CellId cell)
{
    return amounts[static_cast<std::size_t>(cell)];
}

/// Reads the texts at their cells, and says what is to be doubted about them.
class Reader
{
public:
    Reader(const Form &form, const Report &report, const ClipTable &clip)
        : m_form(form)
        , m_report(report)
        , m_clip(clip)
        , m_pasted(report)
    {
    }

    Proposal read(const TableWords &words, const Placement &placement)
    {
        m_proposal.doubts = placement.doubts;
        for (const Placement::Place &place : placement.places)
            m_proposal.landings.push_back(landingAt(words, place));
        compareTotals();
        addDoubts(placement);
        m_proposal.certainty = certainty();
        if (m_proposal.certainty == Certainty::Refused && m_proposal.doubts.isEmpty())
            m_proposal.doubts += Text::tr("There are no figures in what was copied.");
        return std::move(m_proposal);
    }

private:
    Landing landingAt(const TableWords &words, const Placement::Place &place)
    {
        const ClipTable::Cell &source = m_clip.at(place.row, place.column);
        Landing landing{place.row, place.column, source.text, -1, {}, {}, Fate::LeftOut, {}};
        if (place.line < 0 || place.figure < 0)
            return landing;
        m_hasTallFigures |= source.rowSpan > 1 && !source.text.isEmpty();
        landing.cell = words.lines[static_cast<std::size_t>(place.line)]
                           .figures[static_cast<std::size_t>(place.figure)]
                           .cell;
        const Cell &cell = m_form.cell(landing.cell);
        const auto entry = parseEntry(source.text, cell.format);
        if (!entry || entry->remark.size() > longestRemark) {
            landing.fate = Fate::Unreadable;
            landing.problem = describe(entry ? AmountFault::NotANumber : entry.error(), source.text,
                                       cell.format);
            return landing;
        }
        landing.amount = entry->amount;
        landing.remark = entry->remark;
        if (cell.isTotal)
            return landing; // Compared when all parts are in.
        const Amount &old = amountAt(m_report.amounts, landing.cell);
        const auto oldRemark = m_report.remarks.find(landing.cell);
        const bool sameRemark = landing.remark.isEmpty()
            || (oldRemark != m_report.remarks.end() && oldRemark->second == landing.remark);
        landing.fate = old == landing.amount && sameRemark ? Fate::Same : Fate::Placed;
        m_erased += landing.amount.isBlank() && !old.isBlank() ? 1 : 0;
        m_pasted.amounts[static_cast<std::size_t>(landing.cell)] = landing.amount;
        return landing;
    }

    /// A total lands nowhere. What was copied must be what the paper will show.
    void compareTotals()
    {
        const Figures figures = recalculate(m_form, m_pasted);
        for (Landing &landing : m_proposal.landings) {
            if (landing.cell < 0 || landing.fate == Fate::Unreadable
                || !m_form.cell(landing.cell).isTotal)
                continue;
            const Amount &printed = figures.printedAt(landing.cell);
            if (landing.amount.isBlank()) {
                m_missing += printed.isBlank() ? 0 : 1;
                continue;
            }
            ++m_given;
            // A total of blanks is blank, where other programs write 0.
            const bool agrees = printed.state == landing.amount.state
                ? printed.value == landing.amount.value
                : printed.isBlank() && landing.amount.isNumber() && landing.amount.value == 0;
            landing.fate = agrees ? Fate::TotalAgrees : Fate::TotalDiffers;
            if (agrees) {
                ++m_agreeing;
                continue;
            }
            const CellFormat format = m_form.cell(landing.cell).format;
            const bool isTyped = !amountAt(m_report.amounts, landing.cell).isBlank();
            landing.problem
                = (isTyped ? Text::tr("%1: copied as %2, but %3 was typed here.")
                           : Text::tr("%1: copied as %2, but the figures add up to %3."))
                      .arg(labelPath(m_form, landing.cell), formatAmount(landing.amount, format),
                           formatAmount(printed, format));
        }
    }

    int count(Fate fate) const
    {
        return static_cast<int>(
            std::count_if(m_proposal.landings.begin(), m_proposal.landings.end(),
                          [&](const Landing &landing) { return landing.fate == fate; }));
    }

    QString firstProblem(Fate fate) const
    {
        const auto found
            = std::find_if(m_proposal.landings.begin(), m_proposal.landings.end(),
                           [&](const Landing &landing) { return landing.fate == fate; });
        return found->problem;
    }

    void addDoubts(const Placement &placement)
    {
        QStringList &doubts = m_proposal.doubts;
        if (const int unreadable = count(Fate::Unreadable)) {
            doubts += firstProblem(Fate::Unreadable);
            if (unreadable > 1)
                doubts += Text::tr("%n more text(s) cannot be read as figures.", nullptr,
                                   unreadable - 1);
        }
        if (const int differing = count(Fate::TotalDiffers)) {
            doubts += firstProblem(Fate::TotalDiffers);
            if (differing > 1)
                doubts += Text::tr("%n more total(s) differ from what was copied.", nullptr,
                                   differing - 1);
        }
        // A row that has slipped to the left loses its total.
        if (m_missing > 0 && m_given > 0)
            doubts += Text::tr("%n total(s) are blank in what was copied.", nullptr, m_missing);
        if (m_erased > 0)
            doubts += Text::tr("%n figure(s) of the report would become blank.", nullptr, m_erased);
        if (m_hasTallFigures)
            doubts += Text::tr("A copied figure spreads over several rows.");
        if (placement.needsProof && m_agreeing == 0)
            doubts += Text::tr("The columns could be placed in more than one way.");
    }

    Certainty certainty() const
    {
        const bool lands = std::any_of(
            m_proposal.landings.begin(), m_proposal.landings.end(), [](const Landing &landing) {
                return landing.fate != Fate::LeftOut && landing.fate != Fate::Unreadable
                    && !landing.text.isEmpty();
            });
        if (!lands)
            return Certainty::Refused;
        return m_proposal.doubts.isEmpty() ? Certainty::Clear : Certainty::Ask;
    }

    const Form &m_form;
    const Report &m_report;
    const ClipTable &m_clip;
    Report m_pasted; ///< The report as it would be.
    Proposal m_proposal;
    int m_agreeing = 0;
    int m_given = 0; ///< Totals that were copied.
    int m_missing = 0; ///< Totals that the paper will show, and that were not.
    int m_erased = 0;
    bool m_hasTallFigures = false;
};

/// How many rows and headings of the clip are this table's.
int likenessOf(const ClipTable &clip, const TableWords &words)
{
    int known = 0;
    for (const ClipTable::Cell &cell : clip.cells()) {
        if (cell.text.isEmpty() || isFigure(cell.text))
            continue;
        const Label label(cell.text);
        known += words.knowsHead(label) || !words.linesLike({label}).empty() ? 1 : 0;
    }
    return known;
}

} // namespace

Anchor anchorAt(const Grid &grid, CellId cell)
{
    const Grid::Box *box = grid.find(cell);
    return box ? Anchor{cell, {box->row, box->column, 1, 1}} : Anchor();
}

int Proposal::placed() const
{
    return static_cast<int>(
        std::count_if(landings.begin(), landings.end(), [](const Landing &landing) {
            return landing.fate == Landing::Fate::Placed;
        }));
}

Proposal propose(const Form &form, const Report &report, const Grid &grid, const ClipTable &clip,
                 const Anchor &anchor)
{
    const TableWords words = wordsOf(grid);
    const Placement placement = place(words, clip, layoutOf(clip, words), anchor);
    return Reader(form, report, clip).read(words, placement);
}

Proposal propose(const Form &form, const Report &report, const Grid &grid,
                 const std::vector<ClipTable> &clips, const Anchor &anchor)
{
    if (clips.empty())
        return propose(form, report, grid, ClipTable(), anchor);
    if (clips.size() == 1)
        return propose(form, report, grid, clips.front(), anchor);
    const TableWords words = wordsOf(grid);
    std::vector<int> likeness;
    likeness.reserve(clips.size());
    for (const ClipTable &clip : clips)
        likeness.push_back(likenessOf(clip, words));
    const auto best = std::max_element(likeness.begin(), likeness.end());
    Proposal proposal = propose(form, report, grid,
                                clips[static_cast<std::size_t>(best - likeness.begin())], anchor);
    // A table that a page break has cut in two would lose its second half unnoticed.
    const auto rivals = std::count_if(likeness.begin(), likeness.end(),
                                      [&](int known) { return known * 4 >= *best; });
    if (rivals > 1) {
        proposal.doubts += Text::tr("Several tables were copied; this is the one most like it.");
        if (proposal.certainty == Certainty::Clear)
            proposal.certainty = Certainty::Ask;
    }
    return proposal;
}

Step toStep(const Form &form, const Report &report, const Proposal &proposal)
{
    Step step;
    const auto change = [&](const Field &field, const QString &after) {
        const QString before = valueOf(form, report, field);
        if (before != after)
            step.changes.push_back({field, before, after});
    };
    for (const Landing &landing : proposal.landings) {
        if (landing.fate != Fate::Placed)
            continue;
        change(amountField(form, landing.cell),
               formatAmount(landing.amount, form.cell(landing.cell).format));
        if (!landing.remark.isEmpty())
            change(remarkField(form, landing.cell), landing.remark);
    }
    step.title = Text::tr("Paste %n figure(s)", nullptr, proposal.placed());
    return step;
}

} // namespace gongkai
