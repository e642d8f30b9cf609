#include "core/rulereader.h"

#include "core/checkreader.h"
#include "core/relationreader.h"
#include "core/rulelinks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FormReader)
};

/// Turns the rules of a form's description into instances over numbered cells.
class RuleReader
{
public:
    explicit RuleReader(Form &form)
        : m_form(form)
    {
    }

    void read(const JsonNode &root);

private:
    void readRule(const JsonNode &node);
    void readApplicability(const JsonNode &node, Rule &rule);
    void readRelation(const JsonNode &node, Rule &rule);
    void readHelp(const JsonNode &node, Rule &rule);
    void checkMessage(const JsonNode &node, const Rule &rule) const;

    Result<std::optional<Equation>> readEquation(const JsonNode &node, const QString &key) const;
    Axis readAxis(const JsonNode &node) const;
    QStringList linesFor(const JsonNode &node, const Rule &rule) const;
    void addInstances(const JsonNode &node, const Equation &equation,
                      const std::optional<Equation> &condition, Rule &rule);
    void addComputation(const JsonNode &node, const Instance &instance, Rule &rule);
    void linkFollowing(const JsonNode &root);

    Form &m_form;
    std::vector<QStringList> m_after; ///< Codes, one list per rule, until all rules are known.
};

const QStringList &commonKeys()
{
    static const QStringList keys = {
        u"code"_s,
        u"severity"_s,
        u"message"_s,
        u"source"_s,
        u"explainable"_s,
        u"after"_s,
        u"levels"_s,
        u"scopes"_s,
        u"periods"_s,
        u"years"_s,
        u"previous_editions"_s,
        u"in"_s,
        u"rows"_s,
        u"columns"_s,
        u"note"_s,
        u"basis"_s,
        u"unless_remark"_s,
        u"absent_is_zero"_s,
    };
    return keys;
}

void RuleReader::read(const JsonNode &root)
{
    const std::vector<JsonNode> nodes = root.list(u"rules"_s);
    for (const JsonNode &node : nodes)
        readRule(node);
    linkFollowing(root);
    linkParts(m_form);
    for (const CellId cell : sortComputations(m_form))
        root.fault(Text::tr("The total “%1” is computed from itself.").arg(m_form.cell(cell).code));
}

void RuleReader::readRule(const JsonNode &node)
{
    Rule rule;
    rule.code = node.requiredText(u"code"_s);
    rule.message = node.requiredText(u"message"_s);
    rule.source = node.text(u"source"_s);
    rule.explainable = node.flag(u"explainable"_s, true);
    rule.unlessRemark = node.flag(u"unless_remark"_s);
    rule.absentIsZero = node.flag(u"absent_is_zero"_s);
    if (const QString name = node.text(u"severity"_s, u"info"_s); name == "error"_L1)
        rule.severity = Severity::Error;
    else if (name == "warning"_L1)
        rule.severity = Severity::Warning;
    else if (name == "info"_L1)
        rule.severity = Severity::Info;
    else
        node.fault(Text::tr("“%1” is not known here.").arg(name));
    readApplicability(node, rule);

    rule.table = node.text(u"in"_s);
    m_after.push_back(node.texts(u"after"_s));
    const bool isHelp = node.has(u"help"_s);
    if (isHelp) {
        readHelp(node, rule);
    } else if (node.has(u"check"_s)) {
        rule.kind = Rule::Kind::Named;
        readCheck(m_form, node, commonKeys(), rule);
    } else {
        readRelation(node, rule);
    }
    if (!isHelp)
        checkMessage(node, rule);
    m_form.rules.push_back(std::move(rule));
}

