#include "intake/placement.h"

#include "intake/alignment.h"
#include "intake/rowplacement.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

using RowKind = ClipLayout::RowKind;

/// A text for a message.
QString shown(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > 40 ? line.left(40) + u'…' : line;
}

class Placer
{
public:
    Placer(const TableWords &words, const ClipTable &clip, const ClipLayout &layout,
           const Anchor &anchor)
        : m_words(words)
        , m_clip(clip)
        , m_layout(layout)
        , m_anchor(anchor)
    {
        for (int row = 0; row < clip.rows; ++row) {
            const RowKind kind = layout.rows[static_cast<std::size_t>(row)];
            // Among labels a row without any text is no row of the table.
            if (kind == RowKind::Body
                || (kind == RowKind::Blank && !layout.hasRowLabels
                    && row >= layout.firstBelowHeads()))
                m_rows.push_back(row);
        }
    }

    Placement place()
    {
        if (m_layout.firstBody() < 0)
            return {};
        if (!m_layout.hasRowLabels && hasLabelsAbove())
            return std::move(m_result);
        if (m_clip.isInferred)
            doubt(Text::tr("The columns were cut out of running text and may have shifted."));
        if (m_layout.hasStrangeLabels)
            doubt(Text::tr("The labels beside the figures are not those of this table."));
        if (m_layout.hasRowLabels)
            findLinesByLabel();
        else
            findLinesByPosition();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            placeRow(m_rows[i], m_lines[i]);
        compareWithAnchor();
        return std::move(m_result);
    }

private:
    void doubt(const QString &sentence)
    {
        if (!m_result.doubts.contains(sentence))
            m_result.doubts += sentence;
    }

    const TableLine &line(int number) const
    {
        return m_words.lines[static_cast<std::size_t>(number)];
    }

    int anchorLine() const
    {
        return m_anchor.current < 0 ? -1 : m_words.lineAt(m_anchor.selected.row);
    }

