#include "core/rulereader.h"

#include "core/checkreader.h"

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

enum class Axis : quint8 { None, Row, Column };

/// A rule's "in" and "each": how the names in its relation become cells.
struct Frame
{
    QString table;
    Axis each = Axis::None;
    QString line; ///< The id of the row or column that the rule is applied to.

    /// The code of the cell that a name means.
    QString codeOf(const QString &name) const
    {
        QStringList parts;
        if (each == Axis::None)
            return name;
        parts = each == Axis::Row ? QStringList{table, line, name} : QStringList{table, name, line};
        parts.removeAll(QString());
        return parts.join(u'.');
    }
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

    QStringList linesFor(const JsonNode &node, Axis each, const QString &table) const;
    std::optional<Instance> instanceFor(const Frame &frame, const Equation &equation,
                                        const std::optional<Equation> &condition, Rule &rule);
    std::optional<Relation> resolve(const Frame &frame, const Equation &equation, Rule &rule);
    std::optional<Sum> resolve(const Frame &frame, const std::vector<Equation::Term> &terms,
                               Rule &rule);
    std::optional<std::vector<CellId>> cellsOf(const Frame &frame, const QString &name,
                                               Source source, const Rule &rule);
    std::vector<CellId> partsOf(const Frame &frame, const QString &heading) const;
    void reportUnknownNames(const JsonNode &node, const Rule &rule, const QString &table,
                            Axis each) const;
    void addComputation(const JsonNode &node, const Instance &instance, Rule &rule);

    void linkFollowing(const JsonNode &root);
    void linkParts();
    void sortComputations(const JsonNode &root);

