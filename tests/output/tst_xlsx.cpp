#include "published.h"
#include "spreadsheet.h"

#include "core/grid.h"
#include "core/prose.h"
#include "output/xlsx.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gongkai;
using spreadsheet::cellsIn;
using spreadsheet::nameAt;

namespace {

spreadsheet::Book bookOf(const Publication &publication)
{
    const auto bytes = toXlsx(publication);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    return spreadsheet::read(*bytes);
}

const Section &sectionOf(const Form &form, int table)
{
    return *std::find_if(form.sections.begin(), form.sections.end(),
                         [&](const Section &section) { return section.table == table; });
}

/// How many rows stand above the table.
int rowsAbove(const Form &form, int table)
{
    const Table &printed = form.tables[static_cast<std::size_t>(table)];
    return 1 + (printed.subtitle.isEmpty() ? 0 : 1) + (form.unitLabel.isEmpty() ? 0 : 1);
}

/// Where a cell of the form stands in the sheet of its table.
QString placeOf(const Form &form, CellId cell)
{
    const int table = form.cell(cell).table;
    const Grid grid = makeGrid(form, table);
    const Grid::Box &box = *grid.find(cell);
    return nameAt(rowsAbove(form, table) + box.row, box.column);
}

spreadsheet::Sheet sheetOf(const spreadsheet::Book &book, const Form &form, CellId cell)
{
    return book.sheets.value(form.tableOf(form.cell(cell)).name);
}

/// A report of 2021 whose figures are as these.
Publication withFigures(const QMap<QString, Amount> &figures)
{
    const Form &form = samples::form(u"2021");
    Report report = form.emptyReport({u"某单位"_s, {}, {}, {}}, 2024);
    for (auto it = figures.begin(); it != figures.end(); ++it)
        report.amounts[static_cast<std::size_t>(samples::cell(form, it.key()))] = *it;
    return samples::published(report);
}

} // namespace

/// Excel workbooks, unpacked and read again.
class TestXlsx : public QObject
{
    Q_OBJECT

private slots:
    void cases_data();
    void figures_data() { cases_data(); }
    void figures();
    void merges_data() { cases_data(); }
    void merges();
    void totals_data() { cases_data(); }
    void totals();
    void lists_data() { cases_data(); }
    void lists();
    void printsAsTyped_data();
    void printsAsTyped();
    void formulas_data();
    void formulas();
    void typedTotal();
    void hostileTexts_data();
    void hostileTexts();
    void longProse();
    void signatures();
    void draft();
    void sameBytes();
};

void TestXlsx::cases_data()
{
    QTest::addColumn<QString>("folder");
    for (const auto *folder :
         {"2021/huaian-2024", "2021/pingtan-2021", "2021/pingtan-2022", "2021/pingtan-2023",
          "2019/pingtan-2020", "2019/delingha-gov-service-2020", "2019/linhai-civil-affairs-2019",
          "2019/shanghai-office-2019", "2014-quarterly/qujiang-civil-affairs-2020"})
        QTest::newRow(folder) << QString::fromUtf8(folder);
}

void TestXlsx::figures()
{
    QFETCH(const QString, folder);
    const Publication publication = samples::published(samples::report(folder));
    const Form &form = *publication.form;
    const spreadsheet::Book book = bookOf(publication);
    QCOMPARE(book.fault, QString());
    for (std::size_t table = 0; table < form.tables.size(); ++table) {
        const spreadsheet::Sheet sheet = book.sheets.value(form.tables[table].name);
        const int number = static_cast<int>(table);
        const int above = rowsAbove(form, number);
        const QString title = form.tables[table].title;
        QCOMPARE(sheet.at(u"A1"_s).shown(),
                 title.isEmpty() ? sectionOf(form, number).title : title);
        const Grid grid = makeGrid(form, number);
        for (const Grid::Box &box : grid.boxes) {
            const auto cell = sheet.at(nameAt(above + box.row, box.column));
            const bool isFigure = box.kind == Grid::Kind::Figure;
            const QString printed = !isFigure
                ? box.text
                : formatAmount(publication.figures.printedAt(box.cell), form.cell(box.cell).format);
            QCOMPARE(cell.shown(), printed);
            if (isFigure && publication.figures.printedAt(box.cell).isNumber())
                QVERIFY2(cell.isNumber, qPrintable(printed));
        }
    }
}

