#include "core/grid.h"

#include "official.h"

#include <QTest>

#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

using Kind = Grid::Kind;

/// "row,column height x width text".
QString line(int row, int column, int rowSpan, int columnSpan, const QString &text)
{
    return u"%1,%2 %3x%4 %5"_s.arg(row).arg(column).arg(rowSpan).arg(columnSpan).arg(text);
}

/// Boxes as a web page places them: row by row, each in the first place that is still free.
class WebTable
{
public:
    explicit WebTable(int columns)
        : m_columns(columns)
    {
    }

    void startRow() { m_column = 0, ++m_row; }

    void add(const QString &text, int columnSpan, int rowSpan)
    {
        while (m_taken.contains({m_row, m_column}) && m_column < m_columns)
            ++m_column;
        for (int row = m_row; row < m_row + rowSpan; ++row) {
            for (int column = m_column; column < m_column + columnSpan; ++column)
                m_taken.insert({row, column});
        }
        m_lines += line(m_row, m_column, rowSpan, columnSpan, text);
    }

    const QStringList &lines() const { return m_lines; }

private:
    int m_columns;
    int m_row = -1;
    int m_column = 0;
    std::set<std::pair<int, int>> m_taken;
    QStringList m_lines;
};

void addHeaderRows(WebTable &web, const QJsonValue &official)
{
    const QJsonArray rows = official["header_rows"_L1].toArray();
    for (const QJsonValue row : rows) {
        web.startRow();
        const QJsonArray cells = row.toArray();
        for (const QJsonValue cell : cells)
            web.add(text(cell, "text"), cell["colspan"_L1].toInt(1), cell["rowspan"_L1].toInt(1));
    }
}

/// All boxes but figures, in reading order.
QStringList spelled(const Grid &grid)
{
    QStringList lines;
    for (const Grid::Box &box : grid.boxes) {
        if (box.kind != Kind::Figure)
            lines += line(box.row, box.column, box.rowSpan, box.columnSpan, box.text);
    }
    return lines;
}

/// Shapes that no shipped form has: headings of uneven depth, columns in two lines, a block without
/// caption, a row without figures.
const QByteArray oddTables = R"([
  { "id": "spanning", "name": "A", "layout": "spanning", "corner": "+", "widths": [1, 1, 1, 1, 2, 1, 1],
    "columns": [{ "id": "x", "label": "X", "span": 2 }, { "label": "Y", "parts": [{ "id": "y", "label": "Y1" }, { "id": "z", "label": "Y2" }] }],
    "rows": [{ "id": "a", "label": "A", "kind": "none" },
             { "label": "B", "parts": [{ "label": "B1", "parts": [{ "id": "b", "label": "B11" }, { "id": "c", "label": "B12" }] },
                                       { "id": "d", "label": "B2" }] }] },
  { "id": "listed", "name": "B", "layout": "listed", "widths": [2, 1, 1],
    "columns": [{ "label": "X", "parts": [{ "id": "x", "label": "X1" }, { "id": "y", "label": "X2" }] }],
    "rows": [{ "id": "a", "label": "A" }, { "id": "b", "label": "B", "kind": "none" }] },
  { "id": "stacked", "name": "C", "layout": "stacked", "corner": "+", "widths": [1, 1, 1],
    "blocks": [{ "columns": [{ "label": "X", "parts": [{ "id": "x", "label": "X1" }, { "id": "y", "label": "X2" }] }], "rows": [{ "id": "a", "label": "A" }] },
               { "caption": "Second", "columns": [{ "id": "x", "label": "X", "span": 2 }], "rows": [{ "id": "b", "label": "B" }] }] },
  { "id": "across", "name": "D", "layout": "across", "widths": [1, 1, 1, 1, 1, 1],
    "columns": [{ "id": "x", "label": "X" }, { "id": "y", "label": "Y" }],
    "rows": [{ "id": "a", "label": "A" }, { "label": "B", "parts": [{ "label": "B1", "parts": [{ "id": "b", "label": "B11" }] }, { "id": "c", "label": "B2" }] }] }
])";

