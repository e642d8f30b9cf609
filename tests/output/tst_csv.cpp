#include "published.h"

#include "output/csv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// The fields of all lines, read by RFC 4180.
QList<QStringList> fieldsOf(const QByteArray &csv)
{
    QString text = QString::fromUtf8(csv);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QList<QStringList> lines;
    QStringList line;
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
            field += text[++i];
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u',' || c == u'\n')) {
            line += field;
            field.clear();
            if (c == u'\n')
                lines += std::exchange(line, {});
        } else if (isQuoted || c != u'\r')
            field += c;
    }
    return lines;
}

} // namespace

/// The list of all figures.
class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void figures_data();
    void figures();
    void frame();
    void remarks_data();
    void remarks();
};

void TestCsv::figures_data()
{
    QTest::addColumn<QString>("folder");
    for (const auto *folder :
         {"2021/huaian-2024", "2021/pingtan-2023", "2019/pingtan-2020", "2019/shanghai-office-2019",
          "2014-quarterly/qujiang-civil-affairs-2020"})
        QTest::newRow(folder) << QString::fromUtf8(folder);
}

void TestCsv::figures()
{
    QFETCH(const QString, folder);
    Publication publication = samples::published(samples::report(folder));
    const Form &form = *publication.form;
    publication.previous = neighbour(form, form, publication.report);
    const QList<QStringList> lines = fieldsOf(toCsv(publication));
    QCOMPARE(lines.size(), static_cast<qsizetype>(form.cells.size()) + 1);
    for (CellId cell = 0; cell < static_cast<CellId>(form.cells.size()); ++cell) {
        QString printed = formatAmount(publication.figures.printedAt(cell), form.cell(cell).format);
        if (printed.startsWith(u'+'))
            printed.remove(0, 1);
        const auto remark = publication.report.remarks.find(cell);
        const QString remarked
            = remark == publication.report.remarks.end() ? QString() : remark->second;
        QCOMPARE(lines[cell + 1],
                 (QStringList{form.cell(cell).code, labelPath(form, cell), form.cell(cell).unit,
                              printed, printed, remarked}));
    }
}

void TestCsv::frame()
{
    const QByteArray csv = toCsv(samples::published(samples::huaian()));
    QVERIFY(csv.startsWith("\xef\xbb\xbf代码,项目,单位,数值,上年,备注\r\n"));
    QVERIFY(csv.endsWith("\r\n"));
    QCOMPARE(csv.count('\n'), csv.count("\r\n"));
}

void TestCsv::remarks_data()
{
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("written");
    // clang-format off
    QTest::newRow("plain")           << u"其中修订16件"_s << u"其中修订16件"_s;
    QTest::newRow("comma")           << u"a,b"_s          << u"\"a,b\""_s;
    QTest::newRow("quotes")          << u"“a” \"b\""_s    << u"\"“a” \"\"b\"\"\""_s;
    QTest::newRow("lines")           << u"a\nb"_s         << u"\"a\nb\""_s;
    QTest::newRow("formula")         << u"=1+1"_s         << u"'=1+1"_s;
    QTest::newRow("command")         << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("plus")            << u"+1"_s           << u"'+1"_s;
    QTest::newRow("minus")           << u"-1"_s           << u"'-1"_s;
    QTest::newRow("at")              << u"@SUM(A1)"_s     << u"'@SUM(A1)"_s;
    QTest::newRow("tab")             << u"\t=1"_s         << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s         << u"\"'\n=1\""_s;
    QTest::newRow("blank before")    << u" =1"_s          << u"' =1"_s;
    QTest::newRow("full width")      << u"＝1+1"_s        << u"'＝1+1"_s;
    QTest::newRow("within")          << u"a=1"_s          << u"a=1"_s;
    QTest::newRow("emoji")           << u"👍𠮷"_s         << u"👍𠮷"_s;
    QTest::newRow("control")         << u"a\x01z"_s       << u"a\ufffdz"_s;
    // clang-format on
}

void TestCsv::remarks()
{
    QFETCH(const QString, remark);
    QFETCH(const QString, written);
    const Form &form = samples::form(u"2021");
    Report report = form.emptyReport({u"某单位"_s, {}, {}, {}}, 2024);
    report.remarks[static_cast<CellId>(form.cells.size()) - 1] = remark;
    const QString csv = QString::fromUtf8(toCsv(samples::published(report)));
    QVERIFY2(csv.endsWith(u",,,"_s + written + u"\r\n"_s), qPrintable(csv.right(60)));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
