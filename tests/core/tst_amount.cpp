#include "core/amount.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

constexpr CellFormat count{CellFormat::Kind::Count, MoneyUnit::None};
constexpr CellFormat change{CellFormat::Kind::Change, MoneyUnit::None};
constexpr CellFormat wan{CellFormat::Kind::Money, MoneyUnit::WanYuan};
constexpr CellFormat yuan{CellFormat::Kind::Money, MoneyUnit::Yuan};
constexpr CellFormat asTyped{CellFormat::Kind::Money, MoneyUnit::AsTyped};

} // namespace

/// What clerks type into a cell, and what the paper shows of it.
class TestAmount : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data();
    void accepted();
    void notNumbers_data();
    void notNumbers();
    void remarks_data();
    void remarks();
    void refused_data();
    void refused();
    void onlyWhileTyping();
};

void TestAmount::accepted_data()
{
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("shown");

    // clang-format off
    QTest::newRow("plain")               << count << u"7"_s << 7LL << u"7"_s;
    QTest::newRow("zero is a statement") << count << u"0"_s << 0LL << u"0"_s;
    QTest::newRow("negative zero")       << count << u"-0"_s << 0LL << u"0"_s;
    QTest::newRow("leading zeros")       << count << u"0012"_s << 12LL << u"12"_s;
    QTest::newRow("full width")          << count << u"１２３４"_s << 1234LL << u"1234"_s;
    QTest::newRow("thousands")           << count << u"1,234,567"_s << 1'234'567LL << u"1234567"_s;
    QTest::newRow("full-width comma")    << count << u"１，２３４"_s << 1234LL << u"1234"_s;
    QTest::newRow("blanks around")       << count << u" 42\t"_s << 42LL << u"42"_s;
    QTest::newRow("no-break space")      << count << u"\u00a042\u00a0"_s << 42LL << u"42"_s;
    QTest::newRow("ideographic space")   << count << u"\u300042\u3000"_s << 42LL << u"42"_s;
    QTest::newRow("件")                  << count << u"42件"_s << 42LL << u"42"_s;
    QTest::newRow("件 after a blank")    << count << u"42 件"_s << 42LL << u"42"_s;
    QTest::newRow("条")                  << count << u"42条"_s << 42LL << u"42"_s;
    QTest::newRow("人次")                << count << u"42人次"_s << 42LL << u"42"_s;
    QTest::newRow("spreadsheet's point") << count << u"42.0"_s << 42LL << u"42"_s;
    QTest::newRow("plus")                << count << u"+19"_s << 19LL << u"19"_s;
    QTest::newRow("sum")                 << count << u"3+4"_s << 7LL << u"7"_s;
    QTest::newRow("sum with blanks")     << count << u"3 + 4 + 1,000"_s << 1007LL << u"1007"_s;
    QTest::newRow("full-width sum")      << count << u"３＋４"_s << 7LL << u"7"_s;
    QTest::newRow("twelve digits")       << count << u"999999999999"_s << maxCount << u"999999999999"_s;

    QTest::newRow("change up")           << change << u"+19"_s << 19LL << u"+19"_s;
    QTest::newRow("change without sign") << change << u"19"_s << 19LL << u"+19"_s;
    QTest::newRow("change down")         << change << u"-8"_s << -8LL << u"-8"_s;
    QTest::newRow("full-width minus")    << change << u"－8"_s << -8LL << u"-8"_s;
    QTest::newRow("typographic minus")   << change << u"\u22128"_s << -8LL << u"-8"_s;
    QTest::newRow("减4")                 << change << u"减4"_s << -4LL << u"-4"_s;
    QTest::newRow("增3")                 << change << u"增3"_s << 3LL << u"+3"_s;
    QTest::newRow("减 4 项")             << change << u"减 4 项"_s << -4LL << u"-4"_s;
    QTest::newRow("no change")           << change << u"0"_s << 0LL << u"0"_s;
    QTest::newRow("largest decrease")    << change << u"-999999999999"_s << -maxCount << u"-999999999999"_s;

    QTest::newRow("万元")                << wan << u"96171.6"_s << 96'171'600'000LL << u"96171.6"_s;
    QTest::newRow("万元 written out")    << wan << u"12.5万元"_s << 12'500'000LL << u"12.5"_s;
    QTest::newRow("to the fen")          << wan << u"4166.241619"_s << 4'166'241'619LL << u"4166.241619"_s;
    QTest::newRow("zeros as typed")      << wan << u"0.50"_s << 500'000LL << u"0.50"_s;
    QTest::newRow("whole money")         << wan << u"3"_s << 3'000'000LL << u"3"_s;
    QTest::newRow("grouped money")       << wan << u"1,234.5"_s << 1'234'500'000LL << u"1234.5"_s;
    QTest::newRow("full-width point")    << wan << u"１２．５"_s << 12'500'000LL << u"12.5"_s;
    QTest::newRow("largest money")       << wan << u"9999999999.999999"_s << maxMoney << u"9999999999.999999"_s;
    QTest::newRow("元")                  << yuan << u"12.34元"_s << 1234LL << u"12.34"_s;
    QTest::newRow("own unit 元")         << asTyped << u"251000元"_s << 25'100'000LL << u"251000元"_s;
    QTest::newRow("own unit 万元")       << asTyped << u"477.35 万元"_s << 477'350'000LL << u"477.35万元"_s;
    QTest::newRow("no unit given")       << asTyped << u"52.15"_s << 52'150'000LL << u"52.15"_s;
    // clang-format on
}

