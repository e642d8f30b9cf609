#include "core/amount.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

constexpr CellFormat count{CellFormat::Kind::Count, MoneyUnit::None};
constexpr CellFormat change{CellFormat::Kind::Change, MoneyUnit::None};
constexpr CellFormat wan{CellFormat::Kind::Money, MoneyUnit::WanYuan};
constexpr CellFormat yuan{CellFormat::Kind::Money, MoneyUnit::Yuan};
constexpr CellFormat asTyped{CellFormat::Kind::Money, MoneyUnit::AsTyped};

} // namespace

/// What becomes of amounts that nobody typed, how amounts are shown, and what is said of wrong
/// ones.
class TestAmountFormat : public QObject
{
    Q_OBJECT

private slots:
    void faults_data();
    void faults();
    void roundTrip_data();
    void roundTrip();
    void description_data();
    void description();
    void faultNames();
};

void TestAmountFormat::faults_data()
{
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<Amount>("amount");
    QTest::addColumn<QString>("fault");

    using State = Amount::State;
    const auto number = [](MoneyUnit unit, quint8 places, qint64 value) {
        return Amount{State::Number, unit, places, value};
    };
    // clang-format off
    QTest::newRow("negative count")     << count << Amount::number(-1) << u"negative"_s;
    QTest::newRow("negative change")    << change << Amount::number(-1) << QString();
    QTest::newRow("negative money")     << wan << Amount::number(-1) << u"negative"_s;
    QTest::newRow("largest count")      << count << Amount::number(maxCount) << QString();
    QTest::newRow("too large a count")  << count << Amount::number(maxCount + 1) << u"too_large"_s;
    QTest::newRow("too small a change") << change << Amount::number(-maxCount - 1) << u"too_large"_s;
    QTest::newRow("smallest number")    << change << Amount::number(std::numeric_limits<qint64>::min()) << u"too_large"_s;
    QTest::newRow("largest money")      << wan << Amount::number(maxMoney) << QString();
    QTest::newRow("too much money")     << wan << Amount::number(maxMoney + 1) << u"too_large"_s;
    QTest::newRow("count with places")  << count << number(MoneyUnit::None, 1, 5) << u"not_whole"_s;
    QTest::newRow("count with a unit")  << count << number(MoneyUnit::Yuan, 0, 5) << u"not_whole"_s;
    QTest::newRow("seven places")       << wan << number(MoneyUnit::None, 7, 5) << u"too_many_places"_s;
    QTest::newRow("unit not asked for") << wan << number(MoneyUnit::Yuan, 0, 5) << u"wrong_unit"_s;
    QTest::newRow("unit as typed")      << asTyped << number(MoneyUnit::Yuan, 2, 5) << QString();
    QTest::newRow("places of the unit") << asTyped << number(MoneyUnit::Yuan, 3, 5) << u"too_many_places"_s;
    // clang-format on
}

void TestAmountFormat::faults()
{
    QFETCH(const CellFormat, format);
    QFETCH(const Amount, amount);
    QFETCH(const QString, fault);

    const auto found = faultOf(amount, format);
    QCOMPARE(found ? QString(faultName(*found)) : QString(), fault);
}

void TestAmountFormat::roundTrip_data()
{
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<MoneyUnit>("unit");
    QTest::newRow("count") << count << MoneyUnit::None;
    QTest::newRow("change") << change << MoneyUnit::None;
    QTest::newRow("万元") << wan << MoneyUnit::None;
    QTest::newRow("元") << yuan << MoneyUnit::None;
    QTest::newRow("as typed, 元") << asTyped << MoneyUnit::Yuan;
    QTest::newRow("as typed, 万元") << asTyped << MoneyUnit::WanYuan;
    QTest::newRow("as typed, no unit") << asTyped << MoneyUnit::None;
}

/// What the paper shows can be typed again, with every zero behind the point.
void TestAmountFormat::roundTrip()
{
    QFETCH(const CellFormat, format);
    QFETCH(const MoneyUnit, unit);

    QRandomGenerator random(20240120);
    const qint64 limit = format.kind == CellFormat::Kind::Money ? maxMoney : maxCount;
    for (int i = 0; i < 2000; ++i) {
        // Shifting makes small numbers as likely as large ones.
        Amount amount = Amount::number(
            static_cast<qint64>(random.generate64() >> random.bounded(1, 64)) % (limit + 1));
        if (format.kind == CellFormat::Kind::Change && random.bounded(2) == 0)
            amount.value = -amount.value;
        amount.unit = unit;
        const int decimals = decimalsOf(format, amount);
        int needed = decimals;
        for (qint64 rest = amount.value; needed > 0 && rest % 10 == 0; rest /= 10)
            --needed;
        amount.places = static_cast<quint8>(random.bounded(needed, decimals + 1));

        const QString shown = formatAmount(amount, format);
        const auto again = parseAmount(shown, format);
        QVERIFY2(again, qPrintable(shown));
        QVERIFY2(*again == amount, qPrintable(shown));
    }
}

void TestAmountFormat::description_data()
{
    QTest::addColumn<AmountFault>("fault");
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("says");

    using enum AmountFault;
    // clang-format off
    QTest::newRow("what was typed")   << NotANumber << count << u"无"_s << u"“无” is not a number"_s;
    QTest::newRow("cut short")        << NotANumber << count << QString(10'000, u'1') << u"1…”"_s;
    QTest::newRow("whole numbers")    << NotWhole << count << u"0.5"_s << u"without decimal places"_s;
    QTest::newRow("0 or more")        << Negative << count << u"-1"_s << u"0 or more"_s;
    QTest::newRow("places of 万元")   << TooManyPlaces << wan << u"0.1234567"_s << u"6 at the most"_s;
    QTest::newRow("places of 元")     << TooManyPlaces << asTyped << u"0.123元"_s << u"2 at the most"_s;
    QTest::newRow("too large")        << TooLarge << count << u"1000000000000"_s << u"too many digits"_s;
    QTest::newRow("the unit to type") << WrongUnit << wan << u"5元"_s << u"Type it in 万元"_s;
    QTest::newRow("0 or a slash")     << Dash << count << u"—"_s << u"Type 0 for the one, / for the other"_s;
    // clang-format on
}

void TestAmountFormat::description()
{
    QFETCH(const AmountFault, fault);
    QFETCH(const CellFormat, format);
    QFETCH(const QString, typed);
    QFETCH(const QString, says);

    const QString sentence = describe(fault, typed, format);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY(sentence.size() < 200);
}

void TestAmountFormat::faultNames()
{
    using enum AmountFault;
    for (const AmountFault fault :
         {NotANumber, NotWhole, Negative, TooManyPlaces, TooLarge, WrongUnit, Dash})
        QCOMPARE(faultFromName(QString(faultName(fault))), fault);
    QVERIFY(!faultFromName(u"weird"));
}

QTEST_GUILESS_MAIN(TestAmountFormat)
#include "tst_amountformat.moc"
