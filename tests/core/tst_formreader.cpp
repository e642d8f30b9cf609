#include "core/formreader.h"
#include "core/json.h"

#include "fixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

/// The name of the file, the place in it that the fault has to name, and words of the message.
struct BrokenFile
{
    QStringView name;
    QStringView place;
    QStringView says;
};

// clang-format off
constexpr BrokenFile brokenFiles[] = {
    {u"not_json", u"line 5", u"This is not JSON"},
    {u"not_an_object", u"", u"A JSON object was expected"},
    {u"key_twice", u"line 5", u"“name” is there twice"},
    {u"nested_too_deeply", u"line 10", u"nested too deeply"},

    {u"unknown_key", u"", u"“notes” is not known here"},
    {u"unknown_key_in_section", u"sections[0]", u"“text” is not known here"},
    {u"unknown_key_in_table", u"tables[0]", u"“width” is not known here"},
    {u"unknown_key_in_row", u"tables[0].rows[1]", u"“title” is not known here"},
    {u"unknown_key_in_rule", u"rules[0]", u"“check_if” is not known here"},

    {u"name_missing", u"", u"“name” is missing"},
    {u"edition_with_a_blank", u"", u"“Form 1” is no name for an edition"},
    {u"years_missing", u"", u"“years” takes the first and the last year"},
    {u"years_without_end", u"", u"“years” takes the first and the last year"},
    {u"year_as_text", u"years[0]", u"Expected a whole number"},
    {u"year_and_a_half", u"years[0]", u"Expected a whole number"},
    {u"period_unknown", u"periods[1]", u"“q5” is not known here"},
    {u"national_as_text", u"national", u"Expected true or false"},
    {u"signature_of_unknown_person", u"signatures[0][0]", u"“mayor” is not known here"},

    {u"section_twice", u"", u"The section “part” is there twice"},
    {u"section_without_id", u"sections[0]", u"“id” is missing"},
    {u"section_of_unknown_table", u"sections[1]", u"There is no table “u”"},
    {u"table_without_section", u"", u"Each table belongs to one section"},

    {u"table_twice", u"tables[1]", u"The table “t” is there twice"},
    {u"table_without_rows", u"tables[0]", u"A table needs rows and columns"},
    {u"layout_missing", u"tables[0]", u"“layout” is missing"},
    {u"layout_unknown", u"tables[0]", u"“diagonal” is not known here"},
    {u"widths_missing", u"tables[0]", u"prints 2 columns, but there are 0 widths"},
    {u"widths_too_few", u"tables[0]", u"prints 2 columns, but there are 1 widths"},
    {u"spans_of_blocks_differ", u"tables[0]", u"The columns of “Second” span 2, those above 1"},

    {u"label_missing", u"tables[0].rows[1]", u"“label” is missing"},
    {u"id_with_a_blank", u"tables[0].rows[2]", u"“d d” is no identifier"},
    {u"row_twice", u"tables[0]", u"The cell “t.b.c” is there twice"},
    {u"column_twice", u"tables[0]", u"The cell “t.a.c” is there twice"},
    {u"cell_twice", u"tables[0]", u"The cell “t.a.b.c” is there twice"},
    {u"headings_nested_too_deeply", u"tables[0].rows[1].parts[0].parts[0].parts[0].parts[0].parts[0].parts[0]", u"nested too deeply"},
    {u"span_zero", u"tables[0].columns[0]", u"A span of 0 columns cannot be"},
    {u"span_over_all", u"tables[0].columns[0]", u"A span of 61 columns cannot be"},
    {u"kind_unknown", u"tables[0].rows[1]", u"“percent” is not known here"},
    {u"money_without_unit", u"tables[0].rows[2]", u"“money” is missing"},
    {u"money_in_dollars", u"tables[0].rows[2]", u"“dollar” is not known here"},
    {u"money_unit_of_a_count", u"tables[0].rows[1]", u"Only money has a unit of money"},

    {u"rule_without_code", u"rules[0]", u"“code” is missing"},
    {u"rule_without_message", u"rules[0]", u"“message” is missing"},
    {u"rule_without_relation", u"rules[0]", u"“checks” is missing"},
    {u"rule_cannot_be_read", u"rules[0]", u"“a == b” cannot be read at position 4"},
    {u"condition_cannot_be_read", u"rules[0]", u"“a” cannot be read at position 2"},
    {u"rule_of_unknown_table", u"rules[0]", u"There is no table “u”"},
    {u"rule_with_unknown_name", u"rules[0]", u"There is no cell “z”"},
    {u"rule_with_unknown_address", u"rules[0]", u"There is no cell “t.z.c”"},
    {u"rule_with_unknown_name_in_condition", u"rules[0]", u"There is no cell “z”"},
    {u"rule_with_unknown_name_of_last_year", u"rules[0]", u"There is no cell “previous.z”"},
    {u"rule_with_parts_of_nothing", u"rules[0]", u"There is no cell “b.*”"},
    {u"rule_without_cells", u"rules[0]", u"The rule has no cells"},
    {u"rule_for_unknown_column", u"rules[0]", u"“z” has no cells for this rule"},
    {u"rule_except_unknown_row", u"rules[0]", u"There is no row “z”"},
    {u"rule_each_unknown", u"rules[0]", u"“cell” is not known here"},
    {u"severity_unknown", u"rules[0]", u"“fatal” is not known here"},
    {u"level_unknown", u"rules[0]", u"“village” is not known here"},
    {u"scope_unknown", u"rules[0]", u"“all” is not known here"},
    {u"rule_period_unknown", u"rules[0]", u"“month” is not known here"},
    {u"rule_years_without_end", u"rules[0]", u"“years” takes the first and the last year"},
    {u"rule_after_unknown_rule", u"", u"There is no rule “S”"},
    {u"message_with_unknown_place", u"rules[0]", u"The message has no value for {z}"},
    {u"message_of_a_check_with_unknown_place", u"rules[0]", u"The message has no value for {value}"},
    {u"help_is_false", u"rules[0]", u"“help” is true, or absent"},
    {u"help_without_cells", u"rules[0]", u"The rule has no cells"},

    {u"total_of_a_difference", u"rules[0]", u"Only a cell that is the sum of other cells can be computed"},
    {u"total_of_last_year", u"rules[0]", u"Only a cell that is the sum of other cells can be computed"},
    {u"total_of_several", u"rules[0]", u"Only a cell that is the sum of other cells can be computed"},
    {u"total_of_itself", u"", u"The total “t.a.c” is computed from itself"},
    {u"totals_in_a_circle", u"", u"The total “t.b.c” is computed from itself"},
    {u"total_of_unlike_units", u"rules[0]", u"“t.b.c” and “t.a.c” are not counted in the same unit"},

    {u"check_unknown", u"rules[0]", u"There is no check “magic”"},
    {u"check_parameter_missing", u"rules[0]", u"“minimum” is missing"},
    {u"check_parameter_unknown", u"rules[0]", u"“percent” is not known here"},
    {u"check_parameter_of_wrong_type", u"rules[0].percent", u"Expected a whole number"},
    {u"check_of_unknown_cell", u"rules[0]", u"There is no cell “t.z.c”"},
    {u"check_of_unknown_row", u"rules[0]", u"There is no row or column “z”"},
    {u"check_of_unknown_whole", u"rules[0]", u"There is no cell “t.z.c”"},
    {u"fault_unknown", u"rules[0]", u"“odd” is not known here"},
    {u"grouping_unknown", u"rules[0]", u"“column” is not known here"},
    {u"section_of_check_unknown", u"rules[0]", u"There is no section “z”"},
    {u"person_unknown", u"rules[0]", u"“mayor” is not known here"},
    {u"person_not_printed", u"rules[0]", u"people whom the form does not print"},
    {u"deadline_on_no_day", u"rules[0].deadline", u"“02-30” is no day of the year"},
    {u"deadline_in_words", u"rules[0].deadlines.township", u"“January” is no day of the year"},
    {u"deadline_of_unknown_level", u"rules[0].deadlines", u"“village” is not known here"},
    {u"edition_without_name", u"rules[0].editions[0]", u"“name” is missing"},
    {u"lenient_year_as_text", u"rules[0].lenient_years[0]", u"Expected a whole number"},
    {u"table_in_two_sections", u"", u"Each table belongs to one section"},
    {u"table_without_blocks", u"tables[0]", u"A table needs rows and columns"},
    {u"width_as_text", u"tables[0].widths[1]", u"A width is a number above 0"},
    {u"width_zero", u"tables[0].widths[1]", u"A width is a number above 0"},
    {u"times_zero", u"rules[0]", u"“times” is 1 or more"},
    {u"deadlines_as_list", u"rules[0].deadlines", u"Expected an object"},
    {u"deadline_missing", u"rules[0]", u"“deadlines” is missing"},
    {u"total_that_is_also_checked", u"rules[0]", u"“checks” is not known here"},
    {u"years_backwards", u"", u"The last year comes before the first"},
    {u"rule_years_backwards", u"rules[0]", u"The last year comes before the first"},
    {u"year_long_ago", u"years[0]", u"The year lies between 2000 and 2100"},
};
// clang-format on