    Form &m_form;
    std::vector<QStringList> m_after; ///< Codes, one list per rule, until all rules are known.
    std::vector<Axis> m_each; ///< One per rule.
    std::vector<QString> m_tables; ///< One per rule.
    QSet<QString> m_resolved; ///< Names of the rule at hand that some cell answers to.
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

std::pair<Source, QString> splitSource(const QString &name)
{
    static const std::pair<QStringView, Source> prefixes[] = {
        {u"previous.", Source::Previous},
        {u"quarter1.", Source::Quarter1},
        {u"quarter2.", Source::Quarter2},
        {u"quarter3.", Source::Quarter3},
    };
    for (const auto &[prefix, source] : prefixes) {
        if (name.startsWith(prefix))
            return {source, name.mid(prefix.size())};
    }
    return {Source::This, name};
}

void RuleReader::read(const JsonNode &root)
{
    const std::vector<JsonNode> nodes = root.list(u"rules"_s);
    for (const JsonNode &node : nodes)
        readRule(node);
    linkFollowing(root);
    linkParts();
    sortComputations(root);
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

    m_each.push_back(Axis::None);
    m_tables.push_back(node.text(u"in"_s));
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
    if (!ends[0].value().isNull())
        rule.applies.fromYear = static_cast<int>(ends[0].asInteger().value_or(0));
    if (!ends[1].value().isNull())
        rule.applies.toYear = static_cast<int>(ends[1].asInteger().value_or(0));
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

QStringList RuleReader::linesFor(const JsonNode &node, Axis each, const QString &table) const
{
    const QString key = each == Axis::Row ? u"rows"_s : u"columns"_s;
    if (node.has(key))
        return node.texts(key);
    QStringList except = each == Axis::Row ? node.texts(u"except_rows"_s) : QStringList();
    QStringList ids;
    for (const Table &candidate : m_form.tables) {
        if (candidate.id != table)
            continue;
        for (const Block &block : candidate.blocks) {
            const std::vector<Line> &lines = each == Axis::Row ? block.rowLines : block.columnLines;
            for (const Line &line : lines) {
                if (line.hasFigures && !ids.contains(line.id) && !except.removeOne(line.id))
                    ids += line.id;
            }
        }
    }
    for (const QString &unknown : std::as_const(except))
        node.fault(Text::tr("There is no row “%1”.").arg(unknown));
    return ids;
}

void RuleReader::readRelation(const JsonNode &node, Rule &rule)
{
    node.allowOnly(
        commonKeys()
        + QStringList{u"each"_s, u"checks"_s, u"computes"_s, u"when"_s, u"except_rows"_s});
    const bool computes = node.has(u"computes"_s);
    const auto equation = parseEquation(node.requiredText(computes ? u"computes"_s : u"checks"_s));
    if (!equation) {
        node.fault(equation.error().message);
        return;
    }
    std::optional<Equation> condition;
    if (const QString when = node.text(u"when"_s); !when.isEmpty()) {
        const auto parsed = parseEquation(when);
        if (!parsed) {
            node.fault(parsed.error().message);
            return;
        }
        condition = *parsed;
    }

    const QString eachName = node.text(u"each"_s);
    const Axis each = eachName == "row"_L1 ? Axis::Row
        : eachName == "column"_L1          ? Axis::Column
                                           : Axis::None;
    if (!eachName.isEmpty() && each == Axis::None)
        node.fault(Text::tr("“%1” is not known here.").arg(eachName));
    const QString table = node.text(u"in"_s);
    m_each.back() = each;

    const QStringList lines
        = each == Axis::None ? QStringList{QString()} : linesFor(node, each, table);
    const bool named = node.has(each == Axis::Row ? u"rows"_s : u"columns"_s);
    m_resolved.clear();
    for (const QString &line : lines) {
        const Frame frame{table, each, line};
        std::optional<Instance> instance = instanceFor(frame, *equation, condition, rule);
        if (instance) {
            if (computes)
                addComputation(node, *instance, rule);
            rule.instances.push_back(std::move(*instance));
        } else if (named) {
            node.fault(Text::tr("“%1” has no cells for this rule.").arg(line));
        }
    }
    reportUnknownNames(node, rule, table, each);
    if (rule.instances.empty())
        node.fault(Text::tr("The rule has no cells."));
}

std::optional<Instance> RuleReader::instanceFor(const Frame &frame, const Equation &equation,
                                                const std::optional<Equation> &condition,
                                                Rule &rule)
{
    const auto relation = resolve(frame, equation, rule);
    if (!relation)
        return {};
    Instance instance;
    (frame.each == Axis::Row ? instance.row : instance.column) = frame.line;
    instance.relation = *relation;
    if (condition) {
        instance.condition = resolve(frame, *condition, rule);
        if (!instance.condition)
            return {};
    }
    QSet<CellId> seen;
    const auto collect = [&](const Sum &sum) {
        for (const Operand &operand : sum.operands) {
            if (operand.source == Source::This && operand.cell >= 0
                && !seen.contains(operand.cell)) {
                seen.insert(operand.cell);
                instance.cells.push_back(operand.cell);
            }
        }
    };
    collect(instance.relation.left);
    collect(instance.relation.right);
    if (instance.condition) {
        collect(instance.condition->left);
        collect(instance.condition->right);
    }
    std::sort(instance.cells.begin(), instance.cells.end());
    return instance;
}

std::optional<Relation> RuleReader::resolve(const Frame &frame, const Equation &equation,
                                            Rule &rule)
{
    auto left = resolve(frame, equation.left, rule);
    auto right = resolve(frame, equation.right, rule);
    if (!left || !right)
        return {};
    const auto isOther = [](const Operand &operand) { return operand.source != Source::This; };
    const bool usesOthers = std::any_of(left->operands.begin(), left->operands.end(), isOther)
        || std::any_of(right->operands.begin(), right->operands.end(), isOther);
    return Relation{std::move(*left), equation.relation, std::move(*right), usesOthers};
}

std::optional<Sum> RuleReader::resolve(const Frame &frame, const std::vector<Equation::Term> &terms,
                                       Rule &rule)
{
    Sum sum;
    bool complete = true;
    for (const Equation::Term &term : terms) {
        if (term.name.isEmpty()) {
            sum.operands.push_back({term.sign, Source::This, -1, term.constant, -1});
            continue;
        }
        if (!rule.names.contains(term.name))
            rule.names += term.name;
        const auto [source, name] = splitSource(term.name);
        const auto cells = cellsOf(frame, name, source, rule);
        if (!cells) {
            complete = false;
            continue;
        }
        m_resolved.insert(term.name);
        for (const CellId cell : *cells)
            sum.operands.push_back(
                {term.sign, source, cell, 0, static_cast<int>(rule.names.indexOf(term.name))});
    }
    if (!complete)
        return {};
    return sum;
}

std::optional<std::vector<CellId>> RuleReader::cellsOf(const Frame &frame, const QString &name,
                                                       Source source, const Rule &rule)
{
    if (name.endsWith(".*"_L1)) {
        const std::vector<CellId> parts = partsOf(frame, name.chopped(2));
        if (parts.empty())
            return {};
        return parts;
    }
    const QString code = frame.codeOf(name);
    if (const auto cell = m_form.findCell(code))
        return std::vector{*cell};
    const bool elsewhere = source == Source::Previous && !rule.applies.previousEditions.isEmpty()
        && !rule.applies.previousEditions.contains(m_form.edition);
    if (!elsewhere)
        return {};
    qsizetype foreign = m_form.foreignCodes.indexOf(code);
    if (foreign < 0) {
        foreign = m_form.foreignCodes.size();
        m_form.foreignCodes += code;
    }
    return std::vector{static_cast<CellId>(m_form.cells.size()) + static_cast<CellId>(foreign)};
}

/// The cells one step below a heading: denied.state_secret below denied, but not what is below
/// that.
std::vector<CellId> RuleReader::partsOf(const Frame &frame, const QString &heading) const
{
    std::vector<CellId> parts;
    for (std::size_t i = 0; i < m_form.cells.size(); ++i) {
        const Cell &cell = m_form.cells[i];
        const QString &row = m_form.rowOf(cell).id;
        const QString &column = m_form.columnOf(cell).id;
        const bool inFrame = frame.each == Axis::None
            || (m_form.tableOf(cell).id == frame.table
                && (frame.each == Axis::Row ? row : column) == frame.line);
        const QString &name = frame.each == Axis::None ? cell.code
            : frame.each == Axis::Row                  ? column
                                                       : row;
        if (inFrame && name.startsWith(heading + u'.')
            && !name.mid(heading.size() + 1).contains(u'.'))
            parts.push_back(static_cast<CellId>(i));
    }
    return parts;
}

void RuleReader::reportUnknownNames(const JsonNode &node, const Rule &rule, const QString &table,
                                    Axis each) const
{
    if (each != Axis::None
        && std::none_of(m_form.tables.begin(), m_form.tables.end(),
                        [&](const Table &t) { return t.id == table; })) {
        node.fault(Text::tr("There is no table “%1”.").arg(table));
        return;
    }
    for (const QString &name : rule.names) {
        if (!m_resolved.contains(name))
            node.fault(Text::tr("There is no cell “%1”.").arg(name));
    }
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
                if (m_form.rules[k].code == code)
                    after.push_back(static_cast<int>(k));
            }
            if (after.size() == before)
                root.fault(Text::tr("There is no rule “%1”.").arg(code));
        }
    }
}

