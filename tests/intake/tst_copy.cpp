#include "intake/copy.h"
#include "samples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

const char *const reports[] = {
    "2014-quarterly/qujiang-civil-affairs-2020",
    "2019/pingtan-2020",
    "2019/shanghai-office-2019",
    "2021/huaian-2024",
    "2021/pingtan-2021",
    "2021/pingtan-2022",
    "2021/pingtan-2023",
};

/// The first figure of the range, by which it is pasted back; -1 where it has none.
CellId firstCell(const Grid &grid, const GridRange &range)
{
    for (int row = range.row; row < range.row + range.rows; ++row) {
        for (int column = range.column; column < range.column + range.columns; ++column) {
            const Grid::Box &box = grid.at(row, column);
            if (box.cell >= 0 && box.row == row && box.column == column)
                return box.cell;
        }
    }
    return -1;
}

/// The filled cells that the range covers, without totals.
std::map<CellId, Amount> amountsIn(const Form &form, const Report &report, const Grid &grid,
                                   const GridRange &range)
{
    std::map<CellId, Amount> amounts;
    for (int row = range.row; row < range.row + range.rows; ++row) {
        for (int column = range.column; column < range.column + range.columns; ++column) {
            const CellId cell = grid.at(row, column).cell;
            if (cell < 0 || form.cell(cell).isTotal)
                continue;
            const Amount &amount = report.amounts[static_cast<std::size_t>(cell)];
            if (!amount.isBlank())
                amounts[cell] = amount;
        }
    }
    return amounts;
}

std::map<CellId, Amount> placedBy(const Proposal &proposal)
{
    std::map<CellId, Amount> amounts;
    for (const Landing &landing : proposal.landings) {
        if (landing.fate == Landing::Fate::Placed)
            amounts[landing.cell] = landing.amount;
    }
    return amounts;
}

} // namespace

/// What is copied from a table comes back to the same cells, by both formats.
class TestCopy : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void wholeTable_data() { roundTrip_data(); }
    void wholeTable();
    void damaged_data() { roundTrip_data(); }
    void damaged();
    void formulas();
};

void TestCopy::roundTrip_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *const folder : reports)
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

/// Any range, placed on an empty report at its own place: what is placed is right, and nothing is
/// asked unless something is blank or a total is wrong on the paper.
void TestCopy::roundTrip()
{
    QFETCH(const QString, folder);
    const Report report = samples::report(folder);
    const Form &form = samples::formOf(report);
    const Report empty = form.emptyReport({}, report.year);
    QRandomGenerator random(20240131);
    for (int table = 0; table < static_cast<int>(form.tables.size()); ++table) {
        const Grid grid = makeGrid(form, table);
        for (int attempt = 0; attempt < 30; ++attempt) {
            GridRange range;
            range.row = random.bounded(grid.headRows, grid.rows);
            range.column = random.bounded(grid.headColumns, grid.columns);
            range.rows = random.bounded(1, grid.rows - range.row + 1);
            range.columns = random.bounded(1, grid.columns - range.column + 1);
            const CellId first = firstCell(grid, range);
            const Grid::Box *box = first < 0 ? nullptr : grid.find(first);
            // A selection begins with a figure; one that cuts a figure in two is none.
            if (!box || box->row != range.row || box->column != range.column)
                continue;
            const bool withHeads = attempt % 2 == 1;
            const Copy copy = copyOf(form, report, grid, range,
                                     withHeads ? CopiedHeads::With : CopiedHeads::Without);
            const auto expected = amountsIn(form, report, grid, range);
            for (const bool asHtml : {true, false}) {
                const auto clips = readClipboard(asHtml ? copy.html.toUtf8() : QByteArray(),
                                                 asHtml ? QString() : copy.text);
                QVERIFY(clips);
                const Proposal proposal = propose(form, empty, grid, *clips, anchorAt(grid, first));
                const QByteArray where
                    = u"table %1, %2 rows %3 columns from %4, %5 heads, %6:\n%7\n%8"_s.arg(table)
                          .arg(range.rows)
                          .arg(range.columns)
                          .arg(form.cell(first).code, withHeads ? u"with"_s : u"without"_s,
                               asHtml ? u"HTML"_s : u"text"_s, copy.text,
                               proposal.doubts.join(u'\n'))
                          .toUtf8();
                if (proposal.certainty == Proposal::Certainty::Refused) {
                    QVERIFY2(expected.empty(), where.constData());
                    continue;
                }
                const auto placed = placedBy(proposal);
                // Nothing is ever placed silently wrong.
                QVERIFY2(proposal.certainty == Proposal::Certainty::Ask || placed == expected,
                         where.constData());
                if (!withHeads)
                    continue;
                QVERIFY2(placed == expected, where.constData());
                // Labels do not follow the cursor: elsewhere it is asked, or the same.
                const CellId elsewhere = grid.boxes[static_cast<std::size_t>(random.bounded(
                                                        static_cast<int>(grid.boxes.size())))]
                                             .cell;
                const Proposal other
                    = propose(form, empty, grid, *clips, anchorAt(grid, elsewhere));
                QVERIFY2(other.certainty != Proposal::Certainty::Clear
                             || placedBy(other) == expected,
                         where.constData());
            }
        }
    }
}

