#include "output/docx/table.h"

#include "output/docx/measures.h"
#include "output/docx/tablefit.h"

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Kind = Grid::Kind;

constexpr auto captionColour = "C6D9F1"_L1; ///< As the official form prints its bands.

constexpr double lineWidth = 0.5; ///< Of ReportTable, in points.

class TableWriter
{
public:
    TableWriter(WordWriter &word, const StoryTable &table)
        : m_word(word)
        , m_table(table)
        , m_grid(table.grid)
        , m_fit(fit(table))
    {
    }

    void write();

private:
    const QString &textOf(const Grid::Box &box) const
    {
        return m_table.texts[&box - m_grid.boxes.data()];
    }
    /// In twentieths of a point. Differences of rounded edges, so that they add up.
    int widthBetween(int column, int end) const
    {
        return twips(m_fit.edges[static_cast<std::size_t>(end)])
            - twips(m_fit.edges[static_cast<std::size_t>(column)]);
    }
    bool isKeptWithNext(int row) const;
    void writeProperties();
    void writeRow(int row);
    void writeBox(const Grid::Box &box, int row);
    void writeBoxProperties(const Grid::Box &box, int row);

    WordWriter &m_word;
    const StoryTable &m_table;
    const Grid &m_grid;
    TableFit m_fit;
};

void TableWriter::write()
{
    m_word.start(u"tbl"_s);
    writeProperties();
    m_word.start(u"tblGrid"_s);
    for (int column = 0; column < m_grid.columns; ++column) {
        m_word.start(u"gridCol"_s);
        m_word.attribute(u"w"_s, widthBetween(column, column + 1));
        m_word.end();
    }
    m_word.end();
    for (int row = 0; row < m_grid.rows; ++row)
        writeRow(row);
    m_word.end();
    // Word wants a paragraph behind every table.
    m_word.start(u"p"_s);
    m_word.start(u"pPr"_s);
    m_word.property(u"pStyle"_s, u"TableGap"_s);
    if (m_table.isAnnex)
        m_word.property(u"keepNext"_s); // with the signatures
    m_word.end();
    m_word.end();
}

void TableWriter::writeProperties()
{
    m_word.start(u"tblPr"_s);
    m_word.property(u"tblStyle"_s, u"ReportTable"_s);
    m_word.width(u"tblW"_s, widthBetween(0, m_grid.columns));
    m_word.start(u"tblLayout"_s);
    m_word.attribute(u"type"_s, u"fixed"_s);
    m_word.end();
    m_word.start(u"tblCellMar"_s);
    // On paper the lines between rows take no room; here each makes its row higher.
    const int air = twips(m_fit.air - lineWidth / 2);
    m_word.width(u"top"_s, air);
    m_word.width(u"bottom"_s, air);
    m_word.end();
    m_word.property(u"tblCaption"_s, m_table.caption);
    m_word.end();
}

/// A paragraph that is kept with the next keeps the whole row with the next one.
bool TableWriter::isKeptWithNext(int row) const
{
    // Signatures alone on a page would sign nothing: two rows go with them.
    constexpr int rowsWithFoot = 2;
    return m_table.isAnnex ? row < m_grid.headRows || row >= m_grid.rows - rowsWithFoot
                           : m_fit.fitsPage && row < m_grid.rows - 1;
}

void TableWriter::writeRow(int row)
{
    m_word.start(u"tr"_s);
    m_word.start(u"trPr"_s);
    m_word.property(u"cantSplit"_s);
    if (row < m_grid.headRows)
        m_word.property(u"tblHeader"_s);
    m_word.end();
    for (int column = 0; column < m_grid.columns;) {
        const Grid::Box &box = m_grid.at(row, column);
        writeBox(box, row);
        column += box.columnSpan;
    }
    m_word.end();
}

void TableWriter::writeBox(const Grid::Box &box, int row)
{
    // The words of the corner: “统计指标” is a heading, the rule that 表三 has there is a sentence.
    constexpr qsizetype longestHeading = 8;
    const bool isHead = box.kind == Kind::ColumnHead || box.kind == Kind::UnitHead
        || (box.kind == Kind::Corner && box.text.size() <= longestHeading);
    const bool isUsual = m_fit.type == PageStyle().table;
    m_word.start(u"tc"_s);
    writeBoxProperties(box, row);
    m_word.start(u"p"_s);
    m_word.start(u"pPr"_s);
    m_word.property(u"pStyle"_s,
                    box.kind == Kind::Figure ? u"TableFigure"_s
                        : isHead             ? u"TableHead"_s
                                             : u"TableText"_s);
    if (isKeptWithNext(row))
        m_word.property(u"keepNext"_s);
    if (!isUsual) {
        m_word.start(u"spacing"_s);
        m_word.attribute(u"line"_s, twips(m_fit.lineHeight()));
        m_word.attribute(u"lineRule"_s, u"exact"_s);
        m_word.end();
    }
    if (box.depth > 0) {
        m_word.start(u"ind"_s);
        m_word.attribute(u"left"_s, twips(box.depth * m_fit.type));
        m_word.end();
    }
    m_word.end();
    if (row == box.row)
        m_word.run(textOf(box), {}, isUsual ? 0 : m_fit.type);
    m_word.end();
    m_word.end();
}

void TableWriter::writeBoxProperties(const Grid::Box &box, int row)
{
    m_word.start(u"tcPr"_s);
    m_word.width(u"tcW"_s, widthBetween(box.column, box.column + box.columnSpan));
    if (box.columnSpan > 1)
        m_word.property(u"gridSpan"_s, QString::number(box.columnSpan));
    if (box.rowSpan > 1)
        m_word.property(u"vMerge"_s, row == box.row ? u"restart"_s : u"continue"_s);
    if (box.kind == Kind::Caption) {
        m_word.start(u"shd"_s);
        m_word.attribute(u"val"_s, u"clear"_s);
        m_word.attribute(u"color"_s, u"auto"_s);
        m_word.attribute(u"fill"_s, captionColour);
        m_word.end();
    }
    m_word.property(u"vAlign"_s, u"center"_s);
    m_word.end();
}

} // namespace

void writeTable(WordWriter &word, const StoryTable &table)
{
    TableWriter(word, table).write();
}

} // namespace gongkai
