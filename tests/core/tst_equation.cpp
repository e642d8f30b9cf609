#include "core/equation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// "+a -3", so that a test can tell a name from a constant and both by their signs.
QString spelled(const std::vector<Equation::Term> &sum)
{
    QStringList terms;
    for (const Equation::Term &term : sum) {
        const QString word = term.name.isEmpty() ? u"#%1"_s.arg(term.constant) : term.name;
        terms += (term.sign < 0 ? u'-' : u'+') + word;
    }
    return terms.join(u' ');
}

} // namespace

/// The little language in which forms relate cells.
class TestEquation : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void relations_data();
    void relations();
};

void TestEquation::accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");

    // clang-format off
    QTest::newRow("two names")           << u"a = b"_s << u"+a"_s << u"+b"_s;
    QTest::newRow("sums on both sides")  << u"a + b = c + d"_s << u"+a +b"_s << u"+c +d"_s;
    QTest::newRow("differences")         << u"a = b + c - d"_s << u"+a"_s << u"+b +c -d"_s;
    QTest::newRow("minus in front")      << u"-a = -b"_s << u"-a"_s << u"-b"_s;
    QTest::newRow("constant")            << u"a <= 5"_s << u"+a"_s << u"+#5"_s;
    QTest::newRow("negative constant")   << u"a >= -5"_s << u"+a"_s << u"-#5"_s;
    QTest::newRow("constant on the left")<< u"0 < a"_s << u"+#0"_s << u"+a"_s;
    QTest::newRow("parts of a heading")  << u"total = denied.* + other"_s << u"+total"_s << u"+denied.* +other"_s;
    QTest::newRow("points and lines")    << u"t.row_1.c = previous.t.row_1.c"_s << u"+t.row_1.c"_s << u"+previous.t.row_1.c"_s;
    QTest::newRow("digits in a name")    << u"quarter1.year = q4"_s << u"+quarter1.year"_s << u"+q4"_s;
    QTest::newRow("no blanks")           << u"a+b-1=c"_s << u"+a +b -#1"_s << u"+c"_s;
    QTest::newRow("blanks all over")     << u"  a\t+ b =\n c  "_s << u"+a +b"_s << u"+c"_s;
    QTest::newRow("same name twice")     << u"a + a = b"_s << u"+a +a"_s << u"+b"_s;
    // clang-format on
}

void TestEquation::accepted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, left);
    QFETCH(const QString, right);

    const auto equation = parseEquation(text);
    QVERIFY(equation);
    QCOMPARE(spelled(equation->left), left);
    QCOMPARE(spelled(equation->right), right);
}

void TestEquation::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");

    // clang-format off
    QTest::newRow("empty")              << QString() << 1;
    QTest::newRow("blanks")             << u"   "_s << 4;
    QTest::newRow("no relation")        << u"a + b"_s << 6;
    QTest::newRow("no left side")       << u"= b"_s << 1;
    QTest::newRow("no right side")      << u"a = "_s << 5;
    QTest::newRow("two relations")      << u"a = b = c"_s << 7;
    QTest::newRow("programmer's equal") << u"a == b"_s << 4;
    QTest::newRow("blank in a sign")    << u"a < = b"_s << 5;
    QTest::newRow("sum without end")    << u"a + = b"_s << 5;
    QTest::newRow("two names in a row") << u"a b = c"_s << 3;
    QTest::newRow("more behind")        << u"a = b c"_s << 7;
    QTest::newRow("two minus signs")    << u"a = - -b"_s << 7;
    QTest::newRow("brackets")           << u"a = (b)"_s << 5;
    QTest::newRow("product")            << u"a = 2 * b"_s << 7;
    QTest::newRow("decimals")           << u"a = 1,5"_s << 6;
    QTest::newRow("capital")            << u"A = b"_s << 1;
    QTest::newRow("chinese")            << u"a = 总计"_s << 5;
    QTest::newRow("typographic sign")   << u"a ≤ b"_s << 3;
    QTest::newRow("place of a message") << u"a = %2"_s << 5;
    QTest::newRow("percent")            << u"a = b%"_s << 6;
    // clang-format on
}

void TestEquation::refused()
{
    QFETCH(const QString, text);
    QFETCH(const int, position);

    const auto equation = parseEquation(text);
    QVERIFY(!equation);
    const QString expected
        = u"“%1” cannot be read at position %2."_s.arg(text, QString::number(position));
    QCOMPARE(equation.error().message, expected);
}

void TestEquation::relations_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<bool>("less");
    QTest::addColumn<bool>("equal");
    QTest::addColumn<bool>("more");
    QTest::addColumn<QString>("broken");

    // clang-format off
    QTest::newRow("equal")     << u"="_s  << false << true  << false << u"≠"_s;
    QTest::newRow("not equal") << u"!="_s << true  << false << true  << u"="_s;
    QTest::newRow("at most")   << u"<="_s << true  << true  << false << u">"_s;
    QTest::newRow("at least")  << u">="_s << false << true  << true  << u"<"_s;
    QTest::newRow("less")      << u"<"_s  << true  << false << false << u"≥"_s;
    QTest::newRow("more")      << u">"_s  << false << false << true  << u"≤"_s;
    // clang-format on
}

void TestEquation::relations()
{
    QFETCH(const QString, sign);
    QFETCH(const bool, less);
    QFETCH(const bool, equal);
    QFETCH(const bool, more);
    QFETCH(const QString, broken);

    const auto equation = parseEquation(u"a %1 b"_s.arg(sign));
    QVERIFY(equation);
    QCOMPARE(holds(-1, equation->relation, 1), less);
    QCOMPARE(holds(1, equation->relation, 1), equal);
    QCOMPARE(holds(1, equation->relation, -1), more);
    QCOMPARE(brokenSign(equation->relation).toString(), broken);
}

QTEST_GUILESS_MAIN(TestEquation)
#include "tst_equation.moc"
