#include "fixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

/// A folder of forms that an office has put together.
class Folder
{
public:
    QString path() const { return m_dir.path(); }

    void add(const QString &name, const QByteArray &bytes) const
    {
        QDir(m_dir.path()).mkpath(name);
        QFile file(m_dir.filePath(name + u"/form.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written.", qPrintable(file.fileName()));
    }

    void add(const QString &name, const QJsonObject &description) const
    {
        add(name, QJsonDocument(description).toJson());
    }

    /// "folder: message", each folder by its name only.
    QStringList refused(const FormLibrary &library) const
    {
        QStringList lines;
        for (const Error &error : library.refused())
            lines += toLine(error).remove(m_dir.path() + u'/').remove(u"/form.json"_s);
        return lines;
    }

private:
    QTemporaryDir m_dir;
};

QJsonObject soundForm(const QString &edition)
{
    QJsonObject description = jsonOf(testFile(u"broken/sound.json"_s));
    description.insert(u"edition"_s, edition);
    return description;
}

/// A table whose one cell is t.old.c.
constexpr QByteArrayView oneCellTable = R"([
  { "id": "t", "name": "T", "layout": "listed", "widths": [1, 1],
    "columns": [{ "id": "c", "label": "C" }], "rows": [{ "id": "old", "label": "Old" }] }
])";

QJsonObject variantOf(const QString &edition, const QString &variant, const QString &base)
{
    return {{u"edition"_s, edition}, {u"variant"_s, variant}, {u"extends"_s, base}};
}

QStringList idsOf(const FormLibrary &library)
{
    QStringList ids;
    for (const auto &form : library.forms())
        ids += form->id();
    return ids;
}

} // namespace

/// Which forms there are, which one a year asks for, and what becomes of forms dropped in.
class TestFormLibrary : public QObject
{
    Q_OBJECT

private slots:
    void shipped();
    void forYear_data();
    void forYear();
    void find();
    void variant();
    void variantReplaces();
    void droppedIn();
    void refusedFiles_data();
    void refusedFiles();
    void sameIdTwice();
    void sameIdInLaterFolder();
    void longChain();
    void foreignCells();
};

void TestFormLibrary::shipped()
{
    QCOMPARE(linesOf(shippedForms().refused()), QByteArray());
    QCOMPARE(idsOf(shippedForms()),
             QStringList({u"2014"_s, u"2014/quarterly"_s, u"2019"_s, u"2021"_s, u"fujian-2013"_s}));
}

void TestFormLibrary::forYear_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("edition");
    for (int year = 2008; year <= 2030; ++year) {
        const QString edition = year <= 2018 ? u"2014"_s : year <= 2020 ? u"2019"_s : u"2021"_s;
        QTest::addRow("%d", year) << year << edition;
    }
}

void TestFormLibrary::forYear()
{
    QFETCH(const int, year);
    QFETCH(const QString, edition);
    const auto form = shippedForms().forYear(year);
    QVERIFY(form);
    QCOMPARE(form->id(), edition);
}

void TestFormLibrary::find()
{
    QCOMPARE(shippedForms().find(u"2014", u"quarterly")->id(), u"2014/quarterly"_s);
    QCOMPARE(shippedForms().findById(u"2014/quarterly")->variant, u"quarterly"_s);
    QVERIFY(!shippedForms().find(u"2021", u"quarterly"));
}

/// The quarterly table has all of the annual one, 19 rows more, and two columns.
void TestFormLibrary::variant()
{
    const Form &base = shippedForm(u"2014"_s);
    const Form &quarterly = shippedForm(u"2014/quarterly"_s);
    QCOMPARE(quarterly.title, base.title);
    QCOMPARE(quarterly.periods.size(), 5U);
    QCOMPARE(quarterly.cells.size(), 2 * (base.cells.size() + 19));
    for (const Cell &cell : base.cells)
        QVERIFY2(quarterly.findCell(cell.code), qPrintable(cell.code));
    const auto rowOf = [&](const QString &row) {
        return quarterly.cell(cellOf(quarterly, u"statistics.%1.year"_s.arg(row))).row;
    };
    QCOMPARE(rowOf(u"requests.by_subject"_s), rowOf(u"requests.answered.other_channel"_s) + 1);
    QCOMPARE(quarterly.rules.size(), base.rules.size() + 5);
}

