#pragma once

#include "core/figures.h"

namespace gongkai {

/// One place where a report breaks a rule.
struct Finding
{
    int rule = -1; ///< A place in Form::rules.
    int instance = -1; ///< A place in Rule::instances; -1 for a named check.
    QString code;
    Severity severity = Severity::Error;
    QString row; ///< The row or column the rule stands for here, by id. Empty where it has none.
    QString column;
    std::vector<CellId> cells; ///< All that are involved, in printed order. May be empty.
    QString section; ///< Where they are. Empty for what concerns the report as a whole.
    QString left; ///< Both sides and their difference as numbers. Empty where the rule has none.
    QString right;
    QString difference;
    QString message; ///< One sentence with the current numbers.
    QString values; ///< What an explanation is bound to: it changes when a figure involved does.
    QString explanation; ///< The reason it is accepted with, while that holds.

    /// Whether somebody still has to do something about it.
    bool isOpen() const { return explanation.isEmpty(); }

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Whether the explanation was given for this place of this rule, with whatever figures.
bool isFor(const Explanation &explanation, const Finding &finding);

/// All findings in the order of the form. Those that follow from another are left out: a warning
/// about figures that an error already names, a total that is off by what its parts are off.
///
/// Blank counts as 0 in sums; a relation none of whose own cells is filled in is not checked, and
/// one that reads another report is silent where that is absent.
std::vector<Finding> check(const Form &form, const Report &report, const Figures &figures,
                           const Neighbours &neighbours);

/// Binds the explanations that are not bound to figures yet, as those of an exchange document, to
/// the findings they are for. One that nothing is found for is kept, but holds for no figures.
void bindExplanations(Report &report, const std::vector<Finding> &findings);

/// How many findings of the severity are open.
int countOpen(const std::vector<Finding> &findings, Severity severity);

} // namespace gongkai
