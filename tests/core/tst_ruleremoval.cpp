#include "examples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

/// No rule of any form can be taken out without a test that notices.
class TestRuleRemoval : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isMissed_data();
    void isMissed();

private:
    std::map<QString, QJsonObject> m_descriptions;
};

void TestRuleRemoval::initTestCase()
{
    for (const auto &form : shippedForms().forms())
        m_descriptions[form->id()] = descriptionOf(form->id());
}

void TestRuleRemoval::isMissed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("number");
    for (const auto &form : shippedForms().forms()) {
        // The rules that a variant has from the form it extends come first, and are tried there.
        const std::size_t own
            = form->variant.isEmpty() ? 0 : shippedForm(form->edition).rules.size();
        for (std::size_t i = own; i < form->rules.size(); ++i) {
            const QString name
                = u"%1, rule %2: %3"_s.arg(form->id()).arg(i).arg(form->rules[i].code);
            QTest::newRow(qPrintable(name)) << form->id() << static_cast<int>(i);
        }
    }
}

/// Without the rule some example is no longer found, some help is no longer there, or the form can
/// no longer be read because others lean on the rule.
void TestRuleRemoval::isMissed()
{
    QFETCH(const QString, id);
    QFETCH(const int, number);

    const Form &whole = shippedForm(id);
    const Rule &rule = whole.rules[static_cast<std::size_t>(number)];
    QJsonObject description = m_descriptions[id];
    QJsonArray rules = description["rules"_L1].toArray();
    QCOMPARE(rules[number]["code"_L1].toString(), rule.code);
    rules.removeAt(number);
    description.insert(u"rules"_s, rules);
    const auto form = readForm(description, {});
    if (!form)
        return;
    if (rule.kind == Rule::Kind::Help) {
        const auto helps = [&](const Form &which) {
            return std::count_if(which.cells.begin(), which.cells.end(), [&](const Cell &cell) {
                return cell.help.contains(rule.message);
            });
        };
        QVERIFY(helps(whole) > 0);
        QCOMPARE(helps(*form), 0);
        return;
    }
    const std::vector<Example> &examples = examplesOf(whole);
    const bool missed = std::any_of(examples.begin(), examples.end(), [&](const Example &example) {
        return example.code == rule.code && !example.isNearMiss && example.isFound(whole)
            && !example.isFound(*form);
    });
    QVERIFY2(missed, qPrintable(rule.message));
}

QTEST_GUILESS_MAIN(TestRuleRemoval)
#include "tst_ruleremoval.moc"
