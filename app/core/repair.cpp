#include "core/repair.h"

#include "core/findingsink.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Repair)
};

using RelationSign = Equation::Relation;

/// A relation that must hold: rule and instance.
struct Obligation
{
    const Rule *rule;
    const Instance *instance;
};

/// The relations of the form that a repair may use or must not break, with their state.
class Ledger
{
public:
    Ledger(const Form &form, const Report &report, const Neighbours &neighbours)
        : m_form(form)
        , m_report(report)
        , m_neighbours(neighbours)
    {
        for (const Rule &rule : form.rules) {
            if (rule.kind != Rule::Kind::Relation || rule.severity != Severity::Error
                || !appliesTo(rule.applies, report))
                continue;
            for (const Instance &instance : rule.instances)
                m_obligations.push_back({&rule, &instance});
        }
        m_broken = brokenWith(m_report);
    }

    /// The obligations that do not hold, by number, in a report with these amounts.
    std::vector<std::size_t> brokenWith(const Report &report) const
    {
        const Figures figures = recalculate(m_form, report);
        const CheckContext context{m_form, report, figures, m_neighbours};
        std::vector<std::size_t> broken;
        for (std::size_t i = 0; i < m_obligations.size(); ++i) {
            const auto &[rule, instance] = m_obligations[i];
            if (instance->condition) {
                const auto condition = evaluate(context, *rule, *instance->condition);
                if (!condition
                    || !holds(condition->left, instance->condition->sign, condition->right))
                    continue;
            }
            const auto sides = evaluate(context, *rule, instance->relation);
            if (sides && !holds(sides->left, instance->relation.sign, sides->right))
                broken.push_back(i);
        }
        return broken;
    }

    const std::vector<std::size_t> &broken() const { return m_broken; }
    const Obligation &obligation(std::size_t number) const { return m_obligations[number]; }

private:
    const Form &m_form;
    const Report &m_report;
    const Neighbours &m_neighbours;
    std::vector<Obligation> m_obligations;
    std::vector<std::size_t> m_broken;
};

/// The cells somebody typed that a relation depends on, computed totals taken apart, and how often
/// each counts on the left side less the right.
std::map<CellId, int> typedCells(const Form &form, const Report &report, const Relation &relation)
{
    std::map<CellId, int> weights;
    const auto collect = [&](auto &&self, CellId cell, int weight) -> void {
        const auto computation
            = std::find_if(form.computations.begin(), form.computations.end(),
                           [&](const Computation &c) { return c.target == cell; });
        if (computation == form.computations.end()
            || !report.amounts[static_cast<std::size_t>(cell)].isBlank()) {
            weights[cell] += weight;
            return;
        }
        for (const CellId part : computation->parts)
            self(self, part, weight);
    };
    for (const auto &[sum, side] : {std::pair(&relation.left, 1), std::pair(&relation.right, -1)}) {
        for (const Operand &operand : sum->operands) {
            if (operand.source == Source::This && operand.cell >= 0)
                collect(collect, operand.cell, side * operand.sign);
        }
    }
    return weights;
}

/// Whether two numbers are the same but for two neighbouring digits.
bool isSwap(qint64 one, qint64 other)
{
    const QString a = QString::number(one);
    const QString b = QString::number(other);
    if (one == other || a.size() != b.size())
        return false;
    const auto first = std::mismatch(a.begin(), a.end(), b.begin());
    const qsizetype at = first.first - a.begin();
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at]
        && a.mid(at + 2) == b.mid(at + 2);
}

bool contains(const std::vector<std::size_t> &sorted, std::size_t number)
{
    return std::binary_search(sorted.begin(), sorted.end(), number);
}

