#pragma once

#include "fixtures.h"

namespace gongkai::test {

/// A report made up to break one rule, or to come close to that:
/// tests/forms/<form>/violations.json.
///
/// In the file `cells` are set on an empty report, after `fill` has set every cell that is no
/// total. A figure is a whole number in the cell's smallest unit, a text as a clerk types it, or an
/// object with `value`, `places` and `unit` for what cannot be typed. `previous` and `quarters` are
/// other reports of the unit. `typed` is what somebody tries to type into a cell, `heading` a
/// figure for a row that takes none.
struct Example
{
    QString name;
    Report report;
    Neighbours neighbours;
    std::optional<std::pair<CellId, QString>> typed;
    QString heading;

    bool isNearMiss = false; ///< The finding below must not be there.
    QString code;
    QString severity; ///< Empty in a near miss, which is none of any severity.
    QString row;
    QString column;
    QStringList says; ///< Words and numbers in the message.

    /// Whether the finding is there when the report is checked against the form. The form may lack
    /// rules, but has the cells of the one that the example was read for.
    bool isFound(const Form &form) const;
};

/// The examples of a shipped form and of the one that it extends. Read once.
const std::vector<Example> &examplesOf(const Form &form);

} // namespace gongkai::test
