#pragma once

#include "core/finding.h"

namespace gongkai {

/// The one change that would put right what a finding tells of.
struct Repair
{
    CellId cell = -1;
    Amount amount; ///< What to write there; blank to have a typed total computed.
    qint64 value = 0; ///< The number that will then be printed.
    int relations = 0; ///< How many broken relations hold afterwards.
    bool swappedDigits = false; ///< Old and new differ by two neighbouring digits.

    friend bool operator==(const Repair &, const Repair &) = default;
};

/// Looks for the single cell whose change makes the finding's relation and every broken relation
/// around it hold, without breaking another. Nothing where there is none, or several that explain
/// as much as each other: then digits that were swapped decide, or that only one of them is a typed
/// total.
std::optional<Repair> findRepair(const Form &form, const Report &report,
                                 const Neighbours &neighbours, const Finding &finding);

/// "改为 2932…" for people: which cell, which value, and why it explains the finding.
QString describe(const Form &form, const Figures &figures, const Repair &repair);

} // namespace gongkai
