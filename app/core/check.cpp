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
    return editions.isEmpty() ? other->edition == context.form.edition
                              : editions.contains(other->edition);
}

bool isAvailable(const CheckContext &context, const Rule &rule, const Relation &relation)
{
    const auto all = [&](const Sum &sum) {
        return std::all_of(sum.operands.begin(), sum.operands.end(), [&](const Operand &operand) {
            return isAvailable(context, rule, operand.source);
        });
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
    return !report.remarks.empty() && std::any_of(cells.begin(), cells.end(), [&](CellId cell) {
        return report.remarks.contains(cell);
    });
}

/// What a name in a rule's relation comes to: "received" is what stands there, "denied.*" its sum.
QString namedValue(const CheckContext &context, const Rule &rule, const Instance &instance,
                   QStringView name)
{
    const qsizetype number = rule.names.indexOf(name);
    const auto addUp = [&](const Relation &relation, qint64 &sum, CellId &cell) {
        for (const Sum *side : {&relation.left, &relation.right}) {
            for (const Operand &operand : side->operands) {
                if (operand.name != number)
                    continue;
                const Amount *amount = amountOf(context, operand);
                sum += amount && amount->isNumber() ? amount->value : 0;
                cell = operand.cell;
            }
        }
    };
    qint64 sum = 0;
    CellId cell = -1;
    addUp(instance.relation, sum, cell);
    if (cell < 0 && instance.condition)
        addUp(*instance.condition, sum, cell);
    return formatLike(context.form, cell, sum);
}

Finding findingOf(const CheckContext &context, int ruleNumber, int instanceNumber, Sides sides)
{
    const Form &form = context.form;
    const Rule &rule = form.rules[static_cast<std::size_t>(ruleNumber)];
    const Instance &instance = rule.instances[static_cast<std::size_t>(instanceNumber)];
    const CellId like = instance.cells.front();
    const Cell &cell = form.cell(like);
    const QString left = formatLike(form, like, sides.left);
    const QString right = formatLike(form, like, sides.right);
    const QString difference = formatLike(form, like, std::abs(sides.left - sides.right));
    const auto valueOf = [&](QStringView place) {
        if (place == u"left")
            return left;
        if (place == u"right")
            return right;
        if (place == u"difference")
            return difference;
        if (place == u"row")
            return rowLabel(form, cell);
        if (place == u"column")
            return columnLabel(form, cell);
        return namedValue(context, rule, instance, place);
    };
    Finding finding = makeFinding(context, ruleNumber, instance.cells, valueOf);
    // Where the same sentence could stand for several columns, it says for which.
    const bool namesColumn = rule.message.contains("{column}"_L1) || instance.column.isEmpty();
    if (!namesColumn && form.blockOf(cell).columnLines.size() > 1)
        finding.message.prepend(columnLabel(form, cell) + u'：');
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
    std::set_intersection(one.cells.begin(), one.cells.end(), other.cells.begin(),
                          other.cells.end(), std::back_inserter(common));
    return !common.empty();
}

void dropFollowing(const Form &form, std::vector<Finding> &findings)
{
    const auto follows = [&](const Finding &finding) {
        const std::vector<int> &after = form.rules[static_cast<std::size_t>(finding.rule)].after;
        return !after.empty()
            && std::any_of(findings.begin(), findings.end(), [&](const Finding &other) {
                   return std::find(after.begin(), after.end(), other.rule) != after.end()
                       && shareCell(finding, other);
               });
    };
    // Marked first: a finding that is dropped still silences those that follow from it.
    std::vector<const Finding *> dropped;
    for (const Finding &finding : findings) {
        if (follows(finding))
            dropped.push_back(&finding);
    }
    if (dropped.empty())
        return;
    std::vector<Finding> kept;
    for (Finding &finding : findings) {
        if (std::find(dropped.begin(), dropped.end(), &finding) == dropped.end())
            kept.push_back(std::move(finding));
    }
    findings = std::move(kept);
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

void attachExplanations(const Form &form, const Report &report, std::vector<Finding> &findings)
{
    if (report.explanations.empty())
        return;
    for (Finding &finding : findings) {
        if (!form.rules[static_cast<std::size_t>(finding.rule)].explainable)
            continue;
        for (const Explanation &explanation : report.explanations) {
            if (isFor(explanation, finding)
                && (explanation.values.isEmpty() || explanation.values == finding.values))
                finding.explanation = explanation.text;
        }
    }
}

} // namespace

bool isFor(const Explanation &explanation, const Finding &finding)
{
    return explanation.code == finding.code && explanation.row == finding.row
        && explanation.column == finding.column;
}

void bindExplanations(Report &report, const std::vector<Finding> &findings)
{
    for (Explanation &explanation : report.explanations) {
        if (!explanation.values.isEmpty())
            continue;
        const auto finding
            = std::find_if(findings.begin(), findings.end(),
                           [&](const Finding &found) { return isFor(explanation, found); });
        explanation.values = finding == findings.end() ? u"-"_s : finding->values;
    }
}

std::optional<Sides> evaluate(const CheckContext &context, const Rule &rule,
                              const Relation &relation)
{
    if (relation.usesOthers && !rule.absentIsZero && !isAvailable(context, rule, relation))
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
    if (!applies.levels.empty()
        && (!report.unit.level || !allows(applies.levels, *report.unit.level)))
        return false;
    return allows(applies.scopes, report.scope) && allows(applies.periods, report.period)
        && (!applies.fromYear || *applies.fromYear <= report.year)
        && (!applies.toYear || report.year <= *applies.toYear);
}

namespace {

/// The rule's sentence with its {places} filled in. What a place stands for is asked only where the
/// sentence has it.
QString fillIn(const QString &message, const CheckContext &context,
               const std::vector<CellId> &cells, const PlaceValue &valueOf)
{
    const auto common = [&](QStringView place) -> QString {
        if (place == u"table" && !cells.empty())
            return context.form.tableOf(context.form.cell(cells.front())).name;
        if (place == u"year")
            return QString::number(context.report.year);
        if (place == u"previous_year")
            return QString::number(context.report.year - 1);
        return place == u"unit" ? context.report.unit.name : valueOf(place);
    };
    QString filled;
    filled.reserve(message.size() * 2);
    qsizetype position = 0;
    for (qsizetype open = message.indexOf(u'{'); open >= 0;
         open = message.indexOf(u'{', position)) {
        const qsizetype close = message.indexOf(u'}', open);
        filled += QStringView(message).mid(position, open - position);
        filled += common(QStringView(message).mid(open + 1, close - open - 1));
        position = close + 1;
    }
    filled += QStringView(message).mid(position);
    return filled;
}

} // namespace

Finding makeFinding(const CheckContext &context, int ruleNumber, std::vector<CellId> cells,
                    const PlaceValue &valueOf)
{
    const Form &form = context.form;
    const Rule &rule = form.rules[static_cast<std::size_t>(ruleNumber)];
    Finding finding;
    finding.rule = ruleNumber;
    finding.code = rule.code;
    finding.severity = rule.severity;
    finding.message = fillIn(rule.message, context, cells, valueOf);
    finding.cells = std::move(cells);
    if (!finding.cells.empty())
        finding.section = form.sectionOf(form.cell(finding.cells.front())).id;
    return finding;
}

std::vector<Finding> check(const Form &form, const Report &report, const Figures &figures,
                           const Neighbours &neighbours)
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
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding &one, const Finding &other) {
                         return std::pair(placeOf(form, one), one.severity)
                             < std::pair(placeOf(form, other), other.severity);
                     });
    attachExplanations(form, report, findings);
    return findings;
}

int countOpen(const std::vector<Finding> &findings, Severity severity)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.severity == severity && finding.isOpen();
        }));
}

} // namespace gongkai
