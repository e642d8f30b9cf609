#pragma once

#include "output/page.h"
#include "output/pagestyle.h"
#include "output/story.h"
#include "output/textlines.h"

#include <QHash>

namespace gongkai {

/// A table, set in type, that can be cut between its rows.
class SetTable
{
public:
    /// Sets the table, which must outlive this, in the width. Figures never wrap: columns that are
    /// too narrow for theirs take from the others, and the type gets smaller where that is not
    /// enough.
    SetTable(const StoryTable &table, qreal width, TableSize size);

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
    void fitRows();
    qreal widthOfBox(const Grid::Box &box) const;
    qreal lineHeight() const;
    qreal heightOfLines(std::size_t lines) const;
    bool mayCutBefore(int row, int first) const;
    void drawBox(std::size_t number, int first, int end, qreal top, QPointF origin,
                 Page &page) const;

    const QStringList &m_texts; ///< One for each box of the grid.
    const Grid &m_grid;
    qreal m_width;
    TableSize m_size;
    qreal m_textSize = 0; ///< What the texts were last set in: only the air may have changed since.
    std::vector<qreal> m_columns; ///< Left edges, and the right edge of the last.
    std::vector<qreal> m_heights; ///< Of rows.
    std::vector<SetBox> m_boxes; ///< One for each box of the grid.
    QHash<QString, TextLine>
        m_lines; ///< Texts on one line of their own: most figures are the same few.
};

} // namespace gongkai
