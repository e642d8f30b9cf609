#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace gongkai {

/// Reads a JSON object. Fails, with the line, on what is not JSON, is larger than `limit` bytes,
/// nests deeper than 32 levels, or names the same key twice in one object: of two figures for one
/// cell neither can be trusted.
Result<QJsonObject> readJson(const QByteArray &bytes, qsizetype limit);

/// A place in a JSON document that knows its path, so that every complaint says where. Reading what
/// is absent or of another type gives the default and, where it was needed, notes a fault; the
/// reader goes on and reports all faults at once.
class JsonNode
{
public:
    JsonNode(QJsonValue value, QString path, std::vector<Error> &faults);

    const QJsonValue &value() const { return m_value; }
    const QString &path() const { return m_path; }

    void fault(const QString &message, const QString &code = {}) const;

    /// Notes a fault for each key of the object that is not among `known`.
    void allowOnly(const QStringList &known) const;

    bool has(const QString &key) const;
    JsonNode child(const QString &key) const;
    std::vector<JsonNode> list(const QString &key) const;
    std::vector<JsonNode> elements() const;

    QString text(const QString &key, const QString &absent = {}) const;
    QString requiredText(const QString &key) const;
    QStringList texts(const QString &key) const;
    bool flag(const QString &key, bool absent = false) const;
    qint64 integer(const QString &key, qint64 absent) const;

    /// The value itself as a text or an integer.
    QString asText() const;
    std::optional<qint64> asInteger() const;

private:
    void wrongType(const QString &wanted) const;

    QJsonValue m_value;
    QString m_path;
    std::vector<Error> *m_faults;
};

} // namespace gongkai
