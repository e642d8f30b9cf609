#include "output/docx.h"

#include "output/archive.h"
#include "output/docx/body.h"

#include <QFile>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// A part of the package that is the same in all documents.
ArchiveFile fixedPart(const QString &name, const QString &resource)
{
    QFile file(u":/docx/"_s + resource);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // It is compiled in.
    return {name, file.readAll()};
}

/// What file managers and archives show of a document.
QByteArray corePropertiesOf(const Story &story)
{
    const QString package
        = u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s;
    const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
    QByteArray content;
    QXmlStreamWriter xml(&content);
    xml.writeStartDocument();
    xml.writeNamespace(package, u"cp"_s);
    xml.writeNamespace(dublinCore, u"dc"_s);
    xml.writeStartElement(package, u"coreProperties"_s);
    xml.writeTextElement(dublinCore, u"title"_s, story.title);
    xml.writeTextElement(dublinCore, u"creator"_s, story.unit);
    xml.writeTextElement(dublinCore, u"language"_s, u"zh-CN"_s);
    xml.writeEndDocument();
    return content;
}

} // namespace

Result<QByteArray> toDocx(const Story &story)
{
    return pack({
        fixedPart(u"[Content_Types].xml"_s, u"contenttypes.xml"_s),
        fixedPart(u"_rels/.rels"_s, u"packagerels.xml"_s),
        {u"docProps/core.xml"_s, corePropertiesOf(story)},
        {u"word/document.xml"_s, wordBody(story)},
        fixedPart(u"word/_rels/document.xml.rels"_s, u"documentrels.xml"_s),
        fixedPart(u"word/styles.xml"_s, u"styles.xml"_s),
        fixedPart(u"word/settings.xml"_s, u"settings.xml"_s),
        fixedPart(u"word/fontTable.xml"_s, u"fonttable.xml"_s),
        {u"word/header.xml"_s, wordHeader(story)},
        fixedPart(u"word/footerodd.xml"_s, u"footerodd.xml"_s),
        fixedPart(u"word/footereven.xml"_s, u"footereven.xml"_s),
    });
}

} // namespace gongkai
