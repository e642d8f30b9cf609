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
        const auto entry = [](ReportId id, const ReportKey &key, const QString &edition,
                              const QString &variant = {}) {
            return ReportEntry{id, key, Level::PrefectureGovernment, edition, variant, {}, {}};
        };
        const auto year = Period::Year;
        m_dialog = std::make_unique<NewReportDialog>(
            samples::library(),
            std::vector{
                entry(7, {u"淮安市人民政府"_s, 2024, year, Scope::Own}, u"2021"_s),
                entry(8, {u"sums up"_s, 2023, year, Scope::Aggregate}, u"2021"_s),
                entry(9, {u"both"_s, 2022, year, Scope::Aggregate}, u"2021"_s),
                entry(10, {u"both"_s, 2023, year, Scope::Own}, u"2021"_s),
                entry(11, {u"both"_s, 2023, year, Scope::Aggregate}, u"2021"_s),
                entry(12, {u"by quarters"_s, 2017, year, Scope::Own}, u"2014"_s, u"quarterly"_s),
                entry(13, {u"by quarters"_s, 2018, Period::Quarter1, Scope::Own}, u"2014"_s,
                      u"quarterly"_s),
                entry(14, {u"Fujian"_s, 2016, year, Scope::Own}, u"fujian-2013"_s),
                entry(15, {u"Fujian"_s, 2015, year, Scope::Aggregate}, u"2014"_s),
                entry(16, {u"gap"_s, 2021, year, Scope::Aggregate}, u"2021"_s),
                entry(17, {u"gap"_s, 2023, year, Scope::Own}, u"2021"_s),
            });
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
        QVERIFY(!m_dialog->unit().level); // a city of a prefecture, or of a county?
        level()->setFocus();
        for (int i = 0; i < 3; ++i)
            keys::press(Qt::Key_Down);
        QCOMPARE(m_dialog->unit().level, Level::CountyGovernment);
        unit()->setEditText(u"昆山市人民政府办"_s);
        QCOMPARE(m_dialog->unit().level, Level::CountyGovernment);
        unit()->setEditText(u"淮安市人民政府"_s); // but a known unit is what it is
        QCOMPARE(m_dialog->unit().level, Level::PrefectureGovernment);
        unit()->setEditText(u"淮安市人民政府办"_s); // and its name the beginning of others
        QCOMPARE(m_dialog->unit().level, Level::CountyGovernment);
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

    /// A unit goes on as it has reported before.
    void seriesGoesOn_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("year");
        QTest::addColumn<Scope>("scope");
        QTest::addColumn<QString>("form");
        QTest::addColumn<ReportId>("existing");
        const ReportId none = 0;
        // clang-format off
        QTest::newRow("never reported")      << u"new"_s         << 2024 << Scope::Own       << u"2021"_s           << none;
        QTest::newRow("next year")           << u"sums up"_s     << 2024 << Scope::Aggregate << u"2021"_s           << none;
        QTest::newRow("year before")         << u"sums up"_s     << 2022 << Scope::Aggregate << u"2021"_s           << none;
        QTest::newRow("years between")       << u"sums up"_s     << 2030 << Scope::Aggregate << u"2021"_s           << none;
        QTest::newRow("the same year")       << u"sums up"_s     << 2023 << Scope::Aggregate << u"2021"_s           << ReportId(8);
        QTest::newRow("other edition")       << u"sums up"_s     << 2020 << Scope::Aggregate << u"2019"_s           << none;
        QTest::newRow("two series")          << u"both"_s        << 2024 << Scope::Own       << u"2021"_s           << none;
        QTest::newRow("nearest year")        << u"both"_s        << 2021 << Scope::Aggregate << u"2021"_s           << none;
        QTest::newRow("variant")             << u"by quarters"_s << 2016 << Scope::Own       << u"2014/quarterly"_s << none;
        QTest::newRow("quarters begun")      << u"by quarters"_s << 2018 << Scope::Own       << u"2014/quarterly"_s << none;
        QTest::newRow("no such variant")     << u"by quarters"_s << 2021 << Scope::Own       << u"2021"_s           << none;
        QTest::newRow("form of a province")  << u"Fujian"_s      << 2018 << Scope::Own       << u"fujian-2013"_s    << none;
        QTest::newRow("its years are over")  << u"Fujian"_s      << 2019 << Scope::Own       << u"2019"_s           << none;
        QTest::newRow("year between two")    << u"gap"_s         << 2022 << Scope::Aggregate << u"2021"_s           << none;
        // clang-format on
    }

    void seriesGoesOn()
    {
        QFETCH(const QString, unit);
        QFETCH(const int, year);
        QFETCH(const QString, form);
        QFETCH(const ReportId, existing);
        m_dialog->findChild<QSpinBox *>()->setValue(year);
        this->unit()->setEditText(unit);
        QTEST(m_dialog->scope(), "scope");
        QCOMPARE(m_dialog->form()->id(), form);
        QCOMPARE(m_dialog->existing().value_or(0), existing);
    }

    /// The place that was chosen on the start page is the one that is offered.
    void placeOfTheStartPage()
    {
        m_dialog->suggest({u"both"_s, 2024, Period::Year, Scope::Aggregate});
        QCOMPARE(m_dialog->scope(), Scope::Aggregate);
        unit()->setEditText(u"by quarters"_s); // another unit has its own ways
        QCOMPARE(m_dialog->scope(), Scope::Own);
    }

    /// What a person chose stays, and the dialog says what will stand beside it.
    void secondSeriesIsToldBefore()
    {
        m_dialog->findChild<QSpinBox *>()->setValue(2024);
        unit()->setEditText(u"sums up"_s);
        QVERIFY(says(u"2023"_s)); // as that year's
        m_dialog->findChild<QSpinBox *>()->setValue(2023);
        QVERIFY(!openOther()->isVisible());
        openMore();
        scope()->setFocus();
        keys::press(Qt::Key_Up);
        QCOMPARE(m_dialog->scope(), Scope::Own);
        QVERIFY(!m_dialog->existing());
        QVERIFY(says(u"has a report of this unit for 2023 already (all offices summed up)"_s));
        QVERIFY(says(u"another one (the office itself)"_s));
        m_dialog->findChild<QSpinBox *>()->setValue(2024);
        QCOMPARE(m_dialog->scope(), Scope::Own);
        QVERIFY(!openOther()->isVisible());
        m_dialog->findChild<QSpinBox *>()->setValue(2023);

        openOther()->setFocus();
        keys::press(Qt::Key_Space);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_dialog->existing(), std::optional<ReportId>(8));
    }

    void otherPeriodsAreTold()
    {
        m_dialog->findChild<QSpinBox *>()->setValue(2018);
        unit()->setEditText(u"by quarters"_s);
        QVERIFY(says(u"first quarter"_s));
        QVERIFY(openOther()->isVisible());
        openMore();
        period()->setFocus();
        keys::press(Qt::Key_Down);
        QCOMPARE(m_dialog->existing(), std::optional<ReportId>(13));
        QVERIFY(!openOther()->isVisible());
    }

    void chosenFormStays()
    {
        openMore();
        form()->setFocus();
        keys::press(Qt::Key_Home);
        const QString chosen = m_dialog->form()->id();
        QVERIFY(chosen != u"2021"_s);
        unit()->setEditText(u"sums up"_s);
        m_dialog->findChild<QSpinBox *>()->setValue(2022);
        QCOMPARE(m_dialog->form()->id(), chosen);
        QVERIFY(says(u"though"_s));
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
        QVERIFY(!form()->isVisible());
        openMore();
        QVERIFY(form()->isVisible());
        QVERIFY(m_dialog->height() < 600);
        more->setFocus();
        keys::press(Qt::Key_Space);
        QVERIFY(!form()->isVisible());
    }

    void nothingBeginsWithoutAName()
    {
        unit()->setEditText(u" "_s);
        QVERIFY(!begin()->isEnabled());
    }

private:
    QComboBox *unit() { return m_dialog->findChildren<QComboBox *>().value(0); }
    QComboBox *level() { return m_dialog->findChildren<QComboBox *>().value(1); }
    QComboBox *form() { return m_dialog->findChildren<QComboBox *>().value(2); }
    QComboBox *period() { return m_dialog->findChildren<QComboBox *>().value(3); }
    QComboBox *scope() { return m_dialog->findChildren<QComboBox *>().value(4); }
    QPushButton *openOther() { return m_dialog->findChild<QPushButton *>(u"openOther"_s); }
    void openMore()
    {
        m_dialog->findChild<QToolButton *>()->setFocus();
        keys::press(Qt::Key_Space);
    }
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
