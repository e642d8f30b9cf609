#include "core/checkreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FormReader)
};

/// What a check is called in forms, what it needs, what it may get besides, and what its findings
/// can tell.
struct CheckDescription
{
    Check check;
    QStringList needs;
    QStringList takes;
    QStringList places;
};

const QHash<QString, CheckDescription> &checks()
{
    static const QHash<QString, CheckDescription> all = {
        {u"admissible"_s,
         {Check::Admissible,
          {u"faults"_s},
          {u"cells"_s},
          {u"cell"_s, u"row"_s, u"column"_s, u"value"_s}}},
        {u"filled"_s,
         {Check::Filled,
          {u"per"_s, u"message_when_empty"_s},
          {u"cells"_s, u"not_applicable"_s, u"except_levels"_s},
          {u"cell"_s, u"row"_s, u"column"_s, u"value"_s, u"count"_s}}},
        {u"share"_s,
         {Check::Share,
          {u"cells"_s, u"whole"_s, u"percent"_s, u"minimum"_s},
          {},
          {u"percent"_s, u"value"_s, u"whole"_s}}},
        {u"year_change"_s,
         {Check::YearChange,
          {u"cells"_s, u"percent"_s, u"minimum"_s},
          {},
          {u"cell"_s, u"row"_s, u"column"_s, u"value"_s, u"previous"_s, u"percent"_s}}},
        {u"magnitude"_s,
         {Check::Magnitude,
          {u"cells"_s, u"times"_s, u"limit"_s},
          {u"limit_levels"_s},
          {u"cell"_s, u"row"_s, u"column"_s, u"value"_s, u"previous"_s}}},
        {u"unit_given"_s,
         {Check::UnitGiven, {u"cells"_s}, {}, {u"cell"_s, u"row"_s, u"column"_s, u"value"_s}}},
        {u"edition_year"_s,
         {Check::EditionYear, {u"editions"_s}, {u"lenient_years"_s}, {u"expected"_s, u"actual"_s}}},
        {u"deadline"_s,
         {Check::Deadline, {}, {u"deadlines"_s, u"deadline"_s}, {u"date"_s, u"deadline"_s}}},
        {u"signed"_s, {Check::Signed, {}, {u"people"_s, u"differing"_s}, {u"field"_s, u"value"_s}}},
        {u"all_zero"_s, {Check::AllZero, {}, {}, {}}},
        {u"same_as_previous"_s, {Check::SameAsPrevious, {}, {}, {}}},
        {u"text_denies"_s,
         {Check::TextDenies,
          {u"cells"_s, u"section"_s, u"words"_s},
          {u"unless"_s},
          {u"value"_s, u"found"_s}}},
    };
    return all;
}

/// "01-31".
std::optional<MonthDay> readMonthDay(const JsonNode &node)
{
    static const QRegularExpression form(u"^([0-9]{2})-([0-9]{2})$"_s);
    const QRegularExpressionMatch match = form.match(node.asText());
    // A leap year, so that every day of any year is one of it.
    if (!match.hasMatch()
        || !QDate(2024, match.captured(1).toInt(), match.captured(2).toInt()).isValid()) {
        node.fault(Text::tr("“%1” is no day of the year, like 01-31.").arg(node.asText()));
        return {};
    }
    return MonthDay{match.captured(1).toInt(), match.captured(2).toInt()};
}

std::vector<Level> readLevels(const JsonNode &node, const QString &key)
{
    std::vector<Level> levels;
    const QStringList names = node.texts(key);
    for (const QString &name : names) {
        if (const auto level = levelFromName(name))
            levels.push_back(*level);
        else
            node.fault(Text::tr("“%1” is not known here.").arg(name));
    }
    return levels;
}

