#include "samples.h"

#include "core/checkcode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

QString codeOf(const Report &report)
{
    return checkCodeOf(samples::formOf(report), report);
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(gongkai::Report &)>)

/// The code that ties paper to data.
class TestCheckCode : public QObject
{
    Q_OBJECT

private slots:
    /// A code on a paper that was signed years ago must still be the one of its data.
    void neverChanges()
    {
        QCOMPARE(codeOf(samples::huaian()), u"80AY-XAEQ-40B4"_s);
        QCOMPARE(codeOf(samples::qujiang()), u"D893-VP4R-0SGX"_s);
    }

    void sameInTheExchangeForm()
    {
        const Report report = samples::huaian();
        const auto again
            = readExchange(writeExchange(samples::formOf(report), report), samples::library());
        QVERIFY(again);
        QCOMPARE(codeOf(*again), codeOf(report));
    }

    void changes_data()
    {
        using Change = std::function<void(Report &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isOther");
        const auto row = [](const char *name, bool isOther, const Change &change) {
            QTest::newRow(name) << change << isOther;
        };
        row("a figure", true, [](Report &r) { r.amounts[7] = Amount::number(4711); });
        row("blank for zero", true, [](Report &r) { r.amounts[30] = {}; });
        row("a remark", true, [](Report &r) { r.remarks[3] = u"x"_s; });
        row("a comma", true, [](Report &r) { r.texts[u"overview"_s] += u'，'; });
        row("the unit's name", true, [](Report &r) { r.unit.name += u'x'; });
        row("year", true, [](Report &r) { ++r.year; });
        row("scope", true, [](Report &r) { r.scope = Scope::Own; });
        row("state", false, [](Report &r) { r.state = State::Final; });
        row("who signs", false, [](Report &r) { r.people.head = u"x"_s; });
        row("level", false, [](Report &r) { r.unit.level = Level::Township; });
        row("the unit's number", false, [](Report &r) { r.unit.code = u"x"_s; });
        row("explanation", false, [](Report &r) { r.explanations.push_back({}); });
    }

    void changes()
    {
        QFETCH(const std::function<void(Report &)>, change);
        QFETCH(const bool, isOther);
        Report report = samples::huaian();
        report.scope = Scope::Aggregate;
        const QString before = codeOf(report);
        change(report);
        QCOMPARE(codeOf(report) != before, isOther);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("typed");
        const QString code = codeOf(samples::huaian());
        QTest::newRow("as printed") << code;
        QTest::newRow("small") << code.toLower();
        QTest::newRow("no hyphens") << QString(code).remove(u'-');
        QTest::newRow("blanks") << u' ' + QString(code).replace(u'-', u' ') + u' ';
        QTest::newRow("other hyphens") << QString(code).replace(u'-', u'－');
        QString letters = code;
        letters.replace(u'0', u'o').replace(u'1', u'l');
        QTest::newRow("letters for digits") << letters;
        QString wide;
        for (const QChar c : code)
            wide += c == u'-' ? c : QChar(c.unicode() + 0xFEE0);
        QTest::newRow("full width") << wide;
    }

    void typed()
    {
        QFETCH(const QString, typed);
        const auto read = readCheckCode(typed);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read, codeOf(samples::huaian()));
    }

    /// Every single wrong character and every swap of neighbours is noticed.
    void slips()
    {
        const QString code = codeOf(samples::huaian()).remove(u'-');
        const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        for (qsizetype i = 0; i < code.size(); ++i) {
            for (const QChar c : alphabet) {
                QString wrong = code;
                wrong[i] = c;
                QCOMPARE(readCheckCode(wrong).has_value(), c == code[i]);
            }
            if (i + 1 < code.size() && code[i] != code[i + 1]) {
                QString swapped = code;
                std::swap(swapped[i], swapped[i + 1]);
                QVERIFY2(!readCheckCode(swapped), qPrintable(swapped));
            }
        }
        for (const QString &wrong :
             {QString(), u"7"_s, code + u'0', code.chopped(1), u"?"_s + code, u"U"_s + code.mid(1)})
            QVERIFY2(!readCheckCode(wrong), qPrintable(wrong));
    }
};

QTEST_GUILESS_MAIN(TestCheckCode)
#include "tst_checkcode.moc"
