#include "core/formreader.h"

#include "core/json.h"
#include "core/rulereader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <numeric>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FormReader)
};

/// Deeper headings fit no paper.
constexpr int deepestHeading = 6;
/// So that no sum of amounts can overflow 64 bits.
constexpr std::size_t mostCells = 900;

/// What a heading inherits from the table and the headings above it.
struct Surroundings
{
    QStringList path;
    QStringList ids;
    int depth = 0;
};

/// Builds a form from its JSON description, table by table.
class FormReader
{
public:
    FormReader(const JsonNode &root, const QString &file)
        : m_root(root)
    {
        m_form.file = file;
    }

    Form read();

private:
    void readHead();
    void readYears();
    void readPeriods();
    void readSections();
    void readSection(const JsonNode &node);
    void readSignatures();
    void readTable(const JsonNode &node);
    TableLayout readLayout(const JsonNode &node) const;
    void readBlock(Table &table, const JsonNode &node, bool isPartOfStack);
    std::vector<Heading> readHeadings(const std::vector<JsonNode> &nodes, int depth);
    Heading readHeading(const JsonNode &node, int depth);
    std::optional<CellFormat> readFormat(const JsonNode &node) const;
    void checkWidths(const Table &table, const JsonNode &node) const;
    void addCells(int tableNumber, const JsonNode &node);

    bool acceptId(const QString &id, const JsonNode &node) const;

    const JsonNode &m_root;
    Form m_form;
};

/// Every heading of a listed table is a line; elsewhere only leaves are.
void addLines(const std::vector<Heading> &headings, const Surroundings &around, bool listed,
              std::vector<Line> &lines)
{
    for (const Heading &heading : headings) {
        Surroundings here = around;
        here.path += heading.label;
        if (!heading.id.isEmpty())
            here.ids += heading.id;
        const bool isLeaf = heading.parts.empty();
        if (isLeaf || listed) {
            lines.push_back({heading.id, heading.label, heading.unit, here.path, here.ids,
                             heading.format, heading.hasFigures, heading.help, here.depth,
                             heading.span});
        }
        ++here.depth;
        addLines(heading.parts, here, listed, lines);
    }
}

int depthOf(const std::vector<Heading> &headings)
{
    int deepest = 0;
    for (const Heading &heading : headings)
        deepest = std::max(deepest, 1 + depthOf(heading.parts));
    return deepest;
}

int spanOf(const Block &block)
{
    return std::accumulate(block.columnLines.begin(), block.columnLines.end(), 0,
                           [](int sum, const Line &line) { return sum + line.span; });
}

