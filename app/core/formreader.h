#pragma once

#include "core/form.h"

#include <QJsonObject>

namespace gongkai {

/// Larger form files are refused: nobody wrote them by hand.
inline constexpr qsizetype largestFormFile = 1024 * 1024;

/// The form that a variant's file describes, given that of the form it extends: what the variant
/// names replaces what the base says, its rows are inserted, its rules appended.
///
/// Fails where the variant refers to a table, a row or a rule that the base does not have.
ResultOrFaults<QJsonObject> extendForm(const QJsonObject &base, const QJsonObject &variant);

/// Makes a form of its description. Refuses, with every place and reason, what is not known, is
/// there twice, does not fit together, or computes a total from itself.
ResultOrFaults<Form> readForm(const QJsonObject &description, const QString &file);

} // namespace gongkai
