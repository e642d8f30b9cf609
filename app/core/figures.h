#pragma once

#include "core/form.h"

#include <array>

namespace gongkai {

/// What follows from the amounts of a report: its totals, and what the paper shows.
struct Figures
{
    std::vector<Amount>
        computed; ///< For totals; blank for other cells. A total of blanks is blank.
    std::vector<Amount> printed; ///< The typed amount, or the computed one of a total nobody typed.

    const Amount &printedAt(CellId cell) const { return printed[static_cast<std::size_t>(cell)]; }
    const Amount &computedAt(CellId cell) const { return computed[static_cast<std::size_t>(cell)]; }

    friend bool operator==(const Figures &, const Figures &) = default;
};

/// Computes all totals from the printed parts: a typed total counts as it stands. A blank part
/// counts as nothing; parts that all are not applicable make a total that is not.
Figures recalculate(const Form &form, const Report &report);

/// Another report of the same unit, seen through the cells of this one's form.
struct Neighbour
{
    QString edition;
    int year = 0;
    /// By the number of the cell in this form, with its foreign cells behind. Blank where the other
    /// form has no cell of that code.
    std::vector<Amount> printed;
};

/// The reports that rules may compare with.
struct Neighbours
{
    std::optional<Neighbour> previous; ///< Last year's whole-year report, of the same scope.
    std::array<std::optional<Neighbour>, 3> quarters; ///< This year's first three quarters.

    const Neighbour *of(Source source) const;
};

Neighbour neighbour(const Form &form, const Form &theirForm, const Report &theirs);

} // namespace gongkai
