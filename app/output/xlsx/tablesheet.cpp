#include "output/xlsx/tablesheet.h"

#include "core/grid.h"
#include "output/pagestyle.h"
#include "output/story.h"
#include "output/xlsx/sheettext.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Align = SheetStyle::Align;
using Kind = Grid::Kind;

constexpr qreal tableWidth = 174 * mm; ///< A4 without the margins of the sheets.
constexpr qreal sideAir = 6; ///< Of a cell, left and right together.
constexpr qreal rowAir = 7; ///< Above and below the text together.
constexpr qreal leading = 1.35;
constexpr double typeSize = typesize::number5;
constexpr double smallType = 11; ///< Around the table: unit and signatures.
constexpr qreal smallRow = 24;

bool isCentred(const Grid::Box &box)
{
    // A corner of more words is a sentence, not a heading.
    constexpr qsizetype longestHeading = 8;
    return box.kind == Kind::ColumnHead || box.kind == Kind::Figure || box.kind == Kind::UnitHead
        || (box.kind == Kind::Corner && box.text.size() <= longestHeading);
}

/// Writes one table from top to bottom.
class TableWriter
{
public:
    TableWriter(const Publication &publication, const Section &section, Sheet &sheet)
        : m_form(*publication.form)
        , m_report(publication.report)
        , m_figures(publication.figures)
        , m_section(section)
        , m_table(m_form.tables[static_cast<std::size_t>(section.table)])
        , m_grid(makeGrid(m_form, section.table))
        , m_sheet(sheet)
    {
    }

    void write();

private:
    void addLine(const QString &text, const SheetStyle &style, qreal height);
    void addHead();
    void fitColumns();
    void fitRows();
    void addBox(const Grid::Box &box);
    void addFigure(const Grid::Box &box, const SheetStyle &style);
    void addNote(const Grid::Box &box, bool isTypedTotal);
    void addSignatures();
    qreal widthOf(const Grid::Box &box) const;
    std::string formulaOf(const Computation &computation) const;
    SheetPlace placeOf(const Grid::Box &box) const { return {m_top + box.row, box.column}; }

    const Form &m_form;
    const Report &m_report;
    const Figures &m_figures;
    const Section &m_section;
    const Table &m_table;
    const Grid m_grid;
    Sheet &m_sheet;
    int m_row = 0; ///< The next that is free.
    int m_top = 0; ///< The first row of the grid.
    std::vector<qreal> m_widths; ///< Of columns, in points.
};

void TableWriter::write()
{
    addHead();
    m_top = m_row;
    fitColumns();
    fitRows();
    for (const Grid::Box &box : m_grid.boxes)
        addBox(box);
    m_row = m_top + m_grid.rows;
    if (!m_table.title.isEmpty())
        addSignatures();
    m_sheet.freeze({m_top + m_grid.headRows, m_grid.headColumns});
    m_sheet.repeatRows(m_top, m_grid.headRows);
}

/// A line of text as wide as the table.
void TableWriter::addLine(const QString &text, const SheetStyle &style, qreal height)
{
    const int lines = linesInSheet(text, tableWidth - sideAir, style.size);
    m_sheet.setRow(m_row, height + (lines - 1) * style.size * leading);
    m_sheet.merge({{m_row, 0}, 1, m_grid.columns}, style);
    m_sheet.write({m_row, 0}, text, style);
    ++m_row;
}

void TableWriter::addHead()
{
    constexpr qreal titleRow = 36;
    const bool isAnnex = !m_table.title.isEmpty();
    const QString title = isAnnex ? m_table.title : m_section.title;
    addLine(title, {.size = typesize::number3, .align = Align::Centre, .isHeading = true},
            titleRow);
    if (!m_table.subtitle.isEmpty())
        addLine(QString(m_table.subtitle).replace("{year}"_L1, QString::number(m_report.year)),
                {.size = smallType, .align = Align::Centre}, smallRow);
    if (!m_form.unitLabel.isEmpty())
        addLine(m_form.unitLabel + u'：' + m_report.unit.name, {.size = smallType}, smallRow);
}

qreal TableWriter::widthOf(const Grid::Box &box) const
{
    const auto first = m_widths.begin() + box.column;
    return std::accumulate(first, first + box.columnSpan, 0.0) - sideAir - box.depth * typeSize;
}