void RuleReader::readApplicability(const JsonNode &node, Rule &rule)
{
    const auto read = [&](const QString &key, auto &list, auto fromName) {
        const QStringList names = node.texts(key);
        for (const QString &name : names) {
            if (const auto word = fromName(name))
                list.push_back(*word);
            else
                node.fault(Text::tr("“%1” is not known here.").arg(name));
        }
    };
    read(u"levels"_s, rule.applies.levels, levelFromName);
    read(u"scopes"_s, rule.applies.scopes, scopeFromName);
    read(u"periods"_s, rule.applies.periods, periodFromName);
    rule.applies.previousEditions = node.texts(u"previous_editions"_s);
    if (!node.has(u"years"_s))
        return;
    const std::vector<JsonNode> ends = node.list(u"years"_s);
    if (ends.size() != 2) {
        node.fault(Text::tr("“years” takes the first and the last year, null for no end."));
        return;
    }
    rule.applies.fromYear = readYear(ends[0]);
    rule.applies.toYear = readYear(ends[1]);
    if (rule.applies.fromYear && rule.applies.toYear
        && *rule.applies.toYear < *rule.applies.fromYear)
        node.fault(Text::tr("The last year comes before the first."));
}

void RuleReader::readHelp(const JsonNode &node, Rule &rule)
{
    node.allowOnly(commonKeys() + QStringList{u"help"_s, u"cells"_s});
    rule.kind = Rule::Kind::Help;
    if (!node.flag(u"help"_s))
        node.fault(Text::tr("“help” is true, or absent."));
    const std::vector<CellId> cells = selectCells(m_form, node);
    if (cells.empty())
        node.fault(Text::tr("The rule has no cells."));
    for (const CellId id : cells) {
        QString &help = m_form.cells[static_cast<std::size_t>(id)].help;
        help += help.isEmpty() ? rule.message : u'\n' + rule.message;
    }
}

/// The rows or columns that the rule is applied to: those it names, or all that have figures.
QStringList RuleReader::linesFor(const JsonNode &node, const Rule &rule) const
{
    if (rule.each == Axis::None)
        return {QString()};
    const bool isRow = rule.each == Axis::Row;
    const QString key = isRow ? u"rows"_s : u"columns"_s;
    if (node.has(key))
        return node.texts(key);
    QStringList except = isRow ? node.texts(u"except_rows"_s) : QStringList();
    QStringList ids;
    for (const Table &table : m_form.tables) {
        if (table.id != rule.table)
            continue;
        for (const Block &block : table.blocks) {
            for (const Line &line : isRow ? block.rowLines : block.columnLines) {
                if (line.hasFigures && !ids.contains(line.id) && !except.removeOne(line.id))
                    ids += line.id;
            }
        }
    }
    for (const QString &unknown : std::as_const(except))
        node.fault(Text::tr("There is no row “%1”.").arg(unknown));
    return ids;
}

Axis RuleReader::readAxis(const JsonNode &node) const
{
    const QString name = node.text(u"each"_s);
    if (name == "row"_L1)
        return Axis::Row;
    if (name == "column"_L1)
        return Axis::Column;
    if (!name.isEmpty())
        node.fault(Text::tr("“%1” is not known here.").arg(name));
    return Axis::None;
}

/// Nothing where the rule has no such equation.
Result<std::optional<Equation>> RuleReader::readEquation(const JsonNode &node,
                                                         const QString &key) const
{
    if (!node.has(key))
        return std::nullopt;
    auto equation = parseEquation(node.text(key));
    if (!equation)
        return tl::unexpected(equation.error());
    return *equation;
}

void RuleReader::readRelation(const JsonNode &node, Rule &rule)
{
    const QString key = node.has(u"computes"_s) ? u"computes"_s : u"checks"_s;
    node.allowOnly(commonKeys() + QStringList{u"each"_s, key, u"when"_s, u"except_rows"_s});
    const auto equation = readEquation(node, key);
    const auto condition = readEquation(node, u"when"_s);
    for (const auto *read : {&equation, &condition}) {
        if (!*read)
            node.fault(read->error().message);
    }
    rule.each = readAxis(node);
    if (equation && !*equation)
        node.fault(Text::tr("“%1” is missing.").arg(key));
    else if (equation && condition)
        addInstances(node, **equation, *condition, rule);
}