void TestAmount::accepted()
{
    QFETCH(const CellFormat, format);
    QFETCH(const QString, typed);
    QFETCH(const qint64, value);
    QFETCH(const QString, shown);

    const auto entry = parseEntry(typed, format);
    QVERIFY(entry);
    QVERIFY(entry->amount.isNumber());
    QCOMPARE(entry->amount.value, value);
    QCOMPARE(entry->remark, QString());
    QCOMPARE(formatAmount(entry->amount, format), shown);
    QVERIFY(!faultOf(entry->amount, format));
}

void TestAmount::notNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Amount>("amount");

    // clang-format off
    QTest::newRow("empty")                   << QString() << Amount();
    QTest::newRow("blanks only")             << u" \u00a0\u3000\t\n"_s << Amount();
    QTest::newRow("not applicable")          << u"/"_s << Amount::notApplicable();
    QTest::newRow("full-width slash")        << u"／"_s << Amount::notApplicable();
    QTest::newRow("division slash")          << u"\u2215"_s << Amount::notApplicable();
    QTest::newRow("slash with blanks")       << u" / "_s << Amount::notApplicable();
    // clang-format on
}

void TestAmount::notNumbers()
{
    QFETCH(const QString, typed);
    QFETCH(const Amount, amount);

    for (const CellFormat format : {count, change, wan, yuan, asTyped}) {
        const auto entry = parseEntry(typed, format);
        QVERIFY(entry);
        QCOMPARE(*entry, (Entry{amount, {}}));
        QVERIFY(!faultOf(entry->amount, format));
    }
}

void TestAmount::remarks_data()
{
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("remark");

    // clang-format off
    QTest::newRow("full-width brackets") << count << u"22（其中修订16件）"_s << u"22"_s << u"其中修订16件"_s;
    QTest::newRow("ascii brackets")      << count << u"22 (其中修订 16 件)"_s << u"22"_s << u"其中修订 16 件"_s;
    QTest::newRow("after the unit")      << count << u"55件（含自然失效29件）"_s << u"55"_s << u"含自然失效29件"_s;
    QTest::newRow("after a sum")         << count << u"3+4（两次）"_s << u"7"_s << u"两次"_s;
    QTest::newRow("after money")         << wan << u"12.5（预算）"_s << u"12.5"_s << u"预算"_s;
    QTest::newRow("not applicable")      << count << u"/（无制定权）"_s << u"/"_s << u"无制定权"_s;
    QTest::newRow("punctuation as typed")<< count << u"22（其中修订16件，废止2件：见附件）"_s << u"22"_s << u"其中修订16件，废止2件：见附件"_s;
    QTest::newRow("brackets inside")     << count << u"22（含修订（16件））"_s << u"22"_s << u"含修订（16件）"_s;
    QTest::newRow("empty brackets")      << count << u"22（）"_s << u"22"_s << QString();
    // clang-format on
}

void TestAmount::remarks()
{
    QFETCH(const CellFormat, format);
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    QFETCH(const QString, remark);

    const auto entry = parseEntry(typed, format);
    QVERIFY(entry);
    QCOMPARE(formatAmount(entry->amount, format), shown);
    QCOMPARE(entry->remark, remark);
}

