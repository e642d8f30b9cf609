#include "core/amount.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Kind = CellFormat::Kind;
using Fault = tl::unexpected<AmountFault>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Amount)
};

/// Longer texts are no amounts, and need not be looked at.
constexpr qsizetype longestText = 64;
constexpr int wanYuanDecimals = 6;
constexpr int yuanDecimals = 2;

/// Unites what input methods, Word and web pages write for the same thing, character by character.
/// Not by NFKC, which makes 581 of 58①.
QString normalised(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        if (c >= u'！' && c <= u'～') // the full-width forms of ASCII
            c = QChar(c.unicode() - u'！' + u'!');
        else if (c.isSpace())
            c = u' ';
    }
    return result.replace(QChar(0x2212), u'-').replace(QChar(0x2215), u'/');
}

/// Takes a bracketed remark off the end: "22(其中修订16件)" has 22 and the remark, which keeps the
/// punctuation that was typed.
QString takeRemark(QString &text, QStringView typed)
{
    static const QRegularExpression bracketed(u"^\\s*([^()]*[^()\\s])\\s*[(](.*)[)]\\s*$"_s);
    const QRegularExpressionMatch match = bracketed.match(text);
    if (!match.hasMatch())
        return {};
    const QString remark
        = typed.mid(match.capturedStart(2), match.capturedLength(2)).trimmed().toString();
    text = match.captured(1);
    return remark;
}

/// Takes 万元, 元, or the measure word of a count off the end.
MoneyUnit takeUnit(QString &text, Kind kind)
{
    const auto take = [&text](QStringView unit) {
        if (!text.endsWith(unit))
            return false;
        text = text.chopped(unit.size()).trimmed();
        return true;
    };
    if (kind == Kind::Money) {
        if (take(u"万元"))
            return MoneyUnit::WanYuan;
        return take(u"元") ? MoneyUnit::Yuan : MoneyUnit::None;
    }
    for (const QStringView word : {u"人次", u"件", u"条", u"个", u"次", u"篇", u"人", u"项"}) {
        if (text.size() > word.size() && take(word))
            break;
    }
    return MoneyUnit::None;
}

/// Takes the sign off the front; 增 and 减 are what some forms ask for.
int takeSign(QString &text)
{
    if (text.startsWith(u'+') || text.startsWith(u'增')) {
        text = text.mid(1).trimmed();
        return 1;
    }
    if (text.startsWith(u'-') || text.startsWith(u'减')) {
        text = text.mid(1).trimmed();
        return -1;
    }
    return 1;
}

bool groupedInThousands(const QString &whole)
{
    static const QRegularExpression grouped(u"^[0-9]{1,3}(,[0-9]{3})+$"_s);
    return grouped.match(whole).hasMatch();
}

bool onlyDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Digits with an optional point, as a number of the unit that lies `decimals` below.
tl::expected<Amount, AmountFault> scanNumber(QStringView text, int decimals, qint64 limit)
{
    const qsizetype point = text.indexOf(u'.');
    QString whole = text.left(point < 0 ? text.size() : point).toString();
    QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.contains(u',')) {
        if (!groupedInThousands(whole))
            return Fault(AmountFault::NotANumber);
        whole.remove(u',');
    }
    if (whole.isEmpty() || !onlyDigits(whole) || !onlyDigits(fraction)
        || (point >= 0 && fraction.isEmpty()))
        return Fault(AmountFault::NotANumber);
    if (decimals == 0) {
        // 12.0 is a whole number that a spreadsheet wrote.
        if (std::any_of(fraction.begin(), fraction.end(), [](QChar c) { return c != u'0'; }))
            return Fault(AmountFault::NotWhole);
        fraction = {};
    }
    if (fraction.size() > decimals)
        return Fault(AmountFault::TooManyPlaces);

    qint64 value = 0;
    const QString digits = whole + fraction.toString() + QString(decimals - fraction.size(), u'0');
    for (const QChar c : digits) {
        value = value * 10 + (c.unicode() - u'0');
        if (value > limit)
            return Fault(AmountFault::TooLarge);
    }
    Amount amount = Amount::number(value);
    amount.places = static_cast<quint8>(fraction.size());
    return amount;
}

