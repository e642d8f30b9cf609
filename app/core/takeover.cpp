#include "core/takeover.h"

#include "core/prose.h"

namespace gongkai {

namespace {

bool isFromPrevious(const Operand &operand)
{
    return operand.source == Source::Previous && operand.cell >= 0;
}

/// The cell that the relation determines, or -1.
CellId determinedCell(const Relation &relation)
{
    const std::vector<Operand> &left = relation.left.operands;
    const std::vector<Operand> &right = relation.right.operands;
    const bool determines = relation.sign == Equation::Relation::Equal && left.size() == 1
        && left.front().sign > 0 && left.front().source == Source::This && left.front().cell >= 0
        && std::all_of(right.begin(), right.end(), isFromPrevious);
    return determines ? left.front().cell : -1;
}

} // namespace

std::vector<std::pair<CellId, Amount>> amountsFromPrevious(const Form &form,
                                                           const Neighbour &previous)
{
    std::vector<std::pair<CellId, Amount>> amounts;
    for (const Rule &rule : form.rules) {
        const QStringList &editions = rule.applies.previousEditions;
        const bool applies = editions.isEmpty() ? previous.edition == form.edition
                                                : editions.contains(previous.edition);
        if (rule.kind != Rule::Kind::Relation || rule.severity != Severity::Error || !applies)
            continue;
        for (const Instance &instance : rule.instances) {
            const CellId cell = determinedCell(instance.relation);
            if (cell < 0 || form.cell(cell).isTotal)
                continue;
            Amount sum;
            for (const Operand &operand : instance.relation.right.operands) {
                const Amount &amount = previous.printed[static_cast<std::size_t>(operand.cell)];
                if (!amount.isNumber())
                    continue;
                sum.state = Amount::State::Number;
                sum.value += operand.sign * amount.value;
                sum.places = std::max(sum.places, amount.places);
            }
            if (!sum.isBlank() && !faultOf(sum, form.cell(cell).format))
                amounts.emplace_back(cell, sum);
        }
    }
    return amounts;
}

bool isComparable(const Form &form, CellId cell, const QString &edition)
{
    if (edition == form.edition)
        return true;
    return std::any_of(form.rules.begin(), form.rules.end(), [&](const Rule &rule) {
        return rule.applies.previousEditions.contains(edition) && !rule.instances.empty()
            && !rule.instances.front().cells.empty()
            && form.cell(rule.instances.front().cells.front()).table == form.cell(cell).table;
    });
}

LastYear lastYearOf(const Report &previous)
{
    return {previous.year, previous.texts, previous.people};
}

QString valueOf(const LastYear &previous, const Field &field)
{
    if (field.kind == Field::Kind::Text) {
        const auto text = previous.texts.find(field.key);
        // What a section is begun with is tidy, so that looking at it changes nothing.
        return text == previous.texts.end() ? QString() : tidyProse(text->second);
    }
    if (field.kind == Field::Kind::Person) {
        QString People::*person = findPersonField(field.key);
        return person ? previous.people.*person : QString();
    }
    return {};
}

std::vector<Field> fieldsAsLastYear(const Form &form, const Report &report,
                                    const LastYear &previous)
{
    std::vector<Field> same;
    const auto compare = [&](const Field &field) {
        const QString now = valueOf(form, report, field);
        const bool isText = field.kind == Field::Kind::Text;
        if (!now.isEmpty() && (isText ? tidyProse(now) : now) == valueOf(previous, field))
            same.push_back(field);
    };
    for (const Section &section : form.sections) {
        if (section.table < 0)
            compare({Field::Kind::Text, section.id});
    }
    for (const PersonField &person : personFields)
        compare({Field::Kind::Person, person.key});
    return same;
}

} // namespace gongkai