void RuleReader::addInstances(const JsonNode &node, const Equation &equation,
                              const std::optional<Equation> &condition, Rule &rule)
{
    const bool isKnownTable
        = std::any_of(m_form.tables.begin(), m_form.tables.end(),
                      [&](const Table &table) { return table.id == rule.table; });
    if (rule.each != Axis::None && !isKnownTable)
        return node.fault(Text::tr("There is no table “%1”.").arg(rule.table));
    const bool namesLines = node.has(rule.each == Axis::Row ? u"rows"_s : u"columns"_s);
    const QStringList lines = linesFor(node, rule);
    RelationReader reader(m_form, rule);
    for (const QString &line : lines) {
        auto instance = reader.instanceFor({rule.table, rule.each, line}, equation, condition);
        if (!instance) {
            if (namesLines)
                node.fault(Text::tr("“%1” has no cells for this rule.").arg(line));
            continue;
        }
        if (node.has(u"computes"_s))
            addComputation(node, *instance, rule);
        rule.instances.push_back(std::move(*instance));
    }
    for (const QString &name : std::as_const(rule.names)) {
        if (!reader.wasResolved(name))
            node.fault(Text::tr("There is no cell “%1”.").arg(name));
    }
    if (rule.instances.empty())
        node.fault(Text::tr("The rule has no cells."));
}

void RuleReader::addComputation(const JsonNode &node, const Instance &instance, Rule &rule)
{
    const std::vector<Operand> &left = instance.relation.left.operands;
    const std::vector<Operand> &right = instance.relation.right.operands;
    const bool isSum
        = left.size() == 1 && left[0].cell >= 0 && left[0].sign > 0
        && left[0].source == Source::This && instance.relation.sign == Equation::Relation::Equal
        && !instance.condition
        && std::all_of(right.begin(), right.end(), [](const Operand &operand) {
               return operand.cell >= 0 && operand.sign > 0 && operand.source == Source::This;
           });
    if (!isSum) {
        node.fault(Text::tr("Only a cell that is the sum of other cells can be computed."));
        return;
    }
    const CellId target = left[0].cell;
    rule.totals.push_back(target);
    Cell &cell = m_form.cells[static_cast<std::size_t>(target)];
    // Of two rules for one total the first computes, the other only checks.
    if (cell.isTotal)
        return;
    cell.isTotal = true;
    Computation computation{target, {}};
    for (const Operand &operand : right) {
        if (m_form.cell(operand.cell).format != cell.format)
            node.fault(Text::tr("“%1” and “%2” are not counted in the same unit.")
                           .arg(m_form.cell(operand.cell).code, cell.code));
        computation.parts.push_back(operand.cell);
    }
    m_form.computations.push_back(computation);
}

void RuleReader::checkMessage(const JsonNode &node, const Rule &rule) const
{
    static const QRegularExpression place(u"\\{([^}]*)\\}"_s);
    const QStringList known = rule.names + messagePlaces(rule);
    auto matches = place.globalMatch(rule.message);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!known.contains(name))
            node.fault(Text::tr("The message has no value for {%1}.").arg(name));
    }
}

void RuleReader::linkFollowing(const JsonNode &root)
{
    for (std::size_t i = 0; i < m_form.rules.size(); ++i) {
        for (const QString &code : m_after[i]) {
            std::vector<int> &after = m_form.rules[i].after;
            const std::size_t before = after.size();
            for (std::size_t k = 0; k < m_form.rules.size(); ++k) {
                // Of two rules with one code the second may come after the first, not after itself.
                if (m_form.rules[k].code == code && k != i)
                    after.push_back(static_cast<int>(k));
            }
            if (after.size() == before)
                root.fault(Text::tr("There is no rule “%1”.").arg(code));
        }
    }
}

} // namespace

std::optional<int> readYear(const JsonNode &node)
{
    if (node.value().isNull())
        return {};
    const auto year = node.asInteger();
    if (!year)
        return {};
    if (*year < firstYear || *year > lastYear)
        node.fault(Text::tr("The year lies between %1 and %2.").arg(firstYear).arg(lastYear));
    return static_cast<int>(std::clamp<qint64>(*year, firstYear, lastYear));
}

void readRules(Form &form, const JsonNode &description)
{
    RuleReader(form).read(description);
}

} // namespace gongkai