void TestXlsx::merges()
{
    QFETCH(const QString, folder);
    const Publication publication = samples::published(samples::report(folder));
    const Form &form = *publication.form;
    const spreadsheet::Book book = bookOf(publication);
    for (std::size_t table = 0; table < form.tables.size(); ++table) {
        const int above = rowsAbove(form, static_cast<int>(table));
        const Grid grid = makeGrid(form, static_cast<int>(table));
        QSet<QString> expected;
        for (const Grid::Box &box : grid.boxes) {
            if (box.rowSpan > 1 || box.columnSpan > 1)
                expected += nameAt(above + box.row, box.column) + u':'
                    + nameAt(above + box.row + box.rowSpan - 1, box.column + box.columnSpan - 1);
        }
        QSet<QString> merges = book.sheets.value(form.tables[table].name).merges;
        const Table &printed = form.tables[table];
        const int below = printed.title.isEmpty() ? 0 : static_cast<int>(form.signatures.size());
        for (int line = 0; line < above + below; ++line) {
            const int row = line < above ? line : line + grid.rows;
            expected += nameAt(row, 0) + u':' + nameAt(row, grid.columns - 1);
        }
        QCOMPARE(merges, expected);
    }
}

void TestXlsx::totals()
{
    QFETCH(const QString, folder);
    const Publication publication = samples::published(samples::report(folder));
    const Form &form = *publication.form;
    const spreadsheet::Book book = bookOf(publication);
    QSet<QString> targets;
    for (const Computation &computation : form.computations) {
        const CellId target = computation.target;
        const QString place = placeOf(form, target);
        const auto sheet = sheetOf(book, form, target);
        targets += form.tableOf(form.cell(target)).name + place;
        const Amount &printed = publication.figures.printedAt(target);
        const Amount &computed = publication.figures.computedAt(target);
        QCOMPARE(sheet.at(place).formula.isEmpty(), printed != computed);
        QCOMPARE(sheet.notes.value(place).contains(u"手工填写"_s), printed != computed);
        QSet<QString> parts;
        for (const CellId part : computation.parts)
            parts += placeOf(form, part);
        if (printed == computed)
            QCOMPARE(cellsIn(sheet.at(place).formula), parts);
    }
    for (const QString &name : book.names) {
        const auto cells = book.sheets.value(name).cells;
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            QVERIFY2(cell->formula.isEmpty() || targets.contains(name + cell.key()),
                     qPrintable(name + cell.key()));
    }
}

void TestXlsx::lists()
{
    QFETCH(const QString, folder);
    Publication publication = samples::published(samples::report(folder));
    const Form &form = *publication.form;
    publication.previous = neighbour(form, form, publication.report);
    const spreadsheet::Book book = bookOf(publication);
    const auto list = book.sheets.value(u"数据"_s);
    for (std::size_t i = 0; i < form.cells.size(); ++i) {
        const auto cell = static_cast<CellId>(i);
        const int row = cell + 1;
        const QString printed
            = formatAmount(publication.figures.printedAt(cell), form.cell(cell).format);
        QCOMPARE(list.at(nameAt(row, 0)).text, form.cell(cell).code);
        QCOMPARE(list.at(nameAt(row, 1)).text, labelPath(form, cell));
        const QString typed = titleOf(publication.figures.printedAt(cell).unit);
        QCOMPARE(list.at(nameAt(row, 2)).text, typed.isEmpty() ? form.cell(cell).unit : typed);
        QCOMPARE(list.at(nameAt(row, 3)).shown(), printed);
        QCOMPARE(list.at(nameAt(row, 4)).shown(), printed);
        const auto remark = publication.report.remarks.find(cell);
        const bool hasRemark = remark != publication.report.remarks.end();
        QCOMPARE(list.at(nameAt(row, 5)).text, hasRemark ? remark->second : QString());
        const QString note = sheetOf(book, form, cell).notes.value(placeOf(form, cell));
        QVERIFY(!hasRemark || note.endsWith(remark->second));
    }
    QStringList prose;
    const auto words = book.sheets.value(u"文字"_s).cells;
    for (const auto &cell : words)
        prose += cell.text;
    for (const auto &[section, text] : publication.report.texts) {
        for (const QString &paragraph : paragraphsOf(text))
            QVERIFY2(prose.join(QString()).contains(paragraph.left(200)), qPrintable(paragraph));
    }
    QStringList about;
    const auto notes = book.sheets.value(u"说明"_s).cells;
    for (const auto &cell : notes)
        about += cell.text;
    QVERIFY(about.contains(publication.report.unit.name));
    QVERIFY(about.contains(QString::number(publication.report.year)));
    QVERIFY(about.contains(u"%1（%2）"_s.arg(form.name, form.id())));
}

