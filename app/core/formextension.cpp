#include "core/formreader.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FormReader)
};

/// Puts `added` behind the heading with the id, wherever in the tree it is. False: there is none.
bool insertAfter(QJsonArray &headings, const QString &id, const QJsonArray &added)
{
    for (qsizetype i = 0; i < headings.size(); ++i) {
        QJsonObject heading = headings[i].toObject();
        if (heading.value("id"_L1).toString() == id) {
            for (qsizetype k = 0; k < added.size(); ++k)
                headings.insert(i + 1 + k, added[k]);
            return true;
        }
        QJsonArray parts = heading.value("parts"_L1).toArray();
        if (insertAfter(parts, id, added)) {
            heading.insert("parts"_L1, parts);
            headings[i] = heading;
            return true;
        }
    }
    return false;
}

void extendTable(QJsonObject &table, const JsonNode &variant)
{
    const QJsonObject changes = variant.value().toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.key() != "insert"_L1)
            table.insert(it.key(), it.value());
    }
    const std::vector<JsonNode> inserts = variant.list(u"insert"_s);
    for (const JsonNode &insert : inserts) {
        insert.allowOnly({u"after"_s, u"rows"_s});
        QJsonArray rows = table.value("rows"_L1).toArray();
        if (!insertAfter(rows, insert.requiredText(u"after"_s),
                         insert.value().toObject().value("rows"_L1).toArray()))
            insert.fault(Text::tr("There is no row “%1” in the form that is extended.")
                             .arg(insert.text(u"after"_s)));
        table.insert("rows"_L1, rows);
    }
}

void extendTables(QJsonObject &form, const JsonNode &variant)
{
    QJsonArray tables = form.value("tables"_L1).toArray();
    const std::vector<JsonNode> changes = variant.list(u"tables"_s);
    for (const JsonNode &change : changes) {
        const QString id = change.requiredText(u"id"_s);
        const auto found = std::find_if(tables.begin(), tables.end(), [&](const QJsonValue &table) {
            return table.toObject().value("id"_L1).toString() == id;
        });
        if (found == tables.end()) {
            change.fault(Text::tr("There is no table “%1” in the form that is extended.").arg(id));
            continue;
        }
        QJsonObject table = found->toObject();
        extendTable(table, change);
        *found = table;
    }
    form.insert("tables"_L1, tables);
}

void extendRules(QJsonObject &form, const JsonNode &variant)
{
    QJsonArray rules = form.value("rules"_L1).toArray();
    const QStringList dropped = variant.texts(u"without_rules"_s);
    for (const QString &code : dropped) {
        const qsizetype before = rules.size();
        for (qsizetype i = rules.size() - 1; i >= 0; --i) {
            if (rules[i].toObject().value("code"_L1).toString() == code)
                rules.removeAt(i);
        }
        if (rules.size() == before)
            variant.fault(
                Text::tr("There is no rule “%1” in the form that is extended.").arg(code));
    }
    const QJsonArray added = variant.value().toObject().value("rules"_L1).toArray();
    for (const QJsonValue &rule : added)
        rules.append(rule);
    form.insert("rules"_L1, rules);
}

} // namespace

ResultOrFaults<QJsonObject> extendForm(const QJsonObject &base, const QJsonObject &variant)
{
    std::vector<Error> faults;
    const JsonNode node(variant, {}, faults);
    QJsonObject form = base;
    for (auto it = variant.begin(); it != variant.end(); ++it) {
        if (!QStringList{u"tables"_s, u"rules"_s, u"without_rules"_s, u"extends"_s}.contains(
                it.key()))
            form.insert(it.key(), it.value());
    }
    extendTables(form, node);
    extendRules(form, node);
    if (!faults.empty())
        return tl::unexpected(faults);
    return form;
}

} // namespace gongkai
