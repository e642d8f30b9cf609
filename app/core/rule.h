#pragma once

#include "core/equation.h"
#include "core/report.h"

#include <QStringList>

#include <map>
#include <vector>

namespace gongkai {

enum class Severity : quint8 {
    Error, ///< Must be put right, or explained where the rule allows it.
    Warning, ///< Should be put right or explained.
    Info, ///< A hint.
};

QLatin1StringView nameOf(Severity severity);
QString titleOf(Severity severity);

/// Along what a rule is applied: to the whole form, to each row, or to each column of its table.
enum class Axis : quint8 { None, Row, Column };

/// Which report of the unit an operand is taken from.
enum class Source : quint8 { This, Previous, Quarter1, Quarter2, Quarter3 };

/// A cell with its sign, or a constant (`cell` is -1). Cells from the number of the form's cells
/// upwards are Form::foreignCodes.
struct Operand
{
    int sign = 1;
    Source source = Source::This;
    CellId cell = -1;
    qint64 constant = 0;
    int name = -1; ///< Which of Rule::names it came from, for messages.
};

struct Sum
{
    std::vector<Operand> operands;
};

struct Relation
{
    Sum left;
    Equation::Relation sign = Equation::Relation::Equal;
    Sum right;
    bool usesOthers = false; ///< Whether it reads other reports.
};

/// One place where a rule is applied: a column of 表三, say.
struct Instance
{
    QString row; ///< Ids. Empty where the rule is not applied row by row, or column by column.
    QString column;
    Relation relation;
    std::optional<Relation> condition; ///< The relation is only asked for where this holds.
    std::vector<CellId> cells; ///< Those of this report, each once, in printed order.
    std::vector<int> partInstances; ///< Instances whose relations add up to this one. Empty: none.
};

/// Fills in a total.
struct Computation
{
    CellId target = -1;
    std::vector<CellId> parts; ///< Added up, each once.
};

/// When a rule applies at all. Empty lists mean always.
struct Applicability
{
    std::vector<Level> levels; ///< Silent for a unit of unknown level, unless empty.
    std::vector<Scope> scopes;
    std::vector<Period> periods;
    std::optional<int> fromYear;
    std::optional<int> toYear;
    QStringList previousEditions; ///< Of the previous report. Empty: this form's own edition.
};

/// Checks that are no linear relation. Each is implemented once; the forms give the parameters.
enum class Check : quint8 {
    Admissible, ///< Cells hold what their format takes. Also names the code when typing is refused.
    Filled, ///< No blank cells, and "/" only where it may be.
    Share, ///< `cells` are at most `percent` of `whole`, from `minimum` cases upwards.
    YearChange, ///< No cell changed by more than `percent`, from `minimum` upwards.
    Magnitude, ///< No cell is `times` last year's, nor over `limit` for some levels.
    UnitGiven, ///< Money carries its unit.
    EditionYear, ///< The edition is the one prescribed for the year.
    Deadline, ///< The date of the report is within the time its level has.
    Signed, ///< The people who sign are named, and not the same.
    AllZero, ///< Not every cell is 0.
    SameAsPrevious, ///< Not every cell equals last year's.
    TextDenies, ///< The prose does not deny what a cell says.
};

enum class Grouping : quint8 { Cell, Row, Table };

struct MonthDay
{
    int month = 0;
    int day = 0;
};

/// An edition and the years it is prescribed for.
struct EditionYears
{
    QString edition;
    QString name;
    std::optional<int> from;
    std::optional<int> to;
};

/// The parameters of all named checks; each uses some. The reader refuses a form that gives a check
/// what it does not know, or not what it needs.
struct CheckParameters
{
    std::vector<CellId> cells;
    std::vector<CellId> whole;
    std::vector<CellId> mayBeNotApplicable; ///< Cells in which "/" is all right…
    std::vector<Level> exceptLevels; ///< …unless the unit is of these levels.
    Grouping per = Grouping::Cell;
    QString messageWhenEmpty; ///< Said once where none of `cells` is filled in.
    int percent = 0;
    qint64 minimum = 0;
    qint64 times = 0;
    qint64 limit = 0; ///< In the smallest unit.
    std::vector<Level> limitLevels;
    std::vector<AmountFault> faults;
    bool headings = false; ///< Headings without figures take no value.
    std::vector<EditionYears> editions;
    std::vector<int> lenientYears; ///< Another edition is only a hint in these.
    std::map<Level, MonthDay> deadlines;
    std::optional<MonthDay> deadline; ///< For all levels not in `deadlines`, unknown ones included.
    std::vector<QString People::*> people;
    std::vector<QString People::*> differing;
    QStringList peopleLabels; ///< How the form calls `people`, one for one.
    QString section;
    QStringList words;
    QStringList unless;
};

/// A declared check. It is a relation with instances, a named check with parameters, or mere help.
struct Rule
{
    enum class Kind : quint8 { Relation, Named, Help };

    QString code; ///< As in the catalogue: T3-BALANCE. Several rules may share one.
    Severity severity = Severity::Error;
    Kind kind = Kind::Relation;
    QString message; ///< With places for {row}, {left} and so on.
    QString source; ///< The document and clause it comes from.
    bool explainable = true; ///< Whether a reason may stand in for putting it right.
    bool unlessRemark = false; ///< Silent where one of its cells has a remark.
    bool absentIsZero
        = false; ///< Checked even where the other report is absent, which counts as 0.
    QString table; ///< The id of the table it is about. Empty where it names whole cells.
    Axis each = Axis::None;
    Applicability applies;
    std::vector<int> after; ///< Silent where a finding of these rules shares a cell with it.

    std::vector<Instance> instances; ///< Kind::Relation.
    QStringList names; ///< The names in its relation, for messages.
    std::vector<CellId> totals; ///< The cells it would compute, whether or not another rule does.

    Check check = Check::Filled; ///< Kind::Named.
    CheckParameters parameters;

    /// The row or column that an instance of the rule stands for.
    const QString &lineOf(const Instance &instance) const
    {
        return each == Axis::Column ? instance.column : instance.row;
    }
};

} // namespace gongkai
