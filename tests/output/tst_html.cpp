#include "documents.h"
#include "readdocument.h"

#include "output/formats.h"
#include "output/html/headers.h"

#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

QString write(Format format, const Publication &publication)
{
    const auto bytes = makeDocument(format, publication);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    return QString::fromUtf8(*bytes);
}

/// What is written is XML but for the elements that HTML never closes.
QString asXml(QString html)
{
    static const QRegularExpression open(u"<(br|meta[^>]*)>"_s);
    return html.replace(open, u"<\\1/>"_s);
}

/// Reads the text of a page or fragment: lines, and tables with their merged boxes.
class HtmlReader
{
public:
    explicit HtmlReader(const QString &html)
        : m_xml(asXml(html))
    {
    }

    reading::Document read()
    {
        m_document.fieldGap = u"　　"_s;
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                begin();
            else if (m_xml.isEndElement())
                end();
            else if (m_xml.isCharacters())
                m_text += m_xml.text();
        }
        return std::move(m_document);
    }

    QString fault() const { return m_xml.errorString(); }
    /// Headers that no heading is named after, and figures without any.
    QStringList lostHeaders() const
    {
        QStringList lost;
        for (const QString &header : m_headers) {
            if (!m_ids.contains(header))
                lost += header;
        }
        return lost;
    }

private:
    void begin()
    {
        const auto name = m_xml.name();
        if (name == "br"_L1) {
            m_text += u'\n';
            return;
        }
        if (name == "table"_L1) {
            m_document.tables.emplace_back();
            m_taken.clear();
            m_row = -1;
        } else if (name == "thead"_L1) {
            m_isHead = true;
        } else if (name == "tr"_L1) {
            ++m_row;
            m_column = 0;
            m_document.tables.back().headRows += m_isHead ? 1 : 0;
        } else if (name == "th"_L1 || name == "td"_L1) {
            beginBox();
        }
        if (name != "strong"_L1)
            m_lead.clear();
        m_text.clear();
    }

    void beginBox()
    {
        const auto attributes = m_xml.attributes();
        const auto span = [&](const QString &name) {
            return attributes.hasAttribute(name) ? attributes.value(name).toInt() : 1;
        };
        m_box = {{}, span(u"rowspan"_s), span(u"colspan"_s)};
        while (m_taken.contains({m_row, m_column}))
            ++m_column;
        for (int row = m_row; row < m_row + m_box.rowSpan; ++row) {
            for (int column = m_column; column < m_column + m_box.columnSpan; ++column)
                m_taken.insert({row, column});
        }
        if (attributes.hasAttribute(u"id"_s)
            && !m_ids.insert(attributes.value(u"id"_s).toString()).second)
            m_headers.insert(u"twice: "_s + attributes.value(u"id"_s).toString());
        for (const QString &header :
             attributes.value(u"headers"_s).toString().split(u' ', Qt::SkipEmptyParts))
            m_headers.insert(header);
    }

    void end()
    {
        const auto name = m_xml.name();
        if (name == "strong"_L1)
            m_lead = m_text;
        else if (name == "thead"_L1)
            m_isHead = false;
        else if (name == "th"_L1 || name == "td"_L1) {
            m_box.text = m_text;
            m_document.tables.back().boxes[{m_row, m_column}] = m_box;
            m_column += m_box.columnSpan;
        } else if (name == "p"_L1 || (name.size() == 2 && name[0] == u'h' && name[1].isDigit()))
            m_document.lines.push_back({name.toString(), m_text, m_lead});
    }

    QXmlStreamReader m_xml;
    reading::Document m_document;
    reading::Box m_box;
    QString m_text;
    QString m_lead;
    std::set<std::pair<int, int>> m_taken;
    std::set<QString> m_ids;
    std::set<QString> m_headers;
    int m_row = -1;
    int m_column = 0;
    bool m_isHead = false;
};

} // namespace

/// Web pages, and fragments for the editor of a website.
class TestHtml : public QObject
{
    Q_OBJECT

private slots:
    void content_data() { samples::addPublications(); }

    /// Every line, box and span of the report, and nothing else, in both flavours.
    void content()
    {
        QFETCH(const Publication, publication);
        for (const Format format : {Format::Html, Format::HtmlFragment}) {
            HtmlReader reader(write(format, publication));
            const reading::Document found = reader.read();
            QVERIFY2(reader.fault().isEmpty(), qPrintable(reader.fault()));
            QVERIFY2(reader.lostHeaders().isEmpty(), qPrintable(reader.lostHeaders().join(u' ')));
            const QStringList differences = reading::Comparison(found, publication).differences();
            QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n').left(4000)));
        }
    }

