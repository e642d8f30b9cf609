#include "core/rulelinks.h"

#include <QSet>

#include <map>

namespace gongkai {

namespace {

/// The rows or columns that add up to another one, by table and the id of that one.
using Parts = std::map<std::pair<QString, QString>, QStringList>;

/// What the rules that compute totals along the axis say of rows (Axis::Column) or columns
/// (Axis::Row).
Parts partsAlong(const Form &form, Axis axis)
{
    Parts parts;
    const auto lineOf = [&](const Cell &cell) {
        return axis == Axis::Row ? form.columnOf(cell).id : form.rowOf(cell).id;
    };
    for (const Rule &rule : form.rules) {
        if (rule.totals.empty() || rule.each != axis)
            continue;
        for (const Instance &instance : rule.instances) {
            const Relation &relation = instance.relation;
            QStringList lines;
            for (const Operand &operand : relation.right.operands)
                lines += lineOf(form.cell(operand.cell));
            parts[{rule.table, lineOf(form.cell(relation.left.operands[0].cell))}] = lines;
        }
    }
    return parts;
}

void linkInstance(Instance &instance, const QStringList &parts, const Rule &rule)
{
    for (std::size_t i = 0; i < rule.instances.size(); ++i) {
        if (parts.contains(rule.lineOf(rule.instances[i])))
            instance.partInstances.push_back(static_cast<int>(i));
    }
    if (static_cast<qsizetype>(instance.partInstances.size()) != parts.size())
        instance.partInstances.clear();
}

} // namespace

void linkParts(Form &form)
{
    // A rule for each column follows from its columns' sums, and those are computed row by row.
    const Parts columns = partsAlong(form, Axis::Row);
    const Parts rows = partsAlong(form, Axis::Column);
    for (Rule &rule : form.rules) {
        const Parts &sums = rule.each == Axis::Column ? columns : rows;
        for (Instance &instance : rule.instances) {
            const auto found = sums.find({rule.table, rule.lineOf(instance)});
            if (rule.each != Axis::None && found != sums.end()
                && instance.relation.sign == Equation::Relation::Equal)
                linkInstance(instance, found->second, rule);
        }
    }
}

std::vector<CellId> sortComputations(Form &form)
{
    QSet<CellId> waiting;
    for (const Computation &computation : form.computations)
        waiting.insert(computation.target);
    std::vector<Computation> sorted;
    std::vector<Computation> rest = form.computations;
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
    form.computations = std::move(sorted);
    std::vector<CellId> circular;
    std::transform(rest.begin(), rest.end(), std::back_inserter(circular),
                   [](const Computation &computation) { return computation.target; });
    return circular;
}

} // namespace gongkai
