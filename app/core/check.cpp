#include "core/finding.h"
#include "core/findingsink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

const Amount *amountOf(const CheckContext &context, const Operand &operand)
{
    if (operand.source == Source::This)
        return &context.figures.printed[static_cast<std::size_t>(operand.cell)];
    const Neighbour *other = context.neighbours.of(operand.source);
    // Absent where the rule counts that as 0.
    return other ? &other->printed[static_cast<std::size_t>(operand.cell)] : nullptr;
}

qint64 sumOf(const CheckContext &context, const Sum &sum)
{
    qint64 total = 0;
    for (const Operand &operand : sum.operands) {
        if (operand.cell < 0) {
            total += operand.sign * operand.constant;
            continue;
        }
        const Amount *amount = amountOf(context, operand);
        if (amount && amount->isNumber())
            total += operand.sign * amount->value;
    }
    return total;
}

bool isAvailable(const CheckContext &context, const Rule &rule, Source source)
{
    if (source == Source::This)
        return true;
    const Neighbour *other = context.neighbours.of(source);
    if (!other)
        return false;
    if (source != Source::Previous)
        return true;
    const QStringList &editions = rule.applies.previousEditions;
    return editions.isEmpty() ? other->edition == context.form.edition : editions.contains(other->edition);
}

bool isAvailable(const CheckContext &context, const Rule &rule, const Relation &relation)
{
    const auto all = [&](const Sum &sum) {
        return std::all_of(sum.operands.begin(), sum.operands.end(),
                           [&](const Operand &operand) { return isAvailable(context, rule, operand.source); });
    };
    return all(relation.left) && all(relation.right);
}

bool anyFilled(const CheckContext &context, const std::vector<CellId> &cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [&](CellId cell) { return !context.figures.printedAt(cell).isBlank(); });
}

bool hasRemark(const Report &report, const std::vector<CellId> &cells)
{
    return !report.remarks.empty()
        && std::any_of(cells.begin(), cells.end(), [&](CellId cell) { return report.remarks.contains(cell); });
}

/// The values of the names in the relation: "received" is what stands there, "denied.*" its sum.
void addNamedValues(const CheckContext &context, const Rule &rule, const Relation &relation, MessageValues &values,
                    std::vector<QByteArray> &names)
{
    names.reserve(static_cast<std::size_t>(rule.names.size()));
    for (int i = 0; i < rule.names.size(); ++i) {
        qint64 sum = 0;
        CellId cell = -1;
        for (const Sum *side : {&relation.left, &relation.right}) {
            for (const Operand &operand : side->operands) {
                if (operand.name != i)
                    continue;
                const Amount *amount = amountOf(context, operand);
                sum += amount && amount->isNumber() ? amount->value : 0;
                cell = operand.cell;
            }
        }
        if (cell < 0)
            continue;
        names.push_back(rule.names[i].toLatin1());
        values.emplace_back(QLatin1StringView(names.back()), formatLike(context.form, cell, sum));
    }
}

Finding findingOf(const CheckContext &context, int ruleNumber, int instanceNumber, Sides sides)
{
    const Rule &rule = context.form.rules[static_cast<std::size_t>(ruleNumber)];
    const Instance &instance = rule.instances[static_cast<std::size_t>(instanceNumber)];
    const CellId like = instance.cells.front();
    const Cell &cell = context.form.cell(like);
    const QString left = formatLike(context.form, like, sides.left);
    const QString right = formatLike(context.form, like, sides.right);
    const QString difference = formatLike(context.form, like, std::abs(sides.left - sides.right));
    MessageValues values = {
        {"left"_L1, left},
        {"right"_L1, right},
        {"difference"_L1, difference},
        {"row"_L1, rowLabel(context.form, cell)},
        {"column"_L1, columnLabel(context.form, cell)},
    };
    std::vector<QByteArray> names;
    addNamedValues(context, rule, instance.relation, values, names);
    if (instance.condition)
        addNamedValues(context, rule, *instance.condition, values, names);

    Finding finding = makeFinding(context, ruleNumber, instance.cells, values);
    // Where the same sentence could stand for several columns, it says for which.
    const bool namesColumn = rule.message.contains("{column}"_L1) || instance.column.isEmpty();
    if (!namesColumn && context.form.blockOf(cell).columnLines.size() > 1)
        finding.message.prepend(columnLabel(context.form, cell) + u'：');
    finding.instance = instanceNumber;
    finding.row = instance.row;
    finding.column = instance.column;
    finding.left = left;
    finding.right = right;
    finding.difference = difference;
    finding.values = left + brokenSign(instance.relation.sign).toString() + right;
    return finding;
}

bool isSilent(const CheckContext &context, const Rule &rule, const Instance &instance)
{
    if (!anyFilled(context, instance.cells))
        return true;
    if (rule.unlessRemark && hasRemark(context.report, instance.cells))
        return true;
    if (!instance.condition)
        return false;
    const auto condition = evaluate(context, rule, *instance.condition);
    return !condition || !holds(condition->left, instance.condition->sign, condition->right);
}

