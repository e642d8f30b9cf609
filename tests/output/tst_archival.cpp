#include "published.h"

#include "output/formats.h"
#include "output/notices.h"
#include "output/pdf.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s does not run", qPrintable(program));
    return process.readAllStandardOutput();
}

} // namespace

/// What PDF/A-3b (ISO 19005-3) asks of the file's structure, as far as it can be read by qpdf and
/// poppler.
class TestArchival : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_path = write(samples::huaian(), u"a.pdf"_s);
        m_plain = run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, m_path, u"-"_s});
        m_raw = run(u"qpdf"_s,
                    {u"--object-streams=disable"_s, u"--compress-streams=n"_s,
                     u"--decode-level=none"_s, m_path, u"-"_s});
    }

    void has_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {
                 "/GTS_PDFA1", // 6.2.3, with
                 "/DestOutputProfile",
                 "mntrRGB XYZ", // a profile of ICC
                 "/AFRelationship /Data", // 6.8
                 "/AF [",
                 "/Subtype /application#2fjson", // 6.8, ISO 32000-1, 7.11.4
                 "/ModDate",
                 "/EmbeddedFiles",
                 "/Type /Metadata", // 6.6.2
                 "<pdfaid:part>3</pdfaid:part>", // 6.6.4
                 "<pdfaid:conformance>B</pdfaid:conformance>",
                 "/Lang (zh-CN)",
                 "/ID [", // 6.1.3
                 "/CIDSystemInfo", // 6.2.11.3
                 "/FontFile", // 6.2.11.4
                 "/ToUnicode",
             })
            QTest::newRow(words) << QByteArray(words);
    }

    void has()
    {
        QFETCH(const QByteArray, words);
        QVERIFY(m_plain.contains(words));
    }

    void hasNot_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {"/Encrypt",
                                  "/LZWDecode",
                                  "/JavaScript",
                                  "/JS ",
                                  "/Launch",
                                  "/SMask",
                                  "/Crypt",
                                  "/Movie",
                                  "/Sound",
                                  "/Rendition",
                                  "/AA ",
                                  "/OpenAction",
                                  "/NeedAppearances",
                                  "/XFA",
                                  "/Alternates",
                                  "/OPI",
                                  "/TransferFunction",
                                  "/PS ",
                                  "/DeviceCMYK",
                                  "/FFilter"})
            QTest::newRow(words) << QByteArray(words);
    }

    void hasNot()
    {
        QFETCH(const QByteArray, words);
        QVERIFY(!m_plain.contains(words));
    }

    void header()
    {
        QVERIFY(m_raw.startsWith("%PDF-1.7\n%"));
        for (int i = 10; i < 14; ++i)
            QVERIFY(static_cast<quint8>(m_raw[i]) > 127); // 6.1.2
    }

    /// 6.1.7.1: a line ends before each endstream, and is not part of the stream.
    void streams()
    {
        const QByteArray bytes = samples::readAll(m_path);
        int streams = 0;
        for (qsizetype at = bytes.indexOf("endstream"); at > 0;
             at = bytes.indexOf("endstream", at + 1)) {
            QCOMPARE(bytes[at - 1], '\n');
            ++streams;
        }
        QVERIFY(streams > 10);
    }

    /// The metadata are readable without decoding, well-formed, and say what the old ones say.
    void metadata()
    {
        const qsizetype begin = m_raw.indexOf("<?xpacket begin");
        const qsizetype end = m_raw.indexOf("<?xpacket end");
        QVERIFY(begin > 0 && end > begin);
        QXmlStreamReader xml(m_raw.mid(begin, end - begin));
        QMap<QString, QString> found;
        QString name;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() != u"li"
                && xml.name() != u"Alt" && xml.name() != u"Seq" && xml.name() != u"Bag")
                name = xml.name().toString();
            if (xml.isCharacters())
                found[name] += xml.text().toString();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {u"-isodates"_s, m_path}));
        for (const auto &[ours, theirs] :
             {std::pair{u"Title:"_s, u"title"_s}, std::pair{u"Author:"_s, u"creator"_s},
              std::pair{u"Creator:"_s, u"CreatorTool"_s}})
            QVERIFY2(info.contains(QRegularExpression(
                         ours + u"\\s+"_s + QRegularExpression::escape(found[theirs]) + u'\n')),
                     qPrintable(info));
        const QString created = found[u"CreateDate"_s];
        QVERIFY2(info.contains(created.chopped(1)), qPrintable(created));
    }

    void attachment()
    {
        const QString out = m_folder.filePath(u"out.json"_s);
        run(u"pdfdetach"_s, {u"-save"_s, u"1"_s, u"-o"_s, out, m_path});
        const Report report = samples::huaian();
        QCOMPARE(samples::readAll(out), writeExchange(samples::formOf(report), report));
    }

    void fonts()
    {
        const QList<QByteArray> lines = run(u"pdffonts"_s, {m_path}).split('\n');
        int fonts = 0;
        for (const QByteArray &line : lines.mid(2)) {
            if (line.isEmpty())
                continue;
            ++fonts;
            QVERIFY2(line.contains(" yes yes yes "), line.constData()); // embedded, subset, Unicode
        }
        QVERIFY(fonts >= 2);
    }

    /// A character that no font has would be a box on the page: then nothing is claimed.
    void claim_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("private use") << QString::fromUcs4(U"\U0010F8FF");
        QTest::newRow("only in a font of pictures") << QString::fromUcs4(U"👍");
    }

    void claim()
    {
        QFETCH(const QString, text);
        Report report = samples::huaian();
        report.texts[u"overview"_s] += text;
        const Publication publication = samples::published(report);
        const QStringList notices = noticesOf(publication);
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices.front().contains(text), qPrintable(notices.front()));
        const QByteArray bytes = samples::readAll(write(report, u"b.pdf"_s));
        QVERIFY(!bytes.contains("pdfaid:part"));
        QVERIFY(samples::readAll(m_path).contains("pdfaid:part"));
        QVERIFY(!run(u"pdffonts"_s, {m_folder.filePath(u"b.pdf"_s)}).contains("Emoji"));
        QVERIFY(noticesOf(samples::published(samples::huaian())).isEmpty());
    }

private:
    QString write(const Report &report, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        const auto bytes = makeDocument(Format::Pdf, samples::published(report));
        if (!bytes || !writeFile(path, *bytes))
            qFatal("the PDF was not written");
        return path;
    }

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_plain; ///< With all streams readable.
    QByteArray m_raw; ///< As it is, but without compressed objects.
};

QTEST_MAIN(TestArchival)
#include "tst_archival.moc"
