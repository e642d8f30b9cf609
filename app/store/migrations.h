#pragma once

#include "core/result.h"

#include <span>

namespace gongkai {

class Database;

/// What brings a workbook of the version before up to `version`.
struct Migration
{
    int version = 0;
    QString script; ///< As for Database::runScript().
};

/// The version that this program writes.
int schemaVersion();

/// All migrations there have been, oldest first.
std::span<const Migration> allMigrations();

/// The text of the schema, as in app/store/schema.sql.
QString schemaScript();

/// Makes an empty database a workbook.
Result<> createSchema(Database &database);

/// Runs what is newer than the database's version, all in one transaction: it ends at the newest
/// version or stays as it was.
Result<> migrate(Database &database, std::span<const Migration> migrations);

/// The workbook's mark in the file: "GKAI".
inline constexpr quint32 applicationId = 0x474B4149;

} // namespace gongkai