/// Finds the instances that are the sum of others: the balance of the column “总计” is that of its
/// six parts, so what is wrong with a part need not be told of the total again.
void RuleReader::linkParts()
{
    using Key = std::pair<QString, QString>; // table and line
    std::map<Key, QStringList> columnParts;
    std::map<Key, QStringList> rowParts;
    for (std::size_t i = 0; i < m_form.rules.size(); ++i) {
        const Rule &rule = m_form.rules[i];
        if (rule.totals.empty() || m_each[i] == Axis::None)
            continue;
        for (const Instance &instance : rule.instances) {
            const Cell &target = m_form.cell(instance.relation.left.operands[0].cell);
            QStringList parts;
            for (const Operand &operand : instance.relation.right.operands) {
                const Cell &part = m_form.cell(operand.cell);
                parts += m_each[i] == Axis::Row ? m_form.columnOf(part).id : m_form.rowOf(part).id;
            }
            if (m_each[i] == Axis::Row)
                columnParts[{m_tables[i], m_form.columnOf(target).id}] = parts;
            else
                rowParts[{m_tables[i], m_form.rowOf(target).id}] = parts;
        }
    }
    for (std::size_t i = 0; i < m_form.rules.size(); ++i) {
        Rule &rule = m_form.rules[i];
        if (m_each[i] == Axis::None)
            continue;
        const auto &sums = m_each[i] == Axis::Column ? columnParts : rowParts;
        const auto lineOf = [&](const Instance &instance) {
            return m_each[i] == Axis::Column ? instance.column : instance.row;
        };
        for (Instance &instance : rule.instances) {
            const auto found = sums.find({m_tables[i], lineOf(instance)});
            if (found == sums.end() || instance.relation.sign != Equation::Relation::Equal)
                continue;
            for (std::size_t k = 0; k < rule.instances.size(); ++k) {
                if (found->second.contains(lineOf(rule.instances[k])))
                    instance.partInstances.push_back(static_cast<int>(k));
            }
            if (static_cast<qsizetype>(instance.partInstances.size()) != found->second.size())
                instance.partInstances.clear();
        }
    }
}

/// Puts each total behind the totals it is made of. What is left over goes in a circle.
void RuleReader::sortComputations(const JsonNode &root)
{
    QSet<CellId> waiting;
    for (const Computation &computation : m_form.computations)
        waiting.insert(computation.target);
    std::vector<Computation> sorted;
    std::vector<Computation> rest = m_form.computations;
    bool progress = true;
    while (progress && !rest.empty()) {
        std::vector<Computation> later;
        progress = false;
        for (Computation &computation : rest) {
            const bool ready = std::none_of(computation.parts.begin(), computation.parts.end(),
                                            [&](CellId part) { return waiting.contains(part); });
            if (!ready) {
                later.push_back(std::move(computation));
                continue;
            }
            waiting.remove(computation.target);
            sorted.push_back(std::move(computation));
            progress = true;
        }
        rest = std::move(later);
    }
    for (const Computation &computation : rest)
        root.fault(Text::tr("The total “%1” is computed from itself.")
                       .arg(m_form.cell(computation.target).code));
    m_form.computations = std::move(sorted);
}

} // namespace

void readRules(Form &form, const JsonNode &description)
{
    RuleReader(form).read(description);
}

} // namespace gongkai