void TestCopy::wholeTable()
{
    QFETCH(const QString, folder);
    const Report report = samples::report(folder);
    const Form &form = samples::formOf(report);
    const Report empty = form.emptyReport({}, report.year);
    for (int table = 0; table < static_cast<int>(form.tables.size()); ++table) {
        const Grid grid = makeGrid(form, table);
        const GridRange all{0, 0, grid.rows, grid.columns};
        const Copy copy = copyOf(form, report, grid, all, CopiedHeads::With);
        for (const bool asHtml : {true, false}) {
            const auto clips = readClipboard(asHtml ? copy.html.toUtf8() : QByteArray(),
                                             asHtml ? QString() : copy.text);
            QVERIFY(clips);
            const Proposal proposal = propose(form, empty, grid, *clips, Anchor());
            QVERIFY2(placedBy(proposal) == amountsIn(form, report, grid, all),
                     qPrintable(proposal.doubts.join(u'\n')));
            for (const Landing &landing : proposal.landings)
                QVERIFY2(landing.fate != Landing::Fate::LeftOut || landing.text.isEmpty(),
                         qPrintable(landing.text));
        }
    }
}

/// A cell or a row lost, a cell too many, a label rubbed out: each figure is placed right, or it is
/// asked.
void TestCopy::damaged()
{
    QFETCH(const QString, folder);
    const Report report = samples::report(folder);
    const Form &form = samples::formOf(report);
    const Report empty = form.emptyReport({}, report.year);
    QRandomGenerator random(711);
    for (int table = 0; table < static_cast<int>(form.tables.size()); ++table) {
        const Grid grid = makeGrid(form, table);
        const GridRange all{0, 0, grid.rows, grid.columns};
        const QString whole = copyOf(form, report, grid, all, CopiedHeads::With).text;
        const bool hasTotals
            = std::any_of(form.cells.begin(), form.cells.end(), [&](const Cell &cell) {
                  return cell.table == table && cell.isTotal
                      && form.tables[std::size_t(table)].layout != TableLayout::Listed;
              });
        const auto right = amountsIn(form, report, grid, all);
        for (int attempt = 0; attempt < 30; ++attempt) {
            // A row that lost a cell, with a blank one at its end, is as good as any without
            // totals.
            if (attempt % 5 == 3 && !hasTotals)
                continue;
            QStringList lines = whole.split(u'\n', Qt::SkipEmptyParts);
            const int place = random.bounded(static_cast<int>(lines.size()));
            QStringList fields = lines[place].split(u'\t');
            const int field = random.bounded(static_cast<int>(fields.size()));
            switch (attempt % 5) {
            case 0:
                fields.removeAt(field);
                break;
            case 1:
                fields.insert(field, {});
                break;
            case 2:
                fields.insert(field, u"7"_s);
                break;
            case 3:
                fields.removeAt(field);
                fields += QString();
                break;
            case 4:
                fields.clear();
                break;
            }
            if (fields.isEmpty())
                lines.removeAt(place);
            else
                lines[place] = fields.join(u'\t');
            const auto clips = readClipboard({}, lines.join(u'\n'));
            QVERIFY(clips);
            const Proposal proposal = propose(form, empty, grid, *clips, Anchor());
            if (proposal.certainty != Proposal::Certainty::Clear)
                continue;
            for (const auto &[cell, amount] : placedBy(proposal)) {
                const auto found = right.find(cell);
                QVERIFY2(found != right.end() && found->second == amount,
                         qPrintable(form.cell(cell).code + u" in\n"_s + lines.join(u'\n')));
            }
        }
    }
}

/// A label that begins like a formula stays a text.
void TestCopy::formulas()
{
    Form form = samples::form(u"2021");
    Grid grid = makeGrid(form, 0);
    grid.boxes[0].text = u"=1+1"_s;
    const Copy copy
        = copyOf(form, form.emptyReport({}, 2024), grid, {0, 0, 1, 4}, CopiedHeads::Without);
    QVERIFY(copy.html.contains("mso-number-format:'\\@'\">=1+1<"_L1));
    QVERIFY(copy.text.startsWith("'=1+1"_L1));
}

QTEST_GUILESS_MAIN(TestCopy)
#include "tst_copy.moc"
