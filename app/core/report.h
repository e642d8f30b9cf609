#pragma once

#include "core/amount.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace gongkai {

/// The number of a cell in its form: a place in Report::amounts. Only the form that gave it knows
/// what it means.
using CellId = int;

/// Where an office stands. Deadlines and the power to make rules follow from it.
enum class Level : quint8 {
    Township,
    CountyDepartment,
    CountyGovernment,
    PrefectureDepartment,
    PrefectureGovernment,
    ProvincialDepartment,
    ProvincialGovernment,
    CentralDepartment,
};

/// The part of the year that a report tells of. Only forms with quarterly columns know quarters.
enum class Period : quint8 { Year, Quarter1, Quarter2, Quarter3, Quarter4 };

/// Whether a report tells of the office itself or sums up everything below it. Governments publish
/// both for the same year (国办公开办函〔2021〕30号).
enum class Scope : quint8 { Own, Aggregate };

/// How far a report is: 编制中, 已审核, 已定稿.
enum class State : quint8 { Draft, Reviewed, Final };

/// The reporting office (填报单位).
struct Unit
{
    QString name;
    std::optional<Level>
        level; ///< Unknown where a source does not say; rules by level are silent then.
    QString code; ///< Empty where there is none.
    QString parent; ///< The name of the unit above. Empty where there is none.

    friend bool operator==(const Unit &, const Unit &) = default;
};

/// Who signs the paper, and when.
struct People
{
    QString head; ///< 单位负责人
    QString reviewer; ///< 审核人
    QString preparer; ///< 填报人
    QString phone; ///< 联系电话
    QString date; ///< 填报日期, ISO 8601 (2025-01-20), or empty.

    friend bool operator==(const People &, const People &) = default;
};

/// What exchange documents and workbooks call each person's field.
struct PersonField
{
    QLatin1StringView key;
    QString People::*field;
};
inline constexpr PersonField personFields[] = {
    {QLatin1StringView("head"), &People::head},
    {QLatin1StringView("reviewer"), &People::reviewer},
    {QLatin1StringView("preparer"), &People::preparer},
    {QLatin1StringView("phone"), &People::phone},
    {QLatin1StringView("date"), &People::date},
};

/// Null for an unknown key.
QString People::*findPersonField(QStringView key);

/// The reason with which a finding is accepted. It holds for the values it was given for.
struct Explanation
{
    QString code; ///< Of the rule.
    QString row; ///< The instance of the rule, as in Finding. Empty where it has none.
    QString column;
    QString text;
    QString
        values; ///< What Finding::values was. Empty: any values, until the report is next checked.

    friend bool operator==(const Explanation &, const Explanation &) = default;
};

/// What tells one report of a workbook from the others.
struct ReportKey
{
    QString unit; ///< The name of the unit.
    int year = 0;
    Period period = Period::Year;
    Scope scope = Scope::Own;

    friend bool operator==(const ReportKey &, const ReportKey &) = default;
    friend bool operator<(const ReportKey &one, const ReportKey &other)
    {
        return std::tie(one.unit, one.year, one.period, one.scope)
            < std::tie(other.unit, other.year, other.period, other.scope);
    }
};

/// One unit's report for one year in one edition: a value, without opinions. `amounts` holds what
/// was typed, for each cell of the form by number; a total that nobody typed is blank in it.
struct Report
{
    Unit unit;
    int year = 0;
    QString edition;
    QString variant; ///< Empty for the edition as such.
    Period period = Period::Year;
    Scope scope = Scope::Own;
    State state = State::Draft;
    std::vector<Amount> amounts;
    std::map<CellId, QString> remarks;
    std::map<QString, QString>
        texts; ///< By section; paragraphs are separated by line feeds. No empty ones.
    People people;
    std::vector<Explanation> explanations;

    ReportKey key() const { return {unit.name, year, period, scope}; }

    friend bool operator==(const Report &, const Report &) = default;
};

/// The names of these words in exchange documents and workbooks, and back. Nothing for an unknown
/// name.
QLatin1StringView nameOf(Level level);
QLatin1StringView nameOf(Period period);
QLatin1StringView nameOf(Scope scope);
QLatin1StringView nameOf(State state);
std::optional<Level> levelFromName(QStringView name);
std::optional<Period> periodFromName(QStringView name);
std::optional<Scope> scopeFromName(QStringView name);
std::optional<State> stateFromName(QStringView name);

/// The same for people, translated: 地级市政府部门, 汇总, 第一季度, 编制中.
QString titleOf(Level level);
QString titleOf(Period period);
QString titleOf(Scope scope);
QString titleOf(State state);

/// All levels, from the township up.
const std::vector<Level> &allLevels();

/// A short name for a report in messages: "淮安市人民政府 2024".
QString describe(const ReportKey &key);

/// Whether the text is a day of the calendar as 2025-01-20, and nothing else.
bool isIsoDate(const QString &text);

/// Whether there are line breaks, tabs or other control characters, which no name has.
bool hasControlCharacters(QStringView text);

/// The years that reports may tell of: from the first regulations (2008) less a margin to next
/// year's.
inline constexpr int firstYear = 2000;
inline constexpr int lastYear = 2100;

/// Longer names, prose and remarks are refused: nobody means them.
inline constexpr qsizetype longestName = 200;
inline constexpr qsizetype longestProse = 400'000;
inline constexpr qsizetype longestRemark = 10'000;

} // namespace gongkai
