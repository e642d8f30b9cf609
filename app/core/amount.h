#pragma once

#include "core/result.h"

#include <QStringView>

namespace gongkai {

/// In what an amount of money is told. `AsTyped` means that the form leaves it open (采购总金额 of
/// 2019), so that the amount brings its own: 251000元, 477.35万元.
enum class MoneyUnit : quint8 { None, AsTyped, Yuan, WanYuan };

/// 元 or 万元; empty where the unit is not known.
QString titleOf(MoneyUnit unit);

/// What kind of amount a cell takes.
struct CellFormat
{
    enum class Kind : quint8 {
        Count, ///< A whole number, not negative.
        Change, ///< A whole number with a sign: 本年增/减.
        Money, ///< An exact decimal: up to 6 places in 万元, 2 in 元. Both end at the fen.
    };

    Kind kind = Kind::Count;
    MoneyUnit money = MoneyUnit::None; ///< None unless `kind` is Money.

    friend bool operator==(const CellFormat &, const CellFormat &) = default;
};

/// What a cell of a form holds: an exact whole number of the cell's smallest unit, nothing while
/// the cell has not been filled in, or "not applicable", printed "/". Blank is not zero: a zero is
/// a statement.
///
/// The smallest unit of a count is one. The smallest unit of money is the fen, whether it is told
/// in yuan or in 万元: 12.5 万元 is 12 500 000. Money without a unit, where the form asks for one,
/// is kept in millionths of whatever was meant. No amount is ever a floating-point number.
struct Amount
{
    enum class State : quint8 { Blank, Number, NotApplicable };

    State state = State::Blank;
    MoneyUnit unit = MoneyUnit::None; ///< The unit that was typed with it; only in AsTyped cells.
    quint8 places = 0; ///< Digits after the decimal point, as typed: 0.50 has two.
    qint64 value = 0; ///< 0 unless `state` is Number.

    static constexpr Amount number(qint64 value)
    {
        return {State::Number, MoneyUnit::None, 0, value};
    }
    static constexpr Amount notApplicable()
    {
        return {State::NotApplicable, MoneyUnit::None, 0, 0};
    }

    constexpr bool isBlank() const { return state == State::Blank; }
    constexpr bool isNumber() const { return state == State::Number; }

    friend bool operator==(const Amount &, const Amount &) = default;
};

/// The largest count: more than any office reports.
inline constexpr qint64 maxCount = 999'999'999'999;

/// The largest amount of money in its smallest unit, ten thousand million 万元: so little that the
/// sum of 900 cells still fits 64 bits.
inline constexpr qint64 maxMoney = 9'999'999'999'999'999;

/// Why a text or a stored number is no amount for a cell. The rules of a form name these, so that
/// what is refused while typing carries the code of the rule it breaks.
enum class AmountFault : quint8 {
    NotANumber,
    NotWhole,
    Negative,
    TooManyPlaces,
    TooLarge,
    WrongUnit,
    Dash,
};

/// What was typed into a cell: the amount, and a bracketed remark behind it, as in
/// "22（其中修订16件）".
struct Entry
{
    Amount amount;
    QString remark;

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// Reads what a clerk types or pastes. Accepts full-width digits, surrounding blanks, thousands
/// commas, a measure word behind a count (件), the unit behind money, signs and 增/减 before a
/// change, "/" for not applicable, a bracketed remark, and sums of counts ("3+4"). An empty text is
/// a blank cell.
tl::expected<Entry, AmountFault> parseEntry(QStringView text, CellFormat format);

/// Like parseEntry(), for places where nobody types: no sums, no remark. Reads what formatAmount()
/// writes.
tl::expected<Amount, AmountFault> parseAmount(QStringView text, CellFormat format);

/// The amount as the printed report shows it: no thousands commas, decimals as typed, a sign
/// before an increase, "/" for not applicable, nothing at all for a blank cell.
QString formatAmount(const Amount &amount, CellFormat format);

/// The fault of an amount that did not come through parseEntry(): from a file somebody edited, say.
/// Nothing for an amount that the cell takes.
std::optional<AmountFault> faultOf(const Amount &amount, CellFormat format);

/// The sentence for a text that was refused, with what to type instead.
QString describe(AmountFault fault, QStringView text, CellFormat format);

/// The name of a fault in form files ("not_whole"), and back. Nothing for an unknown name.
QLatin1StringView faultName(AmountFault fault);
std::optional<AmountFault> faultFromName(QStringView name);

/// Digits between the printed point and the smallest unit: 6 for 万元, 2 for 元, 0 for counts.
int decimalsOf(CellFormat format, const Amount &amount = {});

} // namespace gongkai
