#pragma once

#include "core/finding.h"

#include <functional>

namespace gongkai {

/// What a check looks at.
struct CheckContext
{
    const Form &form;
    const Report &report;
    const Figures &figures;
    const Neighbours &neighbours;
};

/// What a {place} in a rule's message stands for.
using PlaceValue = std::function<QString(QStringView place)>;

/// Makes a finding of the rule about the cells: fills in code, section and message.
Finding makeFinding(const CheckContext &context, int ruleNumber, std::vector<CellId> cells,
                    const PlaceValue &valueOf);

/// The findings of a named check.
void runNamedCheck(const CheckContext &context, int ruleNumber, std::vector<Finding> &findings);

/// The relation's two sums. Nothing where it reads a report that is absent or of another edition
/// than the rule is for.
struct Sides
{
    qint64 left = 0;
    qint64 right = 0;
};
std::optional<Sides> evaluate(const CheckContext &context, const Rule &rule,
                              const Relation &relation);

/// An amount of one of the cells as the form writes it, for sums of such cells.
QString formatLike(const Form &form, CellId cell, qint64 value);

/// Whether the rule is for such a unit, year and period.
bool appliesTo(const Applicability &applies, const Report &report);

} // namespace gongkai