tl::expected<Amount, AmountFault> scanMoney(QString text, CellFormat format)
{
    const MoneyUnit typed = takeUnit(text, Kind::Money);
    if (format.money != MoneyUnit::AsTyped && typed != MoneyUnit::None && typed != format.money)
        return Fault(AmountFault::WrongUnit);
    if (text.startsWith(u'-'))
        return Fault(AmountFault::Negative);
    Amount unit;
    if (format.money == MoneyUnit::AsTyped)
        unit.unit = typed;
    auto amount = scanNumber(text, decimalsOf(format, unit), maxMoney);
    if (amount)
        amount->unit = unit.unit;
    return amount;
}

tl::expected<Amount, AmountFault> scanWhole(QString text, Kind kind)
{
    takeUnit(text, kind);
    const int sign = takeSign(text);
    auto amount = scanNumber(text, 0, maxCount);
    if (!amount)
        return amount;
    if (sign < 0 && kind == Kind::Count && amount->value != 0)
        return Fault(AmountFault::Negative);
    amount->value *= sign;
    return amount;
}

/// "3+4" in a cell of counts: each part is a number of its own.
tl::expected<Amount, AmountFault> scanSum(const QString &text)
{
    qint64 sum = 0;
    const QStringList parts = text.split(u'+');
    for (const QString &part : parts) {
        const auto amount = scanWhole(part.trimmed(), Kind::Count);
        if (!amount)
            return amount;
        sum += amount->value;
        if (sum > maxCount)
            return Fault(AmountFault::TooLarge);
    }
    return Amount::number(sum);
}

bool isDash(const QString &text)
{
    static const QRegularExpression dash(u"^[-‐‑‒–—―─_]+$"_s);
    return dash.match(text).hasMatch();
}

} // namespace

int decimalsOf(CellFormat format, const Amount &amount)
{
    if (format.kind != Kind::Money)
        return 0;
    const MoneyUnit unit = format.money == MoneyUnit::AsTyped ? amount.unit : format.money;
    return unit == MoneyUnit::Yuan ? yuanDecimals : wanYuanDecimals;
}

tl::expected<Amount, AmountFault> parseAmount(QStringView text, CellFormat format)
{
    if (text.size() > longestText)
        return Fault(AmountFault::NotANumber);
    const QString plain = normalised(text).trimmed();
    if (plain.isEmpty())
        return Amount();
    if (plain == "/"_L1)
        return Amount::notApplicable();
    if (isDash(plain))
        return Fault(AmountFault::Dash);
    return format.kind == Kind::Money ? scanMoney(plain, format) : scanWhole(plain, format.kind);
}

tl::expected<Entry, AmountFault> parseEntry(QStringView text, CellFormat format)
{
    Entry entry;
    QString plain = normalised(text);
    entry.remark = takeRemark(plain, text);
    plain = plain.trimmed();
    static const QRegularExpression sum(u"^[0-9, ]+([+][0-9, ]+)+$"_s);
    const bool isSum
        = format.kind == Kind::Count && plain.size() <= longestText && sum.match(plain).hasMatch();
    const auto amount = isSum ? scanSum(plain) : parseAmount(plain, format);
    if (!amount)
        return Fault(amount.error());
    entry.amount = *amount;
    return entry;
}

QString titleOf(MoneyUnit unit)
{
    return unit == MoneyUnit::Yuan ? u"元"_s : unit == MoneyUnit::WanYuan ? u"万元"_s : QString();
}

