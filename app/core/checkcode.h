#pragma once

#include "core/form.h"
#include "core/result.h"

#include <QByteArray>

namespace gongkai {

/// What the check code is computed over: the exchange form of what the report says, and nothing
/// else. Its figures, remarks and texts, the unit's name, year, edition, period and scope count;
/// state, explanations, the people who sign, and what is known of the unit besides its name do not,
/// because they change after the paper is printed.
QByteArray checkedContent(const Form &form, const Report &report);

/// The code that ties a signed paper to its data: SHA-256 over checkedContent(), its first 55 bits
/// as 11 characters of Crockford's base 32 and one more that checks those, in three groups:
/// 7ZK3-M0QD-V9XN. The same report has the same code on any machine and in any format.
QString checkCodeOf(const Form &form, const Report &report);

/// The code as checkCodeOf() writes it, from what somebody typed: small letters, blanks, missing
/// or other hyphens, full-width characters, O for 0 and I or L for 1 are put right. Fails where
/// that is no code: too short or long, other characters, or the last one does not check.
Result<QString> readCheckCode(const QString &typed);

} // namespace gongkai
