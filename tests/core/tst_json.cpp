#include "core/json.h"

#include "fixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

QByteArray nested(int levels)
{
    // The object around the lists is a level too.
    return R"({"a": )" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + '}';
}

} // namespace

/// What is let in from files that somebody else wrote, and how complaints find their place.
class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void size();
    void absent();
    void wrongTypes_data();
    void wrongTypes();
    void paths();
};

void TestJson::accepted_data()
{
    QTest::addColumn<QByteArray>("bytes");

    // clang-format off
    QTest::newRow("empty object")            << "{}"_ba;
    QTest::newRow("blanks and lines")        << "\n { \"a\" :\r\n 1 } \n"_ba;
    QTest::newRow("byte order mark")         << "\xEF\xBB\xBF{\"a\": 1}"_ba;
    QTest::newRow("same key elsewhere")      << R"({"a": {"x": 1}, "b": {"x": 1}})"_ba;
    QTest::newRow("same key in a list")      << R"({"a": [{"x": 1}, {"x": 1}]})"_ba;
    QTest::newRow("same key inside")         << R"({"a": {"a": {"a": 1}}})"_ba;
    QTest::newRow("value like a key")        << R"({"a": "b", "b": "a"})"_ba;
    QTest::newRow("same text in a list")     << R"({"a": ["b", "b"]})"_ba;
    QTest::newRow("brackets in a text")      << R"({"a": "[[[[{{{{", "b": "}]"})"_ba;
    QTest::newRow("quotes in a text")        << R"({"a": "\"b\": 1", "b": "\\"})"_ba;
    QTest::newRow("keys that differ by case")<< R"({"a": 1, "A": 2})"_ba;
    QTest::newRow("as deep as may be")       << nested(32);
    // clang-format on
}

void TestJson::accepted()
{
    QFETCH(const QByteArray, bytes);
    const auto object = readJson(bytes, 1000);
    QVERIFY2(object, object ? "" : qPrintable(toLine(object.error())));
    QCOMPARE(*object, QJsonDocument::fromJson(bytes).object());
}

void TestJson::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");

    // clang-format off
    QTest::newRow("nothing")            << ""_ba << u"line 1"_s << u"This is not JSON"_s;
    QTest::newRow("prose")              << "Dear sir"_ba << u"line 1"_s << u"This is not JSON"_s;
    QTest::newRow("cut short")          << "{\n\"a\": 1,\n\"b\":"_ba << u"line 3"_s << u"This is not JSON"_s;
    QTest::newRow("cut in a text")      << "{\n\"a\": \"b"_ba << u"line 2"_s << u"This is not JSON"_s;
    QTest::newRow("cut after a stroke") << R"({"a": "b\)"_ba << u"line 1"_s << u"This is not JSON"_s;
    QTest::newRow("comma too many")     << "{\"a\": 1,\n}"_ba << u"line 2"_s << u"This is not JSON"_s;
    QTest::newRow("comment")            << "{\n// why\n\"a\": 1}"_ba << u"line 2"_s << u"This is not JSON"_s;
    QTest::newRow("brackets crossed")   << "{\"a\": [}]"_ba << u"line 1"_s << u"This is not JSON"_s;
    QTest::newRow("only closing")       << "}}]]"_ba << u"line 1"_s << u"This is not JSON"_s;
    QTest::newRow("not UTF-8")          << "{\"a\": \"\xff\"}"_ba << u"line 1"_s << u"This is not JSON"_s;
    QTest::newRow("another document")   << "{}\n{}"_ba << u"line 2"_s << u"This is not JSON"_s;
    QTest::newRow("a list")             << "[1]"_ba << QString() << u"A JSON object was expected"_s;
    QTest::newRow("key twice")          << "{\"a\": 1,\n\"b\": 2,\n\"a\": 1}"_ba << u"line 3"_s << u"“a” is there twice"_s;
    QTest::newRow("key twice inside")   << R"({"x": [{"a": 1, "a": 2}]})"_ba << u"line 1"_s << u"“a” is there twice"_s;
    QTest::newRow("key twice, object between") << R"({"a": {"b": 1}, "a": 2})"_ba << u"line 1"_s << u"“a” is there twice"_s;
    QTest::newRow("chinese key twice")  << u"{\"总计\": 1, \"总计\": 2}"_s.toUtf8() << u"line 1"_s << u"“总计” is there twice"_s;
    QTest::newRow("key twice, once escaped") << R"({"a": 1, "\u0061": 2})"_ba << u"line 1"_s << u"“a” is there twice"_s;
    QTest::newRow("empty key twice")    << R"({"": 1, "" : 2})"_ba << u"line 1"_s << u"is there twice"_s;
    QTest::newRow("too deep")           << nested(33) << u"line 1"_s << u"nested too deeply"_s;
    QTest::newRow("abysmally deep")     << QByteArray(900, '[') << u"line 1"_s << u"nested too deeply"_s;
    // clang-format on
}

void TestJson::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, where);
    QFETCH(const QString, says);

    const auto object = readJson(bytes, 1000);
    QVERIFY(!object);
    QCOMPARE(object.error().where, where);
    QVERIFY2(object.error().message.contains(says), qPrintable(object.error().message));
}