void TestXlsx::printsAsTyped_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isNumber");
    const QString fees = u"disclosure.fees.amount"_s;
    const QString rules = u"disclosure.regulations.issued"_s;
    const QString bought = u"disclosure.procurement.amount"_s;
    const QString change = u"disclosure.licensing.items_change"_s;

    // clang-format off
    QTest::newRow("zero is not blank")        << u"2021"_s << rules  << u"0"_s                 << true;
    QTest::newRow("largest count")            << u"2021"_s << rules  << u"999999999999"_s      << true;
    QTest::newRow("not applicable")           << u"2021"_s << rules  << u"/"_s                 << false;
    QTest::newRow("zero places typed")        << u"2021"_s << fees   << u"12.50"_s             << true;
    QTest::newRow("six places")               << u"2021"_s << fees   << u"0.000001"_s          << true;
    QTest::newRow("no binary fraction")       << u"2021"_s << fees   << u"96171.6"_s           << true;
    QTest::newRow("fifteen digits")           << u"2021"_s << fees   << u"123456789.012345"_s  << true;
    QTest::newRow("sixteen digits")           << u"2021"_s << fees   << u"1234567890.012345"_s << false;
    QTest::newRow("beyond exact numbers")     << u"2021"_s << fees   << u"9999999999.999999"_s << false;
    QTest::newRow("increase")                 << u"2019"_s << change << u"+12"_s               << true;
    QTest::newRow("decrease")                 << u"2019"_s << change << u"-12"_s               << true;
    QTest::newRow("no change")                << u"2019"_s << change << u"0"_s                 << true;
    QTest::newRow("yuan goes with it")        << u"2019"_s << bought << u"73802895.90元"_s     << true;
    QTest::newRow("万元 goes with it")        << u"2019"_s << bought << u"477.35万元"_s        << true;
    QTest::newRow("no unit was typed")        << u"2019"_s << bought << u"477.35"_s            << true;
    // clang-format on
}

void TestXlsx::printsAsTyped()
{
    QFETCH(const QString, form);
    QFETCH(const QString, code);
    QFETCH(const QString, typed);
    QFETCH(const bool, isNumber);
    const Form &official = samples::form(form);
    const CellId cell = samples::cell(official, code);
    Report report = official.emptyReport({u"某单位"_s, {}, {}, {}}, 2024);
    const auto amount = parseAmount(typed, official.cell(cell).format);
    QVERIFY(amount);
    report.amounts[static_cast<std::size_t>(cell)] = *amount;
    const auto sheet = sheetOf(bookOf(samples::published(report)), official, cell);
    QCOMPARE(sheet.at(placeOf(official, cell)).shown(), typed);
    QCOMPARE(sheet.at(placeOf(official, cell)).isNumber, isNumber);
}

