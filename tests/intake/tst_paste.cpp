#include "intake/proposal.h"
#include "samples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

QString nameOf(Proposal::Certainty certainty)
{
    static const char *const names[] = {"clear", "ask", "refused"};
    return QLatin1StringView(names[static_cast<int>(certainty)]);
}

int tableNumber(const Form &form, const QString &id)
{
    const auto found = std::find_if(form.tables.begin(), form.tables.end(),
                                    [&](const Table &table) { return table.id == id; });
    return static_cast<int>(found - form.tables.begin());
}

Anchor anchorOf(const Form &form, const Grid &grid, const QJsonObject &expected)
{
    Anchor anchor;
    if (const QString code = expected["anchor"_L1].toString(); !code.isEmpty())
        anchor = anchorAt(grid, samples::cell(form, code));
    if (const QJsonArray size = expected["selected"_L1].toArray(); !size.isEmpty()) {
        anchor.selected.rows = size[0].toInt();
        anchor.selected.columns = size[1].toInt();
    }
    return anchor;
}

/// What the clipboard gives: its tables, or the reason why none.
Result<std::vector<ClipTable>> clipsOf(const QString &path)
{
    const QByteArray bytes = samples::readAll(path);
    return path.endsWith(".html"_L1) ? readClipboard(bytes, {})
                                     : readClipboard({}, QString::fromUtf8(bytes));
}

/// The cells that the step changes, as a person would write them. A remark stands behind a bar.
QJsonObject cellsOf(const Step &step)
{
    QJsonObject cells;
    for (const Change &change : step.changes) {
        const QString key = change.field.key
            + (change.field.kind == Field::Kind::Remark ? u"|remark"_s : QString());
        cells.insert(key, change.after);
    }
    return cells;
}

QByteArray differences(const QJsonObject &actual, const QJsonObject &expected)
{
    QStringList lines;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (actual[it.key()] != it.value())
            lines += u"%1: %2 instead of %3"_s.arg(
                it.key(), actual[it.key()].toString(u"nothing"_s), it.value().toString());
    }
    for (auto it = actual.begin(); it != actual.end(); ++it) {
        if (!expected.contains(it.key()))
            lines += u"%1: %2 instead of nothing"_s.arg(it.key(), it.value().toString());
    }
    return lines.mid(0, 12).join(u'\n').toUtf8();
}

} // namespace

/// Clipboards as people have them (tests/intake/corpus; made by make_corpus.py), and what becomes
/// of each: which cell takes which figure, and whether anybody is asked first.
class TestPaste : public QObject
{
    Q_OBJECT

private slots:
    void corpus_data();
    void corpus();
};

void TestPaste::corpus_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(GONGKAI_TESTS "/intake/corpus"));
    const QStringList files = folder.entryList({u"*.html"_s, u"*.txt"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 40);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestPaste::corpus()
{
    QFETCH(const QString, path);
    const QJsonObject expected
        = QJsonDocument::fromJson(samples::readAll(path + u".json"_s)).object();
    QVERIFY(!expected.isEmpty());
    const Form &form = samples::form(expected["form"_L1].toString());
    const int table = tableNumber(form, expected["table"_L1].toString());
    const Grid grid = makeGrid(form, table);
    const QString base = expected["report"_L1].toString();
    Report report = base.isEmpty() ? form.emptyReport({}, 2024) : samples::report(base);
    const QJsonObject before = expected["before"_L1].toObject();
    for (auto it = before.begin(); it != before.end(); ++it)
        QVERIFY(setValue(form, report, {Field::Kind::Amount, it.key()}, it.value().toString()));

    const auto clips = clipsOf(path);
    if (!clips) {
        QCOMPARE(expected["certainty"_L1].toString(), u"unread"_s);
        return;
    }
    const Proposal proposal = propose(form, report, grid, *clips, anchorOf(form, grid, expected));
    const QByteArray doubts = proposal.doubts.join(u'\n').toUtf8();
    const Step step = toStep(form, report, proposal);
    const QByteArray wrong = differences(cellsOf(step), expected["cells"_L1].toObject());
    QVERIFY2(wrong.isEmpty(), (wrong + "\n" + doubts).constData());
    QVERIFY2(nameOf(proposal.certainty) == expected["certainty"_L1].toString(),
             ("is " + nameOf(proposal.certainty).toUtf8() + ": " + doubts).constData());
    QVERIFY2(proposal.doubts.size() == expected["doubts"_L1].toInt(), doubts.constData());
    QCOMPARE(proposal.certainty == Proposal::Certainty::Clear, proposal.doubts.isEmpty());
    for (const Change &change : step.changes) {
        QVERIFY2(setValue(form, report, change.field, change.after),
                 qPrintable(change.field.key)); // The document takes what is proposed.
    }
}

QTEST_GUILESS_MAIN(TestPaste)
#include "tst_paste.moc"
