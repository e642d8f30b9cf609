#pragma once

#include <QByteArrayList>

#include <map>

namespace gongkai::test {

/// A sound document in the exchange form, but for the keys given, each with its value in JSON. An
/// empty value takes the key away.
inline QByteArray document(const std::map<QByteArray, QByteArray> &changes)
{
    std::map<QByteArray, QByteArray> keys = {{"format", R"("gongkai-report/1")"},
                                             {"unit", R"({"name": "甲局"})"},
                                             {"year", "2024"},
                                             {"edition", R"("2021")"}};
    for (const auto &[key, value] : changes)
        keys[key] = value;
    QByteArrayList lines;
    for (const auto &[key, value] : keys) {
        if (!value.isEmpty())
            lines += '"' + key + "\": " + value;
    }
    return "{\n" + lines.join(",\n") + "\n}\n";
}

} // namespace gongkai::test