/// As the form shares the width out; a column with a long figure gets what that needs, because
/// Excel shows #### in its place otherwise. The page is made to fit when it is printed.
void TableWriter::fitColumns()
{
    const qreal parts = std::accumulate(m_grid.widths.begin(), m_grid.widths.end(), 0.0);
    for (const qreal part : m_grid.widths)
        m_widths.push_back(part / parts * tableWidth);
    for (const Grid::Box &box : m_grid.boxes) {
        if (box.kind != Kind::Figure)
            continue;
        const QString text
            = formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
        const qreal needed = (widthInSheet(text, typeSize) + 2 * sideAir) / box.columnSpan;
        const auto first = m_widths.begin() + box.column;
        std::for_each(first, first + box.columnSpan,
                      [&](qreal &width) { width = std::max(width, needed); });
    }
    for (int column = 0; column < m_grid.columns; ++column)
        m_sheet.setColumn(column, m_widths[static_cast<std::size_t>(column)]);
}

/// Excel does not fit the height of a row to cells that are merged, so all heights are given.
void TableWriter::fitRows()
{
    const auto heightOf = [&](const Grid::Box &box) {
        return linesInSheet(box.text, widthOf(box), typeSize) * typeSize * leading + rowAir;
    };
    std::vector<qreal> heights(static_cast<std::size_t>(m_grid.rows), typeSize * leading + rowAir);
    for (const bool spans : {false, true}) {
        for (const Grid::Box &box : m_grid.boxes) {
            const auto first = heights.begin() + box.row;
            const qreal missing = heightOf(box) - std::accumulate(first, first + box.rowSpan, 0.0);
            if (spans == (box.rowSpan > 1) && missing > 0)
                std::for_each(first, first + box.rowSpan,
                              [&](qreal &height) { height += missing / box.rowSpan; });
        }
    }
    for (int row = 0; row < m_grid.rows; ++row)
        m_sheet.setRow(m_top + row, heights[static_cast<std::size_t>(row)]);
}

void TableWriter::addBox(const Grid::Box &box)
{
    const SheetStyle style = {.size = typeSize,
                              .align = isCentred(box) ? Align::Centre : Align::Left,
                              .indent = box.depth,
                              .hasBorder = true,
                              .isShaded = box.kind == Kind::Caption};
    m_sheet.merge({placeOf(box), box.rowSpan, box.columnSpan}, style);
    if (box.kind == Kind::Figure)
        return addFigure(box, style);
    m_sheet.write(placeOf(box), box.text, style);
}

void TableWriter::addFigure(const Grid::Box &box, const SheetStyle &style)
{
    const SheetFigure figure
        = sheetFigure(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
    const auto computation
        = std::find_if(m_form.computations.begin(), m_form.computations.end(),
                       [&](const Computation &other) { return other.target == box.cell; });
    const bool isTotal = computation != m_form.computations.end();
    if (isTotal && addsUp(m_form, m_figures, *computation))
        m_sheet.write(placeOf(box), formulaOf(*computation), figure, style);
    else
        m_sheet.write(placeOf(box), figure, style);
    addNote(box, isTotal && m_figures.printedAt(box.cell) != m_figures.computedAt(box.cell));
}

/// What there is to say about the figure: that it is no sum, and the remark.
void TableWriter::addNote(const Grid::Box &box, bool isTypedTotal)
{
    QStringList notes;
    if (isTypedTotal) {
        const QString computed
            = formatAmount(m_figures.computedAt(box.cell), m_form.cell(box.cell).format);
        notes += u"此数为手工填写，未按各项计算；按各项计算应为：%1"_s.arg(
            computed.isEmpty() ? u"（空）"_s : computed);
    }
    if (const auto remark = m_report.remarks.find(box.cell); remark != m_report.remarks.end())
        notes += remark->second;
    if (!notes.isEmpty())
        m_sheet.addNote(placeOf(box), notes.join(u'\n'));
}

/// A sum. One that is nothing as long as its parts are says so instead of 0.
std::string TableWriter::formulaOf(const Computation &computation) const
{
    std::vector<SheetPlace> places;
    for (const CellId part : computation.parts)
        places.push_back(placeOf(*m_grid.find(part)));
    const std::string parts = argumentsOf(places);
    const Amount &total = m_figures.computedAt(computation.target);
    const std::string sum = "SUM(" + parts + ')';
    if (total.isNumber())
        return sum;
    return "IF(COUNT(" + parts + ")>0," + sum + (total.isBlank() ? ",\"\")" : ",\"/\")");
}

void TableWriter::addSignatures()
{
    for (const auto &fields : m_form.signatures) {
        QStringList texts;
        for (const SignatureField &field : fields)
            texts += signatureOf(field, m_report);
        addLine(texts.join(QString(4, u'\u3000')), {.size = smallType}, smallRow);
    }
}

} // namespace

void writeTable(const Publication &publication, const Section &section, Sheet &sheet)
{
    TableWriter(publication, section, sheet).write();
}

} // namespace gongkai
