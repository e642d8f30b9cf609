#pragma once

#include "core/equation.h"
#include "core/report.h"
#include "core/rule.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace gongkai {

/// A heading over columns or before rows, with its parts below it: one node of the tree that an
/// official table prints. A heading without parts is a leaf; where a row leaf and a column leaf
/// that both carry figures meet, there is a cell.
struct Heading
{
    QString id; ///< Its part of the cell code, unique among the rows or columns of its block.
    QString label; ///< The exact official wording.
    QString unit; ///< The measure word the form prints or implies: 件, 万元, ——.
    std::optional<CellFormat> format; ///< What its cells take. Nothing: as the other axis says.
    bool hasFigures = true; ///< False for a heading that only names its parts.
    QString help; ///< The official note on what is counted.
    int span = 1; ///< How many of the table's narrowest columns a column leaf takes up.
    std::vector<Heading> parts;
};

/// A row or column of figures: a leaf of the tree, or in a listed table any heading.
struct Line
{
    QString id;
    QString label;
    QString unit;
    QStringList path; ///< The labels of the headings above it, outermost first, and its own.
    QStringList ids; ///< The ids of the headings above it that have one, and its own.
    std::optional<CellFormat> format;
    bool hasFigures = true;
    QString help;
    int depth = 0;
    int span = 1;
};

/// Rows and columns that belong together. Most tables are one block; 表二 stacks several, each with
/// a caption and columns of its own.
struct Block
{
    QString caption; ///< The band above the block. Empty where there is none.
    std::vector<Heading> rows;
    std::vector<Heading> columns;
    std::vector<Line> rowLines; ///< The rows of `rows` in printed order.
    std::vector<Line> columnLines;
};

/// How a table is laid out on paper.
enum class TableLayout : quint8 {
    Spanning, ///< Headings before the rows span the rows they head: 表三.
    Listed, ///< Every heading is a row of its own: the table of 2014.
    Stacked, ///< Blocks below each other, each with its own line of column headings: 表二.
    Across, ///< One line of figures; the rows become groups of columns: 表四.
};

struct Table
{
    QString id;
    QString name; ///< How messages call it: 表三.
    QString title; ///< Printed above it; empty where the section's title does.
    QString subtitle; ///< Likewise. {year} stands for the year of the report.
    QString corner; ///< The words in the top left corner.
    QString unitHeading; ///< The heading of the column of measure words; empty where it has none.
    TableLayout layout = TableLayout::Spanning;
    std::vector<double> widths; ///< Relative widths of the printed columns, label columns included.
    std::vector<Block> blocks;
};

/// One figure's place in a form.
struct Cell
{
    QString code; ///< table.row.column, as in exchange documents.
    int table = 0;
    int block = 0;
    int row = 0; ///< A place in Block::rowLines.
    int column = 0; ///< A place in Block::columnLines.
    CellFormat format;
    QString unit;
    QString help; ///< The official definition (口径), with the hints of the rules. Plain text.
    bool isTotal = false; ///< The form computes it.
};

struct Section
{
    QString id;
    QString title; ///< As printed: 一、总体情况. Empty for the preface.
    int table = -1; ///< The table it holds, or -1 for prose.
    int limit = 0; ///< Most characters, blanks not counted. 0: no limit.
    QString help;
};

/// A line of the paper that a person fills in: 单位负责人, 填报日期.
struct SignatureField
{
    QString label;
    QString People::*field = nullptr;
};

struct YearSpan
{
    std::optional<int> from;
    std::optional<int> to;

    bool contains(int year) const { return (!from || *from <= year) && (!to || year <= *to); }
};

/// One official edition, or a variant of one: what is asked, how it is printed, and what must hold.
/// Read once by readForm(), never changed afterwards.
struct Form
{
    QString edition;
    QString variant; ///< Empty for the edition as such.
    QString name; ///< For people: 2021 年格式.
    QString basis; ///< The document that prescribes it.
    YearSpan years; ///< The reports it is prescribed for.
    bool isNational = false; ///< Prescribed for all of China, so that a year chooses it by itself.
    QString title; ///< Of the report. {unit} and {year} stand for those.
    std::vector<Period> periods;
    std::vector<Section> sections;
    std::vector<Table> tables;
    QString
        unitLabel; ///< Printed above the table with the unit's name: 填报单位. Empty: not printed.
    std::vector<std::vector<SignatureField>> signatures; ///< Lines below the table.
    std::vector<Cell> cells;
    QHash<QString, CellId> cellByCode;
    std::vector<Rule> rules;
    std::vector<Computation> computations; ///< In an order in which each needs only earlier ones.
    QStringList
        foreignCodes; ///< Cells of other editions that rules refer to, numbered after `cells`.
    QString file; ///< Where it was read from.

    /// "2014", or "2014/quarterly".
    QString id() const;
    std::optional<CellId> findCell(QStringView code) const;
    const Cell &cell(CellId id) const { return cells[static_cast<std::size_t>(id)]; }
    const Table &tableOf(const Cell &cell) const
    {
        return tables[static_cast<std::size_t>(cell.table)];
    }
    const Block &blockOf(const Cell &cell) const;
    const Line &rowOf(const Cell &cell) const;
    const Line &columnOf(const Cell &cell) const;
    const Section *findSection(QStringView id) const;
    /// The section that prints the cell's table.
    const Section &sectionOf(const Cell &cell) const;
    /// The code of the rule that refuses this fault in this cell. Empty where no rule names it.
    QString ruleFor(AmountFault fault, CellId cell) const;
    /// The code of the rule that refuses figures on headings. Empty where there is none.
    QString ruleForHeadings() const;
    /// The heading without figures that a code would stand for, were it a cell's; null where there
    /// is none. So that a value for it can be refused by name.
    const Heading *headingAt(QStringView code) const;

    /// An empty report of this form.
    Report emptyReport(const Unit &unit, int year) const;
};

/// The labels of a row or column without the headings above: 1.属于国家秘密. For a table across,
/// the group's.
QString rowLabel(const Form &form, const Cell &cell);
QString columnLabel(const Form &form, const Cell &cell);

/// The labels that lead to the cell, for messages: “（三）不予公开·1.属于国家秘密·自然人”.
QString labelPath(const Form &form, CellId cell);

/// The title of a report of this form.
QString titleOf(const Form &form, const Report &report);

} // namespace gongkai
