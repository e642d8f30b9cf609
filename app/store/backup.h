#pragma once

#include "core/result.h"

namespace gongkai {

class Database;

/// Writes a complete copy of the database to `path` and proves it by reading it through a second
/// connection. What is at `path` is replaced only by a copy that was proven.
Result<> writeCopy(Database &database, const QString &path);

/// Fails unless every page, index and reference of the database is sound.
Result<> checkIntegrity(Database &database);

} // namespace gongkai