std::vector<CellId> readCodes(const Form &form, const JsonNode &node, const QString &key)
{
    std::vector<CellId> cells;
    const QStringList codes = node.texts(key);
    for (const QString &code : codes) {
        if (const auto cell = form.findCell(code))
            cells.push_back(*cell);
        else
            node.fault(Text::tr("There is no cell “%1”.").arg(code));
    }
    return cells;
}

void readPeople(const JsonNode &node, const Form &form, CheckParameters &parameters)
{
    const auto read = [&](const QString &key, std::vector<QString People::*> &list) {
        const QStringList names = node.texts(key);
        for (const QString &name : names) {
            if (QString People::*field = findPersonField(name))
                list.push_back(field);
            else
                node.fault(Text::tr("“%1” is not known here.").arg(name));
        }
    };
    read(u"people"_s, parameters.people);
    read(u"differing"_s, parameters.differing);
    for (QString People::*field : parameters.people) {
        for (const auto &line : form.signatures) {
            for (const SignatureField &signature : line) {
                if (signature.field == field)
                    parameters.peopleLabels += signature.label;
            }
        }
    }
    if (parameters.peopleLabels.size() != static_cast<qsizetype>(parameters.people.size()))
        node.fault(Text::tr("The rule asks for people whom the form does not print."));
}

void readEditions(const JsonNode &node, CheckParameters &parameters)
{
    const std::vector<JsonNode> editions = node.list(u"editions"_s);
    for (const JsonNode &entry : editions) {
        entry.allowOnly({u"edition"_s, u"name"_s, u"from"_s, u"to"_s});
        EditionYears years{entry.requiredText(u"edition"_s), entry.requiredText(u"name"_s), {}, {}};
        if (entry.has(u"from"_s))
            years.from = static_cast<int>(entry.integer(u"from"_s, firstYear));
        if (entry.has(u"to"_s))
            years.to = static_cast<int>(entry.integer(u"to"_s, lastYear));
        parameters.editions.push_back(years);
    }
    if (!node.has(u"lenient_years"_s))
        return;
    const std::vector<JsonNode> lenient = node.list(u"lenient_years"_s);
    for (const JsonNode &year : lenient)
        parameters.lenientYears.push_back(static_cast<int>(year.asInteger().value_or(0)));
}

void readDeadlines(const JsonNode &node, CheckParameters &parameters)
{
    if (node.has(u"deadline"_s))
        parameters.deadline = readMonthDay(node.child(u"deadline"_s));
    if (!node.has(u"deadlines"_s))
        return;
    QStringList levels;
    for (const Level level : allLevels())
        levels += nameOf(level);
    node.child(u"deadlines"_s).allowOnly(levels);
    const QJsonObject deadlines = node.value().toObject().value("deadlines"_L1).toObject();
    for (auto it = deadlines.begin(); it != deadlines.end(); ++it) {
        const auto level = levelFromName(it.key());
        const auto day = readMonthDay(node.child(u"deadlines"_s).child(it.key()));
        if (level && day)
            parameters.deadlines[*level] = *day;
    }
}

void readFaults(const JsonNode &node, CheckParameters &parameters)
{
    const QStringList names = node.texts(u"faults"_s);
    for (const QString &name : names) {
        if (name == "on_heading"_L1)
            parameters.headings = true;
        else if (const auto fault = faultFromName(name))
            parameters.faults.push_back(*fault);
        else
            node.fault(Text::tr("“%1” is not known here.").arg(name));
    }
}

Grouping readGrouping(const JsonNode &node)
{
    const QString name = node.text(u"per"_s, u"cell"_s);
    if (name == "row"_L1)
        return Grouping::Row;
    if (name == "table"_L1)
        return Grouping::Table;
    if (name != "cell"_L1)
        node.fault(Text::tr("“%1” is not known here.").arg(name));
    return Grouping::Cell;
}

} // namespace