/// What there is of the parts, with the separator in between.
QString joined(QStringList parts, QChar separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

Form FormReader::read()
{
    m_root.allowOnly({u"$schema"_s, u"edition"_s, u"variant"_s, u"name"_s, u"basis"_s, u"years"_s,
                      u"title"_s, u"periods"_s, u"sections"_s, u"tables"_s, u"unit_label"_s,
                      u"signatures"_s, u"rules"_s, u"note"_s, u"national"_s});
    readHead();
    readYears();
    readPeriods();
    const std::vector<JsonNode> tables = m_root.list(u"tables"_s);
    for (const JsonNode &table : tables)
        readTable(table);
    readSections();
    readSignatures();
    readRules(m_form, m_root);
    return std::move(m_form);
}

void FormReader::readHead()
{
    static const QRegularExpression edition(u"^[a-z0-9][a-z0-9-]{0,30}$"_s);
    m_form.edition = m_root.requiredText(u"edition"_s);
    m_form.variant = m_root.text(u"variant"_s);
    for (const QString &name : {m_form.edition, m_form.variant}) {
        if (!name.isEmpty() && !edition.match(name).hasMatch())
            m_root.fault(
                Text::tr("“%1” is no name for an edition: small letters, digits and hyphens only.")
                    .arg(name));
    }
    m_form.name = m_root.requiredText(u"name"_s);
    m_form.basis = m_root.requiredText(u"basis"_s);
    m_form.title = m_root.requiredText(u"title"_s);
    m_form.isNational = m_root.flag(u"national"_s);
    m_form.unitLabel = m_root.text(u"unit_label"_s);
}

void FormReader::readYears()
{
    const std::vector<JsonNode> ends = m_root.list(u"years"_s);
    if (ends.size() != 2) {
        m_root.fault(Text::tr("“years” takes the first and the last year, null for no end."));
        return;
    }
    m_form.years = {readYear(ends[0]), readYear(ends[1])};
    if (m_form.years.from && m_form.years.to && *m_form.years.to < *m_form.years.from)
        m_root.fault(Text::tr("The last year comes before the first."));
}

void FormReader::readPeriods()
{
    const std::vector<JsonNode> nodes = m_root.list(u"periods"_s);
    for (const JsonNode &node : nodes) {
        if (const auto period = periodFromName(node.asText()))
            m_form.periods.push_back(*period);
        else
            node.fault(Text::tr("“%1” is not known here.").arg(node.asText()));
    }
    if (m_form.periods.empty())
        m_form.periods = {Period::Year};
}

void FormReader::readSections()
{
    const std::vector<JsonNode> nodes = m_root.list(u"sections"_s);
    for (const JsonNode &node : nodes)
        readSection(node);
    QSet<QString> ids;
    QList<int> tables;
    for (const Section &section : m_form.sections) {
        if (ids.contains(section.id))
            m_root.fault(Text::tr("The section “%1” is there twice.").arg(section.id));
        ids.insert(section.id);
        if (section.table >= 0)
            tables += section.table;
    }
    const QSet<int> distinct(tables.begin(), tables.end());
    if (distinct.size() != tables.size()
        || tables.size() != static_cast<qsizetype>(m_form.tables.size()))
        m_root.fault(Text::tr("Each table belongs to one section."));
}

void FormReader::readSection(const JsonNode &node)
{
    node.allowOnly({u"id"_s, u"title"_s, u"table"_s, u"limit"_s, u"help"_s});
    Section section;
    section.id = node.requiredText(u"id"_s);
    section.title = node.text(u"title"_s);
    section.limit = static_cast<int>(std::clamp<qint64>(node.integer(u"limit"_s, 0), 0, 1'000'000));
    section.help = node.text(u"help"_s);
    acceptId(section.id, node);
    if (const QString table = node.text(u"table"_s); !table.isEmpty()) {
        for (std::size_t i = 0; i < m_form.tables.size(); ++i) {
            if (m_form.tables[i].id == table)
                section.table = static_cast<int>(i);
        }
        if (section.table < 0)
            node.fault(Text::tr("There is no table “%1”.").arg(table));
    }
    m_form.sections.push_back(section);
}

void FormReader::readSignatures()
{
    const std::vector<JsonNode> lines = m_root.list(u"signatures"_s);
    for (const JsonNode &line : lines) {
        std::vector<SignatureField> signatures;
        const std::vector<JsonNode> nodes = line.elements();
        for (const JsonNode &node : nodes) {
            node.allowOnly({u"person"_s, u"label"_s});
            const QString person = node.requiredText(u"person"_s);
            QString People::*field = findPersonField(person);
            if (!field)
                node.fault(Text::tr("“%1” is not known here.").arg(person));
            signatures.push_back({node.requiredText(u"label"_s), field});
        }
        m_form.signatures.push_back(signatures);
    }
}

bool FormReader::acceptId(const QString &id, const JsonNode &node) const
{
    static const QRegularExpression words(u"^[a-z0-9_]+(\\.[a-z0-9_]+)*$"_s);
    if (id.isEmpty() || words.match(id).hasMatch())
        return true;
    node.fault(
        Text::tr("“%1” is no identifier: small letters, digits, underscores and points only.")
            .arg(id));
    return false;
}

TableLayout FormReader::readLayout(const JsonNode &node) const
{
    static const QHash<QString, TableLayout> layouts = {
        {u"spanning"_s, TableLayout::Spanning},
        {u"listed"_s, TableLayout::Listed},
        {u"stacked"_s, TableLayout::Stacked},
        {u"across"_s, TableLayout::Across},
    };
    const QString name = node.requiredText(u"layout"_s);
    if (!layouts.contains(name))
        node.fault(Text::tr("“%1” is not known here.").arg(name));
    return layouts.value(name, TableLayout::Spanning);
}

void FormReader::readTable(const JsonNode &node)
{
    node.allowOnly({u"id"_s, u"name"_s, u"title"_s, u"subtitle"_s, u"corner"_s, u"unit_heading"_s,
                    u"layout"_s, u"widths"_s, u"blocks"_s, u"rows"_s, u"columns"_s});
    Table table;
    table.id = node.requiredText(u"id"_s);
    table.name = node.requiredText(u"name"_s);
    table.title = node.text(u"title"_s);
    table.subtitle = node.text(u"subtitle"_s);
    table.corner = node.text(u"corner"_s);
    table.unitHeading = node.text(u"unit_heading"_s);
    table.layout = readLayout(node);
    acceptId(table.id, node);
    for (const Table &other : m_form.tables) {
        if (other.id == table.id)
            node.fault(Text::tr("The table “%1” is there twice.").arg(table.id));
    }
    const std::vector<JsonNode> widths = node.list(u"widths"_s);
    for (const JsonNode &width : widths) {
        table.widths.push_back(std::clamp(width.value().toDouble(0), 0.0, 100'000.0));
        if (table.widths.back() <= 0)
            width.fault(Text::tr("A width is a number above 0."));
    }

    if (table.layout == TableLayout::Stacked) {
        const std::vector<JsonNode> blocks = node.list(u"blocks"_s);
        for (const JsonNode &block : blocks)
            readBlock(table, block, true);
        if (blocks.empty())
            node.fault(Text::tr("A table needs rows and columns."));
    } else {
        readBlock(table, node, false);
    }
    checkWidths(table, node);
    m_form.tables.push_back(table);
    addCells(static_cast<int>(m_form.tables.size()) - 1, node);
}

void FormReader::readBlock(Table &table, const JsonNode &node, bool isPartOfStack)
{
    if (isPartOfStack)
        node.allowOnly({u"caption"_s, u"rows"_s, u"columns"_s});
    Block block;
    block.caption = isPartOfStack ? node.text(u"caption"_s) : QString();
    block.rows = readHeadings(node.list(u"rows"_s), 0);
    block.columns = readHeadings(node.list(u"columns"_s), 0);
    addLines(block.rows, {}, table.layout == TableLayout::Listed, block.rowLines);
    addLines(block.columns, {}, false, block.columnLines);
    if (block.rowLines.empty() || block.columnLines.empty())
        node.fault(Text::tr("A table needs rows and columns."));
    table.blocks.push_back(block);
}

std::vector<Heading> FormReader::readHeadings(const std::vector<JsonNode> &nodes, int depth)
{
    std::vector<Heading> headings;
    for (const JsonNode &node : nodes) {
        if (depth >= deepestHeading) {
            node.fault(Text::tr("The headings are nested too deeply."));
            return headings;
        }
        headings.push_back(readHeading(node, depth));
    }
    return headings;
}

Heading FormReader::readHeading(const JsonNode &node, int depth)
{
    node.allowOnly({u"id"_s, u"label"_s, u"unit"_s, u"kind"_s, u"money"_s, u"help"_s, u"span"_s,
                    u"parts"_s, u"note"_s});
    Heading heading;
    heading.id = node.text(u"id"_s);
    heading.label = node.requiredText(u"label"_s);
    heading.unit = node.text(u"unit"_s);
    heading.help = node.text(u"help"_s);
    heading.hasFigures = node.text(u"kind"_s) != "none"_L1;
    heading.format = readFormat(node);
    const qint64 span = node.integer(u"span"_s, 1);
    if (span < 1 || span > 60)
        node.fault(Text::tr("A span of %1 columns cannot be.").arg(span));
    heading.span = static_cast<int>(std::clamp<qint64>(span, 1, 60));
    acceptId(heading.id, node);
    if (node.has(u"parts"_s))
        heading.parts = readHeadings(node.list(u"parts"_s), depth + 1);
    return heading;
}

std::optional<CellFormat> FormReader::readFormat(const JsonNode &node) const
{
    static const QHash<QString, MoneyUnit> units = {
        {u"元"_s, MoneyUnit::Yuan},
        {u"万元"_s, MoneyUnit::WanYuan},
        {u"as_typed"_s, MoneyUnit::AsTyped},
    };
    const QString kind = node.text(u"kind"_s);
    if (kind != "money"_L1 && node.has(u"money"_s))
        node.fault(Text::tr("Only money has a unit of money."));
    if (kind.isEmpty() || kind == "none"_L1)
        return {};
    if (kind == "count"_L1)
        return CellFormat{CellFormat::Kind::Count};
    if (kind == "change"_L1)
        return CellFormat{CellFormat::Kind::Change};
    if (kind != "money"_L1) {
        node.fault(Text::tr("“%1” is not known here.").arg(kind));
        return {};
    }
    const QString money = node.requiredText(u"money"_s);
    if (!money.isEmpty() && !units.contains(money))
        node.fault(Text::tr("“%1” is not known here.").arg(money));
    return CellFormat{CellFormat::Kind::Money, units.value(money, MoneyUnit::WanYuan)};
}

void FormReader::checkWidths(const Table &table, const JsonNode &node) const
{
    int printed = 0;
    for (const Block &block : table.blocks) {
        const int span = table.layout == TableLayout::Across
            ? static_cast<int>(block.rowLines.size()) * spanOf(block)
            : spanOf(block);
        if (printed != 0 && span != printed)
            node.fault(Text::tr("The columns of “%1” span %2, those above %3.")
                           .arg(block.caption, QString::number(span), QString::number(printed)));
        printed = span;
    }
    switch (table.layout) {
    case TableLayout::Spanning:
        printed += table.blocks.empty() ? 0 : depthOf(table.blocks.front().rows);
        break;
    case TableLayout::Listed:
        printed += table.unitHeading.isEmpty() ? 1 : 2;
        break;
    case TableLayout::Stacked:
        printed += 1;
        break;
    case TableLayout::Across:
        break;
    }
    if (static_cast<int>(table.widths.size()) != printed)
        node.fault(Text::tr("The table prints %1 columns, but there are %2 widths.")
                       .arg(printed)
                       .arg(table.widths.size()));
}

void FormReader::addCells(int tableNumber, const JsonNode &node)
{
    const Table &table = m_form.tables[static_cast<std::size_t>(tableNumber)];
    for (std::size_t b = 0; b < table.blocks.size(); ++b) {
        const Block &block = table.blocks[b];
        for (std::size_t r = 0; r < block.rowLines.size(); ++r) {
            for (std::size_t c = 0; c < block.columnLines.size(); ++c) {
                const Line &row = block.rowLines[r];
                const Line &column = block.columnLines[c];
                if (!row.hasFigures || !column.hasFigures)
                    continue;
                Cell cell;
                cell.code = joined({table.id, row.id, column.id}, u'.');
                cell.table = tableNumber;
                cell.block = static_cast<int>(b);
                cell.row = static_cast<int>(r);
                cell.column = static_cast<int>(c);
                cell.format = row.format ? *row.format : column.format.value_or(CellFormat());
                cell.unit = row.unit.isEmpty() ? column.unit : row.unit;
                cell.help = joined({row.help, column.help}, u'\n');
                if (m_form.cellByCode.contains(cell.code)) {
                    node.fault(Text::tr("The cell “%1” is there twice.").arg(cell.code));
                    continue;
                }
                if (m_form.cells.size() >= mostCells) {
                    node.fault(Text::tr("A form takes %1 cells at the most.").arg(mostCells));
                    return;
                }
                m_form.cellByCode.insert(cell.code, static_cast<CellId>(m_form.cells.size()));
                m_form.cells.push_back(cell);
            }
        }
    }
}

} // namespace

ResultOrFaults<Form> readForm(const QJsonObject &description, const QString &file)
{
    std::vector<Error> faults;
    const JsonNode root(description, {}, faults);
    Form form = FormReader(root, file).read();
    for (Error &fault : faults)
        fault.where = joinPlace(file, fault.where);
    if (!faults.empty())
        return tl::unexpected(faults);
    return form;
}

} // namespace gongkai
