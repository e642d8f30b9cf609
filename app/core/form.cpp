#include "core/form.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

const Heading *headingIn(const std::vector<Heading> &headings, const Table &table,
                         const QStringList &columns, QStringView code)
{
    for (const Heading &heading : headings) {
        // Where headings are no rows of their own, one with parts has no figures.
        const bool isBare = !heading.hasFigures
            || (table.layout != TableLayout::Listed && !heading.parts.empty());
        const QString start = table.id + u'.' + heading.id;
        const bool matches = code == start
            || std::any_of(columns.begin(), columns.end(), [&](const QString &column) {
                                 return code == QString(start + u'.' + column);
                             });
        if (matches && isBare && !heading.id.isEmpty())
            return &heading;
        if (const Heading *found = headingIn(heading.parts, table, columns, code))
            return found;
    }
    return nullptr;
}

} // namespace

QString Form::id() const
{
    return variant.isEmpty() ? edition : edition + u'/' + variant;
}

std::optional<CellId> Form::findCell(QStringView code) const
{
    const auto found = cellByCode.find(code.toString());
    if (found == cellByCode.end())
        return {};
    return *found;
}

const Block &Form::blockOf(const Cell &cell) const
{
    return tableOf(cell).blocks[static_cast<std::size_t>(cell.block)];
}

const Line &Form::rowOf(const Cell &cell) const
{
    return blockOf(cell).rowLines[static_cast<std::size_t>(cell.row)];
}

const Line &Form::columnOf(const Cell &cell) const
{
    return blockOf(cell).columnLines[static_cast<std::size_t>(cell.column)];
}

const Section *Form::findSection(QStringView id) const
{
    for (const Section &section : sections) {
        if (section.id == id)
            return &section;
    }
    return nullptr;
}

const Section &Form::sectionOf(const Cell &cell) const
{
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section &section) {
        return section.table == cell.table;
    });
    // The reader has made sure that each table belongs to a section.
    Q_ASSERT(found != sections.end());
    return *found;
}

QString Form::ruleFor(AmountFault fault, CellId cell) const
{
    const auto contains = [](const auto &list, auto value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    for (const Rule &rule : rules) {
        if (rule.kind == Rule::Kind::Named && rule.check == Check::Admissible
            && contains(rule.parameters.faults, fault) && contains(rule.parameters.cells, cell))
            return rule.code;
    }
    return {};
}

QString Form::ruleForHeadings() const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [](const Rule &rule) {
        return rule.kind == Rule::Kind::Named && rule.check == Check::Admissible
            && rule.parameters.headings;
    });
    return found == rules.end() ? QString() : found->code;
}

const Heading *Form::headingAt(QStringView code) const
{
    for (const Table &table : tables) {
        for (const Block &block : table.blocks) {
            QStringList columns;
            for (const Line &column : block.columnLines)
                columns += column.id;
            if (const Heading *found = headingIn(block.rows, table, columns, code))
                return found;
        }
    }
    return nullptr;
}

Report Form::emptyReport(const Unit &unit, int year) const
{
    Report report;
    report.unit = unit;
    report.year = year;
    report.edition = edition;
    report.variant = variant;
    report.amounts.resize(cells.size());
    return report;
}

QString rowLabel(const Form &form, const Cell &cell)
{
    return form.rowOf(cell).label;
}
QString columnLabel(const Form &form, const Cell &cell)
{
    return form.columnOf(cell).label;
}

QString labelPath(const Form &form, CellId id)
{
    const Cell &cell = form.cell(id);
    QStringList labels = form.rowOf(cell).path;
    // The only column of an annual table says nothing that the row has not said.
    if (form.blockOf(cell).columnLines.size() > 1
        || form.tableOf(cell).layout == TableLayout::Stacked)
        labels += form.columnOf(cell).label;
    return labels.join(u'·');
}

QString titleOf(const Form &form, const Report &report)
{
    return QString(form.title)
        .replace("{unit}"_L1, report.unit.name)
        .replace("{year}"_L1, QString::number(report.year));
}

QLatin1StringView nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Info:
        return "info"_L1;
    }
    Q_UNREACHABLE();
}

QString titleOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Text::tr("Error");
    case Severity::Warning:
        return Text::tr("Warning");
    case Severity::Info:
        return Text::tr("Hint");
    }
    Q_UNREACHABLE();
}

} // namespace gongkai
