#include "core/figures.h"

namespace gongkai {

Figures recalculate(const Form &form, const Report &report)
{
    Figures figures;
    figures.printed = report.amounts;
    figures.printed.resize(form.cells.size());
    figures.computed.resize(form.cells.size());
    for (const Computation &computation : form.computations) {
        Amount sum;
        bool allNotApplicable = !computation.parts.empty();
        for (const CellId part : computation.parts) {
            const Amount &amount = figures.printedAt(part);
            allNotApplicable &= amount.state == Amount::State::NotApplicable;
            if (!amount.isNumber())
                continue;
            sum.state = Amount::State::Number;
            sum.value += amount.value;
            sum.places = std::max(sum.places, amount.places);
        }
        if (allNotApplicable)
            sum = Amount::notApplicable();
        figures.computed[static_cast<std::size_t>(computation.target)] = sum;
        Amount &printed = figures.printed[static_cast<std::size_t>(computation.target)];
        if (printed.isBlank())
            printed = sum;
    }
    return figures;
}

const Neighbour *Neighbours::of(Source source) const
{
    switch (source) {
    case Source::This:
        return nullptr;
    case Source::Previous:
        return previous ? &*previous : nullptr;
    case Source::Quarter1:
    case Source::Quarter2:
    case Source::Quarter3: {
        const auto &quarter = quarters[static_cast<std::size_t>(source)
                                       - static_cast<std::size_t>(Source::Quarter1)];
        return quarter ? &*quarter : nullptr;
    }
    }
    Q_UNREACHABLE();
}

Neighbour neighbour(const Form &form, const Form &theirForm, const Report &theirs)
{
    const Figures figures = recalculate(theirForm, theirs);
    Neighbour result{theirs.edition, theirs.year, {}};
    result.printed.reserve(form.cells.size() + static_cast<std::size_t>(form.foreignCodes.size()));
    const auto add = [&](const QString &code) {
        const auto cell = theirForm.findCell(code);
        result.printed.push_back(cell ? figures.printedAt(*cell) : Amount());
    };
    for (const Cell &cell : form.cells)
        add(cell.code);
    for (const QString &code : form.foreignCodes)
        add(code);
    return result;
}

} // namespace gongkai
