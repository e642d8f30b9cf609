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
        const Report other = samples::qujiang();
        QVERIFY(!findByCode(form, report, steps, checkCodeOf(samples::formOf(other), other)));
        QVERIFY(!findByCode(form, report, {}, codes.front()));
    }
};

QTEST_GUILESS_MAIN(TestCodeSearch)
#include "tst_codesearch.moc"
