#include "output/xlsx/book.h"

#include "output/archive.h"
#include "output/xlsx/notes.h"
#include "output/xlsx/sheettext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray packaging = "http://schemas.openxmlformats.org/package/2006/";
const QByteArray content = "application/vnd.openxmlformats-officedocument.";

QByteArray relation(int number, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"rId" + QByteArray::number(number) + "\" Type=\"" + type
        + "\" Target=\"" + target + "\"/>";
}

/// The parts of a book, with what the package says of them.
class Package
{
public:
    void add(const QString &name, const QByteArray &type, const QByteArray &xml)
    {
        if (!type.isEmpty())
            m_types
                += "<Override PartName=\"/" + name.toUtf8() + "\" ContentType=\"" + type + "\"/>";
        m_files.push_back(
            {name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml});
    }

    void addRelations(const QString &name, const QByteArray &items)
    {
        add(name, {},
            "<Relationships xmlns=\"" + packaging + "relationships\">" + items
                + "</Relationships>");
    }

    Result<QByteArray> pack()
    {
        const QByteArray types = "<Types xmlns=\"" + packaging
            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
              "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
              " ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\""
            + content + "vmlDrawing\"/>" + m_types + "</Types>";
        add(u"[Content_Types].xml"_s, {}, types);
        // Readers look for it first.
        std::rotate(m_files.begin(), m_files.end() - 1, m_files.end());
        return gongkai::pack(m_files);
    }

private:
    QByteArray m_types;
    std::vector<ArchiveFile> m_files;
};

QByteArray propertiesXml(const QString &title, QDate date)
{
    const QByteArray day = date.toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
    return "<cp:coreProperties xmlns:cp=\"" + packaging
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          " xmlns:dcterms=\"http://purl.org/dc/terms/\""
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
        + sheetText(title) + "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + day
        + "</dcterms:modified></cp:coreProperties>";
}

void addNotes(const Sheet &sheet, int number, Package &package)
{
    if (sheet.notes().empty())
        return;
    package.addRelations(u"xl/worksheets/_rels/sheet%1.xml.rels"_s.arg(number),
                         relation(1, relations + "/vmlDrawing",
                                  "../drawings/notes" + QByteArray::number(number) + ".vml")
                             + relation(2, relations + "/comments",
                                        "../comments" + QByteArray::number(number) + ".xml"));
    package.add(u"xl/comments%1.xml"_s.arg(number), content + "spreadsheetml.comments+xml",
                notesXml(sheet));
    package.add(u"xl/drawings/notes%1.vml"_s.arg(number), {}, noteBoxesXml(sheet, number));
}

} // namespace

Sheet &SheetBook::addSheet(const QString &name)
{
    m_names += sheetName(name, m_names);
    return m_sheets.emplace_back(m_styles, m_texts);
}

QByteArray SheetBook::bookXml() const
{
    QByteArray sheets;
    QByteArray titles;
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        const QString &name = m_names[static_cast<qsizetype>(i)];
        const QByteArray number = QByteArray::number(i + 1);
        sheets += "<sheet name=\"" + sheetText(name) + "\" sheetId=\"" + number + "\" r:id=\"rId"
            + number + "\"/>";
        if (m_sheets[i].repeated().isEmpty())
            continue;
        const QString quoted = QString(name).replace(u'\'', "''"_L1);
        titles += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + QByteArray::number(i)
            + "\">'" + sheetText(quoted) + "'!" + m_sheets[i].repeated() + "</definedName>";
    }
    return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
           "xmlns:r=\""
        + relations + "\"><bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets>"
        + (titles.isEmpty() ? titles : "<definedNames>" + titles + "</definedNames>")
        + "<calcPr fullCalcOnLoad=\"1\"/></workbook>";
}

Result<QByteArray> SheetBook::pack(const QString &title, QDate date, const QString &header) const
{
    if (m_texts.hasTooLong())
        return fail(QCoreApplication::translate(
                        "Xlsx", "A text is longer than Excel takes (%1 characters).")
                        .arg(longestCellText));
    Package package;
    package.addRelations(u"_rels/.rels"_s,
                         relation(1, relations + "/officeDocument", "xl/workbook.xml")
                             + relation(2, packaging + "relationships/metadata/core-properties",
                                        "docProps/core.xml"));
    package.add(u"docProps/core.xml"_s,
                "application/vnd.openxmlformats-package.core-properties+xml",
                propertiesXml(title, date));
    package.add(u"xl/workbook.xml"_s, content + "spreadsheetml.sheet.main+xml", bookXml());
    QByteArray parts;
    int number = 0;
    for (const Sheet &sheet : m_sheets) {
        ++number;
        parts += relation(number, relations + "/worksheet",
                          "worksheets/sheet" + QByteArray::number(number) + ".xml");
        package.add(u"xl/worksheets/sheet%1.xml"_s.arg(number),
                    content + "spreadsheetml.worksheet+xml", sheet.xml(header));
        addNotes(sheet, number, package);
    }
    parts += relation(number + 1, relations + "/styles", "styles.xml")
        + relation(number + 2, relations + "/sharedStrings", "sharedStrings.xml");
    package.addRelations(u"xl/_rels/workbook.xml.rels"_s, parts);
    package.add(u"xl/styles.xml"_s, content + "spreadsheetml.styles+xml", m_styles.xml());
    package.add(u"xl/sharedStrings.xml"_s, content + "spreadsheetml.sharedStrings+xml",
                m_texts.xml());
    return package.pack();
}

} // namespace gongkai