/// Reads a form as the library does.
ResultOrFaults<Form> readBytes(const QByteArray &bytes, const QString &file)
{
    const auto description = readJson(bytes, largestFormFile);
    if (!description)
        return tl::unexpected(std::vector{
            Error{description.error().message, joinPlace(file, description.error().where), {}}});
    return readForm(*description, file);
}

QJsonArray headings(const QString &name, int length)
{
    QJsonArray headings;
    for (int i = 0; i < length; ++i)
        headings += QJsonObject{{u"id"_s, name + QString::number(i)}, {u"label"_s, name}};
    return headings;
}

} // namespace

/// Form files that are refused: one file in tests/broken for each error, named after it and
/// otherwise like sound.json.
class TestFormReader : public QObject
{
    Q_OBJECT

private slots:
    void sound();
    void broken_data();
    void broken();
    void allBrokenFilesAreListed();
    void tooLarge();
    void tooManyCells();
    void allFaultsAtOnce();
};

void TestFormReader::sound()
{
    const auto form = readBytes(bytesOf(testFile(u"broken/sound.json"_s)), u"sound.json"_s);
    QVERIFY2(form, form ? "" : linesOf(form.error()).constData());
    QCOMPARE(form->cells.size(), 2U);
    QCOMPARE(form->rules.size(), 1U);
    QCOMPARE(form->file, u"sound.json"_s);
}