const Form &oddForm()
{
    static const Form form = [] {
        QJsonObject description = jsonOf(testFile(u"broken/sound.json"_s));
        const QJsonArray tables = QJsonDocument::fromJson(oddTables).array();
        QJsonArray sections;
        for (const QJsonValue table : tables)
            sections += QJsonObject{{u"id"_s, table["id"_L1]}, {u"table"_s, table["id"_L1]}};
        description.insert(u"edition"_s, u"odd"_s);
        description.insert(u"tables"_s, tables);
        description.insert(u"sections"_s, sections);
        description.remove(u"rules"_s);
        return readForm(description, {}).value();
    }();
    return form;
}

const Form &formOf(const QString &id)
{
    return id == "odd"_L1 ? oddForm() : shippedForm(id);
}

Grid gridOf(const QString &form, const QString &table)
{
    const Form &found = formOf(form);
    return makeGrid(found, static_cast<int>(&tableOf(found, table) - found.tables.data()));
}

} // namespace

/// The printed tables: every place covered once, every figure beside its own label and below it.
class TestGrid : public QObject
{
    Q_OBJECT

private slots:
    void officialRequests_data();
    void officialRequests();
    void officialDisputes_data() { officialRequests_data(); }
    void officialDisputes();
    void cover_data();
    void cover();
    void figures_data() { cover_data(); }
    void figures();
    void heads_data();
    void heads();
    void widths();
    void nothing();
};

void TestGrid::officialRequests_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("2019") << u"2019"_s;
    QTest::newRow("2021") << u"2021"_s;
}

/// The spans of 表三, laid out as the official web page does.
void TestGrid::officialRequests()
{
    QFETCH(const QString, id);

    const QJsonValue official = officialTable(id, u"requests"_s);
    WebTable web(10);
    addHeaderRows(web, official);
    const QJsonArray rows = official["rows"_L1].toArray();
    bool isNewRow = true;
    for (const QJsonValue row : rows) {
        if (isNewRow)
            web.startRow();
        web.add(text(row, "label"), row["label_colspan"_L1].toInt(1),
                row["label_rowspan"_L1].toInt(1));
        // A heading shares its line with the first of its rows.
        isNewRow = text(row, "kind") != "none"_L1;
    }
    QCOMPARE(spelled(gridOf(id, u"requests"_s)), web.lines());
}

void TestGrid::officialDisputes()
{
    QFETCH(const QString, id);

    WebTable web(15);
    addHeaderRows(web, officialTable(id, u"disputes"_s));
    QCOMPARE(spelled(gridOf(id, u"disputes"_s)), web.lines());
}

void TestGrid::cover_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("table");
    QStringList forms = {u"odd"_s};
    for (const auto &form : shippedForms().forms())
        forms += form->id();
    for (const QString &form : std::as_const(forms)) {
        for (const Table &table : formOf(form).tables)
            QTest::addRow("%s %s", qPrintable(form), qPrintable(table.id)) << form << table.id;
    }
}

void TestGrid::cover()
{
    QFETCH(const QString, form);
    QFETCH(const QString, table);

    const Grid grid = gridOf(form, table);
    QVERIFY(grid.rows > grid.headRows && grid.columns > grid.headColumns);
    QCOMPARE(static_cast<int>(grid.widths.size()), grid.columns);
    std::map<std::pair<int, int>, int> covered;
    std::pair<int, int> last{-1, -1};
    for (const Grid::Box &box : grid.boxes) {
        QVERIFY(std::pair(box.row, box.column) > last);
        last = {box.row, box.column};
        QVERIFY(box.rowSpan > 0 && box.row + box.rowSpan <= grid.rows);
        QVERIFY(box.columnSpan > 0 && box.column + box.columnSpan <= grid.columns);
        for (int row = box.row; row < box.row + box.rowSpan; ++row) {
            for (int column = box.column; column < box.column + box.columnSpan; ++column) {
                ++covered[{row, column}];
                QCOMPARE(&grid.at(row, column), &box);
            }
        }
    }
    QCOMPARE(static_cast<int>(covered.size()), grid.rows * grid.columns);
    for (const auto &[place, times] : covered)
        QCOMPARE(times, 1);
}