void TestXlsx::formulas_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("shown");
    // 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他 of the first row of 表三.
    const QString sum = u"SUM(D5:I5)"_s;
    const QString orBlank = u"IF(COUNT(D5:I5)>0,SUM(D5:I5),\"\")"_s;
    const QString orSlash = u"IF(COUNT(D5:I5)>0,SUM(D5:I5),\"/\")"_s;

    // clang-format off
    QTest::newRow("numbers")             << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s} << sum     << u"21"_s;
    QTest::newRow("some blank")          << QStringList{u"1"_s, {}, {}, {}, {}, u"6"_s}                 << sum     << u"7"_s;
    QTest::newRow("some not applicable") << QStringList{u"1"_s, u"/"_s, {}, u"/"_s, {}, u"6"_s}         << sum     << u"7"_s;
    QTest::newRow("zeros")               << QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s} << sum     << u"0"_s;
    QTest::newRow("all blank")           << QStringList{{}, {}, {}, {}, {}, {}}                         << orBlank << QString();
    QTest::newRow("all not applicable")  << QStringList{u"/"_s, u"/"_s, u"/"_s, u"/"_s, u"/"_s, u"/"_s} << orSlash << u"/"_s;
    QTest::newRow("blank and not applicable") << QStringList{u"/"_s, {}, {}, {}, {}, {}}                << orBlank << QString();
    // clang-format on
}

void TestXlsx::formulas()
{
    QFETCH(const QStringList, parts);
    QFETCH(const QString, formula);
    QFETCH(const QString, shown);
    const QStringList codes = {u"natural_person"_s, u"enterprise"_s,    u"research"_s,
                               u"welfare"_s,        u"legal_service"_s, u"other"_s};
    QMap<QString, Amount> figures;
    for (qsizetype i = 0; i < codes.size(); ++i)
        figures[u"requests.received."_s + codes[i]] = *parseAmount(parts[i], {});
    const auto cell = bookOf(withFigures(figures)).sheets.value(u"表三"_s).at(u"J5"_s);
    QCOMPARE(cell.formula, formula);
    QCOMPARE(cell.shown(), shown);
}

void TestXlsx::typedTotal()
{
    const auto sheet = bookOf(withFigures({
                                  {u"requests.received.natural_person"_s, Amount::number(3)},
                                  {u"requests.received.total"_s, Amount::number(5)},
                              }))
                           .sheets.value(u"表三"_s);
    QCOMPARE(sheet.at(u"J5"_s).formula, QString());
    QCOMPARE(sheet.at(u"J5"_s).shown(), u"5"_s);
    QVERIFY(sheet.notes.value(u"J5"_s).endsWith(u"：3"_s));
}

void TestXlsx::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const QChar replaced(QChar::ReplacementCharacter);
    const auto same
        = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("long", QString(3000, u'长'));
    same("as long as a remark may be", QString(longestRemark, u'长'));
    same("emoji", u"👍🏽报告"_s);
    same("beyond the BMP", u"𠮷野家"_s);
    same("bidi controls", u"\u202eabc\u202c\u2066def\u2069"_s);
    same("names of folders", u"a/b\\c:d*e?f[g]"_s);
    same("formula", u"=1+1"_s);
    same("formula with plus", u"+1"_s);
    same("formula with minus", u"-1"_s);
    same("formula with at", u"@SUM(1)"_s);
    same("formula in braces", u"{=1+1}"_s);
    same("address", u"https://example.org/"_s);
    same("markup", u"<a b=\"c\">&amp;'</a>"_s);
    same("end of CDATA", u"]]>"_s);
    same("blanks at both ends", u"  a  "_s);
    same("lines and tabs", u"a\nb\tc"_s);
    same("what looks like an escape", u"_x0041_"_s);
    same("private use", u"\ue000"_s);
    QTest::newRow("no character") << u"\ufdd0"_s << QString(replaced);
    QTest::newRow("line ends of Windows") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("controls") << u"a\x01\x0b\x1f"_s << u"a"_s + replaced + replaced + replaced;
    QTest::newRow("nul") << QString(u"a"_s + QChar(0) + u'b') << u"a"_s + replaced + u'b';
    QTest::newRow("not in XML") << u"a\ufffe\uffff"_s << u"a"_s + replaced + replaced;
    QTest::newRow("halves of pairs")
        << QString(QChar(0xdc00)) + u"a"_s + QChar(0xd800) << replaced + u"a"_s + replaced;
}

