#include "examples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

/// Every rule finds what it is for and keeps quiet where it should, and every check of the
/// catalogue is there.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void examples_data();
    void examples();
    void catalogue_data();
    void catalogue();
};

void TestRules::examples_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::size_t>("number");
    for (const auto &form : shippedForms().forms()) {
        const std::vector<Example> &examples = examplesOf(*form);
        for (std::size_t i = 0; i < examples.size(); ++i)
            QTest::addRow("%s: %s", qPrintable(form->id()), qPrintable(examples[i].name))
                << form->id() << i;
    }
}

void TestRules::examples()
{
    QFETCH(const QString, id);
    QFETCH(const std::size_t, number);

    const Form &form = shippedForm(id);
    const Example &example = examplesOf(form)[number];
    const bool isKnown = std::any_of(form.rules.begin(), form.rules.end(),
                                     [&](const Rule &rule) { return rule.code == example.code; });
    QVERIFY2(isKnown, qPrintable(example.code));
    if (example.isFound(form) == !example.isNearMiss)
        return;
    for (const Finding &finding : findingsOf(form, example.report, example.neighbours))
        qInfo() << finding.code << finding.row << finding.column << qPrintable(finding.message);
    QFAIL(example.isNearMiss ? "There is such a finding." : "There is no such finding.");
}

void TestRules::catalogue_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonObject codes = jsonOf(testFile(u"forms/codes.json"_s));
    for (auto it = codes.begin(); it != codes.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value().toObject();
}

/// Each check of the catalogue is in the forms it is for, as severe as it says.
void TestRules::catalogue()
{
    QFETCH(const QJsonObject, entry);

    const QString code = QString::fromUtf8(QTest::currentDataTag());
    const QJsonArray forms = entry["forms"_L1].toArray();
    QVERIFY(!forms.isEmpty());
    for (const QJsonValue id : forms) {
        const Form &form = shippedForm(id.toString());
        const bool isThere
            = std::any_of(form.rules.begin(), form.rules.end(), [&](const Rule &rule) {
                  return rule.code == code
                      && nameOf(rule.severity) == entry["severity"_L1].toString()
                      && rule.explainable == entry["explainable"_L1].toBool();
              });
        QVERIFY2(isThere, qPrintable(id.toString()));
    }
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
