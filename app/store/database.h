#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>
#include <unordered_map>

namespace gongkai {

/// One SQLite connection. Every failure becomes a sentence that names the file.
class Database
{
public:
    enum class Mode : quint8 { ReadWrite, ReadOnly, Create };

    /// Opens the file with the settings every workbook needs: no WAL, full synchronisation, foreign
    /// keys, an untrusted schema.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    /// Runs a statement that returns no rows of interest.
    Result<> run(const QString &sql, const QVariantList &values = {});

    /// Runs a query and shows each row.
    Result<> each(const QString &sql, const QVariantList &values,
                  const std::function<void(const QSqlQuery &)> &row);

    /// Runs all statements of a script whose statements end with a semicolon at the end of a line.
    Result<> runScript(const QString &script);

    /// The first column of the first row; invalid where there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// The number of the row that was last inserted.
    Result<qint64> lastRow();

private:
    explicit Database(const QString &path);
    Error lastError(const QSqlError &error) const;
    Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);

    QString m_path;
    QString m_name; ///< Of the connection.
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
};

/// A transaction that is rolled back unless commit() succeeds.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    Result<> commit();

private:
    explicit Transaction(Database &database);

    Database *m_database;
};

} // namespace gongkai
