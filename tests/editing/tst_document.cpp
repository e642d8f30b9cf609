#include "samples.h"

#include "editing/document.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// A storage in memory that can be made to fail.
struct Log
{
    std::vector<Step> written;
    QStringList undone; ///< "1 undo", "1 redo"
    QStringList drafts; ///< "cell=text", "cell=dropped"
    bool fails = false;

    Storage storage()
    {
        return {[this](const Step &step) -> Result<qint64> {
                    if (fails)
                        return fail(u"disk full"_s);
                    written.push_back(step);
                    return static_cast<qint64>(written.size());
                },
                [this](qint64 step, const std::vector<Change> &, bool isUndo) -> Result<> {
                    if (fails)
                        return fail(u"disk full"_s);
                    undone += QString::number(step) + (isUndo ? u" undo"_s : u" redo"_s);
                    return {};
                },
                [this](const Field &field, const std::optional<QString> &text) -> Result<> {
                    drafts += field.key + u'=' + text.value_or(u"dropped"_s);
                    return {};
                }};
    }
};

/// 淮安 2024 with totals computed, as somebody who types it would have it.
std::unique_ptr<Document> openHuaian(Log &log)
{
    Report report = samples::huaian();
    const auto form = samples::library().findById(u"2021");
    for (CellId cell = 0; cell < static_cast<CellId>(form->cells.size()); ++cell) {
        if (form->cell(cell).isTotal)
            report.amounts[static_cast<std::size_t>(cell)] = {};
    }
    return std::make_unique<Document>(form, report, Neighbours(), log.storage());
}

QStringList codes(const Document &document)
{
    QStringList list;
    for (const Finding &finding : document.findings())
        list += finding.code + u' ' + finding.row + finding.column;
    return list;
}

} // namespace