/// What a variant names replaces what the form says that it extends; rules can be left out by code.
void TestFormLibrary::variantReplaces()
{
    const Folder folder;
    folder.add(u"base"_s, soundForm(u"base"_s));
    QJsonObject local = variantOf(u"base"_s, u"local"_s, u"base"_s);
    local.insert(u"name"_s, u"Local"_s);
    local.insert(u"without_rules"_s, QJsonArray{u"R"_s});
    const QByteArray tables
        = R"([{ "id": "t", "name": "Mine", "insert": [{ "after": "a", "rows": [{ "id": "d", "label": "D" }, { "id": "e", "label": "E" }] }] }])";
    local.insert(u"tables"_s, QJsonDocument::fromJson(tables).array());
    folder.add(u"local"_s, local);
    folder.add(u"village"_s, variantOf(u"base"_s, u"village"_s, u"base/local"_s));

    const FormLibrary library = FormLibrary::fromFolders({folder.path()});
    QCOMPARE(folder.refused(library), QStringList());
    for (const QStringView variant : {u"local", u"village"}) {
        const auto form = library.find(u"base", variant);
        QVERIFY(form);
        QCOMPARE(form->name, u"Local"_s);
        QCOMPARE(form->title, u"Report"_s);
        QCOMPARE(form->tables.front().name, u"Mine"_s);
        QCOMPARE(form->rules.size(), 0U);
        QStringList codes;
        for (const Cell &cell : form->cells)
            codes += cell.code;
        QCOMPARE(codes, QStringList({u"t.a.c"_s, u"t.d.c"_s, u"t.e.c"_s, u"t.b.c"_s}));
    }
    QCOMPARE(library.find(u"base", u"")->name, u"Test"_s);
}

void TestFormLibrary::droppedIn()
{
    const Folder folder;
    QJsonObject own = soundForm(u"office-2025"_s);
    own.insert(u"years"_s, QJsonArray{2021, QJsonValue()});
    folder.add(u"own"_s, own);
    folder.add(u".hidden"_s, "not JSON");
    const FormLibrary library = FormLibrary::fromFolders(
        {QStringLiteral(GONGKAI_FORMS), u"/no/such/folder"_s, folder.path()});
    QCOMPARE(folder.refused(library), QStringList());
    QVERIFY(library.find(u"office-2025", u""));
    QCOMPARE(library.forms().size(), shippedForms().forms().size() + 1);
    // Only a form for all of China is chosen by the year alone.
    QCOMPARE(library.forYear(2025)->id(), u"2021"_s);
}

void TestFormLibrary::refusedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("refused");

    const auto variant = [](const QByteArray &more) {
        return R"({ "edition": "good", "variant": "bad", "extends": "good", )" + more + " }";
    };
    // clang-format off
    QTest::newRow("not JSON")              << "{\n\"edition\": }"_ba << u"bad: line 2: This is not JSON: "_s;
    QTest::newRow("extends nothing known") << R"({ "edition": "bad", "extends": "2020" })"_ba << u"bad: There is no form “2020” to extend."_s;
    QTest::newRow("extends itself")        << R"({ "edition": "bad", "extends": "bad" })"_ba << u"bad: The form extends itself."_s;
    QTest::newRow("row after nothing")     << variant(R"("tables": [{ "id": "t", "insert": [{ "after": "z", "rows": [] }] }])")
                                           << u"bad: tables[0].insert[0]: There is no row “z” in the form that is extended."_s;
    QTest::newRow("unknown table")         << variant(R"("tables": [{ "id": "u" }])")
                                           << u"bad: tables[0]: There is no table “u” in the form that is extended."_s;
    QTest::newRow("without unknown rule")  << variant(R"("without_rules": ["S"])") << u"bad: There is no rule “S” in the form that is extended."_s;
    QTest::newRow("row that is there")     << variant(R"("tables": [{ "id": "t", "insert": [{ "after": "a", "rows": [{ "id": "b", "label": "B" }] }] }])")
                                           << u"bad: tables[0]: The cell “t.b.c” is there twice."_s;
    QTest::newRow("unknown key")           << variant(R"("colour": "red")") << u"bad: “colour” is not known here."_s;
    // clang-format on
}