    void findLinesByLabel()
    {
        std::vector<std::vector<int>> candidates;
        for (const int row : m_rows) {
            const std::vector<Label> labels = rowLabelsOf(m_clip, m_layout, row);
            Likeness likeness = Likeness::None;
            candidates.push_back(m_words.linesLike(labels, &likeness));
            if (likeness == Likeness::Renumbered)
                doubt(Text::tr("“%1” has another number in this table.")
                          .arg(shown(labels.back().full)));
        }
        const Alignment alignment
            = align(candidates, static_cast<int>(m_words.lines.size()), anchorLine());
        m_lines = alignment.lines;
        if (alignment.isAmbiguous)
            doubt(Text::tr("The labels beside the figures occur in several places of the table."));
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!hasFigure(m_rows[i]))
                continue;
            const std::vector<Label> labels = rowLabelsOf(m_clip, m_layout, m_rows[i]);
            const QString label = labels.empty() ? QString() : shown(labels.back().full);
            if (m_lines[i] < 0)
                doubt(Text::tr("This table has no row “%1”.").arg(label));
            else if (alignment.isGuessed[i])
                doubt(Text::tr("“%1” was taken for “%2” because of the rows around it.")
                          .arg(label, shown(line(m_lines[i]).text)));
        }
        checkOrder();
        checkNumbers();
    }

    /// Figures before the labels are taken for the numbers of the rows; so they must count.
    void checkNumbers()
    {
        qint64 last = -1;
        for (const int row : m_rows) {
            for (int column = 0; column < m_layout.firstFigure; ++column) {
                const QString &text = m_clip.at(row, column).text;
                if (!m_clip.isOrigin(row, column) || isMeasureWord(text) || !isFigure(text))
                    continue;
                bool ok = false;
                const qint64 number = text.toLongLong(&ok);
                if (!ok || (last >= 0 && number != last + 1)) {
                    doubt(Text::tr("“%1” stands before the labels and was left out.")
                              .arg(shown(text)));
                    return;
                }
                last = number;
            }
        }
    }

    void checkOrder()
    {
        int last = -1;
        for (const int number : m_lines) {
            if (number < 0)
                continue;
            if (number <= last) {
                doubt(Text::tr("The rows are in another order than in this table."));
                return;
            }
            last = number;
        }
    }

    bool hasFigure(int row) const
    {
        for (int column = m_layout.firstFigure; column < m_clip.columns; ++column) {
            if (m_clip.isOrigin(row, column) && !m_clip.at(row, column).text.isEmpty())
                return true;
        }
        return false;
    }

    /// Rows lie as far from each other as in the clip. A clip with all the table's rows goes to the
    /// beginning, wherever the cursor is.
    void findLinesByPosition()
    {
        const int first = m_layout.firstBelowHeads();
        if (first > 0 && first < m_layout.firstBody())
            doubt(Text::tr("There are blank rows between the headings and the figures."));
        const bool isOnlyLine = m_words.lines.size() == 1;
        const int start = m_anchor.current >= 0 ? m_anchor.selected.row : -1;
        for (const int row : m_rows) {
            const int gridRow = start < 0 ? -1 : start + row - first;
            int number = gridRow < 0 ? -1 : m_words.lineAt(gridRow);
            if (number < 0 && isOnlyLine && row == m_layout.firstBody())
                number = 0;
            m_lines.push_back(number);
            if (number < 0 && hasFigure(row))
                doubt(start < 0 ? Text::tr("No cell is selected to paste into.")
                                : Text::tr("There are more rows than the table has below the "
                                           "selected cell, or figures fall on headings."));
        }
    }

    /// Whether labels of rows stand in rows of their own: one figure to a line, say. Then nobody
    /// can tell which figure is whose.
    bool hasLabelsAbove()
    {
        for (const ClipTable::Cell &cell : m_clip.cells()) {
            if (m_layout.rows[static_cast<std::size_t>(cell.row)] != RowKind::Head)
                continue;
            const Label label(cell.text);
            if (m_words.knowsHead(label) || m_words.linesLike({label}).empty())
                continue;
            doubt(
                Text::tr("“%1” stands above the figures, not beside them.").arg(shown(cell.text)));
            return true;
        }
        return false;
    }

    void placeRow(int row, int number)
    {
        if (number < 0) {
            leaveOut(row, -1);
            return;
        }
        const TableLine &target = line(number);
        if (target.figures.empty()) {
            leaveOut(row, number);
            return;
        }
        const QString unit = unitOf(m_clip, m_layout, row);
        if (!unit.isEmpty() && !target.unit.isEmpty() && unit != target.unit)
            doubt(Text::tr("“%1” is told in %2 here, and in %3 in what was copied.")
                      .arg(shown(target.text), target.unit, unit));
        int gridColumn = -1;
        if (!m_layout.hasRowLabels && m_anchor.current >= 0)
            gridColumn = m_anchor.selected.column;
        const ColumnChoice choice
            = chooseColumns({m_clip, m_layout, m_words, target, row, gridColumn});
        m_hasHeads |= choice.hasHeads;
        takeDoubts(choice, target);
        std::set<int> taken;
        for (std::size_t i = 0; i < choice.columns.size(); ++i)
            addPlace(row, choice.columns[i], number, choice.figures[i], taken);
    }

    void takeDoubts(const ColumnChoice &choice, const TableLine &target)
    {
        m_result.needsProof |= choice.needsProof;
        for (const QString &head : choice.strangeHeads)
            doubt(Text::tr("The heading “%1” is not one of this row’s in this table.")
                      .arg(shown(head)));
        if (choice.isAmbiguous)
            doubt(Text::tr("The columns could be placed in more than one way."));
        if (choice.isTooNarrow)
            doubt(Text::tr("“%1” has fewer figures than the table has columns.")
                      .arg(shown(target.text)));
        if (choice.isMoved)
            doubt(Text::tr("The figures fill a whole row, but a cell in its middle is selected."));
    }

    void addPlace(int row, int column, int number, int figure, std::set<int> &taken)
    {
        const QString &text = m_clip.at(row, column).text;
        if (figure < 0) {
            if (text.isEmpty())
                return;
            doubt(Text::tr("There are more columns than the table has."));
        } else if (!taken.insert(figure).second) {
            if (text.isEmpty())
                return;
            // The head may be wider than its figure: then the place beside it is blank.
            const auto other = std::find_if(m_result.places.begin(), m_result.places.end(),
                                            [&](const Placement::Place &place) {
                                                return place.row == row && place.figure == figure;
                                            });
            if (other != m_result.places.end() && m_clip.at(row, other->column).text.isEmpty()) {
                other->column = column;
                return;
            }
            doubt(Text::tr("There are more columns than the table has."));
            figure = -1;
        }
        m_result.places.push_back({row, column, number, figure});
    }

    /// No figure can land: what is no mere dash is lost.
    void leaveOut(int row, int number)
    {
        for (int column = m_layout.firstFigure; column < m_clip.columns; ++column) {
            const QString &text = m_clip.at(row, column).text;
            if (!m_clip.isOrigin(row, column) || text.isEmpty() || isMeasureWord(text))
                continue;
            if (number >= 0)
                doubt(Text::tr("“%1” is a heading without figures.").arg(shown(line(number).text)));
            m_result.places.push_back({row, column, number, -1});
        }
    }

    /// All rows with figures are there: then it does not matter where the cursor is.
    bool isWholeTable() const
    {
        for (std::size_t i = 0; i < m_words.lines.size(); ++i) {
            if (!m_words.lines[i].figures.empty()
                && std::find(m_lines.begin(), m_lines.end(), static_cast<int>(i)) == m_lines.end())
                return false;
        }
        return true;
    }

    void compareWithAnchor()
    {
        if (m_anchor.current < 0 || m_result.places.empty())
            return;
        const bool isWhole = isWholeTable();
        if (isWhole && (m_layout.hasRowLabels || m_hasHeads))
            return compareColumnsWithAnchor(isWhole);
        if (m_layout.hasRowLabels)
            compareRowsWithAnchor();
        else
            compareColumnsWithAnchor(isWhole);
        compareWithSelection();
    }

    void compareRowsWithAnchor()
    {
        // Headings without figures cannot be selected.
        const auto first = std::find_if(m_lines.begin(), m_lines.end(), [this](int number) {
            return number >= 0 && !line(number).figures.empty();
        });
        if (first == m_lines.end() || line(*first).row == m_anchor.selected.row)
            return;
        const int selected = anchorLine();
        doubt(Text::tr("What was copied is labelled “%1”, but “%2” is selected.")
                  .arg(shown(line(*first).text),
                       selected < 0 ? QString() : shown(line(selected).text)));
    }

    /// Headings alone name columns; together with a selected one they must not contradict it.
    void compareColumnsWithAnchor(bool isWhole)
    {
        if (!m_hasHeads || m_layout.hasRowLabels)
            return;
        int first = -1;
        std::set<int> used;
        for (const Placement::Place &place : m_result.places) {
            if (place.figure < 0 || place.line < 0)
                continue;
            const TableLine &target = line(place.line);
            const int column = target.figures[static_cast<std::size_t>(place.figure)].column;
            first = first < 0 ? column : std::min(first, column);
            used.insert(column);
        }
        const bool hasAllColumns = isWhole && first >= 0
            && used.size() == line(m_result.places.front().line).figures.size();
        if (first >= 0 && first != m_anchor.selected.column && !hasAllColumns)
            doubt(Text::tr("The headings are those of other columns than the selected one."));
    }

    void compareWithSelection()
    {
        const GridRange &selected = m_anchor.selected;
        if (selected.rows * selected.columns <= 1)
            return;
        GridRange landed{selected.row, selected.column, 0, 0};
        bool isOutside = false;
        for (const Placement::Place &place : m_result.places) {
            if (place.figure < 0 || place.line < 0)
                continue;
            const FigurePlace &figure
                = line(place.line).figures[static_cast<std::size_t>(place.figure)];
            const int row = line(place.line).row;
            isOutside |= row < selected.row || row >= selected.row + selected.rows
                || figure.column < selected.column
                || figure.column >= selected.column + selected.columns;
            landed.rows = std::max(landed.rows, row - selected.row + 1);
            landed.columns
                = std::max(landed.columns, figure.column + figure.span - selected.column);
        }
        const bool isSmaller = landed.rows < selected.rows || landed.columns < selected.columns;
        if (isOutside || isSmaller)
            doubt(Text::tr("The selection is of another size than what was copied."));
    }

    const TableWords &m_words;
    const ClipTable &m_clip;
    const ClipLayout &m_layout;
    const Anchor &m_anchor;
    std::vector<int> m_rows; ///< The rows of the clip that may hold figures.
    std::vector<int> m_lines; ///< For each the line of the table, or -1.
    bool m_hasHeads = false;
    Placement m_result;
};

} // namespace

Placement place(const TableWords &words, const ClipTable &clip, const ClipLayout &layout,
                const Anchor &anchor)
{
    return Placer(words, clip, layout, anchor).place();
}

} // namespace gongkai