void TestAmount::refused_data()
{
    QTest::addColumn<CellFormat>("format");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<AmountFault>("fault");

    using enum AmountFault;
    // clang-format off
    QTest::newRow("word")               << count << u"无"_s << NotANumber;
    QTest::newRow("unit alone")         << count << u"件"_s << NotANumber;
    QTest::newRow("blank inside")       << count << u"1 234"_s << NotANumber;
    QTest::newRow("group of two")       << count << u"1,23"_s << NotANumber;
    QTest::newRow("group of four")      << count << u"1234,567"_s << NotANumber;
    QTest::newRow("comma in front")     << count << u",123"_s << NotANumber;
    QTest::newRow("comma behind")       << count << u"123,"_s << NotANumber;
    QTest::newRow("two commas")         << count << u"1,,234"_s << NotANumber;
    QTest::newRow("comma and decimals") << wan << u"1234,5"_s << NotANumber;
    QTest::newRow("two points")         << wan << u"1.2.3"_s << NotANumber;
    QTest::newRow("point in front")     << wan << u".5"_s << NotANumber;
    QTest::newRow("point behind")       << wan << u"5."_s << NotANumber;
    QTest::newRow("exponent")           << count << u"1e3"_s << NotANumber;
    QTest::newRow("hexadecimal")        << count << u"0x10"_s << NotANumber;
    QTest::newRow("not a number")       << wan << u"nan"_s << NotANumber;
    QTest::newRow("arabic digits")      << count << u"\u0663\u0664"_s << NotANumber;
    QTest::newRow("chinese digits")     << count << u"三十"_s << NotANumber;
    QTest::newRow("fraction")           << count << u"½"_s << NotANumber;
    QTest::newRow("combining mark")     << count << u"5\u0300"_s << NotANumber;
    QTest::newRow("mark of a footnote") << count << u"58①"_s << NotANumber;
    QTest::newRow("small digit")        << count << u"5²"_s << NotANumber;
    QTest::newRow("keycap")             << count << u"5\u20e3"_s << NotANumber;
    QTest::newRow("zero-width space")   << count << u"5\u200b"_s << NotANumber;
    QTest::newRow("two signs")          << change << u"减-4"_s << NotANumber;
    QTest::newRow("sign behind")        << change << u"4-"_s << NotANumber;
    QTest::newRow("sum of money")       << wan << u"3+4"_s << NotANumber;
    QTest::newRow("sum of changes")     << change << u"3+4"_s << NotANumber;
    QTest::newRow("sum without end")    << count << u"3+"_s << NotANumber;
    QTest::newRow("difference")         << count << u"7-3"_s << NotANumber;
    QTest::newRow("product")            << count << u"7*3"_s << NotANumber;
    QTest::newRow("remark alone")       << count << u"（无）"_s << NotANumber;
    QTest::newRow("remark in front")    << count << u"（其中）22"_s << NotANumber;
    QTest::newRow("bracket left open")  << count << u"22（其中"_s << NotANumber;
    QTest::newRow("ten thousand digits")<< count << QString(10'000, u'1') << NotANumber;
    QTest::newRow("ten thousand signs") << count << QString(10'000, u'+') << NotANumber;
    QTest::newRow("many brackets")      << count << QString(10'000, u'（') << NotANumber;
    QTest::newRow("half a document")    << count << u"0.5"_s << NotWhole;
    QTest::newRow("half in a sum")      << count << u"1+0.5"_s << NotANumber;
    QTest::newRow("negative count")     << count << u"-1"_s << Negative;
    QTest::newRow("decreased count")    << count << u"减1"_s << Negative;
    QTest::newRow("negative money")     << wan << u"-0.01"_s << Negative;
    QTest::newRow("seven places")       << wan << u"0.1234567"_s << TooManyPlaces;
    QTest::newRow("three places of 元") << yuan << u"0.123"_s << TooManyPlaces;
    QTest::newRow("three places typed") << asTyped << u"0.123元"_s << TooManyPlaces;
    QTest::newRow("thirteen digits")    << count << u"1000000000000"_s << TooLarge;
    QTest::newRow("sum too large")      << count << u"999999999999+1"_s << TooLarge;
    QTest::newRow("money too large")    << wan << u"10000000000"_s << TooLarge;
    QTest::newRow("yuan too large")     << yuan << u"100000000000000.00"_s << TooLarge;
    QTest::newRow("sixty digits")       << wan << QString(60, u'9') << TooLarge;
    QTest::newRow("元 for 万元")        << wan << u"251000元"_s << WrongUnit;
    QTest::newRow("万元 for 元")        << yuan << u"1万元"_s << WrongUnit;
    QTest::newRow("hyphen")             << count << u"-"_s << Dash;
    QTest::newRow("dash")               << count << u"—"_s << Dash;
    QTest::newRow("long dash")          << wan << u"——"_s << Dash;
    QTest::newRow("minus sign alone")   << change << u"\u2212"_s << Dash;
    QTest::newRow("full-width hyphen")  << count << u"－"_s << Dash;
    // clang-format on
}

void TestAmount::refused()
{
    QFETCH(const CellFormat, format);
    QFETCH(const QString, typed);
    QFETCH(const AmountFault, fault);

    const auto entry = parseEntry(typed, format);
    QVERIFY(!entry);
    QCOMPARE(faultName(entry.error()), faultName(fault));
}

/// Where nobody types, sums and remarks have no business.
void TestAmount::onlyWhileTyping()
{
    QVERIFY(!parseAmount(u"3+4", count));
    QVERIFY(!parseAmount(u"22（其中修订16件）", count));
    QCOMPARE(parseAmount(u"22", count)->value, 22);
}

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