void TestJson::size()
{
    QByteArray bytes = "{}";
    bytes += QByteArray(2046, ' ');
    QVERIFY(readJson(bytes, 2048));
    bytes += ' ';
    const auto object = readJson(bytes, 2048);
    QVERIFY(!object);
    QCOMPARE(object.error().message, u"The file is larger than 2 KiB."_s);
}

/// What is absent, or null, has a default and is no fault unless it was needed.
void TestJson::absent()
{
    std::vector<Error> faults;
    const JsonNode node(QJsonObject{{u"null"_s, QJsonValue()}}, {}, faults);
    for (const QString &key : {u"null"_s, u"missing"_s}) {
        QVERIFY(!node.has(key));
        QCOMPARE(node.text(key, u"default"_s), u"default"_s);
        QCOMPARE(node.integer(key, 7), 7);
        QCOMPARE(node.flag(key, true), true);
        QVERIFY(node.list(key).empty());
        QVERIFY(node.texts(key).isEmpty());
    }
    QVERIFY(faults.empty());
    QCOMPARE(node.requiredText(u"missing"_s), QString());
    QCOMPARE(faults.size(), 1U);
    QCOMPARE(faults.front().message, u"“missing” is missing."_s);
}

void TestJson::wrongTypes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("asked"); // the types in which the value is no fault

    // clang-format off
    QTest::newRow("text")           << R"("x")"_ba << QStringList{u"text"_s};
    QTest::newRow("whole number")   << "3"_ba << QStringList{u"integer"_s};
    QTest::newRow("whole double")   << "3.0"_ba << QStringList{u"integer"_s};
    QTest::newRow("fraction")       << "3.5"_ba << QStringList();
    QTest::newRow("beyond exact")   << "1e300"_ba << QStringList();
    QTest::newRow("number as text") << R"("3")"_ba << QStringList{u"text"_s};
    QTest::newRow("truth")          << "true"_ba << QStringList{u"flag"_s};
    QTest::newRow("list")           << "[]"_ba << QStringList{u"list"_s};
    QTest::newRow("object")         << "{}"_ba << QStringList{u"object"_s};
    // clang-format on
}

void TestJson::wrongTypes()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QStringList, asked);

    const QJsonObject object = QJsonDocument::fromJson(R"({"key": )" + value + '}').object();
    const auto isFault = [&](auto read) {
        std::vector<Error> faults;
        read(JsonNode(object, u"root"_s, faults));
        const bool inPlace = faults.empty()
            || (faults.front().where == "root.key"_L1
                && faults.front().message.startsWith(u"Expected"));
        return inPlace ? static_cast<int>(faults.size()) : -1;
    };
    const QString key = u"key"_s;
    QCOMPARE(isFault([&](const JsonNode &node) { node.text(key); }),
             asked.contains(u"text"_s) ? 0 : 1);
    QCOMPARE(isFault([&](const JsonNode &node) { node.integer(key, 0); }),
             asked.contains(u"integer"_s) ? 0 : 1);
    QCOMPARE(isFault([&](const JsonNode &node) { node.flag(key); }),
             asked.contains(u"flag"_s) ? 0 : 1);
    QCOMPARE(isFault([&](const JsonNode &node) { node.list(key); }),
             asked.contains(u"list"_s) ? 0 : 1);
    QCOMPARE(isFault([&](const JsonNode &node) { node.child(key).allowOnly({}); }),
             asked.contains(u"object"_s) ? 0 : 1);
}

void TestJson::paths()
{
    std::vector<Error> faults;
    const QJsonObject object
        = QJsonDocument::fromJson(R"({"tables": [{}, {"rows": ["a", 5], "odd": 1}]})").object();
    const JsonNode root(object, {}, faults);
    const std::vector<JsonNode> tables = root.list(u"tables"_s);
    QCOMPARE(tables.size(), 2U);
    QCOMPARE(tables[1].texts(u"rows"_s), QStringList({u"a"_s, QString()}));
    tables[1].allowOnly({u"rows"_s});
    tables[0].fault(u"No rows."_s, u"CODE"_s);
    const std::vector<Error> expected = {
        {u"Expected a text."_s, u"tables[1].rows[1]"_s, {}},
        {u"“odd” is not known here."_s, u"tables[1]"_s, {}},
        {u"No rows."_s, u"tables[0]"_s, u"CODE"_s},
    };
    QCOMPARE(faults, expected);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
