#pragma once

#include "fixtures.h"

#include <QJsonArray>

/// What the official documents say about the tables: tests/forms/official.json.
namespace gongkai::test {

/// The element whose id it is; undefined where there is none.
inline QJsonValue withId(const QJsonValue &list, const QString &id)
{
    const QJsonArray array = list.toArray();
    const auto found = std::find_if(array.begin(), array.end(), [&](const QJsonValue &element) {
        return element[QLatin1StringView("id")].toString() == id;
    });
    return found == array.end() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*found);
}

inline QJsonValue officialEdition(const QString &id)
{
    return withId(
        jsonOf(testFile(QStringLiteral("forms/official.json")))[QLatin1StringView("editions")], id);
}

inline QJsonValue officialTable(const QString &edition, const QString &table)
{
    return withId(officialEdition(edition)[QLatin1StringView("tables")], table);
}

inline QString text(const QJsonValue &value, const char *key)
{
    return value[QLatin1StringView(key)].toString();
}

inline QStringList texts(const QJsonValue &list)
{
    QStringList found;
    const QJsonArray array = list.toArray();
    for (const QJsonValue element : array)
        found += element.toString();
    return found;
}

inline const Table &tableOf(const Form &form, const QString &id)
{
    const auto found = std::find_if(form.tables.begin(), form.tables.end(),
                                    [&](const Table &table) { return table.id == id; });
    if (found == form.tables.end())
        qFatal("There is no table %s.", qPrintable(id));
    return *found;
}

} // namespace gongkai::test