/// What becomes of the ledger when the cell is changed so that the relation holds. Nothing where
/// the change breaks something, or leaves something broken that the cell is part of.
std::optional<Repair> tryCell(const Form &form, const Report &report, const Ledger &ledger,
                              CellId cell, int weight, qint64 difference)
{
    const Amount &old = report.amounts[static_cast<std::size_t>(cell)];
    if (weight == 0 || difference % weight != 0 || old.state == Amount::State::NotApplicable)
        return {};
    Amount changed = old;
    changed.state = Amount::State::Number;
    changed.value = old.value - difference / weight;
    if (faultOf(changed, form.cell(cell).format))
        return {};
    Report repaired = report;
    repaired.amounts[static_cast<std::size_t>(cell)] = changed;
    const std::vector<std::size_t> left = ledger.brokenWith(repaired);
    for (const std::size_t number : left) {
        if (!contains(ledger.broken(), number))
            return {};
        const Instance &instance = *ledger.obligation(number).instance;
        if (typedCells(form, repaired, instance.relation).contains(cell))
            return {};
    }
    Repair repair;
    repair.cell = cell;
    repair.amount = changed;
    repair.value = changed.value;
    repair.relations = static_cast<int>(ledger.broken().size() - left.size());
    repair.swappedDigits = old.isNumber() && isSwap(old.value, changed.value);
    return repair;
}

/// The repair that explains more than any other; among equals, the swapped digits, then the only
/// total.
std::optional<Repair> best(const Form &form, std::vector<Repair> repairs)
{
    if (repairs.empty())
        return {};
    int most = 0;
    for (const Repair &repair : repairs)
        most = std::max(most, repair.relations);
    std::erase_if(repairs, [&](const Repair &repair) { return repair.relations < most; });
    if (repairs.size() == 1)
        return repairs.front();
    const auto only = [&](auto condition) -> std::optional<Repair> {
        if (std::count_if(repairs.begin(), repairs.end(), condition) != 1)
            return {};
        return *std::find_if(repairs.begin(), repairs.end(), condition);
    };
    if (const auto swapped = only([](const Repair &repair) { return repair.swappedDigits; }))
        return swapped;
    return only([&](const Repair &repair) { return form.cell(repair.cell).isTotal; });
}

} // namespace

std::optional<Repair> findRepair(const Form &form, const Report &report,
                                 const Neighbours &neighbours, const Finding &finding)
{
    if (finding.instance < 0 || finding.severity != Severity::Error)
        return {};
    const Rule &rule = form.rules[static_cast<std::size_t>(finding.rule)];
    const Relation &relation = rule.instances[static_cast<std::size_t>(finding.instance)].relation;
    if (relation.sign != RelationSign::Equal)
        return {};
    const Figures figures = recalculate(form, report);
    const auto sides = evaluate({form, report, figures, neighbours}, rule, relation);
    if (!sides || sides->left == sides->right)
        return {};

    const Ledger ledger(form, report, neighbours);
    std::vector<Repair> repairs;
    for (const auto &[cell, weight] : typedCells(form, report, relation)) {
        if (auto repair = tryCell(form, report, ledger, cell, weight, sides->left - sides->right))
            repairs.push_back(*repair);
    }
    return best(form, std::move(repairs));
}

QString describe(const Form &form, const Figures &figures, const Repair &repair)
{
    const CellFormat format = form.cell(repair.cell).format;
    const QString label = labelPath(form, repair.cell);
    const QString old = formatAmount(figures.printedAt(repair.cell), format);
    const QString value = formatAmount(repair.amount, format);
    if (repair.swappedDigits)
        return Text::tr("Two digits look swapped: with %2 instead of %3 in “%1”, %n relation(s) "
                        "hold(s) again.",
                        nullptr, repair.relations)
            .arg(label, value, old);
    if (old.isEmpty())
        return Text::tr("With %2 in “%1”, %n relation(s) hold(s) again.", nullptr, repair.relations)
            .arg(label, value);
    return Text::tr("With %2 instead of %3 in “%1”, %n relation(s) hold(s) again.", nullptr,
                    repair.relations)
        .arg(label, value, old);
}

} // namespace gongkai
