#include "core/levelguess.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// City: of a county or of a prefecture; the name does not say.
enum class Rank : quint8 { None, Township, County, City, Prefecture, Province };

struct Ending
{
    QStringView text;
    Rank rank;
};

/// How the names of places end. Longer ones first: 自治区 is not a 区.
constexpr Ending endings[] = {
    {u"特别行政区", Rank::Province}, {u"自治区", Rank::Province}, {u"自治州", Rank::Prefecture},
    {u"自治县", Rank::County},       {u"自治旗", Rank::County},   {u"街道", Rank::Township},
    {u"地区", Rank::Prefecture},     {u"新区", Rank::County},     {u"省", Rank::Province},
    {u"盟", Rank::Prefecture},       {u"市", Rank::City},         {u"县", Rank::County},
    {u"旗", Rank::County},           {u"区", Rank::County},       {u"镇", Rank::Township},
    {u"乡", Rank::Township},
};

/// Words of an office's task that end like a place: 城市管理局, 乡村振兴局, 开发区管理委员会.
constexpr QStringView noPlaces[]
    = {u"城市",   u"城乡",   u"城镇",   u"乡镇",   u"社区",   u"园区",   u"景区", u"灾区",
       u"开发区", u"保税区", u"示范区", u"实验区", u"保护区", u"高新区", u"上市"};

constexpr QStringView municipalities[] = {u"北京市", u"天津市", u"上海市", u"重庆市"};

struct Place
{
    qsizetype length = 0;
    Rank rank = Rank::None;
};

bool isPlace(QStringView text)
{
    return std::none_of(std::begin(noPlaces), std::end(noPlaces),
                        [&](QStringView word) { return text.endsWith(word); });
}

/// Whether the name goes on after what looks like its end: 景德镇市, 东乡族自治县, 沙市区.
bool goesOn(QStringView ending, QChar next)
{
    if (ending == u"镇" || ending == u"乡")
        return QStringView(u"市县区族州").contains(next);
    return ending == u"市" && next == u'区';
}

/// The place that the text begins with: the shortest one, of a rank below `above`.
Place firstPlace(QStringView text, Rank above)
{
    // No name of a place is longer than 积石山保安族东乡族撒拉族自治县.
    constexpr qsizetype longest = 16;
    for (qsizetype end = 2; end <= std::min(text.size(), longest); ++end) {
        const QStringView head = text.first(end);
        for (const Ending &ending : endings) {
            if (!head.endsWith(ending.text) || end <= ending.text.size() || !isPlace(head)
                || (end < text.size() && goesOn(ending.text, text[end])))
                continue;
            const bool isMunicipality
                = std::find(std::begin(municipalities), std::end(municipalities), head)
                != std::end(municipalities);
            Rank rank = isMunicipality ? Rank::Province : ending.rank;
            // A city within a prefecture, or within another city, is one of a county.
            if (rank == Rank::City && (above == Rank::Prefecture || above == Rank::City))
                rank = Rank::County;
            if (rank < above)
                return {end, rank};
        }
    }
    return {};
}

Level levelOf(Rank rank, bool isGovernment)
{
    switch (rank) {
    case Rank::Province:
        return isGovernment ? Level::ProvincialGovernment : Level::ProvincialDepartment;
    case Rank::Prefecture:
        return isGovernment ? Level::PrefectureGovernment : Level::PrefectureDepartment;
    case Rank::County:
        return isGovernment ? Level::CountyGovernment : Level::CountyDepartment;
    case Rank::City:
    case Rank::Township:
    case Rank::None:
        break;
    }
    return Level::Township;
}

bool endsLikeAnOffice(QStringView text)
{
    static constexpr QStringView offices[]
        = {u"局",     u"厅",   u"委",   u"委员会", u"办",   u"办公室",
           u"办公厅", u"中心", u"支队", u"大队",   u"总队", u"司"};
    return std::any_of(std::begin(offices), std::end(offices),
                       [&](QStringView office) { return text.endsWith(office); });
}

} // namespace

std::optional<Level> guessLevel(QStringView name)
{
    QStringView rest = name.trimmed();
    // The tax offices of the state carry its name before that of their place.
    static constexpr QStringView tax = u"国家税务总局";
    const bool isCentral = rest.startsWith(u"国家") || rest.startsWith(u"中华人民共和国")
        || rest.startsWith(u"国务院") || rest.startsWith(u"中国");
    if (rest.startsWith(tax))
        rest = rest.sliced(tax.size());

    Rank rank = Rank::None;
    Rank above = static_cast<Rank>(static_cast<int>(Rank::Province) + 1);
    while (rank != Rank::Township) {
        const Place place = firstPlace(rest, above);
        if (place.rank == Rank::None)
            break;
        rank = place.rank;
        above = place.rank;
        rest = rest.sliced(place.length);
    }

    if (rank == Rank::None) {
        const bool isMinistry = rest.endsWith(u"部") && rest.size() <= 10;
        return isCentral || isMinistry ? std::optional(Level::CentralDepartment) : std::nullopt;
    }
    if (rank == Rank::Township) {
        const bool isOffice = rest.isEmpty() || rest.startsWith(u"人民政府")
            || rest.startsWith(u"政府") || rest == u"办事处";
        return isOffice ? std::optional(Level::Township) : std::nullopt;
    }
    if (rank == Rank::City)
        return {};
    if (rest == u"人民政府" || rest == u"政府" || rest == u"行政公署")
        return levelOf(rank, true);
    // A committee that runs a zone stands in for a government; nobody can tell from its name.
    if (rest.endsWith(u"管理委员会") || rest.endsWith(u"管委会") || !endsLikeAnOffice(rest))
        return {};
    return levelOf(rank, false);
}

} // namespace gongkai
