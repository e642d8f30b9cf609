#include "store/database.h"
#include "store/workbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

QString now()
{
    return QDateTime::currentDateTime().toString(Qt::ISODateWithMs);
}

QString findUserName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QFileInfo(QDir::homePath()).owner();
}

/// The name of the system's user.
const QString &userName()
{
    static const QString name = findUserName();
    return name;
}

/// A table that holds one text per key.
struct TextTable
{
    QString insert;
    QString remove;
};

TextTable tableOf(Field::Kind kind)
{
    const auto make = [](const QString &table, const QString &key) {
        return TextTable{
            u"INSERT OR REPLACE INTO %1 (report, %2, body) VALUES (?, ?, ?)"_s.arg(table, key),
            u"DELETE FROM %1 WHERE report = ? AND %2 = ?"_s.arg(table, key)};
    };
    switch (kind) {
    case Field::Kind::Remark:
        return make(u"remark"_s, u"cell"_s);
    case Field::Kind::Text:
        return make(u"text"_s, u"section"_s);
    default:
        return make(u"person"_s, u"role"_s);
    }
}

/// Writes the new values of fields into the tables of one report.
class FieldWriter
{
public:
    FieldWriter(Database &database, const Form &form, ReportId id)
        : m_database(database)
        , m_form(form)
        , m_id(id)
        , m_scratch(form.emptyReport({}, firstYear))
    {
    }

    /// Fails, and changes nothing, where a value is one that reading would refuse.
    Result<> write(const std::vector<Change> &changes)
    {
        for (const Change &change : changes) {
            if (auto fits = setValue(m_form, m_scratch, change.field, change.after); !fits)
                return fits;
        }
        for (const Change &change : changes) {
            if (auto done = writeField(change.field, change.after); !done)
                return done;
            if (auto dropped = m_database.run(
                    u"DELETE FROM draft WHERE report = ? AND kind = ? AND target = ?"_s,
                    {m_id, QString(nameOf(change.field.kind)), change.field.key});
                !dropped)
                return dropped;
        }
        return {};
    }

private:
    Result<> writeField(const Field &field, const QString &value)
    {
        switch (field.kind) {
        case Field::Kind::Amount:
            return writeAmount(field.key);
        case Field::Kind::Explanation:
            return writeExplanation(field.key, value);
        case Field::Kind::State:
            return m_database.run(u"UPDATE report SET state = ? WHERE id = ?"_s, {value, m_id});
        case Field::Kind::Level:
            return m_database.run(
                u"UPDATE unit SET level = ? WHERE id = (SELECT unit FROM report WHERE id = ?)"_s,
                {value.isEmpty() ? QVariant() : value, m_id});
        case Field::Kind::Remark:
        case Field::Kind::Text:
        case Field::Kind::Person:
            break;
        }
        const TextTable table = tableOf(field.kind);
        return value.isEmpty() ? m_database.run(table.remove, {m_id, field.key})
                               : m_database.run(table.insert, {m_id, field.key, value});
    }

    Result<> writeAmount(const QString &code)
    {
        const Amount &amount = m_scratch.amounts[static_cast<std::size_t>(*m_form.findCell(code))];
        if (amount.isBlank())
            return m_database.run(u"DELETE FROM amount WHERE report = ? AND cell = ?"_s,
                                  {m_id, code});
        const QString money = amount.unit == MoneyUnit::Yuan ? u"元"_s
            : amount.unit == MoneyUnit::WanYuan              ? u"万元"_s
                                                             : u""_s;
        return m_database.run(
            u"INSERT OR REPLACE INTO amount (report, cell, value, places, money) VALUES (?, ?, ?, ?, ?)"_s,
            {m_id, code, amount.isNumber() ? QVariant(amount.value) : QVariant(),
             int(amount.places), money});
    }

    Result<> writeExplanation(const QString &key, const QString &value)
    {
        const QStringList parts = key.split(u'|');
        const QVariantList where = {m_id, parts.value(0), parts.value(1), parts.value(2)};
        if (value.isEmpty())
            return m_database.run(
                u"DELETE FROM explanation WHERE report = ? AND code = ? AND row = ? AND column = ?"_s,
                where);
        return m_database.run(
            u"INSERT OR REPLACE INTO explanation (report, code, row, column, bound, body) VALUES (?, ?, ?, ?, ?, ?)"_s,
            where + QVariantList{value.section(u'\n', 0, 0), value.section(u'\n', 1)});
    }

    Database &m_database;
    const Form &m_form;
    ReportId m_id;
    Report m_scratch; ///< Takes the values before the file does.
};

} // namespace

Result<qint64> Workbook::ensureUnit(const Unit &unit)
{
    const QVariant level = unit.level ? QVariant(QString(nameOf(*unit.level))) : QVariant();
    // What is known stays known: an import that leaves the level out does not take it away.
    auto done = m_database->run(
        u"INSERT INTO unit (name, level, code, parent) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET level = coalesce(excluded.level, level),"
        " code = iif(excluded.code = '', code, excluded.code),"
        " parent = iif(excluded.parent = '', parent, excluded.parent)"_s,
        {unit.name, level, unit.code.isNull() ? u""_s : unit.code,
         unit.parent.isNull() ? u""_s : unit.parent});
    if (!done)
        return tl::unexpected(done.error());
    const auto id = m_database->value(u"SELECT id FROM unit WHERE name = ?"_s, {unit.name});
    if (!id)
        return tl::unexpected(id.error());
    return id->toLongLong();
}