    void headers_data()
    {
        QTest::addColumn<Report>("report");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("headings");

        QTest::newRow("merged heads on both sides")
            << samples::huaian() << u"requests.denied.state_secret.enterprise"_s
            << QStringList{u"申请人情况"_s,         u"法人或其他组织"_s, u"商业企业"_s,
                           u"三、本年度办理结果"_s, u"（三）不予公开"_s, u"1.属于国家秘密"_s};
        QTest::newRow("a block of its own")
            << samples::huaian() << u"disclosure.licensing.decisions"_s
            << QStringList{u"第二十条第（五）项"_s, u"本年处理决定数量"_s, u"行政许可"_s};
        QTest::newRow("no headings before the row")
            << samples::huaian() << u"disputes.litigation_after_review.upheld"_s
            << QStringList{u"行政诉讼"_s, u"复议后起诉"_s, u"结果维持"_s};
        QTest::newRow("rows that are part of rows")
            << samples::qujiang() << u"statistics.requests.received.in_person.year"_s
            << QStringList{u"年度累计数"_s, u"三、依申请公开情况"_s, u"（一）收到申请数"_s,
                           u"1.当面申请数"_s, u"件"_s};
    }

    /// What is read aloud before a figure.
    void headers()
    {
        QFETCH(const Report, report);
        QFETCH(const QString, cell);
        QFETCH(const QStringList, headings);
        const Form &form = samples::formOf(report);
        const CellId id = samples::cell(form, cell);
        const int table = form.cell(id).table;
        const Grid grid = makeGrid(form, table);
        const Grid::Box &box = *grid.find(id);
        QStringList found;
        for (const int header : headersOf(grid, box))
            found += grid.boxes[static_cast<std::size_t>(header)].text;
        QCOMPARE(found, headings);
    }

    /// Headings do not skip a level, whatever the office wrote.
    void levels()
    {
        Report report = samples::qujiang();
        report.texts = {{u"body"_s, u"（一）第一\n一、第二\n（一）第三\n（二）第四。接着写"_s}};
        HtmlReader reader(write(Format::Html, samples::published(report)));
        QStringList found;
        for (const reading::Line &line : reader.read().lines)
            found += line.style;
        QCOMPARE(found.mid(0, 5), QStringList({u"h1"_s, u"h2"_s, u"h2"_s, u"h3"_s, u"p"_s}));
    }

    void flavours()
    {
        const Publication publication = samples::published(samples::huaian());
        const QString page = write(Format::Html, publication);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"zh-CN\">"_s));
        const QString fragment = write(Format::HtmlFragment, publication);
        QVERIFY(fragment.startsWith(u"<article>\n<h1>"_s));
        for (const QString &absent : {u" class="_s, u"style"_s, u"<main"_s, u"<body"_s})
            QVERIFY2(!fragment.contains(absent), qPrintable(absent));
        for (const QString &foreign :
             {u"<script"_s, u"http:"_s, u"https:"_s, u"url("_s, u"@import"_s})
            QVERIFY2(!page.contains(foreign), qPrintable(foreign));
        QCOMPARE(write(Format::Html, publication), page);
    }

    void draft()
    {
        Publication publication = samples::published(samples::huaian());
        for (const Format format : {Format::Html, Format::HtmlFragment}) {
            publication.isDraft = false;
            QVERIFY(!write(format, publication).contains(u"草稿"_s));
            publication.isDraft = true;
            QVERIFY(write(format, publication).contains(u"草稿"_s));
        }
    }

    void suffixes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("id");
        QTest::newRow("page") << u"年报.html"_s << u"html"_s;
        QTest::newRow("fragment") << u"年报.fragment.html"_s << u"html-fragment"_s;
        QTest::newRow("upper case") << u"A.FRAGMENT.HTML"_s << u"html-fragment"_s;
        QTest::newRow("word") << u"年报.docx"_s << u"docx"_s;
    }

    void suffixes()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, id);
        const auto format = formatOfFile(path);
        QVERIFY(format);
        QCOMPARE(QString(infoOf(*format).id), id);
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
