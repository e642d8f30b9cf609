#include "core/report.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr std::array levelNames = {
    "township"_L1,
    "county_department"_L1,
    "county_government"_L1,
    "prefecture_department"_L1,
    "prefecture_government"_L1,
    "provincial_department"_L1,
    "provincial_government"_L1,
    "central_department"_L1,
};
constexpr std::array periodNames = {"year"_L1, "q1"_L1, "q2"_L1, "q3"_L1, "q4"_L1};
constexpr std::array scopeNames = {"own"_L1, "aggregate"_L1};
constexpr std::array stateNames = {"draft"_L1, "reviewed"_L1, "final"_L1};

template<typename Word, std::size_t Size>
std::optional<Word> wordFromName(const std::array<QLatin1StringView, Size> &names, QStringView name)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (names[i] == name)
            return static_cast<Word>(i);
    }
    return {};
}

template<typename Word, std::size_t Size>
QLatin1StringView nameOfWord(const std::array<QLatin1StringView, Size> &names, Word word)
{
    return names[static_cast<std::size_t>(word)];
}

} // namespace

QLatin1StringView nameOf(Level level)
{
    return nameOfWord(levelNames, level);
}
QLatin1StringView nameOf(Period period)
{
    return nameOfWord(periodNames, period);
}
QLatin1StringView nameOf(Scope scope)
{
    return nameOfWord(scopeNames, scope);
}
QLatin1StringView nameOf(State state)
{
    return nameOfWord(stateNames, state);
}

std::optional<Level> levelFromName(QStringView name)
{
    return wordFromName<Level>(levelNames, name);
}
std::optional<Period> periodFromName(QStringView name)
{
    return wordFromName<Period>(periodNames, name);
}
std::optional<Scope> scopeFromName(QStringView name)
{
    return wordFromName<Scope>(scopeNames, name);
}
std::optional<State> stateFromName(QStringView name)
{
    return wordFromName<State>(stateNames, name);
}

QString titleOf(Level level)
{
    switch (level) {
    case Level::Township:
        return Text::tr("township or subdistrict");
    case Level::CountyDepartment:
        return Text::tr("department of a county");
    case Level::CountyGovernment:
        return Text::tr("county government");
    case Level::PrefectureDepartment:
        return Text::tr("department of a prefecture-level city");
    case Level::PrefectureGovernment:
        return Text::tr("government of a prefecture-level city");
    case Level::ProvincialDepartment:
        return Text::tr("department of a province");
    case Level::ProvincialGovernment:
        return Text::tr("provincial government");
    case Level::CentralDepartment:
        return Text::tr("central department");
    }
    Q_UNREACHABLE();
}

QString titleOf(Period period)
{
    switch (period) {
    case Period::Year:
        return Text::tr("whole year");
    case Period::Quarter1:
        return Text::tr("first quarter");
    case Period::Quarter2:
        return Text::tr("second quarter");
    case Period::Quarter3:
        return Text::tr("third quarter");
    case Period::Quarter4:
        return Text::tr("fourth quarter");
    }
    Q_UNREACHABLE();
}

QString titleOf(Scope scope)
{
    return scope == Scope::Own ? Text::tr("the office itself") : Text::tr("all offices summed up");
}

QString titleOf(State state)
{
    switch (state) {
    case State::Draft:
        return Text::tr("Draft");
    case State::Reviewed:
        return Text::tr("Reviewed");
    case State::Final:
        return Text::tr("Final");
    }
    Q_UNREACHABLE();
}

QString People::*findPersonField(QStringView key)
{
    for (const PersonField &person : personFields) {
        if (person.key == key)
            return person.field;
    }
    return nullptr;
}

const std::vector<Level> &allLevels()
{
    static const std::vector<Level> levels = [] {
        std::vector<Level> all;
        for (std::size_t i = 0; i < levelNames.size(); ++i)
            all.push_back(static_cast<Level>(i));
        return all;
    }();
    return levels;
}

QString describe(const ReportKey &key)
{
    QString text = u"%1 %2"_s.arg(key.unit).arg(key.year);
    if (key.period != Period::Year)
        text += u' ' + titleOf(key.period);
    if (key.scope == Scope::Aggregate)
        text += u' ' + titleOf(key.scope);
    return text;
}

bool isIsoDate(const QString &text)
{
    // Qt also reads 2025/01/20, and what follows a date.
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == text;
}

bool hasControlCharacters(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace gongkai
