#include "intake/clip.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// Clipboards that mean harm: each is refused or read as little, and quickly.
class TestHostileClips : public QObject
{
    Q_OBJECT

private slots:
    void html_data();
    void html();
    void text_data();
    void text();
};

void TestHostileClips::html_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");

    const auto table = [](const QByteArray &rows) { return "<table>" + rows + "</table>"; };
    // clang-format off
    QTest::newRow("empty")               << QByteArray() << true;
    QTest::newRow("column span 10^9")    << table("<tr><td colspan=1000000000>1</td></tr>") << false;
    QTest::newRow("row span 10^9")       << table("<tr><td rowspan=1000000000>1</td></tr>") << true;
    QTest::newRow("span beyond numbers") << table("<tr><td rowspan=99999999999999999999>1</td></tr>") << true;
    QTest::newRow("negative span")       << table("<tr><td colspan=-5 rowspan=x>1</td></tr>") << true;
    QTest::newRow("spans of all cells")  << table(QByteArray("<tr>") + QByteArray("<td colspan=250 rowspan=60000>1").repeated(9)) << false;
    QTest::newRow("10^6 nested tags")    << QByteArray("<b>").repeated(1'000'000) << true;
    QTest::newRow("10^5 nested tables")  << QByteArray("<table><tr><td>").repeated(100'000) << false;
    QTest::newRow("10^5 nested hidden")  << table("<tr><td>" + QByteArray("<div style='display:none'>").repeated(100'000)) << true;
    QTest::newRow("10^6 attributes")     << table("<tr><td " + QByteArray("a=1 ").repeated(900'000) + ">1") << true;
    QTest::newRow("10^5 open comments")  << QByteArray("<!--").repeated(100'000) << true;
    QTest::newRow("10^5 open tags")      << QByteArray("<td a=\"").repeated(100'000) << true;
    QTest::newRow("10^5 open scripts")   << QByteArray("<script>").repeated(100'000) << true;
    QTest::newRow("10^5 open ends")      << QByteArray("</").repeated(100'000) << true;
    QTest::newRow("10^6 ampersands")     << table("<tr><td>" + QByteArray("&").repeated(1'000'000)) << true;
    QTest::newRow("10^6 angles")         << table("<tr><td>" + QByteArray("< ").repeated(1'000'000)) << true;
    QTest::newRow("10^5 rows")           << table(QByteArray("<tr><td>1").repeated(100'000)) << false;
    QTest::newRow("10^5 cells")          << table("<tr>" + QByteArray("<td>1").repeated(100'000)) << false;
    QTest::newRow("10^5 hidden rows")    << table(QByteArray("<tr hidden><td>1").repeated(20'000)) << true;
    QTest::newRow("5 MiB")               << QByteArray(5 * 1024 * 1024, 'x') << false;
    QTest::newRow("not UTF-8")           << QByteArray("<table><tr><td>\xff\xfe\xfa 1</table>") << false;
    QTest::newRow("NUL")                 << QByteArray("<table><tr><td>1\0" "2</td></tr></table>", 36) << true;
    QTest::newRow("no character")        << QByteArray("<table><tr><td>&#xD800;&#1114112;&#0;&#99999999999;</table>") << true;
    QTest::newRow("half of UTF-16")      << QByteArray("\xff\xfe<", 3) << true;
    // clang-format on
}

void TestHostileClips::html()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isRead);
    const auto clips = readHtml(bytes);
    QCOMPARE(clips.has_value(), isRead);
}

void TestHostileClips::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");

    // clang-format off
    QTest::newRow("empty")             << QString() << true;
    QTest::newRow("10^6 tabs")         << QString(1'000'000, u'\t') << false;
    QTest::newRow("10^6 lines")        << QString(1'000'000, u'\n') << false;
    QTest::newRow("10^6 marks")        << QString(1'000'000, u'"') << true;
    QTest::newRow("10^5 open fields")  << u"\"a\t"_s.repeated(90'000) << false;
    QTest::newRow("wide and long")     << QString(200, u'\t') + u"\n1"_s.repeated(50'000) << false;
    QTest::newRow("5 MiB")             << QString(5 * 1024 * 1024, u'1') << false;
    QTest::newRow("NUL")               << u"1"_s + QChar(0) + u"2"_s << true;
    // clang-format on
}

void TestHostileClips::text()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isRead);
    const auto clip = readText(text);
    QCOMPARE(clip.has_value(), isRead);
}

QTEST_GUILESS_MAIN(TestHostileClips)
#include "tst_hostileclips.moc"
