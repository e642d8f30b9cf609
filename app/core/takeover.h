#pragma once

#include "core/change.h"
#include "core/figures.h"

namespace gongkai {

/// What last year's report determines of this year's: 上年结转 is last year's 结转下年度继续办理,
/// and so on. Read from the form's own rules: every error-level relation that sets one cell against
/// cells of the previous report.
std::vector<std::pair<CellId, Amount>> amountsFromPrevious(const Form &form,
                                                           const Neighbour &previous);

/// Whether the cell may be set beside the one of the same code in a report of that edition: it is
/// of the same edition, or a rule of the form compares tables of the two. 表二 counts other things
/// in 2021 than in 2019.
bool isComparable(const Form &form, CellId cell, const QString &edition);

/// The words of last year's report of the same unit. Its figures are a Neighbour.
struct LastYear
{
    int year = 0;
    std::map<QString, QString> texts; ///< As Report::texts.
    People people;

    friend bool operator==(const LastYear &, const LastYear &) = default;
};

LastYear lastYearOf(const Report &previous);

/// What last year's report held in a field of text or people. Empty where it held nothing, and for
/// other fields.
QString valueOf(const LastYear &previous, const Field &field);

/// The text sections and people of the report that are word for word what last year's were
/// (沿用上年). Nothing remembers where they come from: what is equal is marked, so the mark goes
/// with the first change and comes back when that is undone.
std::vector<Field> fieldsAsLastYear(const Form &form, const Report &report,
                                    const LastYear &previous);

} // namespace gongkai