Result<ReportId> Workbook::add(const Form &form, const Report &report, const QString &title)
{
    const auto there = find(report.key());
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return fail(Text::tr("There is a report for %1 already.").arg(describe(report.key())),
                    QDir::toNativeSeparators(path()));
    ReportId id = 0;
    auto done = atomically([&]() -> Result<> {
        const auto unit = ensureUnit(report.unit);
        if (!unit)
            return tl::unexpected(unit.error());
        auto inserted = m_database->run(
            u"INSERT INTO report (unit, year, period, scope, edition, variant, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {*unit, report.year, QString(nameOf(report.period)), QString(nameOf(report.scope)),
             form.edition, form.variant.isNull() ? u""_s : form.variant, now()});
        if (!inserted)
            return inserted;
        const auto row = m_database->lastRow();
        if (!row)
            return tl::unexpected(row.error());
        id = *row;
        const Step step{title, changesFromNothing(form, report)};
        return FieldWriter(*m_database, form, id).write(step.changes).and_then([&]() -> Result<> {
            const auto logged = logStep(id, step);
            return logged ? Result<>() : tl::unexpected(logged.error());
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<> Workbook::setDeleted(ReportId id, bool deleted, const QString &title)
{
    return atomically([&] {
        return m_database
            ->run(u"UPDATE report SET deleted = ? WHERE id = ?"_s,
                  {deleted ? QVariant(now()) : QVariant(), id})
            .and_then([&]() -> Result<> {
                const auto logged = logStep(id, {title, {}});
                return logged ? Result<>() : tl::unexpected(logged.error());
            });
    });
}

Result<> Workbook::remove(ReportId id)
{
    return setDeleted(id, true, Text::tr("Delete the report"));
}
Result<> Workbook::restore(ReportId id)
{
    const auto deleted = deletedReports();
    if (!deleted)
        return tl::unexpected(deleted.error());
    const auto entry = std::find_if(deleted->begin(), deleted->end(),
                                    [&](const ReportEntry &one) { return one.id == id; });
    if (entry == deleted->end())
        return fail(Text::tr("The workbook has no such report."));
    const auto other = find(entry->key);
    if (!other)
        return tl::unexpected(other.error());
    if (*other)
        return fail(Text::tr("There is another report for %1 by now. Delete that one first, then "
                             "bring this one back.")
                        .arg(describe(entry->key)),
                    QDir::toNativeSeparators(path()));
    return setDeleted(id, false, Text::tr("Bring the report back"));
}

Result<qint64> Workbook::logStep(ReportId id, const Step &step)
{
    const auto last = m_database->value(u"SELECT max(number) FROM step WHERE report = ?"_s, {id});
    if (!last)
        return tl::unexpected(last.error());
    const qint64 number = last->toLongLong() + 1;
    auto logged = m_database->run(
        u"INSERT INTO step (report, number, title, who, at) VALUES (?, ?, ?, ?, ?)"_s,
        {id, number, step.title, userName(), now()});
    if (!logged)
        return tl::unexpected(logged.error());
    int place = 0;
    const auto orEmpty = [](const QString &text) { return text.isNull() ? u""_s : text; };
    for (const Change &change : step.changes) {
        auto written = m_database->run(
            u"INSERT INTO change (report, step, number, kind, target, old, new) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {id, number, place++, QString(nameOf(change.field.kind)), orEmpty(change.field.key),
             orEmpty(change.before), orEmpty(change.after)});
        if (!written)
            return tl::unexpected(written.error());
    }
    return number;
}

Result<qint64> Workbook::commit(ReportId id, const Form &form, const Step &step)
{
    qint64 number = 0;
    auto done = atomically([&]() -> Result<> {
        if (auto written = FieldWriter(*m_database, form, id).write(step.changes); !written)
            return written;
        if (auto givenUp = m_database->run(
                u"UPDATE step SET undone = 2 WHERE report = ? AND undone = 1"_s, {id});
            !givenUp)
            return givenUp;
        const auto logged = logStep(id, step);
        if (!logged)
            return tl::unexpected(logged.error());
        number = *logged;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return number;
}

Result<> Workbook::commitUndone(ReportId id, const Form &form, qint64 step,
                                const std::vector<Change> &changes, bool undone)
{
    return atomically([&] {
        return FieldWriter(*m_database, form, id).write(changes).and_then([&] {
            return m_database->run(u"UPDATE step SET undone = ? WHERE report = ? AND number = ?"_s,
                                   {undone ? 1 : 0, id, step});
        });
    });
}

Result<> Workbook::keepDraft(ReportId id, const Draft &draft)
{
    return atomically([&] {
        return m_database->run(
            u"INSERT OR REPLACE INTO draft (report, kind, target, body) VALUES (?, ?, ?, ?)"_s,
            {id, QString(nameOf(draft.field.kind)), draft.field.key,
             draft.text.isNull() ? u""_s : draft.text});
    });
}

Result<> Workbook::dropDraft(ReportId id, const Field &field)
{
    return atomically([&] {
        return m_database->run(u"DELETE FROM draft WHERE report = ? AND kind = ? AND target = ?"_s,
                               {id, QString(nameOf(field.kind)), field.key});
    });
}

} // namespace gongkai
