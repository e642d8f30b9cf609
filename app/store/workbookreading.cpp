#include "store/database.h"
#include "store/workbook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

const QString entryQuery = u"SELECT report.id, unit.name, unit.level, unit.code, unit.parent, "
                           u"report.year, report.period, report.scope,"
                           " report.edition, report.variant, report.state,"
                           " coalesce((SELECT at FROM step WHERE step.report = report.id ORDER BY "
                           "number DESC LIMIT 1), report.created)"
                           " FROM report JOIN unit ON unit.id = report.unit"_s;

/// A report's row, with the unit's.
struct ReportRow
{
    ReportEntry entry;
    Unit unit;
};

ReportRow toRow(const QSqlQuery &query)
{
    ReportRow row;
    row.unit.name = query.value(1).toString();
    row.unit.level = levelFromName(query.value(2).toString());
    row.unit.code = query.value(3).toString();
    row.unit.parent = query.value(4).toString();
    row.entry.id = query.value(0).toLongLong();
    row.entry.key.unit = row.unit.name;
    row.entry.key.year = query.value(5).toInt();
    row.entry.key.period = periodFromName(query.value(6).toString()).value_or(Period::Year);
    row.entry.key.scope = scopeFromName(query.value(7).toString()).value_or(Scope::Own);
    row.entry.level = row.unit.level;
    row.entry.edition = query.value(8).toString();
    row.entry.variant = query.value(9).toString();
    row.entry.state = stateFromName(query.value(10).toString()).value_or(State::Draft);
    row.entry.modified = QDateTime::fromString(query.value(11).toString(), Qt::ISODateWithMs);
    return row;
}

/// Puts what the tables hold into a report, and keeps the first thing the form has no place for.
class ReportLoader
{
public:
    ReportLoader(Database &database, const Form &form, ReportId id, Report &report)
        : m_database(database)
        , m_form(form)
        , m_id(id)
        , m_report(report)
    {
    }

    Result<> load()
    {
        return readAmounts()
            .and_then([&] {
                return readFields(u"SELECT cell, body FROM remark WHERE report = ?"_s,
                                  Field::Kind::Remark);
            })
            .and_then([&] {
                return readFields(u"SELECT section, body FROM text WHERE report = ?"_s,
                                  Field::Kind::Text);
            })
            .and_then([&] {
                return readFields(u"SELECT role, body FROM person WHERE report = ?"_s,
                                  Field::Kind::Person);
            })
            .and_then([&] { return readExplanations(); })
            .and_then([&] { return m_outcome; });
    }

private:
    void note(const Result<> &outcome)
    {
        if (!outcome && m_outcome)
            m_outcome = outcome;
    }

    Result<> readAmounts()
    {
        return m_database.each(
            u"SELECT cell, value, places, money FROM amount WHERE report = ?"_s, {m_id},
            [&](const QSqlQuery &row) {
                const QString code = row.value(0).toString();
                const auto cell = m_form.findCell(code);
                if (!cell)
                    return note(fail(
                        Text::tr("The form “%1” has no place for “%2”.").arg(m_form.id(), code),
                        code));
                const auto amount = toAmount(row);
                if (!amount || faultOf(*amount, m_form.cell(*cell).format))
                    return note(
                        fail(Text::tr("The figure of “%1” is damaged. Use a copy or a backup of "
                                      "the file.")
                                 .arg(labelPath(m_form, *cell)),
                             code));
                m_report.amounts[static_cast<std::size_t>(*cell)] = *amount;
            });
    }

    /// Nothing for what no version of this program has written.
    static std::optional<Amount> toAmount(const QSqlQuery &row)
    {
        const QVariant value = row.value(1);
        const bool isWhole = value.typeId() == QMetaType::LongLong;
        if (!isWhole && !value.isNull())
            return {};
        Amount amount = isWhole ? Amount::number(value.toLongLong()) : Amount::notApplicable();
        amount.places = static_cast<quint8>(std::clamp(row.value(2).toInt(), 0, 255));
        const QString money = row.value(3).toString();
        amount.unit = money == u"元" ? MoneyUnit::Yuan
            : money == u"万元"       ? MoneyUnit::WanYuan
                                     : MoneyUnit::None;
        return amount;
    }

    Result<> readFields(const QString &query, Field::Kind kind)
    {
        return m_database.each(query, {m_id}, [&](const QSqlQuery &row) {
            note(setValue(m_form, m_report, {kind, row.value(0).toString()},
                          row.value(1).toString()));
        });
    }

    Result<> readExplanations()
    {
        return m_database.each(
            u"SELECT code, row, column, body, bound FROM explanation WHERE report = ?"_s, {m_id},
            [&](const QSqlQuery &row) {
                m_report.explanations.push_back({row.value(0).toString(), row.value(1).toString(),
                                                 row.value(2).toString(), row.value(3).toString(),
                                                 row.value(4).toString()});
            });
    }

    Database &m_database;
    const Form &m_form;
    ReportId m_id;
    Report &m_report;
    Result<> m_outcome;
};

LoggedStep toStep(const QSqlQuery &row)
{
    LoggedStep logged;
    logged.number = row.value(0).toLongLong();
    logged.step.title = row.value(1).toString();
    logged.who = row.value(2).toString();
    logged.at = QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs);
    const int undone = row.value(4).toInt();
    logged.fate = undone == 0 ? LoggedStep::Fate::Done
        : undone == 1         ? LoggedStep::Fate::Undone
                              : LoggedStep::Fate::GivenUp;
    return logged;
}

