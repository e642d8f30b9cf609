#include "samples.h"

#include "editing/searchmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// Words that come from last year's report, and words that are replaced: each one step.
class TestLastYear : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const Report report = samples::huaian();
        Report now = report;
        now.texts.erase(u"problems"_s);
        m_document = std::make_unique<Document>(
            samples::library().findById(u"2021"), now, Neighbours(),
            Storage{[](const Step &) -> Result<qint64> { return 1; },
                    [](qint64, const std::vector<Change> &, bool) -> Result<> { return {}; }});
        LastYear last = lastYearOf(report);
        last.year = 2023;
        m_document->setLastYear(last);
    }

    void markGoesWithAnEditAndComesBack()
    {
        QVERIFY(m_document->isAsLastYear(m_overview));
        QVERIFY(m_document->setField(m_overview, u"新的"_s));
        QVERIFY(!m_document->isAsLastYear(m_overview));
        m_document->undoStack().undo();
        QVERIFY(m_document->isAsLastYear(m_overview));
        m_document->setLastYear({});
        QVERIFY(!m_document->isAsLastYear(m_overview));
    }

    void takenOverInOneStep()
    {
        QVERIFY(!m_document->isAsLastYear(m_problems));
        QVERIFY(m_document->takeOverText(m_problems.key));
        QVERIFY(m_document->isAsLastYear(m_problems));
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QVERIFY(m_document->value(m_problems).isEmpty());
        QVERIFY(!m_document->takeOverText(u"nowhere"_s));
    }

    void replacedInOneStep()
    {
        SearchModel model(*m_document);
        model.setWords(u"2024年"_s);
        const int count = model.countReplaceable();
        QVERIFY(count > 1);
        const Report before = m_document->report();
        QVERIFY(model.replaceAll(u"本年度"_s));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QCOMPARE(m_document->report(), before);
        QCOMPARE(model.countReplaceable(), count);

        QVERIFY(model.replace(0, u"本年度"_s));
        QCOMPARE(model.countReplaceable(), count - 1);
    }

    void lockedReportIsNotReplaced()
    {
        m_document->setReadOnly(true);
        SearchModel model(*m_document);
        model.setWords(u"公开"_s);
        QVERIFY(!model.replaceAll(u"x"_s));
        QCOMPARE(m_document->undoStack().count(), 0);
    }

private:
    const Field m_overview{Field::Kind::Text, u"overview"_s};
    const Field m_problems{Field::Kind::Text, u"problems"_s};
    std::unique_ptr<Document> m_document;
};

QTEST_GUILESS_MAIN(TestLastYear)
#include "tst_lastyear.moc"
