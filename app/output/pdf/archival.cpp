#include "output/pdf/archival.h"

#include <QColorSpace>

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

QPDFObjectHandle unicodeString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

std::string pdfDate(const QDateTime &time)
{
    return time.toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toStdString();
}

} // namespace

void attach(QPDF &pdf, const Attachment &attachment, const QDateTime &created)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.bytes.toStdString());
    stream.setSubtype(attachment.mimeType.toStdString());
    stream.setCreationDate(pdfDate(created));
    stream.setModDate(pdfDate(created));
    auto file
        = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name.toStdString(), stream);
    file.setDescription(attachment.description.toStdString());
    file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(attachment.name.toStdString(), file);
    QPDFObjectHandle root = pdf.getRoot();
    if (!root.hasKey("/AF"))
        root.replaceKey("/AF", QPDFObjectHandle::newArray());
    root.getKey("/AF").appendItem(file.getObjectHandle());
}

void addOutputIntent(QPDF &pdf)
{
    QPDFObjectHandle profile
        = pdf.newStream(QColorSpace(QColorSpace::SRgb).iccProfile().toStdString());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::parse(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        "/Info (sRGB IEC61966-2.1) >>");
    intent.replaceKey("/DestOutputProfile", profile);
    pdf.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({intent}));
}

void addMetadata(QPDF &pdf, const PdfMetadata &metadata)
{
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", unicodeString(metadata.title));
    info.replaceKey("/Author", unicodeString(metadata.author));
    info.replaceKey("/Creator", unicodeString(metadata.creator));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(metadata.created)));
    pdf.getTrailer().replaceKey("/Info", info);

    QPDFObjectHandle xmp = pdf.newStream(xmpOf(metadata).toStdString());
    xmp.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", xmp);
}

} // namespace gongkai
