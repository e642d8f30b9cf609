#include "editortest.h"

#include "ui/levelbox.h"

#include <QLabel>

/// The level of the unit, on the first page of the report.
class TestUnitLevel : public EditorTest
{
    Q_OBJECT

private slots:
    /// The level is put right on the first page, for all reports of the unit.
    void levelOfTheUnit()
    {
        const auto level = [this] { return document().report().unit.level; };
        const auto before = level();
        goToLevel();
        while (level() != Level::CountyDepartment)
            keys::press(level() < Level::CountyDepartment ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(says(u"2024-01-31"_s)); // what it is good for
        keys::press(Qt::Key_Home);
        QVERIFY(!level());
        QVERIFY(says(u"depend on it"_s));
        keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level(), Level::CountyDepartment);
        QCOMPARE(levelBox()->level(), Level::CountyDepartment);

        close();
        const ReportId newer = std::exchange(m_id, m_earlier);
        open();
        QCOMPARE(level(), Level::CountyDepartment);
        QCOMPARE(levelBox()->level(), Level::CountyDepartment);
        QVERIFY(!document().undoStack().canUndo()); // it was not done here
        close();
        m_id = newer;
        open();
        while (document().undoStack().canUndo())
            keys::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level(), before);
        QCOMPARE(levelBox()->level(), before);
        close();
        open();
        QCOMPARE(level(), before);
    }

    void levelOfALockedReport()
    {
        const auto before = document().report().unit.level;
        goToLevel();
        document().setReadOnly(true);
        QVERIFY(!levelBox()->isEnabled());
        document().setReadOnly(false);
        QVERIFY(document().setField({Field::Kind::State, {}}, u"final"_s));
        QVERIFY(!levelBox()->isEnabled());
        keys::press(Qt::Key_Down); // wherever it goes
        QCOMPARE(document().report().unit.level, before);
        QVERIFY(document().setField({Field::Kind::State, {}}, u"draft"_s));
        QVERIFY(levelBox()->isEnabled());
    }

private:
    LevelBox *levelBox() { return m_window->editor()->findChild<LevelBox *>(); }
    void goToLevel()
    {
        m_window->editor()->showSection({});
        levelBox()->setFocus();
    }
    bool says(const QString &words)
    {
        const auto labels = m_window->editor()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

QTEST_MAIN(TestUnitLevel)
#include "moc_editortest.cpp"
#include "tst_unitlevel.moc"
