#include "core/relationreader.h"

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

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

} // namespace

QString Frame::codeOf(const QString &name) const
{
    QStringList parts;
    if (each == Axis::None)
        return name;
    parts = each == Axis::Row ? QStringList{table, line, name} : QStringList{table, name, line};
    parts.removeAll(QString());
    return parts.join(u'.');
}

std::optional<Instance> RelationReader::instanceFor(const Frame &frame, const Equation &equation,
                                                    const std::optional<Equation> &condition)
{
    const auto relation = resolve(frame, equation);
    if (!relation)
        return {};
    Instance instance;
    (frame.each == Axis::Row ? instance.row : instance.column) = frame.line;
    instance.relation = *relation;
    if (condition) {
        instance.condition = resolve(frame, *condition);
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

std::optional<Relation> RelationReader::resolve(const Frame &frame, const Equation &equation)
{
    auto left = resolve(frame, equation.left);
    auto right = resolve(frame, equation.right);
    if (!left || !right)
        return {};
    const auto isOther = [](const Operand &operand) { return operand.source != Source::This; };
    const bool usesOthers = std::any_of(left->operands.begin(), left->operands.end(), isOther)
        || std::any_of(right->operands.begin(), right->operands.end(), isOther);
    return Relation{std::move(*left), equation.relation, std::move(*right), usesOthers};
}

std::optional<Sum> RelationReader::resolve(const Frame &frame,
                                           const std::vector<Equation::Term> &terms)
{
    Sum sum;
    bool complete = true;
    for (const Equation::Term &term : terms) {
        if (term.name.isEmpty()) {
            sum.operands.push_back({term.sign, Source::This, -1, term.constant, -1});
            continue;
        }
        if (!m_rule.names.contains(term.name))
            m_rule.names += term.name;
        const auto [source, name] = splitSource(term.name);
        const auto cells = cellsOf(frame, name, source);
        if (!cells) {
            complete = false;
            continue;
        }
        m_resolved.insert(term.name);
        for (const CellId cell : *cells)
            sum.operands.push_back(
                {term.sign, source, cell, 0, static_cast<int>(m_rule.names.indexOf(term.name))});
    }
    if (!complete)
        return {};
    return sum;
}

std::optional<std::vector<CellId>> RelationReader::cellsOf(const Frame &frame, const QString &name,
                                                           Source source)
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
    const bool elsewhere = source == Source::Previous && !m_rule.applies.previousEditions.isEmpty()
        && !m_rule.applies.previousEditions.contains(m_form.edition);
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
std::vector<CellId> RelationReader::partsOf(const Frame &frame, const QString &heading) const
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

} // namespace gongkai
