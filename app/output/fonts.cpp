#include "output/fonts.h"

#include <QFontDatabase>

#include <array>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Families in the order in which they are tried: those of Windows, UOS and Kylin, then free ones.
/// The first `official` of them are the typeface itself under its various names.
struct Chain
{
    QString name;
    QStringList families;
    int official = 0;
    QFont::Weight weight = QFont::Normal; ///< Of whatever stands in.
};

const std::array<Chain, 5> &chains()
{
    static const std::array<Chain, 5> all = {
        Chain{u"小标宋"_s,
              {u"方正小标宋简体"_s, u"方正小标宋_GBK"_s, u"FZXiaoBiaoSong-B05S"_s,
               u"FZXiaoBiaoSong-B05"_s, u"小标宋"_s, u"Noto Serif CJK SC"_s,
               u"Source Han Serif SC"_s, u"Source Han Serif CN"_s, u"宋体"_s, u"SimSun"_s},
              5,
              QFont::Bold},
        Chain{u"黑体"_s,
              {u"黑体"_s, u"SimHei"_s, u"FandolHei"_s, u"Noto Sans CJK SC"_s,
               u"Source Han Sans SC"_s, u"Source Han Sans CN"_s, u"WenQuanYi Zen Hei"_s},
              3,
              QFont::Bold},
        Chain{u"楷体"_s,
              {u"楷体_GB2312"_s, u"KaiTi_GB2312"_s, u"楷体"_s, u"KaiTi"_s, u"FandolKai"_s,
               u"AR PL KaitiM GB"_s, u"AR PL UKai CN"_s, u"Noto Serif CJK SC"_s},
              5,
              QFont::Normal},
        Chain{u"仿宋"_s,
              {u"仿宋_GB2312"_s, u"FangSong_GB2312"_s, u"仿宋"_s, u"FangSong"_s, u"FandolFang R"_s,
               u"FandolFang"_s, u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s,
               u"Source Han Serif CN"_s, u"宋体"_s, u"SimSun"_s},
              6,
              QFont::Normal},
        Chain{u"宋体"_s,
              {u"宋体"_s, u"SimSun"_s, u"NSimSun"_s, u"FandolSong"_s, u"Noto Serif CJK SC"_s,
               u"Source Han Serif SC"_s, u"Source Han Serif CN"_s, u"AR PL UMing CN"_s},
              4,
              QFont::Normal},
    };
    return all;
}

/// What was found for a typeface.
struct Choice
{
    QString family;
    QFont::Weight weight = QFont::Normal;
    bool isOfficial = false;
};

Choice choose(const Chain &chain)
{
    for (int i = 0; i < chain.families.size(); ++i) {
        if (!QFontDatabase::hasFamily(chain.families[i]))
            continue;
        const bool isOfficial = i < chain.official;
        return {chain.families[i], isOfficial ? QFont::Normal : chain.weight, isOfficial};
    }
    // None at all: whatever the system shows Chinese with.
    return {QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(), chain.weight, false};
}

const std::array<Choice, 5> &choices()
{
    static const std::array<Choice, 5> found = [] {
        std::array<Choice, 5> result;
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = choose(chains()[i]);
        return result;
    }();
    return found;
}

} // namespace

QFont fontOf(Typeface typeface, qreal size)
{
    const Choice &choice = choices()[static_cast<std::size_t>(typeface)];
    QFont font(choice.family);
    font.setWeight(choice.weight);
    font.setPixelSize(qRound(size * fontScale));
    // Hinted advances are whole pixels; paper has none.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

QStringList missingTypefaces()
{
    QStringList missing;
    for (std::size_t i = 0; i < choices().size(); ++i) {
        if (!choices()[i].isOfficial)
            missing += chains()[i].name;
    }
    return missing;
}

} // namespace gongkai