std::vector<CellId> selectCells(const Form &form, const JsonNode &node)
{
    if (node.has(u"cells"_s))
        return readCodes(form, node, u"cells"_s);
    const QString table = node.text(u"in"_s);
    QStringList rows = node.texts(u"rows"_s);
    QStringList columns = node.texts(u"columns"_s);
    const bool anyRow = rows.isEmpty();
    const bool anyColumn = columns.isEmpty();
    QStringList unusedRows = rows;
    QStringList unusedColumns = columns;
    std::vector<CellId> cells;
    for (std::size_t i = 0; i < form.cells.size(); ++i) {
        const Cell &cell = form.cells[i];
        const QString &row = form.rowOf(cell).id;
        const QString &column = form.columnOf(cell).id;
        if ((!table.isEmpty() && form.tableOf(cell).id != table) || (!anyRow && !rows.contains(row))
            || (!anyColumn && !columns.contains(column)))
            continue;
        cells.push_back(static_cast<CellId>(i));
        unusedRows.removeAll(row);
        unusedColumns.removeAll(column);
    }
    const QStringList unused = unusedRows + unusedColumns;
    for (const QString &name : unused)
        node.fault(Text::tr("There is no row or column “%1”.").arg(name));
    return cells;
}

void readCheck(const Form &form, const JsonNode &node, const QStringList &commonKeys, Rule &rule)
{
    const QString name = node.text(u"check"_s);
    const auto found = checks().find(name);
    if (found == checks().end()) {
        node.fault(Text::tr("There is no check “%1”.").arg(name));
        return;
    }
    const CheckDescription &description = *found;
    node.allowOnly(commonKeys + QStringList{u"check"_s} + description.needs + description.takes);
    for (const QString &key : description.needs) {
        if (!node.has(key))
            node.fault(Text::tr("“%1” is missing.").arg(key));
    }

    CheckParameters &parameters = rule.parameters;
    rule.check = description.check;
    parameters.cells = selectCells(form, node);
    parameters.whole = readCodes(form, node, u"whole"_s);
    parameters.mayBeNotApplicable = readCodes(form, node, u"not_applicable"_s);
    parameters.exceptLevels = readLevels(node, u"except_levels"_s);
    parameters.limitLevels = readLevels(node, u"limit_levels"_s);
    parameters.per = readGrouping(node);
    parameters.messageWhenEmpty = node.text(u"message_when_empty"_s);
    parameters.percent
        = static_cast<int>(std::clamp<qint64>(node.integer(u"percent"_s, 0), 0, 1'000'000));
    parameters.minimum = node.integer(u"minimum"_s, 0);
    parameters.times = node.integer(u"times"_s, 0);
    if (node.has(u"times"_s) && parameters.times < 1)
        node.fault(Text::tr("“times” is 1 or more."));
    parameters.limit = node.integer(u"limit"_s, 0);
    readFaults(node, parameters);
    readPeople(node, form, parameters);
    readEditions(node, parameters);
    readDeadlines(node, parameters);
    parameters.section = node.text(u"section"_s);
    parameters.words = node.texts(u"words"_s);
    parameters.unless = node.texts(u"unless"_s);
    if (rule.check == Check::Deadline && !node.has(u"deadline"_s) && !node.has(u"deadlines"_s))
        node.fault(Text::tr("“%1” is missing.").arg(u"deadlines"_s));
    if (parameters.cells.empty())
        node.fault(Text::tr("The rule has no cells."));
    if (!parameters.section.isEmpty() && !form.findSection(parameters.section))
        node.fault(Text::tr("There is no section “%1”.").arg(parameters.section));
}

QStringList messagePlaces(const Rule &rule)
{
    const QStringList always = {u"year"_s, u"previous_year"_s, u"unit"_s, u"table"_s};
    if (rule.kind == Rule::Kind::Relation)
        return always + QStringList{u"row"_s, u"column"_s, u"left"_s, u"right"_s, u"difference"_s};
    for (const CheckDescription &description : checks()) {
        if (description.check == rule.check)
            return always + description.places;
    }
    return always;
}

} // namespace gongkai
