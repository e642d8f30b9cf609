#pragma once

#include "core/finding.h"

namespace gongkai {

/// What a check looks at.
struct CheckContext
{
    const Form &form;
    const Report &report;
    const Figures &figures;
    const Neighbours &neighbours;
};

/// Values for the places in a rule's message.
using MessageValues = std::vector<std::pair<QLatin1StringView, QString>>;

/// Makes a finding of the rule about the cells: fills in code, section and message. `values` are also
/// what an explanation will be bound to.
Finding makeFinding(const CheckContext &context, int ruleNumber, std::vector<CellId> cells, const MessageValues &values);

/// The findings of a named check.
void runNamedCheck(const CheckContext &context, int ruleNumber, std::vector<Finding> &findings);

/// The relation's two sums. Nothing where it reads a report that is absent or of another edition than
/// the rule is for.
struct Sides
{
    qint64 left = 0;
    qint64 right = 0;
};
std::optional<Sides> evaluate(const CheckContext &context, const Rule &rule, const Relation &relation);

/// An amount of one of the cells as the form writes it, for sums of such cells.
QString formatLike(const Form &form, CellId cell, qint64 value);

/// Whether the rule is for such a unit, year and period.
bool appliesTo(const Applicability &applies, const Report &report);

} // namespace gongkai
