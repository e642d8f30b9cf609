#include "published.h"

#include "core/checkcode.h"
#include "core/exchange.h"
#include "intake/publishedpdf.h"
#include "output/formats.h"
#include "output/layout.h"
#include "output/pdf.h"
#include "output/pdfcheck.h"
#include "output/textlines.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

using Kind = PdfVerdict::Kind;
using Tamper = std::function<void(Pages &)>;

QByteArray dataOf(const Report &report)
{
    return writeExchange(samples::formOf(report), report);
}

/// The pages of one report with the data of another.
Pages pagesWith(const Report &shown, const QByteArray &data)
{
    Pages pages = layoutReport(samples::published(shown));
    pages.attachments.push_back({QString(attachedReportName), u"application/json"_s, {}, data});
    return pages;
}

} // namespace

namespace samples {

/// A line of text on the page, drawn after all others.
inline void addLine(Page &page, const QString &text, qreal y)
{
    StyledText styled;
    styled.text = text;
    styled.size = 12;
    place(breakLines(styled, 400).front(), {100, y}, page);
}

} // namespace samples

Q_DECLARE_METATYPE(std::function<void(gongkai::Pages &)>)
Q_DECLARE_METATYPE(std::function<void(gongkai::Report &)>)

/// What was done to a published PDF is told apart, in a sentence.
class TestPdfCheck : public QObject
{
    Q_OBJECT

private slots:
    void whole_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder :
             {u"2021/huaian-2024"_s, u"2021/pingtan-2023"_s, u"2019/pingtan-2020"_s,
              u"2019/delingha-gov-service-2020"_s, u"2014-quarterly/qujiang-civil-affairs-2020"_s})
            QTest::newRow(qPrintable(folder)) << folder;
    }

    void whole()
    {
        QFETCH(const QString, folder);
        const Report report = samples::report(folder);
        const auto bytes = makeDocument(Format::Pdf, samples::published(report));
        QVERIFY(bytes);
        const PdfVerdict verdict = check(*bytes);
        QVERIFY2(verdict.kind == Kind::Whole, qPrintable(verdict.message));
        QCOMPARE(verdict.checkCode, checkCodeOf(samples::formOf(report), report));
    }

    /// Every form, blank and with remarks short and long.
    void unusual()
    {
        for (const auto &form : samples::library().forms()) {
            Unit unit;
            unit.name = u"示例县民政局"_s;
            Report report = form->emptyReport(unit, form->years.to.value_or(2024));
            QCOMPARE(kindOf(pagesWith(report, dataOf(report))), Kind::Whole);
            for (CellId cell = 0; cell < static_cast<CellId>(form->cells.size()); cell += 2)
                report.remarks[cell]
                    = cell % 4 == 0 ? u"短"_s : u"说明 文字\n第二行。"_s.repeated(9);
            QCOMPARE(kindOf(pagesWith(report, dataOf(report))), Kind::Whole);
        }
    }

    /// Whatever stands in the report, the pages hold it and can be read again.
    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("emoji") << QString::fromUcs4(U"😀👨‍👩‍👧❤️");
        QTest::newRow("beyond the BMP") << QString::fromUcs4(U"𠮷野家𪚥");
        QTest::newRow("marks of direction") << u"a\u202Eb\u2066c\u200Fd"_s;
        QTest::newRow("numbers in a line that is spread") << u"办"_s.repeated(4)
                + u"截至2024年12月31日，详见http://xxgk.huaian.gov.cn/jcms_files/"
                  "jcms1/web37/site/zfxxgk_detail.jsp。"_s;
        QTest::newRow("an address")
            << u"办"_s.repeated(6) + u"电话0517-83605000，邮箱zhengwugongkaibangongshi@126.com"_s;
        QTest::newRow("a number longer than a line") << u"1234567890"_s.repeated(20);
        QTest::newRow("a very long word") << u"abcdefghij"_s.repeated(300);
        QTest::newRow("combining") << u"e\u0301\u0301\u0301 n\u0303"_s;
        QTest::newRow("private use") << u"\ue000\uf8ff"_s;
        QTest::newRow("markup") << u"</w:t> ]]> <script> & %PDF-1.7 endstream"_s;
        QTest::newRow("60 pages") << u"内容丰富，形式多样。\n"_s.repeated(60 * 22);
    }

    void hostile()
    {
        QFETCH(const QString, text);
        Report report = samples::huaian();
        report.unit.name = u"某/市\\局:*?\"<>|"_s;
        report.texts[u"overview"_s] += u'\n' + text;
        report.remarks[0] = text.left(3000);
        const auto bytes = makeDocument(Format::Pdf, samples::published(report));
        QVERIFY(bytes);
        QProcess qpdf;
        qpdf.start(u"qpdf"_s, {u"--check"_s, write(*bytes)});
        QVERIFY(qpdf.waitForFinished() && qpdf.exitCode() == 0);
        const auto read = readPublishedPdf(write(*bytes));
        QVERIFY(read);
        QCOMPARE(read->data, dataOf(report));
        const PdfVerdict verdict
            = checkPdf(read->pages, read->alien, read->data, samples::library());
        QVERIFY2(verdict.kind == Kind::Whole, qPrintable(verdict.message));
    }

    void tampered_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("says");
        const auto row
            = [](const char *name, Kind kind, const QString &says, const Tamper &tamper) {
                  QTest::newRow(name) << tamper << kind << says;
              };
        row("nothing", Kind::Whole, u"80AY-XAEQ-40B4"_s, [](Pages &) {});
        row("two pages swapped", Kind::PagesMoved, u"Page 2"_s,
            [](Pages &pages) { std::swap(pages.pages[1], pages.pages[2]); });
        row("a page taken out", Kind::PagesMoved, u"Page 3"_s,
            [](Pages &pages) { pages.pages.erase(pages.pages.begin() + 2); });
        row("the last page taken out", Kind::PagesMoved, u"missing at the end"_s,
            [](Pages &pages) { pages.pages.pop_back(); });
        row("a page added", Kind::PagesMoved, u"Page 7"_s, [](Pages &pages) {
            pages.pages.emplace_back();
            samples::addLine(pages.pages.back(), u"罚款500万元"_s, 100);
            samples::addLine(pages.pages.back(), u"— 7 —"_s, 200);
        });
        row("a line added", Kind::TextChanged, u"is not in the data"_s, [](Pages &pages) {
            auto &texts = pages.pages.back().texts;
            const TextRun number = texts.back();
            texts.pop_back();
            samples::addLine(pages.pages.back(), u"收取信息处理费100万元"_s, 700);
            pages.pages.back().texts.push_back(number);
        });
        row("a line added in between", Kind::TextChanged, u"收取信息处理费"_s, [](Pages &pages) {
            samples::addLine(pages.pages[3], u"收取信息处理费100万元"_s, 40);
            auto &texts = pages.pages[3].texts;
            std::rotate(texts.begin(), texts.end() - 1, texts.end());
        });
        row("a page of another report", Kind::TextChanged, u"the page has"_s, [](Pages &pages) {
            pages.pages[1]
                = layoutReport(samples::published(samples::report(u"2021/pingtan-2023"_s)))
                      .pages[1];
        });
        row("no data", Kind::Foreign, u"no data"_s,
            [](Pages &pages) { pages.attachments.clear(); });
        row("data of another name", Kind::Foreign, u"no data"_s,
            [](Pages &pages) { pages.attachments.front().name = u"x.json"_s; });
        row("data cut off", Kind::DataDamaged, u"damaged"_s,
            [](Pages &pages) { pages.attachments.front().bytes.chop(9); });
        row("data that are no report", Kind::DataDamaged, u"damaged"_s,
            [](Pages &pages) { pages.attachments.front().bytes = "[]"; });
    }

    void tampered()
    {
        QFETCH(const Tamper, tamper);
        QFETCH(const Kind, kind);
        QFETCH(const QString, says);
        Pages pages = pagesWith(samples::huaian(), dataOf(samples::huaian()));
        pages.bookmarks.clear();
        tamper(pages);
        const PdfVerdict verdict = check(*toPdf(pages));
        QCOMPARE(verdict.kind, kind);
        QVERIFY2(verdict.message.contains(says), qPrintable(verdict.message));
    }

    /// Whatever figure differs, it is named.
    void figures()
    {
        const Report report = samples::huaian();
        const Form &form = samples::formOf(report);
        for (CellId cell = 0; cell < static_cast<CellId>(form.cells.size()); cell += 13) {
            Report other = report;
            Amount &amount = other.amounts[static_cast<std::size_t>(cell)];
            amount = Amount::number(amount.value + 1000);
            // A total that follows would differ first.
            const PdfVerdict verdict = check(*toPdf(pagesWith(other, dataOf(report))));
            QCOMPARE(verdict.kind, Kind::TextChanged);
            QVERIFY2(verdict.message.contains(labelPath(form, cell)), qPrintable(verdict.message));
        }
    }

    /// The pages of one report, the data of another that differs in one thing only.
    void others_data()
    {
        QTest::addColumn<std::function<void(Report &)>>("change");
        const auto row = [](const char *name, const std::function<void(Report &)> &change) {
            QTest::newRow(name) << change;
        };
        row("another unit", [](Report &report) { report.unit.name = u"连云港市人民政府"_s; });
        row("another year", [](Report &report) { report.year = 2023; });
        row("a figure less", [](Report &report) { report.amounts[20] = {}; });
        row("all figures less", [](Report &report) {
            std::fill(report.amounts.begin() + 100, report.amounts.end(), Amount());
        });
        row("a paragraph less", [](Report &report) {
            QString &text = report.texts[u"overview"_s];
            text.truncate(text.lastIndexOf(u'\n'));
        });
        row("a section less", [](Report &report) { report.texts.erase(u"other"_s); });
        row("another short remark",
            [](Report &report) { report.remarks.begin()->second = u"另"_s; });
        row("another long remark",
            [](Report &report) { report.remarks.rbegin()->second += u"另"_s; });
        row("no remark", [](Report &report) { report.remarks.erase(report.remarks.begin()); });
    }

    void others()
    {
        QFETCH(const std::function<void(Report &)>, change);
        Report report = samples::huaian();
        report.remarks[3] = u"短"_s;
        report.remarks[30] = u"三百件重复。"_s.repeated(10);
        Report other = report;
        change(other);
        QVERIFY(dataOf(other) != dataOf(report));
        for (const auto &[shown, data] : {std::pair(report, other), std::pair(other, report)}) {
            const PdfVerdict verdict = check(*toPdf(pagesWith(shown, dataOf(data))));
            QVERIFY2(verdict.kind == Kind::TextChanged || verdict.kind == Kind::PagesMoved,
                     qPrintable(verdict.message));
        }
    }

    void prose()
    {
        Report other = samples::huaian();
        other.texts[u"problems"_s].replace(u"。"_s, u"！"_s);
        QCOMPARE(kindOf(pagesWith(other, dataOf(samples::huaian()))), Kind::TextChanged);
    }

    /// What another program does to the file, beyond its text.
    void edited_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("inserted");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray endOfPage = "ET\nendstream";
        QTest::newRow("written anew")
            << QStringList() << QByteArray() << QByteArray() << Kind::Whole << u"80AY-XAEQ-40B4"_s;
        QTest::newRow("a page turned") << QStringList{u"--rotate=+180:5"_s} << QByteArray()
                                       << QByteArray() << Kind::TextChanged << u"Page 5"_s;
        QTest::newRow("a white box")
            << QStringList() << endOfPage << QByteArray("1 1 1 rg 0 0 600 800 re f\n")
            << Kind::TextChanged << u"page 6"_s;
        QTest::newRow("a black box")
            << QStringList() << endOfPage << QByteArray("0 0 600 800 re f\n") << Kind::TextChanged
            << u"page 6"_s;
        QTest::newRow("writing in white")
            << QStringList() << endOfPage << QByteArray("1 g BT 3 Tr ET\n") << Kind::TextChanged
            << u"page 6"_s;
        QTest::newRow("an image") << QStringList() << endOfPage << QByteArray("/Im0 Do\n")
                                  << Kind::TextChanged << u"page 6"_s;
        QTest::newRow("a comment")
            << QStringList() << QByteArray("/Type /Page\n")
            << QByteArray("/Annots [ << /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] >> ]\n")
            << Kind::TextChanged << u"comment"_s;
    }

    void edited()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, inserted);
        QFETCH(const Kind, kind);
        QFETCH(const QString, says);
        static const auto made = makeDocument(Format::Pdf, samples::published(samples::huaian()));
        QByteArray bytes = run(u"qpdf"_s,
                               QStringList{u"--qdf"_s, u"--object-streams=disable"_s} + arguments
                                   + QStringList{write(*made), u"-"_s});
        if (!before.isEmpty()) {
            const qsizetype place = bytes.lastIndexOf(before);
            QVERIFY(place > 0);
            bytes.insert(place + (before.startsWith("ET") ? 3 : 0), inserted);
        }
        const PdfVerdict verdict = check(run(u"fix-qdf"_s, {write(bytes)}));
        QVERIFY2(verdict.kind == kind, qPrintable(verdict.message));
        QVERIFY2(verdict.message.contains(says), qPrintable(verdict.message));
    }

    /// Small files that would fill the memory, or never end.
    void bombs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        Pages pages = pagesWith(samples::huaian(), QByteArray(largestExchangeFile + 1, ' '));
        QTest::newRow("data too large") << *toPdf(pages) << Kind::DataDamaged;
        const QByteArray twice = qCompress(qCompress(QByteArray(1 << 20, ' ')).mid(4)).mid(4);
        pages = pagesWith(samples::huaian(), twice);
        QByteArray bytes = run(
            u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, write(*toPdf(pages)), u"-"_s});
        const qsizetype data = bytes.indexOf("/Type /EmbeddedFile");
        bytes.insert(data, "/Filter [ /FlateDecode /FlateDecode ]\n");
        QTest::newRow("packed twice") << run(u"fix-qdf"_s, {write(bytes)}) << Kind::DataDamaged;
        pages = pagesWith(samples::huaian(), dataOf(samples::huaian()));
        pages.pages[0].strokes.resize(160'000, {QLineF(10, 10, 99.5, 99.5), 0.5});
        QTest::newRow("a page too large") << *toPdf(pages) << Kind::TextChanged;
    }

    void bombs()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Kind, kind);
        const PdfVerdict verdict = check(bytes);
        QVERIFY2(verdict.kind == kind, qPrintable(verdict.message));
    }

    void noPdf_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("%PDF-1.7 and no more");
        const QByteArray whole = *makeDocument(
            Format::Pdf, samples::published(samples::report(u"2021/pingtan-2023"_s)));
        QTest::newRow("cut off") << whole.first(2000);
    }

    void noPdf()
    {
        QFETCH(const QByteArray, bytes);
        const QString path = write(bytes);
        const auto read = readPublishedPdf(path);
        QVERIFY(!read
                || checkPdf(read->pages, read->alien, read->data, samples::library()).kind
                    != Kind::Whole);
    }

private:
    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
            qFatal("%s does not run", qPrintable(program));
        return process.readAllStandardOutput();
    }

    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"%1.pdf"_s.arg(++m_number));
        if (!writeFile(path, bytes))
            qFatal("the PDF was not written");
        return path;
    }

    PdfVerdict check(const QByteArray &bytes)
    {
        const PublishedPdf pdf = readPublishedPdf(write(bytes)).value();
        return checkPdf(pdf.pages, pdf.alien, pdf.data, samples::library());
    }
    Kind kindOf(const Pages &pages)
    {
        const PdfVerdict verdict = check(*toPdf(pages));
        if (verdict.kind != Kind::Whole)
            qInfo("%s", qPrintable(verdict.message));
        return verdict.kind;
    }

    QTemporaryDir m_folder;
    int m_number = 0;
};

QTEST_MAIN(TestPdfCheck)
#include "tst_pdfcheck.moc"