void TestFormReader::broken_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");

    for (const BrokenFile &file : brokenFiles)
        QTest::newRow(qPrintable(file.name.toString()))
            << file.place.toString() << file.says.toString();
}

void TestFormReader::broken()
{
    QFETCH(const QString, place);
    QFETCH(const QString, says);

    const QString file = QLatin1StringView(QTest::currentDataTag()) + u".json"_s;
    const auto form = readBytes(bytesOf(testFile(u"broken/"_s + file)), file);
    QVERIFY(!form);
    const QString where = joinPlace(file, place);
    const bool told
        = std::any_of(form.error().begin(), form.error().end(), [&](const Error &fault) {
              return fault.where == where && fault.message.contains(says);
          });
    QVERIFY2(told, linesOf(form.error()).constData());
    // The one error may have others in its wake, but not in other parts of the file.
    for (const Error &fault : form.error())
        QVERIFY(fault.where.startsWith(file) && !fault.message.isEmpty());
}

/// So that no broken file is left out of the table above.
void TestFormReader::allBrokenFilesAreListed()
{
    QStringList listed = {u"sound.json"_s};
    for (const BrokenFile &file : brokenFiles)
        listed += file.name.toString() + u".json"_s;
    listed.sort();
    QCOMPARE(listed, QDir(testFile(u"broken"_s)).entryList({u"*.json"_s}, QDir::Files, QDir::Name));
}

void TestFormReader::tooLarge()
{
    QByteArray bytes = bytesOf(testFile(u"broken/sound.json"_s));
    bytes += QByteArray(largestFormFile - bytes.size(), ' ');
    QVERIFY(readBytes(bytes, u"large.json"_s));
    const auto form = readBytes(bytes + ' ', u"large.json"_s);
    QVERIFY(!form);
    QCOMPARE(form.error().front().where, u"large.json"_s);
    QCOMPARE(form.error().front().message, u"The file is larger than 1024 KiB."_s);
}

/// 31 rows by 30 columns are 930 cells.
void TestFormReader::tooManyCells()
{
    QJsonObject description = jsonOf(testFile(u"broken/sound.json"_s));
    QJsonObject table = description.value("tables"_L1)[0].toObject();
    table.insert(u"rows"_s, headings(u"row"_s, 31));
    table.insert(u"columns"_s, headings(u"column"_s, 30));
    table.insert(u"widths"_s, QJsonArray::fromVariantList(QVariantList(31, 1)));
    description.insert(u"tables"_s, QJsonArray{table});
    description.remove(u"rules"_s);
    const auto form = readForm(description, u"many.json"_s);
    QVERIFY(!form);
    QCOMPARE(linesOf(form.error()), "many.json: tables[0]: A form takes 900 cells at the most."_ba);
}

/// Whoever writes a form is told of all its errors, not of one at a time.
void TestFormReader::allFaultsAtOnce()
{
    QJsonObject description = jsonOf(testFile(u"broken/sound.json"_s));
    description.remove(u"name"_s);
    description.insert(u"years"_s, 2021);
    description.insert(u"rules"_s, QJsonArray{QJsonObject{{u"code"_s, u"R"_s}}});
    const auto form = readForm(description, u"f"_s);
    QVERIFY(!form);
    const QByteArray lines = linesOf(form.error());
    for (const char *expected :
         {"f: “name” is missing.", "f: years: Expected a list.",
          "f: rules[0]: “message” is missing.", "f: rules[0]: “checks” is missing."})
        QVERIFY2(lines.contains(expected), lines.constData());
}

QTEST_GUILESS_MAIN(TestFormReader)
#include "tst_formreader.moc"
