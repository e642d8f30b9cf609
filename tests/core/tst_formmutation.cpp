#include "core/grid.h"

#include "fixtures.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;
using namespace gongkai::test;

namespace {

/// The way to a value in a JSON document: keys and numbers.
using Path = QVariantList;

/// The places of the document worth a try. Of a list the first and the last element stand for the
/// others. Each rule is one of its kind, but for what all rules say.
void collect(const QJsonValue &value, const Path &path, std::vector<Path> &places)
{
    static const QStringList common
        = {u"code"_s, u"message"_s, u"source"_s, u"severity"_s, u"explainable"_s};
    const bool isRules = path == Path{u"rules"_s};
    const bool isLaterRule = path.size() == 2 && path[0] == u"rules"_s && path[1].toInt() > 0;
    if (!path.isEmpty())
        places.push_back(path);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isLaterRule || !common.contains(it.key()))
            collect(it.value(), path + Path{it.key()}, places);
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (isRules || i == 0 || i == array.size() - 1)
            collect(array[i], path + Path{i}, places);
    }
}

/// The document with another value at the place; an undefined one takes the place away.
QJsonValue changed(const QJsonValue &value, const Path &path, qsizetype depth, const QJsonValue &to)
{
    if (depth == path.size())
        return to;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QString key = path[depth].toString();
        object.insert(key, changed(object.value(key), path, depth + 1, to));
        return object;
    }
    QJsonArray array = value.toArray();
    const qsizetype i = path[depth].toLongLong();
    const QJsonValue element = changed(array[i], path, depth + 1, to);
    if (element.isUndefined())
        array.removeAt(i);
    else
        array[i] = element;
    return array;
}

QByteArray spelled(const Path &path)
{
    QStringList steps;
    for (const QVariant &step : path)
        steps += step.toString();
    return steps.join(u'/').toUtf8();
}

/// The form of 2021 with fewer applicants and outcomes, which reads in half the time.
QJsonObject narrowed()
{
    QByteArray bytes = QJsonDocument(descriptionOf(u"2021"_s)).toJson(QJsonDocument::Compact);
    bytes.replace("enterprise + research + welfare + legal_service + other", "enterprise");
    QJsonValue form = QJsonDocument::fromJson(bytes).object();
    const auto dropFrom = [&](const Path &list, int elements) {
        for (int i = 0; i < elements; ++i)
            form = changed(form, Path{u"tables"_s, 1} + list + Path{1}, 0, QJsonValue::Undefined);
    };
    dropFrom({u"columns"_s, 0, u"parts"_s, 1, u"parts"_s}, 4);
    dropFrom({u"widths"_s}, 4);
    for (const int heading : {2, 3, 4}) // denied, unavailable, not_processed
        dropFrom({u"rows"_s, 2, u"parts"_s, heading, u"parts"_s}, 2);
    dropFrom({u"rows"_s, 2, u"parts"_s, 2, u"parts"_s}, 4);
    return form.toObject();
}

} // namespace

/// A form file with any one value missing or of another type is read or refused; a form that is
/// read can be drawn and checked.
class TestFormMutation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPlace_data();
    void everyPlace();

private:
    QJsonObject m_sound;
    std::vector<Path> m_places;
};

void TestFormMutation::initTestCase()
{
    m_sound = narrowed();
    const auto form = readForm(m_sound, {});
    QVERIFY2(form, form ? "" : linesOf(form.error()).constData());
    collect(m_sound, {}, m_places);
    QVERIFY(m_places.size() > 250);
}

void TestFormMutation::everyPlace_data()
{
    QTest::addColumn<std::size_t>("turn");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("missing") << std::size_t{0} << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << std::size_t{1} << QJsonValue();
    QTest::newRow("number") << std::size_t{2} << QJsonValue(-1);
    QTest::newRow("text") << std::size_t{3} << QJsonValue(u"x"_s);
    QTest::newRow("list") << std::size_t{4} << QJsonValue(QJsonArray{u"x"_s});
}

void TestFormMutation::everyPlace()
{
    QFETCH(const std::size_t, turn);
    QFETCH(const QJsonValue, value);

    // Each place gets one of the values: all of them at all places would take half a minute.
    for (std::size_t i = turn; i < m_places.size(); i += 5) {
        const auto form
            = readForm(changed(m_sound, m_places[i], 0, value).toObject(), u"form.json"_s);
        if (!form) {
            QVERIFY2(!form.error().empty() && form.error().front().where.startsWith("form.json"_L1),
                     spelled(m_places[i]).constData());
            continue;
        }
        for (std::size_t table = 0; table < form->tables.size(); ++table)
            makeGrid(*form, static_cast<int>(table));
        findingsOf(*form, form->emptyReport({}, 2024));
    }
}

QTEST_GUILESS_MAIN(TestFormMutation)
#include "tst_formmutation.moc"
