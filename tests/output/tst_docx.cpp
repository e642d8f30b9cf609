#include "documents.h"
#include "readdocument.h"

#include "output/docx.h"
#include "output/formats.h"

#include <QBuffer>
#include <QTest>
#include <QXmlStreamReader>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

using Parts = std::map<QString, QByteArray>;

Parts unpack(QByteArray archive)
{
    QBuffer buffer(&archive);
    QuaZip zip(&buffer);
    Parts parts;
    if (!zip.open(QuaZip::mdUnzip))
        return parts;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly))
            parts[zip.getCurrentFileName()] = file.readAll();
    }
    return parts;
}

/// Why it is not well-formed XML; empty where it is.
QString faultIn(const QByteArray &part)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd())
        xml.readNext();
    return xml.errorString();
}

/// Reads the text of a document: lines, and tables with their merged boxes.
class WordReader
{
public:
    explicit WordReader(const QByteArray &part)
        : m_xml(part)
    {
    }

    reading::Document read()
    {
        m_document.fieldGap = u"\t"_s;
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                begin();
            else if (m_xml.isEndElement())
                end();
        }
        return std::move(m_document);
    }

private:
    QString value() const
    {
        return m_xml.attributes()
            .value(u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s, u"val"_s)
            .toString();
    }

    void begin()
    {
        const auto name = m_xml.name();
        if (name == "tbl"_L1) {
            m_document.tables.emplace_back();
            m_row = -1;
            m_inTable = true;
        } else if (name == "tr"_L1) {
            ++m_row;
            m_column = 0;
        } else if (name == "tblHeader"_L1) {
            ++m_document.tables.back().headRows;
        } else if (name == "tc"_L1) {
            m_box = {};
            m_merge.clear();
        } else if (name == "gridSpan"_L1) {
            m_box.columnSpan = value().toInt();
        } else if (name == "vMerge"_L1) {
            m_merge = value();
        } else if (name == "p"_L1) {
            m_line = {};
        } else if (name == "pStyle"_L1) {
            m_line.style = value();
        } else if (name == "rStyle"_L1) {
            m_isLead = true;
        } else if (name == "t"_L1) {
            const QString text = m_xml.readElementText();
            m_line.text += text;
            if (m_isLead)
                m_line.lead += text;
        } else if (name == "br"_L1) {
            m_line.text += u'\n';
        } else if (name == "tab"_L1) {
            m_line.text += m_isInRun ? u"\t"_s : QString();
        } else if (name == "r"_L1) {
            m_isInRun = true;
        }
    }

    void end()
    {
        const auto name = m_xml.name();
        if (name == "r"_L1) {
            m_isInRun = false;
            m_isLead = false;
        } else if (name == "p"_L1 && m_inTable) {
            m_box.text += m_line.text;
        } else if (name == "p"_L1 && !m_line.text.isEmpty()) {
            m_document.lines.push_back(m_line);
        } else if (name == "tc"_L1) {
            endBox();
        } else if (name == "tbl"_L1) {
            m_inTable = false;
        }
    }

    void endBox()
    {
        auto &boxes = m_document.tables.back().boxes;
        if (m_merge != u"continue"_s) {
            boxes[{m_row, m_column}] = m_box;
        } else {
            int above = m_row - 1;
            while (!boxes.contains({above, m_column}))
                --above;
            ++boxes[{above, m_column}].rowSpan;
        }
        m_column += m_box.columnSpan;
    }

    QXmlStreamReader m_xml;
    reading::Document m_document;
    reading::Line m_line;
    reading::Box m_box;
    QString m_merge;
    int m_row = -1;
    int m_column = 0;
    bool m_inTable = false;
    bool m_isInRun = false;
    bool m_isLead = false;
};

QByteArray write(const Publication &publication)
{
    const auto bytes = makeDocument(Format::Docx, publication);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    return *bytes;
}

} // namespace

/// Word documents, unpacked and read again.
class TestDocx : public QObject
{
    Q_OBJECT

private slots:
    void content_data() { samples::addPublications(); }

    /// Every line, box and span of the report, and nothing else.
    void content()
    {
        QFETCH(const Publication, publication);
        const Parts parts = unpack(write(publication));
        QCOMPARE(parts.size(), 11U);
        for (const auto &[name, part] : parts)
            QVERIFY2(faultIn(part).isEmpty(), qPrintable(name + faultIn(part)));
        const reading::Document found = WordReader(parts.at(u"word/document.xml"_s)).read();
        const QStringList differences = reading::Comparison(found, publication).differences();
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n').left(4000)));
    }

    void headings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("lead");
        QTest::newRow("plain") << u"全市情况良好。"_s << u"BodyText"_s << QString();
        QTest::newRow("alone, first level") << u"一、主要做法"_s << u"Heading1"_s << QString();
        QTest::newRow("alone, second level") << u"（一）主要做法"_s << u"Heading2"_s << QString();
        QTest::newRow("run in") << u"（一）主动公开。全年公开。"_s << u"BodyText"_s
                                << u"（一）主动公开。"_s;
    }

    void headings()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, style);
        QFETCH(const QString, lead);
        Report report = samples::huaian();
        report.texts = {{u"preface"_s, text}};
        const reading::Document found = readDocument(samples::published(report));
        QCOMPARE(found.lines[0].style, u"Title"_s);
        QCOMPARE(found.lines[1].style, style);
        QCOMPARE(found.lines[1].lead, lead);
        QCOMPARE(found.lines[2].style, u"Heading1"_s);
    }

    /// The same bytes whenever they are written, and nothing of the machine in them.
    void isDeterministic()
    {
        const Publication publication = samples::published(samples::huaian());
        const QByteArray first = write(publication);
        QCOMPARE(write(publication), first);
        const Parts parts = unpack(first);
        QVERIFY(first.mid(30).startsWith("[Content_Types].xml"));
        const QByteArray core = parts.at(u"docProps/core.xml"_s);
        QVERIFY(core.contains("淮安市人民政府2024年政府信息公开工作年度报告"));
        QVERIFY(core.contains("<dc:creator>淮安市人民政府</dc:creator>"));
    }

    void draft()
    {
        Publication publication = samples::published(samples::huaian());
        QVERIFY(!unpack(write(publication)).at(u"word/header.xml"_s).contains("草稿"));
        publication.isDraft = true;
        QVERIFY(unpack(write(publication)).at(u"word/header.xml"_s).contains("草稿"));
    }

    /// The columns are as wide together as the type area, whatever is in them.
    void columns_data() { samples::addPublications(); }

    void columns()
    {
        QFETCH(const Publication, publication);
        QXmlStreamReader xml(unpack(write(publication)).at(u"word/document.xml"_s));
        std::vector<int> sums;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == "tblGrid"_L1)
                sums.push_back(0);
            if (xml.name() == "gridCol"_L1) {
                const int width = xml.attributes().at(0).value().toInt();
                QVERIFY(width > 0);
                sums.back() += width;
            }
        }
        QVERIFY(!sums.empty());
        constexpr int typeArea = 8844; // 156 mm in twentieths of a point
        for (const int sum : sums)
            QCOMPARE(sum, typeArea);
    }

private:
    static reading::Document readDocument(const Publication &publication)
    {
        return WordReader(unpack(write(publication)).at(u"word/document.xml"_s)).read();
    }
};

QTEST_GUILESS_MAIN(TestDocx)
#include "tst_docx.moc"