Change toChange(const QSqlQuery &row, int firstColumn)
{
    const auto kind = fieldKindFromName(row.value(firstColumn).toString());
    return {{kind.value_or(Field::Kind::Amount), row.value(firstColumn + 1).toString()},
            row.value(firstColumn + 2).toString(),
            row.value(firstColumn + 3).toString()};
}

} // namespace

Result<std::vector<ReportEntry>> Workbook::reports() const
{
    std::vector<ReportEntry> entries;
    auto done
        = m_database->each(entryQuery + u" WHERE report.deleted IS NULL"_s, {},
                           [&](const QSqlQuery &query) { entries.push_back(toRow(query).entry); });
    if (!done)
        return tl::unexpected(done.error());
    std::sort(entries.begin(), entries.end(),
              [](const ReportEntry &one, const ReportEntry &other) { return one.key < other.key; });
    return entries;
}

Result<std::optional<ReportEntry>> Workbook::find(const ReportKey &key) const
{
    std::optional<ReportEntry> entry;
    auto done = m_database->each(
        entryQuery
            + u" WHERE report.deleted IS NULL AND unit.name = ? AND report.year = ?"
              " AND report.period = ? AND report.scope = ?"_s,
        {key.unit, key.year, QString(nameOf(key.period)), QString(nameOf(key.scope))},
        [&](const QSqlQuery &query) { entry = toRow(query).entry; });
    if (!done)
        return tl::unexpected(done.error());
    return entry;
}

Result<std::vector<ReportEntry>> Workbook::deletedReports() const
{
    std::vector<ReportEntry> entries;
    auto done = m_database->each(
        entryQuery + u" WHERE report.deleted IS NOT NULL ORDER BY report.deleted DESC"_s, {},
        [&](const QSqlQuery &query) { entries.push_back(toRow(query).entry); });
    if (!done)
        return tl::unexpected(done.error());
    return entries;
}

Result<Report> Workbook::load(ReportId id, const FormLibrary &library) const
{
    std::optional<ReportRow> row;
    auto done = m_database->each(entryQuery + u" WHERE report.id = ?"_s, {id},
                                 [&](const QSqlQuery &query) { row = toRow(query); });
    if (!done)
        return tl::unexpected(done.error());
    if (!row)
        return fail(Text::tr("The workbook has no such report."));
    const auto form = library.find(row->entry.edition, row->entry.variant);
    if (!form) {
        const QString name = row->entry.variant.isEmpty()
            ? row->entry.edition
            : row->entry.edition + u'/' + row->entry.variant;
        return fail(Text::tr("The form “%1” is not installed. Copy it into the folder of forms, "
                             "then open the report again.")
                        .arg(name),
                    describe(row->entry.key));
    }
    Report report = form->emptyReport(row->unit, row->entry.key.year);
    report.period = row->entry.key.period;
    report.scope = row->entry.key.scope;
    report.state = row->entry.state;
    if (auto read = ReportLoader(*m_database, *form, id, report).load(); !read) {
        read.error().where = joinPlace(describe(row->entry.key), read.error().where);
        return tl::unexpected(read.error());
    }
    return report;
}

Result<std::vector<LoggedStep>> Workbook::steps(ReportId id, int most) const
{
    std::vector<LoggedStep> steps;
    auto done = m_database->each(
        u"SELECT step.number, title, who, at, undone, kind, target, old, new FROM"
        " (SELECT * FROM step WHERE report = ? ORDER BY number DESC LIMIT ?) AS step"
        " LEFT JOIN change ON change.report = step.report AND change.step = step.number"
        " ORDER BY step.number DESC, change.number"_s,
        {id, most}, [&](const QSqlQuery &row) {
            LoggedStep logged = toStep(row);
            if (steps.empty() || steps.back().number != logged.number)
                steps.push_back(std::move(logged));
            if (!row.isNull(5))
                steps.back().step.changes.push_back(toChange(row, 5));
        });
    if (!done)
        return tl::unexpected(done.error());
    return steps;
}

Result<std::vector<Draft>> Workbook::drafts(ReportId id) const
{
    std::vector<Draft> drafts;
    // One that may only be read is not brought up to date, and may lack the table.
    if (isReadOnly())
        return drafts;
    auto done = m_database->each(
        u"SELECT kind, target, body FROM draft WHERE report = ?"_s, {id},
        [&](const QSqlQuery &row) {
            if (const auto kind = fieldKindFromName(row.value(0).toString()))
                drafts.push_back({{*kind, row.value(1).toString()}, row.value(2).toString()});
        });
    if (!done)
        return tl::unexpected(done.error());
    return drafts;
}

Result<std::vector<LoggedStep>> Workbook::history(ReportId id, const Field &field) const
{
    std::vector<LoggedStep> steps;
    // A null text would be NULL, which equals nothing.
    const QString key = field.key.isNull() ? u""_s : field.key;
    auto done = m_database->each(
        u"SELECT step.number, title, who, at, undone, kind, target, old, new FROM change"
        " JOIN step ON step.report = change.report AND step.number = change.step"
        " WHERE change.report = ? AND kind = ? AND target = ? ORDER BY step.number DESC"_s,
        {id, QString(nameOf(field.kind)), key}, [&](const QSqlQuery &row) {
            LoggedStep logged = toStep(row);
            logged.step.changes = {toChange(row, 5)};
            steps.push_back(logged);
        });
    if (!done)
        return tl::unexpected(done.error());
    return steps;
}

} // namespace gongkai
