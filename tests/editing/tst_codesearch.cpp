#include "samples.h"

#include "core/checkcode.h"
#include "editing/codesearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// Which state of a report a signed paper is of.
class TestCodeSearch : public QObject
{
    Q_OBJECT

private slots:
    void states()
    {
        const Report first = samples::huaian();
        const Form &form = samples::formOf(first);
        const Field cell = amountField(form, 0);
        const Field text{Field::Kind::Text, u"overview"_s};
        Report report = first;
        QStringList codes = {checkCodeOf(form, report)};
        std::vector<DatedStep> steps; // newest first
        const auto change = [&](const Field &field, const QString &after, int day) {
            const QString before = valueOf(form, report, field);
            QVERIFY(setValue(form, report, field, after));
            steps.insert(steps.begin(),
                         {Step{{}, {{field, before, after}}}, QDateTime({2025, 1, day}, {12, 0})});
            codes += checkCodeOf(form, report);
        };
        change(cell, u"77"_s, 1);
        change(text, u"短"_s, 2);
        change(cell, u"78"_s, 3);
        QCOMPARE(codes.removeDuplicates(), 0);
        for (qsizetype i = 0; i < codes.size(); ++i) {
            const auto found = findByCode(form, report, steps, codes[i]);
            QVERIFY(found);
            QCOMPARE(found->stepsSince, codes.size() - 1 - i);
            // The first change that the paper does not have.
            if (found->stepsSince > 0)
                QCOMPARE(found->until.date().day(), i + 1);
        }
        // What was changed twice is one difference. The text stands before the table on paper.
        const QString prose = valueOf(form, first, text);
        using Changes = std::vector<Change>;
        const auto since
            = [&](int step) { return findByCode(form, report, steps, codes[step])->differences; };
        QCOMPARE(since(3), Changes());
        QCOMPARE(since(2), (Changes{{cell, u"77"_s, u"78"_s}}));
        QCOMPARE(since(1), (Changes{{text, prose, u"短"_s}, {cell, u"77"_s, u"78"_s}}));
        QCOMPARE(since(0),
                 (Changes{{text, prose, u"短"_s}, {cell, valueOf(form, first, cell), u"78"_s}}));
        const Report other = samples::qujiang();
        QVERIFY(!findByCode(form, report, steps, checkCodeOf(samples::formOf(other), other)));
        QVERIFY(!findByCode(form, report, {}, codes.front()));
    }

    /// What is no part of the code may have been changed before or after the paper was printed: of
    /// that it tells nothing. What was changed back is no difference either.
    void whatTheCodeDoesNotStandFor()
    {
        const Report first = samples::huaian();
        const Form &form = samples::formOf(first);
        Report report = first;
        std::vector<DatedStep> steps;
        const auto change = [&](const Field &field, const QString &after) {
            const QString before = valueOf(form, report, field);
            QVERIFY(setValue(form, report, field, after));
            steps.insert(steps.begin(), {Step{{}, {{field, before, after}}}, {}});
        };
        const Field back = amountField(form, 1);
        change(back, u"5"_s);
        change({Field::Kind::Person, u"head"_s}, u"李"_s);
        change(remarkField(form, 0), u"含转送"_s);
        change(back, valueOf(form, first, back));
        const auto found = findByCode(form, report, steps, checkCodeOf(form, first));
        QCOMPARE(found->stepsSince, 4);
        QCOMPARE(found->differences,
                 (std::vector<Change>{{remarkField(form, 0), {}, u"含转送"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestCodeSearch)
#include "tst_codesearch.moc"