/// As a remark, the name of the unit, and the name of a table, which the sheet is called by.
void TestXlsx::hostileTexts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, read);
    Publication publication = samples::published(samples::huaian());
    auto form = std::make_shared<Form>(*publication.form);
    form->tables[0].name = text;
    form->tables[1].name = text;
    publication.form = form;
    const CellId cell = samples::cell(*form, u"disclosure.fees.amount");
    publication.report.remarks[cell] = text;
    publication.report.unit.name = text;
    publication.report.people.head = text;
    const spreadsheet::Book book = bookOf(publication);
    QCOMPARE(book.fault, QString());
    const auto list = book.sheets.value(u"数据"_s);
    QCOMPARE(list.at(nameAt(cell + 1, 5)).text, read);
    QVERIFY(list.at(nameAt(cell + 1, 5)).formula.isEmpty());
    QCOMPARE(book.sheets.value(book.names.first()).notes.value(placeOf(*form, cell)), read);
    QCOMPARE(book.sheets.value(u"说明"_s).at(u"B3"_s).text, read);
    static const QRegularExpression refused(uR"([\[\]:*?/\\])"_s);
    QSet<QString> names;
    for (const QString &name : book.names) {
        QVERIFY(!name.isEmpty() && name.size() <= 31 && !name.contains(refused));
        names += name.toLower();
    }
    QCOMPARE(names.size(), book.names.size());
}

/// No character of the prose is lost, however long a paragraph is.
void TestXlsx::longProse()
{
    Publication publication = samples::published(samples::huaian());
    const QString sentence = u"本年度主动公开𠮷项信息。"_s;
    const QString whole = QString(40'000, u'长') + sentence.repeated(4000);
    publication.report.texts = {{u"overview"_s, whole + u"\n第二段"_s}};
    const auto sheet = bookOf(publication).sheets.value(u"文字"_s);
    QString read;
    int row = 1;
    for (; sheet.cells.contains(nameAt(row, 0)) || sheet.cells.contains(nameAt(row, 1)) || row < 3;
         ++row) {
        const QString piece = sheet.at(nameAt(row, 1)).text;
        QVERIFY(piece.size() <= 32'767);
        QVERIFY(piece.isValidUtf16());
        read += piece;
    }
    QCOMPARE(read, whole + u"第二段"_s);
}

void TestXlsx::signatures()
{
    Report report = samples::qujiang();
    report.people = {u"张三"_s, u"李四"_s, u"王五"_s, u"0570-1234567"_s, u"2021-01-20"_s};
    const spreadsheet::Book book = bookOf(samples::published(report));
    const auto sheet = book.sheets.value(u"统计表"_s);
    QCOMPARE(sheet.at(u"A2"_s).text, u"（2020年度）"_s);
    QCOMPARE(sheet.at(u"A3"_s).text, u"填报单位："_s + report.unit.name);
    const int row = 3 + makeGrid(samples::formOf(report), 0).rows;
    const QString gap(4, u'\u3000');
    QCOMPARE(sheet.at(nameAt(row, 0)).text,
             u"单位负责人：张三%1审核人：李四%1填报人：王五"_s.arg(gap));
    QCOMPARE(sheet.at(nameAt(row + 1, 0)).text,
             u"联系电话：0570-1234567%1填报日期：2021年1月20日"_s.arg(gap));
}

void TestXlsx::draft()
{
    Publication publication = samples::published(samples::huaian());
    for (const bool isDraft : {false, true}) {
        publication.isDraft = isDraft;
        const spreadsheet::Book book = bookOf(publication);
        for (const spreadsheet::Sheet &sheet : book.sheets)
            QCOMPARE(sheet.xml.contains("草稿"), isDraft);
    }
}

void TestXlsx::sameBytes()
{
    const Publication publication = samples::published(samples::huaian());
    const auto once = toXlsx(publication);
    QTest::qSleep(1100); // so that a clock would show
    QCOMPARE(*toXlsx(publication), *once);
    const QByteArray properties = spreadsheet::read(*once).parts[u"docProps/core.xml"_s];
    QVERIFY(!properties.contains("creator") && !properties.contains("lastModifiedBy"));
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
