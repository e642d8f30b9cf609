#include "keys.h"
#include "samples.h"

#include "ui/newreportdialog.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// A new report in three fields.
class TestNewReport : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        ReportEntry known;
        known.id = 7;
        known.key = {u"淮安市人民政府"_s, 2024, Period::Year, Scope::Own};
        known.level = Level::PrefectureGovernment;
        m_dialog = std::make_unique<NewReportDialog>(samples::library(), std::vector{known});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    /// The first key replaces what is suggested; no click is needed before it.
    void typedFromTheFirstKey()
    {
        QCOMPARE(unit()->lineEdit()->selectedText(), u"淮安市人民政府"_s);
        keys::type(u"盱眙县教育局"_s);
        QCOMPARE(m_dialog->unit().name, u"盱眙县教育局"_s);
        QCOMPARE(m_dialog->unit().level, Level::CountyDepartment);
    }

    void levelIsAGuess()
    {
        QVERIFY(says(u"other reports"_s)); // the unit is known
        unit()->setEditText(u"盱眙县教育局"_s);
        QVERIFY(says(u"Guessed"_s));
        unit()->setEditText(u"某某管理委员会"_s);
        QVERIFY(!m_dialog->unit().level); // 请选择
        QVERIFY(says(u"depend on it"_s));
    }

    /// What a person chose is not guessed away with the next letter of the name.
    void chosenLevelStays()
    {
        unit()->setEditText(u"昆山市人民政府"_s);
        QCOMPARE(m_dialog->unit().level, Level::PrefectureGovernment);
        level()->setFocus();
        keys::press(Qt::Key_Up);
        keys::press(Qt::Key_Up);
        QCOMPARE(m_dialog->unit().level, Level::CountyGovernment);
        unit()->setEditText(u"昆山市人民政府办"_s);
        QCOMPARE(m_dialog->unit().level, Level::CountyGovernment);
        unit()->setEditText(u"淮安市人民政府"_s); // but a known unit is what it is
        QCOMPARE(m_dialog->unit().level, Level::PrefectureGovernment);
    }

    void existingReportIsToldBefore()
    {
        m_dialog->findChild<QSpinBox *>()->setValue(2024);
        QCOMPARE(m_dialog->existing(), std::optional<ReportId>(7));
        QVERIFY(says(u"already"_s));
        QCOMPARE(begin()->text(), u"Open it"_s);
        m_dialog->findChild<QSpinBox *>()->setValue(2023);
        QVERIFY(!m_dialog->existing());
        QCOMPARE(begin()->text(), u"Begin"_s);
    }

    void formIsToldInASentence()
    {
        m_dialog->findChild<QSpinBox *>()->setValue(2023);
        QVERIFY(says(samples::form(u"2021").name));
        m_dialog->findChild<QSpinBox *>()->setValue(2020);
        QVERIFY(says(samples::form(u"2019").name));
    }

    /// Form, period and scope wait behind one button, and the dialog stays in the screen's bounds.
    void restIsBehindMore()
    {
        auto *more = m_dialog->findChild<QToolButton *>();
        auto *form = m_dialog->findChildren<QComboBox *>().value(2);
        QVERIFY(!form->isVisible());
        more->setFocus();
        keys::press(Qt::Key_Space);
        QVERIFY(form->isVisible());
        QVERIFY(m_dialog->height() < 600);
        keys::press(Qt::Key_Space);
        QVERIFY(!form->isVisible());
    }

    void nothingBeginsWithoutAName()
    {
        unit()->setEditText(u" "_s);
        QVERIFY(!begin()->isEnabled());
    }

private:
    QComboBox *unit() { return m_dialog->findChildren<QComboBox *>().value(0); }
    QComboBox *level() { return m_dialog->findChildren<QComboBox *>().value(1); }
    QPushButton *begin()
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    bool says(const QString &words)
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    std::unique_ptr<NewReportDialog> m_dialog;
};

QTEST_MAIN(TestNewReport)
#include "tst_newreport.moc"
