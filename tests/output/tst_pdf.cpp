#include "published.h"

#include "core/prose.h"
#include "output/formats.h"
#include "output/layout.h"
#include "output/pdf.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// What a program writes to standard output. Empty where it fails.
QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.remove(blanks);
}

} // namespace

/// PDF files, read by a program that is not ours.
class TestPdf : public QObject
{
    Q_OBJECT

private slots:
    void text_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : {u"2021/huaian-2024"_s, u"2019/pingtan-2020"_s,
                                      u"2014-quarterly/qujiang-civil-affairs-2020"_s})
            QTest::newRow(qPrintable(folder)) << folder;
    }

    /// The text of the file is the text of the report, code point for code point.
    void text()
    {
        QFETCH(const QString, folder);
        Report report = samples::report(folder);
        const Form &form = samples::formOf(report);
        const QString path = writePdf(report);
        QString found = outputOf(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
        static const QRegularExpression pageNumber(u"— ?\\d+ ?—\\s*"_s);
        found = withoutBlanks(found.remove(pageNumber));
        QVERIFY(!found.isEmpty());
        for (const auto &[section, prose] : report.texts) {
            const QStringList paragraphs = paragraphsOf(prose);
            for (const QString &paragraph : paragraphs)
                QVERIFY2(found.contains(withoutBlanks(paragraph)), qPrintable(paragraph));
        }
        for (const Table &table : form.tables) {
            for (const Block &block : table.blocks) {
                for (const Line &line : block.rowLines)
                    QVERIFY2(found.contains(withoutBlanks(line.label))
                                 || table.layout == TableLayout::Across,
                             qPrintable(line.label));
            }
        }
        for (const QChar c : std::as_const(found))
            QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF,
                     "a radical stands for an ideograph");
    }

    void characters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("found by their names") << u"人民 工作 行政 一 二 见 长 门 青 食 龙"_s;
        QTest::newRow("dashes that the font joins") << u"单位——件"_s;
        QTest::newRow("ligatures") << u"office affine"_s;
        QTest::newRow("outside the BMP") << u"𠮷野家"_s;
        QTest::newRow("look-alikes") << u"／∕/·・•—―─ａａaA"_s;
        QTest::newRow("the radical itself, beside the ideograph") << u"工⼯"_s;
        QTest::newRow("ideograph and its compatibility double") << u"福福"_s;
        QTest::newRow("punctuation")
            << u"“三安全一稳定”‘’（）《》〈〉【】〔2021〕、。！？；：…￥%‰"_s;
    }

    void characters()
    {
        QFETCH(const QString, text);
        Report report = samples::huaian();
        report.texts = {{u"other"_s, text}};
        const QString found
            = withoutBlanks(outputOf(u"pdftotext"_s, {u"-raw"_s, writePdf(report), u"-"_s}));
        QVERIFY2(found.contains(withoutBlanks(text)), qPrintable(found.right(60)));
    }

    void fontsAreEmbedded()
    {
        const QStringList lines = outputOf(u"pdffonts"_s, {writePdf(samples::huaian())})
                                      .split(u'\n', Qt::SkipEmptyParts)
                                      .mid(2);
        QVERIFY(lines.size() >= 2);
        // Embedded, subset, with a map to Unicode.
        for (const QString &line : lines)
            QVERIFY2(line.contains(QRegularExpression(u"Identity-H +yes yes yes"_s)),
                     qPrintable(line));
    }

    void fileIsSound()
    {
        const QString path = writePdf(samples::huaian());
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--check"_s, path}), 0);
        const QString info = outputOf(u"pdfinfo"_s, {path});
        QVERIFY(info.contains(u"淮安市人民政府2024年政府信息公开工作年度报告"_s));
        QVERIFY(info.contains(
            QRegularExpression(u"Page size: +595\\.\\d+ x 841\\.\\d+ pts \\(A4\\)"_s)));
    }

    void oldFileStaysWhole()
    {
        const QString path = m_folder.filePath(u"whole.pdf"_s);
        QVERIFY(writeFile(path, "old"));
        QVERIFY(!writeFile(m_folder.filePath(u"no/such/folder.pdf"_s), "new"));
        QCOMPARE(samples::readAll(path), QByteArray("old"));
        QVERIFY(writeFile(path, "new"));
        QCOMPARE(samples::readAll(path), QByteArray("new"));
    }

    /// Long work tells how far it is, and stops when asked to.
    void progress()
    {
        Report report = samples::huaian();
        report.texts[u"overview"_s] = u"内容，内容。\n"_s.repeated(3000);
        const Publication publication = samples::published(report);
        std::vector<double> told;
        const Progress tell = [&](double done) {
            told.push_back(done);
            return true;
        };
        const Pages pages = layoutReport(publication, {}, tell);
        QVERIFY(told.size() > 3000U);
        QVERIFY(std::is_sorted(told.begin(), told.end()) && told.back() < 1);
        told.clear();
        QVERIFY(toPdf(pages, tell));
        QCOMPARE(told.size(), 2 * pages.pages.size());
        QVERIFY(std::is_sorted(told.begin(), told.end()) && told.back() < 1);

        int left = 5;
        const Progress stop = [&](double) { return --left > 0; };
        QVERIFY(layoutReport(publication, {}, stop).pages.size() < pages.pages.size() / 4);
        left = 5;
        QVERIFY(!toPdf(pages, stop));
    }

private:
    QString writePdf(const Report &report)
    {
        const auto bytes = makeDocument(Format::Pdf, samples::published(report));
        const QString path = m_folder.filePath(u"%1.pdf"_s.arg(++m_number));
        if (!bytes || !writeFile(path, *bytes))
            qFatal("the PDF was not written");
        return path;
    }

    QTemporaryDir m_folder;
    int m_number = 0;
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