/// A form that cannot be read is told of, and the others are there all the same.
void TestFormLibrary::refusedFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, refused);

    const Folder folder;
    folder.add(u"bad"_s, bytes);
    folder.add(u"good"_s, soundForm(u"good"_s));
    const FormLibrary library = FormLibrary::fromFolders({folder.path()});
    const QStringList lines = folder.refused(library);
    const bool told = std::any_of(lines.begin(), lines.end(),
                                  [&](const QString &line) { return line.startsWith(refused); });
    QVERIFY2(told, qPrintable(lines.join(u'\n')));
    QCOMPARE(idsOf(library), QStringList{u"good"_s});
}

void TestFormLibrary::sameIdTwice()
{
    const Folder folder;
    folder.add(u"one"_s, soundForm(u"same"_s));
    folder.add(u"two"_s, soundForm(u"same"_s));
    const FormLibrary library = FormLibrary::fromFolders({folder.path()});
    QCOMPARE(idsOf(library), QStringList{u"same"_s});
    QCOMPARE(folder.refused(library),
             QStringList{u"two: The form “same” is already there, from one."_s});
}

/// No stray file can take the place of an official form.
void TestFormLibrary::sameIdInLaterFolder()
{
    const Folder folder;
    folder.add(u"0"_s, soundForm(u"2021"_s));
    const FormLibrary library
        = FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS), folder.path()});
    QCOMPARE(library.refused().size(), 1U);
    QCOMPARE(library.findById(u"2021")->cells.size(), shippedForm(u"2021"_s).cells.size());
}

void TestFormLibrary::longChain()
{
    const Folder folder;
    folder.add(u"a"_s, variantOf(u"round"_s, u"a"_s, u"round/b"_s));
    folder.add(u"b"_s, variantOf(u"round"_s, u"b"_s, u"round/a"_s));
    const FormLibrary library = FormLibrary::fromFolders({folder.path()});
    QVERIFY(library.forms().empty());
    QCOMPARE(folder.refused(library),
             QStringList({u"a: The form extends itself."_s, u"b: The form extends itself."_s}));
}

/// A rule may name cells of another edition, if some form has them.
void TestFormLibrary::foreignCells()
{
    const auto later = [](const QString &name) {
        QJsonObject description = soundForm(u"later"_s);
        const QJsonObject rule = {{u"code"_s, u"R"_s},
                                  {u"message"_s, u"No."_s},
                                  {u"previous_editions"_s, QJsonArray{u"earlier"_s}},
                                  {u"checks"_s, u"t.a.c = previous."_s + name}};
        description.insert(u"rules"_s, QJsonArray{rule});
        return description;
    };
    QJsonObject earlier = soundForm(u"earlier"_s);
    earlier.insert(u"tables"_s, QJsonDocument::fromJson(oneCellTable.toByteArray()).array());
    earlier.remove(u"rules"_s);

    const Folder known;
    known.add(u"earlier"_s, earlier);
    known.add(u"later"_s, later(u"t.old.c"_s));
    const FormLibrary library = FormLibrary::fromFolders({known.path()});
    QCOMPARE(known.refused(library), QStringList());
    QCOMPARE(library.findById(u"later")->foreignCodes, QStringList{u"t.old.c"_s});

    const Folder stray;
    stray.add(u"earlier"_s, earlier);
    stray.add(u"later"_s, later(u"t.older.c"_s));
    const FormLibrary without = FormLibrary::fromFolders({stray.path()});
    QCOMPARE(idsOf(without), QStringList{u"earlier"_s});
    QCOMPARE(stray.refused(without),
             QStringList{u"later: There is no cell “t.older.c” in any form."_s});
}

QTEST_GUILESS_MAIN(TestFormLibrary)
#include "tst_formlibrary.moc"
