#pragma once

#include "core/figures.h"
#include "core/grid.h"
#include "output/page.h"
#include "output/pagestyle.h"
#include "output/textlines.h"

#include <QHash>
#include <QStringList>

namespace gongkai {

/// A table, set in type, that can be cut between its rows.
class SetTable
{
public:
    /// Sets the table in the width. Figures never wrap: columns that are too narrow for theirs take
    /// from the others, and the type gets smaller where that is not enough.
    SetTable(const Form &form, const Grid &grid, const Report &report, const Figures &figures,
             qreal width, TableSize size);

    /// Sets the table again in another size.
    void resize(TableSize size);

    /// Height of all rows with the head.
    qreal height() const;
    int rows() const { return m_grid.rows; }
    /// The first row below the head.
    int firstRow() const { return m_grid.headRows; }

    /// Where to cut when the rows from `first` on are set below a head in `height` points: the row
    /// after the last that fits. A cut never leaves a caption or a heading without what it heads,
    /// nor a spanning heading a piece too small for its text. At least one row, however high.
    int cutAfter(int first, qreal height) const;

    /// Height of the head and of the rows from `first` to before `end`.
    qreal heightOf(int first, int end) const;

    /// Draws the head and the rows. A heading that began above is repeated with （续）.
    void draw(int first, int end, QPointF origin, Page &page) const;

    /// Remarks that are too long for their box, to be printed below the table: “① …”.
    const QStringList &notes() const { return m_notes; }

    /// The size of type that was taken in the end.
    qreal typeSize() const { return m_size.type; }

private:
    struct SetBox
    {
        std::vector<TextLine> lines;
        std::vector<TextLine> continued; ///< With （续）, for a box that spans rows.
    };

    const TextLine &lineOf(const QString &text);
    std::vector<TextLine> linesOf(const QString &text, qreal width);
    void fitColumns();
    void setTexts();
    QString textOf(const Grid::Box &box);
    void fitRows();
    qreal widthOfBox(const Grid::Box &box) const;
    qreal lineHeight() const;
    qreal heightOfLines(std::size_t lines) const;
    bool mayCutBefore(int row, int first) const;
    void drawBox(std::size_t number, int first, int end, qreal top, QPointF origin,
                 Page &page) const;

    const Form &m_form;
    const Grid &m_grid;
    const Report &m_report;
    const Figures &m_figures;
    qreal m_width;
    TableSize m_size;
    qreal m_textSize = 0; ///< What the texts were last set in: only the air may have changed since.
    std::vector<qreal> m_columns; ///< Left edges, and the right edge of the last.
    std::vector<qreal> m_heights; ///< Of rows.
    std::vector<SetBox> m_boxes; ///< One for each box of the grid.
    QStringList m_notes;
    QHash<QString, TextLine>
        m_lines; ///< Texts on one line of their own: most figures are the same few.
};

} // namespace gongkai
