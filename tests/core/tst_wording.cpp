#include "official.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

/// One line of a table of facts, so that a difference shows all there is to know about a row or
/// cell.
QString line(const QStringList &facts)
{
    return facts.join(u'|');
}

/// The official word for what a cell takes.
QString kindOf(CellFormat format)
{
    switch (format.kind) {
    case CellFormat::Kind::Count:
        return u"count"_s;
    case CellFormat::Kind::Change:
        return u"delta"_s;
    case CellFormat::Kind::Money:
        return format.money == MoneyUnit::WanYuan ? u"money_wan"_s
            : format.money == MoneyUnit::AsTyped  ? u"money_free"_s
                                                  : u"?"_s;
    }
    return {};
}

/// The cells that a computed cell adds up.
QString partsOf(const Form &form, CellId total)
{
    QStringList codes;
    for (const Computation &computation : form.computations) {
        if (computation.target != total)
            continue;
        for (const CellId part : computation.parts)
            codes += form.cell(part).code;
    }
    return codes.join(u' ');
}

QString officialParts(const QJsonValue &total, const QString &table, const QString &column)
{
    QStringList codes;
    const QStringList parts = texts(total["sum_of"_L1]);
    for (const QString &part : parts)
        codes += table + part + column;
    return codes.join(u' ');
}

void addRows(const std::vector<Heading> &headings, const QString &parent, QStringList &lines)
{
    for (const Heading &heading : headings) {
        lines += line({heading.id, heading.label, heading.unit,
                       heading.hasFigures ? u"figures"_s : u"heading"_s, parent});
        addRows(heading.parts, heading.id, lines);
    }
}

/// The rows of an official table that the form has: those of one province only in its variant.
std::vector<QJsonValue> officialRows(const Form &form, const QString &table)
{
    const QJsonArray all = officialTable(form.edition, table)["rows"_L1].toArray();
    std::vector<QJsonValue> rows(all.begin(), all.end());
    if (form.variant.isEmpty())
        std::erase_if(rows, [](const QJsonValue &row) { return !row["only_in"_L1].isUndefined(); });
    return rows;
}

} // namespace

/// The forms say what the official documents say: every label, every unit, every sum, in order.
class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void head_data();
    void head();
    void rows_data();
    void rows();
    void statistics_data();
    void statistics();
    void disclosure_data();
    void disclosure();
    void requests_data() { disclosure_data(); }
    void requests();
    void disputes_data() { disclosure_data(); }
    void disputes();
};

void TestWording::head_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"2014", "2014/quarterly", "2019", "2021"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

/// What stands above the tables, between and below them.
void TestWording::head()
{
    QFETCH(const QString, id);

    const Form &form = shippedForm(id);
    const QJsonValue official = officialEdition(form.edition);
    const Table &first = form.tables.front();
    QCOMPARE(form.basis, text(official, "basis"));
    // The title of 2014 is that of the table: the report around it was left to the offices.
    QCOMPARE(first.title.isEmpty() ? form.title : first.title, text(official, "title"));
    QCOMPARE(first.subtitle, text(official, "subtitle"));
    QCOMPARE(form.unitLabel, texts(official["header"_L1]).join(u' '));

    const QJsonArray sections = official["sections"_L1].toArray();
    for (const QJsonValue section : sections) {
        QVERIFY(form.findSection(text(section, "id")));
        QCOMPARE(form.findSection(text(section, "id"))->title, text(section, "title"));
    }
    if (!sections.isEmpty())
        QCOMPARE(static_cast<qsizetype>(form.sections.size()),
                 sections.size() + 1); // and the preface

    const QJsonArray footer = official["footer"_L1].toArray();
    QCOMPARE(static_cast<qsizetype>(form.signatures.size()), footer.size());
    for (std::size_t i = 0; i < form.signatures.size(); ++i) {
        QStringList labels;
        for (const SignatureField &field : form.signatures[i])
            labels += field.label;
        QCOMPARE(labels, texts(footer[static_cast<qsizetype>(i)]));
    }
}

void TestWording::rows_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("corner");
    const QString balance
        = u"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"_s;
    QTest::newRow("2014") << u"2014"_s << u"statistics"_s << u"统计指标"_s;
    QTest::newRow("2014 by quarters") << u"2014/quarterly"_s << u"statistics"_s << u"统计指标"_s;
    QTest::newRow("2019") << u"2019"_s << u"requests"_s << balance;
    QTest::newRow("2021") << u"2021"_s << u"requests"_s << balance;
}

void TestWording::rows()
{
    QFETCH(const QString, id);
    QFETCH(const QString, table);
    QFETCH(const QString, corner);

    const Form &form = shippedForm(id);
    const Table &ours = tableOf(form, table);
    QStringList expected;
    for (const QJsonValue &row : officialRows(form, table)) {
        const QString figures = text(row, "kind") == "none"_L1 ? u"heading"_s : u"figures"_s;
        expected += line({text(row, "code"), text(row, "label"), text(row, "unit"), figures,
                          text(row, "parent")});
    }
    QStringList found;
    addRows(ours.blocks.front().rows, {}, found);
    QCOMPARE(found, expected);
    QCOMPARE(ours.corner, corner);
    QCOMPARE(ours.unitHeading,
             texts(officialTable(form.edition, table)["label_columns"_L1]).value(1));
}

