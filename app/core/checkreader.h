#pragma once

#include "core/form.h"
#include "core/json.h"

namespace gongkai {

/// Reads the parameters of a named check into the rule. `commonKeys` are what every rule may say.
/// What the check does not know, or needs and does not get, is noted in the node's faults.
void readCheck(const Form &form, const JsonNode &node, const QStringList &commonKeys, Rule &rule);

/// The cells that a rule names: those in `cells`, or those of the table `in`, restricted to `rows`
/// and `columns` where these are given.
std::vector<CellId> selectCells(const Form &form, const JsonNode &node);

/// The names that a rule's message may hold, besides those in its relation.
QStringList messagePlaces(const Rule &rule);

} // namespace gongkai
