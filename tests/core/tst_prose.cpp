#include "samples.h"

#include "core/prose.h"
#include "core/takeover.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// What becomes of text that somebody writes or pastes.
class TestProse : public QObject
{
    Q_OBJECT

private slots:
    void pasted_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("text");

        // clang-format off
        QTest::newRow("plain")             << u"甲。"_s                          << u"甲。"_s;
        QTest::newRow("words in a line")   << u"2024 年"_s                       << u"2024 年"_s;
        QTest::newRow("bullet and tab")    << u"•\t甲\r\n·\t乙"_s                << u"甲\n乙"_s;
        QTest::newRow("bullets of Word")   << u"\uf0b7\t甲\r\uf06c 乙\ro\t丙"_s  << u"甲\n乙\n丙"_s;
        QTest::newRow("dash and tab")      << u"-\t甲\n–\t乙"_s                  << u"甲\n乙"_s;
        QTest::newRow("a dash is a dash")  << u"——甲"_s                          << u"——甲"_s;
        QTest::newRow("a word with o")     << u"open\tdata"_s                    << u"open data"_s;
        QTest::newRow("numbers stay")      << u"1.\t甲\n（一）乙"_s              << u"1. 甲\n（一）乙"_s;
        QTest::newRow("bullet then number")<< u"●（一）甲"_s                     << u"（一）甲"_s;
        QTest::newRow("soft breaks")       << u"甲\v乙\u2028丙\u2029丁"_s        << u"甲\n乙\n丙\n丁"_s;
        QTest::newRow("line ends")         << u"甲\r\n乙\r丙\n丁"_s              << u"甲\n乙\n丙\n丁"_s;
        QTest::newRow("empty paragraphs")  << u"\n\n甲\n \n\u3000\n乙\n\n"_s     << u"甲\n乙"_s;
        QTest::newRow("indents")           << u"\u3000\u3000甲  \n\t乙"_s        << u"甲\n乙"_s;
        QTest::newRow("no-break blanks")   << u"\u00a0\u00a0甲\u00a0\u00a0乙"_s  << u"甲 乙"_s;
        QTest::newRow("invisible")         << u"\ufeff甲\u200b乙\u00ad丙\ufffc"_s << u"甲乙丙"_s;
        QTest::newRow("rows of a table")   << u"项目\t数量\r\n规章\t12\t\r\n"_s  << u"项目 数量\n规章 12"_s;
        QTest::newRow("nothing")           << u" \r\n\u3000\n"_s                 << QString();
        // clang-format on
    }

    void pasted()
    {
        QFETCH(const QString, foreign);
        QTEST(proseFromForeignText(foreign), "text");
        QTEST(proseFromForeignText(proseFromForeignText(foreign)), "text");
    }

    void tidy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");

        // clang-format off
        QTest::newRow("tidy")             << u"甲\n乙"_s            << u"甲\n乙"_s;
        QTest::newRow("typed indent")     << u"\u3000\u3000甲\n  乙"_s << u"甲\n乙"_s;
        QTest::newRow("blanks at the end")<< u"甲 \n乙\u3000\n\n"_s << u"甲\n乙"_s;
        QTest::newRow("empty lines")      << u"\n甲\n\n\n乙"_s      << u"甲\n乙"_s;
        QTest::newRow("blanks within")    << u"甲\u00a0  乙"_s      << u"甲\u00a0  乙"_s;
        QTest::newRow("only blanks")      << u" \n\u3000"_s         << QString();
        // clang-format on
    }

    void tidy()
    {
        QFETCH(const QString, typed);
        QTEST(tidyProse(typed), "kept");
    }

    void length_data()
    {
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("limit");
        QTest::addColumn<Length>("length");

        // clang-format off
        QTest::newRow("nothing")        << 0       << 1000 << Length::Comfortable;
        QTest::newRow("below 90 %")     << 899     << 1000 << Length::Comfortable;
        QTest::newRow("90 %")           << 900     << 1000 << Length::Near;
        QTest::newRow("just the limit") << 1000    << 1000 << Length::Near;
        QTest::newRow("one too many")   << 1001    << 1000 << Length::Over;
        QTest::newRow("no limit")       << 400'000 << 0    << Length::Comfortable;
        QTest::newRow("a small limit")  << 9       << 11   << Length::Comfortable;
        // clang-format on
    }

    void length()
    {
        QFETCH(const int, characters);
        QFETCH(const int, limit);
        QTEST(lengthOf(characters, limit), "length");
    }

    void overviewHasTheOfficialLimit()
    {
        const Form &form = samples::form(u"2021");
        QCOMPARE(form.findSection(u"overview")->limit, 1000);
    }

    void asLastYear_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("ours");
        QTest::addColumn<bool>("isSame");

        const Field text{Field::Kind::Text, u"problems"_s};
        const Field head{Field::Kind::Person, u"head"_s};
        // clang-format off
        QTest::newRow("same text")       << text << u"甲\n乙"_s   << u"甲\n乙"_s << true;
        QTest::newRow("other indent")    << text << u"\u3000甲 "_s<< u"甲"_s     << true;
        QTest::newRow("one word")        << text << u"甲"_s       << u"甲乙"_s   << false;
        QTest::newRow("both empty")      << text << QString()     << QString()   << false;
        QTest::newRow("new text")        << text << QString()     << u"甲"_s     << false;
        QTest::newRow("same head")       << head << u"李芳"_s     << u"李芳"_s   << true;
        QTest::newRow("new head")        << head << u"李芳"_s     << u"王强"_s   << false;
        // clang-format on
    }

    void asLastYear()
    {
        QFETCH(const Field, field);
        QFETCH(const QString, theirs);
        QFETCH(const QString, ours);
        QFETCH(const bool, isSame);
        const Form &form = samples::form(u"2021");
        Report before = form.emptyReport({u"某局"_s, {}, {}, {}}, 2023);
        Report now = form.emptyReport({u"某局"_s, {}, {}, {}}, 2024);
        QVERIFY(setValue(form, before, field, theirs));
        QVERIFY(setValue(form, now, field, ours));
        const std::vector<Field> expected = isSame ? std::vector{field} : std::vector<Field>();
        QVERIFY(fieldsAsLastYear(form, now, lastYearOf(before)) == expected);
    }
};

QTEST_GUILESS_MAIN(TestProse)
#include "tst_prose.moc"