/// The broken instances of a relation, but for sums that are off by no more than their parts.
void checkRelation(const CheckContext &context, int ruleNumber, std::vector<Finding> &findings)
{
    const Rule &rule = context.form.rules[static_cast<std::size_t>(ruleNumber)];
    std::vector<qint64> differences(rule.instances.size(), 0);
    std::vector<std::pair<std::size_t, Sides>> broken;
    for (std::size_t i = 0; i < rule.instances.size(); ++i) {
        const Instance &instance = rule.instances[i];
        if (isSilent(context, rule, instance))
            continue;
        const auto sides = evaluate(context, rule, instance.relation);
        if (!sides || holds(sides->left, instance.relation.sign, sides->right))
            continue;
        differences[i] = sides->left - sides->right;
        broken.emplace_back(i, *sides);
    }
    for (const auto &[i, sides] : broken) {
        const std::vector<int> &parts = rule.instances[i].partInstances;
        qint64 ofParts = 0;
        for (const int part : parts)
            ofParts += differences[static_cast<std::size_t>(part)];
        if (!parts.empty() && ofParts == differences[i])
            continue;
        findings.push_back(findingOf(context, ruleNumber, static_cast<int>(i), sides));
    }
}

bool shareCell(const Finding &one, const Finding &other)
{
    // Both lists are sorted.
    std::vector<CellId> common;
    std::set_intersection(one.cells.begin(), one.cells.end(), other.cells.begin(), other.cells.end(),
                          std::back_inserter(common));
    return !common.empty();
}

void dropFollowing(const Form &form, std::vector<Finding> &findings)
{
    const std::vector<Finding> all = findings;
    std::erase_if(findings, [&](const Finding &finding) {
        const std::vector<int> &after = form.rules[static_cast<std::size_t>(finding.rule)].after;
        return !after.empty() && std::any_of(all.begin(), all.end(), [&](const Finding &other) {
            return std::find(after.begin(), after.end(), other.rule) != after.end() && shareCell(finding, other);
        });
    });
}

/// What concerns the report as a whole comes first, the signatures at its foot last.
int placeOf(const Form &form, const Finding &finding)
{
    if (!finding.cells.empty())
        return finding.cells.front();
    const Rule &rule = form.rules[static_cast<std::size_t>(finding.rule)];
    const bool atFoot = rule.check == Check::Signed || rule.check == Check::Deadline;
    return atFoot ? std::numeric_limits<int>::max() : -1;
}

void attachExplanations(const Report &report, std::vector<Finding> &findings)
{
    if (report.explanations.empty())
        return;
    for (Finding &finding : findings) {
        for (const Explanation &explanation : report.explanations) {
            if (explanation.code == finding.code && explanation.row == finding.row
                && explanation.column == finding.column
                && (explanation.values.isEmpty() || explanation.values == finding.values))
                finding.explanation = explanation.text;
        }
    }
}

} // namespace

std::optional<Sides> evaluate(const CheckContext &context, const Rule &rule, const Relation &relation)
{
    if (!rule.absentIsZero && !isAvailable(context, rule, relation))
        return {};
    return Sides{sumOf(context, relation.left), sumOf(context, relation.right)};
}

QString formatLike(const Form &form, CellId cell, qint64 value)
{
    // A foreign cell is a count: only counts are carried from one edition to another.
    if (cell < 0 || cell >= static_cast<CellId>(form.cells.size()))
        return QString::number(value);
    const CellFormat format = form.cell(cell).format;
    return formatAmount(Amount::number(value),
                        format.kind == CellFormat::Kind::Change ? CellFormat() : format);
}

bool appliesTo(const Applicability &applies, const Report &report)
{
    const auto allows = [](const auto &list, const auto &value) {
        return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    if (!applies.levels.empty() && (!report.unit.level || !allows(applies.levels, *report.unit.level)))
        return false;
    return allows(applies.scopes, report.scope) && allows(applies.periods, report.period)
        && (!applies.fromYear || *applies.fromYear <= report.year) && (!applies.toYear || report.year <= *applies.toYear);
}

Finding makeFinding(const CheckContext &context, int ruleNumber, std::vector<CellId> cells, const MessageValues &values)
{
    const Form &form = context.form;
    const Rule &rule = form.rules[static_cast<std::size_t>(ruleNumber)];
    Finding finding;
    finding.rule = ruleNumber;
    finding.code = rule.code;
    finding.severity = rule.severity;
    finding.cells = std::move(cells);
    finding.message = rule.message;
    const auto fillIn = [&](QLatin1StringView name, const QString &value) {
        finding.message.replace(QString(u'{' + QString(name) + u'}'), value);
    };
    for (const auto &[name, value] : values) {
        fillIn(name, value);
        finding.values += (finding.values.isEmpty() ? QString() : u"; "_s) + value;
    }
    if (!finding.cells.empty()) {
        const Cell &cell = form.cell(finding.cells.front());
        finding.section = form.sectionOf(cell).id;
        fillIn("table"_L1, form.tableOf(cell).name);
    }
    if (finding.message.contains(u'{')) {
        fillIn("year"_L1, QString::number(context.report.year));
        fillIn("previous_year"_L1, QString::number(context.report.year - 1));
        fillIn("unit"_L1, context.report.unit.name);
    }
    return finding;
}

std::vector<Finding> check(const Form &form, const Report &report, const Figures &figures, const Neighbours &neighbours)
{
    const CheckContext context{form, report, figures, neighbours};
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < form.rules.size(); ++i) {
        const Rule &rule = form.rules[i];
        if (rule.kind == Rule::Kind::Help || !appliesTo(rule.applies, report))
            continue;
        if (rule.kind == Rule::Kind::Relation)
            checkRelation(context, static_cast<int>(i), findings);
        else
            runNamedCheck(context, static_cast<int>(i), findings);
    }
    dropFollowing(form, findings);
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding &one, const Finding &other) {
        return std::pair(placeOf(form, one), one.severity) < std::pair(placeOf(form, other), other.severity);
    });
    attachExplanations(report, findings);
    return findings;
}

int countOpen(const std::vector<Finding> &findings, Severity severity)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.severity == severity && finding.isOpen();
    }));
}

} // namespace gongkai