void TestGrid::figures()
{
    QFETCH(const QString, form);
    QFETCH(const QString, table);

    const Form &ours = formOf(form);
    const Grid grid = gridOf(form, table);
    int figures = 0;
    for (std::size_t i = 0; i < ours.cells.size(); ++i) {
        const Cell &cell = ours.cells[i];
        const Grid::Box *box = grid.find(static_cast<CellId>(i));
        QCOMPARE(box != nullptr, ours.tableOf(cell).id == table);
        if (!box)
            continue;
        ++figures;
        QCOMPARE(box->kind, Kind::Figure);
        QVERIFY(box->text.isEmpty());
        QVERIFY(box->row >= grid.headRows && box->column >= grid.headColumns);

        int above = box->row - 1;
        while (grid.at(above, box->column).kind != Kind::ColumnHead)
            --above;
        const Grid::Box &head = grid.at(above, box->column);
        QCOMPARE(head.text, columnLabel(ours, cell));
        QCOMPARE(head.column, box->column);
        QCOMPARE(head.columnSpan, box->columnSpan);
        // A table across has its groups above the columns.
        const bool isAcross = ours.tableOf(cell).layout == TableLayout::Across;
        int before = box->column - 1;
        while (!isAcross && grid.at(box->row, before).kind != Kind::RowHead)
            --before;
        const Grid::Box &label
            = isAcross ? grid.at(head.row - 1, box->column) : grid.at(box->row, before);
        QCOMPARE(label.text, rowLabel(ours, cell));
    }
    const auto isFigure = [](const Grid::Box &box) { return box.kind == Kind::Figure; };
    QCOMPARE(static_cast<int>(std::count_if(grid.boxes.begin(), grid.boxes.end(), isFigure)),
             figures);
}

void TestGrid::heads_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QList<int>>("size"); // rows, columns, head rows, head columns

    // clang-format off
    QTest::newRow("statistics")             << u"2014"_s << u"statistics"_s << QList{66, 3, 1, 2};
    QTest::newRow("statistics by quarters") << u"2014/quarterly"_s << u"statistics"_s << QList{85, 4, 1, 2};
    QTest::newRow("four blocks")            << u"2021"_s << u"disclosure"_s << QList{14, 4, 0, 1};
    QTest::newRow("applicants")             << u"2021"_s << u"requests"_s << QList{28, 10, 3, 3};
    QTest::newRow("uneven rows")            << u"odd"_s << u"spanning"_s << QList{6, 7, 2, 3};
    QTest::newRow("uneven groups")          << u"odd"_s << u"across"_s << QList{5, 6, 4, 0};
    QTest::newRow("one line across")        << u"2021"_s << u"disputes"_s << QList{4, 15, 3, 0};
    // clang-format on
}

void TestGrid::heads()
{
    QFETCH(const QString, form);
    QFETCH(const QString, table);
    QFETCH(const QList<int>, size);

    const Grid grid = gridOf(form, table);
    QCOMPARE((QList{grid.rows, grid.columns, grid.headRows, grid.headColumns}), size);
}

/// The label column of 表二 takes a quarter of the width in either edition.
void TestGrid::widths()
{
    for (const QString &form : {u"2019"_s, u"2021"_s}) {
        const std::vector<double> found = gridOf(form, u"disclosure"_s).widths;
        QCOMPARE(found.front() * 4, std::accumulate(found.begin(), found.end(), 0.0));
    }
}

/// Where a heading of a listed table has no figures, the paper has an empty box.
void TestGrid::nothing()
{
    const Grid grid = gridOf(u"2014"_s, u"statistics"_s);
    QCOMPARE(grid.at(1, 0).text, u"一、主动公开情况"_s);
    QCOMPARE(grid.at(1, 0).depth, 0);
    QCOMPARE(grid.at(1, 1).text, u"——"_s);
    QCOMPARE(grid.at(1, 1).kind, Kind::UnitHead);
    QCOMPARE(grid.at(1, 2).kind, Kind::Nothing);
    QCOMPARE(grid.at(3, 0).depth, 2);
}

QTEST_GUILESS_MAIN(TestGrid)
#include "tst_grid.moc"
