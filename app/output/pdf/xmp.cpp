#include "output/pdf/xmp.h"

#include "output/xmltext.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
const QString xmp = u"http://ns.adobe.com/xap/1.0/"_s;
const QString pdfaId = u"http://www.aiim.org/pdfa/ns/id/"_s;

/// A property with one value in a container: rdf:Alt, rdf:Seq or rdf:Bag.
void writeContained(QXmlStreamWriter &xml, const QString &name, const QString &container,
                    const QString &value, const QString &language = {})
{
    xml.writeStartElement(dc, name);
    xml.writeStartElement(rdf, container);
    xml.writeStartElement(rdf, u"li"_s);
    if (!language.isEmpty())
        xml.writeAttribute(u"xml:lang"_s, language);
    xml.writeCharacters(cleanText(value));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray xmpOf(const PdfMetadata &metadata)
{
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    xml.writeProcessingInstruction(u"xpacket"_s,
                                   u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    // Here, and not further out: some readers of XMP look nowhere else.
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(xmp, u"xmp"_s);
    xml.writeNamespace(pdfaId, u"pdfaid"_s);
    xml.writeAttribute(rdf, u"about"_s, {});
    if (metadata.claimsPdfA) {
        xml.writeTextElement(pdfaId, u"part"_s, u"3"_s);
        xml.writeTextElement(pdfaId, u"conformance"_s, u"B"_s);
    }
    writeContained(xml, u"title"_s, u"Alt"_s, metadata.title, u"x-default"_s);
    writeContained(xml, u"creator"_s, u"Seq"_s, metadata.author);
    writeContained(xml, u"language"_s, u"Bag"_s, u"zh-CN"_s);
    xml.writeTextElement(xmp, u"CreatorTool"_s, metadata.creator);
    xml.writeTextElement(xmp, u"CreateDate"_s, metadata.created.toString(Qt::ISODate));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return packet;
}

} // namespace gongkai