/// The open report: everything follows from every change, and every change can be undone.
class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_log = {};
        m_document = openHuaian(m_log);
        m_cell = samples::cell(m_document->form(), u"requests.granted.natural_person");
        m_total = samples::cell(m_document->form(), u"requests.granted.total");
    }

    void totalsAndFindingsFollow()
    {
        QSignalSpy changed(m_document.get(), &Document::changed);
        QVERIFY(m_document->typeFigure(m_cell, u"1,290"_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_document->figures().printedAt(m_total).value, 1364);
        QVERIFY2(codes(*m_document).contains(u"T3-BALANCE natural_person"_s),
                 qPrintable(codes(*m_document).join(u'\n')));
        m_document->undoStack().undo();
        QCOMPARE(m_document->figures().printedAt(m_total).value, 1362);
        QVERIFY(!codes(*m_document).contains(u"T3-BALANCE natural_person"_s));
    }

    void stepsAreWrittenAsTheyHappen()
    {
        QVERIFY(m_document->typeFigure(m_cell, u"1290"_s));
        QCOMPARE(m_log.written.size(), 1U);
        QCOMPARE(
            m_log.written[0].changes,
            (std::vector{Change{amountField(m_document->form(), m_cell), u"1288"_s, u"1290"_s}}));
        m_document->undoStack().undo();
        m_document->undoStack().redo();
        QCOMPARE(m_log.undone, (QStringList{u"1 undo"_s, u"1 redo"_s}));
    }

    void whatChangesNothingIsNoStep()
    {
        QVERIFY(m_document->typeFigure(m_cell, u" 1288 "_s));
        QVERIFY(m_log.written.empty());
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void refusedTextChangesNothing()
    {
        const auto done = m_document->typeFigure(m_cell, u"12a"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"INT-FORMAT"_s);
        QVERIFY(m_document->typeFigure(m_cell, u"-3"_s).error().code == u"T3-NONNEG");
        QVERIFY(m_log.written.empty());
    }

    void remarkInBrackets()
    {
        const CellId issued = samples::cell(m_document->form(), u"disclosure.regulations.issued");
        QVERIFY(m_document->typeFigure(issued, u"22（其中修订16件）"_s));
        QCOMPARE(m_document->report().remarks.at(issued), u"其中修订16件"_s);
        QCOMPARE(m_document->figures().printedAt(issued).value, 22);
        m_document->undoStack().undo();
        QVERIFY(m_document->report().remarks.empty());
        QCOMPARE(m_document->figures().printedAt(issued).value, 1);
    }

    void typedTotalStandsBesideTheComputedOne()
    {
        QVERIFY(m_document->typeFigure(m_total, u"1400"_s));
        QCOMPARE(m_document->figures().printedAt(m_total).value, 1400);
        QCOMPARE(m_document->figures().computedAt(m_total).value, 1362);
        QVERIFY(codes(*m_document).contains(u"T3-ROW-TOTAL granted"_s));
        QVERIFY(m_document->typeFigure(m_total, u""_s));
        QCOMPARE(m_document->figures().printedAt(m_total).value, 1362);
    }

    void stepIsDoneWholeOrNotAtAll()
    {
        const Form &form = m_document->form();
        const Report before = m_document->report();
        const Step step{u"Two"_s,
                        {{amountField(form, m_cell), u"1288"_s, u"1"_s},
                         {amountField(form, m_total), {}, u"many"_s}}};
        QVERIFY(!m_document->edit(step));
        QCOMPARE(m_document->report(), before);
    }

    void historyFromBefore()
    {
        const Field field = amountField(m_document->form(), m_cell);
        const auto past
            = [&](qint64 number, const QString &from, const QString &to, bool undone = false) {
                  return PastStep{number, {u"Edit"_s, {{field, from, to}}}, undone};
              };
        // 5 was changed behind our back, so what was before it cannot be undone.
        m_document->restoreHistory({past(5, u"3"_s, u"4"_s),
                                    past(6, u"9"_s, u"7"_s),
                                    {7, {u"Nothing"_s, {}}, false},
                                    past(8, u"7"_s, u"1288"_s),
                                    past(9, u"1288"_s, u"1300"_s, true),
                                    past(10, u"5"_s, u"6"_s, true)});
        QUndoStack &stack = m_document->undoStack();
        QVERIFY(m_log.undone.isEmpty() && m_log.written.empty());
        QCOMPARE(m_document->figures().printedAt(m_cell).value, 1288);
        QCOMPARE(stack.count(), 3);
        QCOMPARE(stack.index(), 2);
        stack.redo();
        QCOMPARE(m_document->figures().printedAt(m_cell).value, 1300);
        QVERIFY(!stack.canRedo());
        for (int i = 0; i < 3; ++i)
            stack.undo();
        QCOMPARE(m_document->figures().printedAt(m_cell).value, 9);
        QVERIFY(!stack.canUndo());
        QCOMPARE(m_log.undone, (QStringList{u"9 redo"_s, u"9 undo"_s, u"8 undo"_s, u"6 undo"_s}));
    }

    void drafts()
    {
        const Field field = amountField(m_document->form(), m_cell);
        m_document->dropDraft(field); // there is none
        m_document->keepDraft(field, u"12"_s);
        m_document->keepDraft(field, u"128"_s);
        m_document->dropDraft(field);
        m_document->dropDraft(field);
        QCOMPARE(
            m_log.drafts,
            (QStringList{field.key + u"=12"_s, field.key + u"=128"_s, field.key + u"=dropped"_s}));
    }

    void failedSavingLosesNothing()
    {
        QSignalSpy failed(m_document.get(), &Document::savingFailed);
        m_log.fails = true;
        QVERIFY(m_document->typeFigure(m_cell, u"1290"_s));
        QVERIFY(m_document->typeFigure(m_cell, u"1291"_s));
        m_document->undoStack().undo();
        QCOMPARE(failed.count(), 3);
        QVERIFY(m_document->hasUnsaved());
        QCOMPARE(m_document->figures().printedAt(m_cell).value, 1290);
        QVERIFY(!m_document->retrySaving());

        m_log.fails = false;
        QVERIFY(m_document->retrySaving());
        QVERIFY(!m_document->hasUnsaved());
        // In the order in which it was done.
        QCOMPARE(m_log.written.size(), 2U);
        QCOMPARE(m_log.written[1].changes[0].after, u"1291"_s);
        QCOMPARE(m_log.undone, QStringList{u"2 undo"_s});
    }

    /// What depends on the level follows at once.
    void levelOfTheUnit()
    {
        const Field level{Field::Kind::Level, {}};
        QVERIFY(m_document->setField({Field::Kind::Person, u"date"_s}, u"2025-02-25"_s));
        QVERIFY(!codes(*m_document).contains(u"DEADLINE "_s));
        QVERIFY(m_document->setField(level, u"county_government"_s));
        QVERIFY(codes(*m_document).contains(u"DEADLINE "_s));
        QCOMPARE(m_document->undoStack().undoText(), u"Change “level of the unit”"_s);
        QVERIFY(m_document->setField(level, {}));
        QVERIFY(!m_document->report().unit.level);
        QVERIFY(!codes(*m_document).contains(u"DEADLINE "_s));
        QVERIFY(!m_document->setField(level, u"village"_s));
        m_document->undoStack().undo();
        QCOMPARE(m_document->value(level), u"county_government"_s);
        m_document->undoStack().undo();
        QCOMPARE(m_document->report().unit.level, Level::PrefectureGovernment);
        QCOMPARE(m_log.written.back().changes,
                 (std::vector{Change{level, u"county_government"_s, {}}}));
    }

    void levelFromBefore()
    {
        const Field level{Field::Kind::Level, {}};
        const auto past = [&](qint64 number, const QString &from, const QString &to) {
            return PastStep{number, {u"Level"_s, {{level, from, to}}}, false};
        };
        // 3 was done in this report; then another one of the unit changed it to "township".
        m_document->restoreHistory({past(3, {}, u"township"_s),
                                    past(4, u"county_government"_s, u"prefecture_government"_s)});
        QUndoStack &stack = m_document->undoStack();
        QCOMPARE(stack.count(), 1);
        stack.undo();
        QCOMPARE(m_document->report().unit.level, Level::CountyGovernment);
    }

    void finalReportIsLocked()
    {
        QSignalSpy state(m_document.get(), &Document::stateChanged);
        QVERIFY(m_document->setField({Field::Kind::State, {}}, u"final"_s));
        QCOMPARE(state.count(), 1);
        QVERIFY(m_document->isLocked());
        QVERIFY(!m_document->typeFigure(m_cell, u"1"_s));
        QVERIFY(!m_document->setField({Field::Kind::Level, {}}, u"township"_s));
        QVERIFY(m_document->setField({Field::Kind::State, {}}, u"draft"_s));
        QVERIFY(m_document->typeFigure(m_cell, u"1"_s));
    }

    void readOnlyFileIsLocked()
    {
        m_document->setReadOnly(true);
        QVERIFY(!m_document->typeFigure(m_cell, u"1"_s));
        QVERIFY(!m_document->setField({Field::Kind::State, {}}, u"final"_s));
    }

    void titlesNameTheCell()
    {
        QVERIFY(m_document->typeFigure(m_cell, u"1"_s));
        QCOMPARE(m_document->undoStack().undoText(),
                 u"Change “三、本年度办理结果·（一）予以公开·自然人”"_s);
    }

private:
    Log m_log;
    std::unique_ptr<Document> m_document;
    CellId m_cell = -1;
    CellId m_total = -1;
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