void TestWording::statistics_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("columns");
    QTest::newRow("2014") << u"2014"_s << u"annual"_s;
    QTest::newRow("2014 by quarters") << u"2014/quarterly"_s << u"quarterly"_s;
}

void TestWording::statistics()
{
    QFETCH(const QString, id);
    QFETCH(const QString, columns);

    const Form &form = shippedForm(id);
    const QJsonArray official
        = officialTable(form.edition, u"statistics"_s)["column_variants"_L1][columns].toArray();
    QStringList expected;
    for (const QJsonValue &row : officialRows(form, u"statistics"_s)) {
        for (const QJsonValue column : official) {
            const QString end = u'.' + text(column, "key");
            if (text(row, "kind") == "none"_L1)
                continue;
            const QString code = u"statistics."_s + text(row, "code") + end;
            expected += line({code, text(column, "label"), text(row, "kind"), text(row, "unit"),
                              officialParts(row, u"statistics."_s, end)});
        }
    }
    QStringList found;
    for (std::size_t i = 0; i < form.cells.size(); ++i) {
        const Cell &cell = form.cells[i];
        found += line({cell.code, columnLabel(form, cell), kindOf(cell.format), cell.unit,
                       partsOf(form, static_cast<CellId>(i))});
    }
    QCOMPARE(found, expected);
}

void TestWording::disclosure_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("2019") << u"2019"_s;
    QTest::newRow("2021") << u"2021"_s;
}

void TestWording::disclosure()
{
    QFETCH(const QString, id);

    const Form &form = shippedForm(id);
    const QJsonValue official = officialTable(id, u"disclosure"_s);
    QStringList expected;
    const QJsonArray blocks = official["blocks"_L1].toArray();
    for (const QJsonValue block : blocks) {
        const QJsonArray rows = block["rows"_L1].toArray();
        const QJsonArray columns = block["columns"_L1].toArray();
        for (const QJsonValue row : rows) {
            for (const QJsonValue column : columns) {
                const QString code
                    = u"disclosure.%1.%2"_s.arg(text(row, "code"), text(column, "key"));
                expected
                    += line({code, text(block, "caption"), text(row, "label"),
                             text(column, "label"), text(column, "kind"), text(column, "unit")});
            }
        }
    }
    QStringList found;
    for (const Cell &cell : form.cells) {
        if (form.tableOf(cell).id == "disclosure"_L1)
            found += line({cell.code, form.blockOf(cell).caption, rowLabel(form, cell),
                           columnLabel(form, cell), kindOf(cell.format), cell.unit});
    }
    QCOMPARE(found, expected);
    QCOMPARE(tableOf(form, u"disclosure"_s).corner, text(official, "first_column_label"));
}

void TestWording::requests()
{
    QFETCH(const QString, id);

    const Form &form = shippedForm(id);
    const QJsonArray columns = officialTable(id, u"requests"_s)["columns"_L1].toArray();
    QStringList expected;
    for (const QJsonValue &row : officialRows(form, u"requests"_s)) {
        if (text(row, "kind") == "none"_L1)
            continue;
        const QString start = u"requests."_s + text(row, "code");
        QStringList applicants;
        for (const QJsonValue column : columns) {
            const QString end = u'.' + text(column, "key");
            // Where the column of totals meets the row of totals, either sum may be computed.
            QString parts = officialParts(row, u"requests."_s, end);
            if (text(column, "role") == "total"_L1 && parts.isEmpty())
                parts = applicants.join(u' ');
            applicants += start + end;
            expected += line(
                {start + end, text(column, "group"), text(column, "label"), u"count"_s, parts});
        }
    }
    QStringList found;
    for (std::size_t i = 0; i < form.cells.size(); ++i) {
        const Cell &cell = form.cells[i];
        const QStringList path = form.columnOf(cell).path;
        if (form.tableOf(cell).id == "requests"_L1)
            found += line({cell.code, path.size() > 2 ? path[1] : QString(), path.last(),
                           kindOf(cell.format), partsOf(form, static_cast<CellId>(i))});
    }
    QCOMPARE(found, expected);
}

void TestWording::disputes()
{
    QFETCH(const QString, id);

    const Form &form = shippedForm(id);
    const QJsonArray columns = officialTable(id, u"disputes"_s)["columns"_L1].toArray();
    QStringList expected;
    for (const QJsonValue column : columns) {
        QStringList groups = {text(column, "supergroup"), text(column, "group")};
        groups.removeDuplicates();
        expected += line({text(column, "code"), groups.join(u'/'), text(column, "label"),
                          officialParts(column, {}, {})});
    }
    QStringList found;
    for (std::size_t i = 0; i < form.cells.size(); ++i) {
        const Cell &cell = form.cells[i];
        if (form.tableOf(cell).id == "disputes"_L1)
            found += line({cell.code, form.rowOf(cell).path.join(u'/'), columnLabel(form, cell),
                           partsOf(form, static_cast<CellId>(i))});
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