QString formatAmount(const Amount &amount, CellFormat format)
{
    if (amount.state == Amount::State::NotApplicable)
        return u"/"_s;
    if (amount.isBlank())
        return {};
    if (format.kind != Kind::Money) {
        const QString digits = QString::number(amount.value);
        return format.kind == Kind::Change && amount.value > 0 ? u'+' + digits : digits;
    }

    const int decimals = decimalsOf(format, amount);
    QString digits = QString::number(std::abs(amount.value)).rightJustified(decimals + 1, u'0');
    const qsizetype point = digits.size() - decimals;
    const QStringView fraction = QStringView(digits).mid(point);
    qsizetype shown = fraction.size();
    while (shown > amount.places && fraction[shown - 1] == u'0')
        --shown;
    QString text = digits.left(point);
    if (amount.value < 0)
        text.prepend(u'-');
    if (shown > 0)
        text += u'.' + fraction.left(shown).toString();
    return text + titleOf(amount.unit);
}

std::optional<AmountFault> faultOf(const Amount &amount, CellFormat format)
{
    if (!amount.isNumber())
        return {};
    if (format.kind != Kind::Money && (amount.places != 0 || amount.unit != MoneyUnit::None))
        return AmountFault::NotWhole;
    if (amount.value < 0 && format.kind != Kind::Change)
        return AmountFault::Negative;
    // Compared on both sides: the smallest number has no absolute value.
    const qint64 limit = format.kind == Kind::Money ? maxMoney : maxCount;
    if (amount.value > limit || amount.value < -limit)
        return AmountFault::TooLarge;
    if (amount.places > decimalsOf(format, amount))
        return AmountFault::TooManyPlaces;
    if (amount.unit != MoneyUnit::None && format.money != MoneyUnit::AsTyped)
        return AmountFault::WrongUnit;
    return {};
}

QString describe(AmountFault fault, QStringView text, CellFormat format)
{
    const QString shown
        = text.size() > longestText ? text.left(longestText).toString() + u"…"_s : text.toString();
    switch (fault) {
    case AmountFault::NotANumber:
        return Text::tr("“%1” is not a number. Type digits only.").arg(shown);
    case AmountFault::NotWhole:
        return Text::tr("“%1” is not a whole number. Type a number without decimal places.")
            .arg(shown);
    case AmountFault::Negative:
        return Text::tr("“%1” is negative. This figure is 0 or more.").arg(shown);
    case AmountFault::TooManyPlaces:
        return Text::tr("“%1” has too many decimal places. There may be %2 at the most.")
            .arg(shown)
            .arg(decimalsOf(format,
                            {Amount::State::Number,
                             text.contains(u"万元")     ? MoneyUnit::WanYuan
                                 : text.contains(u"元") ? MoneyUnit::Yuan
                                                        : MoneyUnit::None,
                             0, 0}));
    case AmountFault::TooLarge:
        return Text::tr("“%1” has too many digits. Check the figure and its unit.").arg(shown);
    case AmountFault::WrongUnit:
        return Text::tr("“%1” is in another unit than the form asks for. Type it in %2.")
            .arg(shown, titleOf(format.money));
    case AmountFault::Dash:
        return Text::tr("“%1” does not say whether nothing happened or the item does not apply. "
                        "Type 0 for the one, / for the other.")
            .arg(shown);
    }
    Q_UNREACHABLE();
}

namespace {

struct FaultName
{
    AmountFault fault;
    QLatin1StringView name;
};

constexpr std::array faultNames = {
    FaultName{AmountFault::NotANumber, "not_a_number"_L1},
    FaultName{AmountFault::NotWhole, "not_whole"_L1},
    FaultName{AmountFault::Negative, "negative"_L1},
    FaultName{AmountFault::TooManyPlaces, "too_many_places"_L1},
    FaultName{AmountFault::TooLarge, "too_large"_L1},
    FaultName{AmountFault::WrongUnit, "wrong_unit"_L1},
    FaultName{AmountFault::Dash, "dash"_L1},
};

} // namespace

QLatin1StringView faultName(AmountFault fault)
{
    return faultNames[static_cast<std::size_t>(fault)].name;
}

std::optional<AmountFault> faultFromName(QStringView name)
{
    for (const FaultName &entry : faultNames) {
        if (entry.name == name)
            return entry.fault;
    }
    return {};
}

} // namespace gongkai
