#include "output/pdf/embeddedfont.h"

#include "output/pdf/cff.h"

#include <QCryptographicHash>

#include <hb-ot.h>
#include <hb-subset.h>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct SubsetDeleter
{
    void operator()(hb_subset_input_t *input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t *plan) const { hb_subset_plan_destroy(plan); }
};

QByteArray bytesOf(const BlobPointer &blob)
{
    unsigned size = 0;
    const char *data = hb_blob_get_data(blob.get(), &size);
    return QByteArray(data, static_cast<qsizetype>(size));
}

QByteArray number(qreal value)
{
    return QByteArray::number(value, 'f', value == std::round(value) ? 0 : 2);
}

QPDFObjectHandle parse(const QByteArray &object)
{
    return QPDFObjectHandle::parse(object.toStdString());
}

/// Six letters that tell this subset from another one of the same font.
QByteArray subsetTag(const QByteArray &program)
{
    const QByteArray hash = QCryptographicHash::hash(program, QCryptographicHash::Sha256);
    QByteArray tag;
    constexpr int letters = 26;
    for (int i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % letters);
    return tag + '+';
}

} // namespace

EmbeddedFont::EmbeddedFont(std::shared_ptr<const FontFace> face)
    : m_face(std::move(face))
{
}

bool EmbeddedFont::use(quint32 glyph, const QString &text)
{
    const auto [known, isNew] = m_texts.emplace(glyph, text);
    if (!isNew && known->second.isEmpty())
        known->second = text;
    return isNew || text.isEmpty() || known->second == text;
}

qreal EmbeddedFont::advanceOf(quint32 glyph) const
{
    return m_face->advanceOf(glyph) * 1000 / m_face->unitsPerEm();
}

void EmbeddedFont::finish()
{
    const std::unique_ptr<hb_subset_input_t, SubsetDeleter> input(hb_subset_input_create_or_fail());
    hb_set_t *glyphs = hb_subset_input_glyph_set(input.get());
    for (const auto &[glyph, text] : m_texts)
        hb_set_add(glyphs, glyph);
    // What only shaping or other programs need stays out.
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *tag : {"GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "name", "cmap",
                            "post", "OS/2", "DSIG", "kern"})
        hb_set_add(dropped, hb_tag_from_string(tag, -1));
    const std::unique_ptr<hb_subset_plan_t, SubsetDeleter> plan(
        hb_subset_plan_create_or_fail(m_face->face(), input.get()));
    const FacePointer subset(hb_subset_plan_execute_or_fail(plan.get()));

    m_program
        = bytesOf(BlobPointer(hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' '))));
    m_isCff = !m_program.isEmpty();
    if (!m_isCff)
        m_program = bytesOf(BlobPointer(hb_face_reference_blob(subset.get())));
    const auto cids
        = m_isCff ? cidsOf(m_program, hb_face_get_glyph_count(subset.get())) : std::nullopt;
    const hb_map_t *renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const auto &[glyph, text] : m_texts) {
        const hb_codepoint_t place = hb_map_get(renumbered, glyph);
        m_codes[glyph] = cids ? cids->at(place) : static_cast<quint16>(place);
    }
}

/// The map from codes to characters: PDF 32000-1, 9.10.3.
QByteArray EmbeddedFont::toUnicode() const
{
    std::map<quint16, QString> byCode;
    for (const auto &[glyph, text] : m_texts) {
        if (!text.isEmpty())
            byCode[m_codes.at(glyph)] = text;
    }
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t mostInBlock = 100;
    auto entry = byCode.begin();
    for (std::size_t left = byCode.size(); left > 0;) {
        const std::size_t block = std::min(left, mostInBlock);
        map += QByteArray::number(static_cast<qulonglong>(block)) + " beginbfchar\n";
        for (std::size_t i = 0; i < block; ++i, ++entry) {
            map += '<' + QByteArray::number(entry->first, 16).rightJustified(4, '0') + "> <";
            for (const QChar c : entry->second)
                map += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            map += ">\n";
        }
        map += "endbfchar\n";
        left -= block;
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray EmbeddedFont::widths() const
{
    std::map<quint16, qreal> byCode;
    for (const auto &[glyph, text] : m_texts)
        byCode[m_codes.at(glyph)] = advanceOf(glyph);
    QByteArray list = "[";
    for (const auto &[code, width] : byCode)
        list += ' ' + QByteArray::number(code) + " [" + number(width) + "]";
    return list + " ]";
}

QByteArray EmbeddedFont::descriptor(const QByteArray &name) const
{
    const FontPointer font(hb_font_create(m_face->face()));
    hb_font_extents_t extents = {};
    hb_font_get_h_extents(font.get(), &extents);
    const auto scaled
        = [&](qreal units) { return number(std::round(units * 1000 / m_face->unitsPerEm())); };
    const QByteArray ascent = scaled(extents.ascender);
    const QByteArray descent = scaled(extents.descender);
    // Symbolic (bit 3), because the glyphs are not of a Latin character set.
    return "<< /Type /FontDescriptor /FontName /" + name
        + " /Flags 4 /ItalicAngle 0 /StemV 80 /Ascent " + ascent + " /Descent " + descent
        + " /CapHeight " + ascent + " /FontBBox [-1000 " + descent + " 2000 " + ascent + "] >>";
}

QPDFObjectHandle EmbeddedFont::embed(QPDF &pdf) const
{
    const QByteArray name = subsetTag(m_program) + m_face->name().toUtf8();
    const QByteArray kind = m_isCff ? "CIDFontType0" : "CIDFontType2";
    QPDFObjectHandle program = pdf.newStream(m_program.toStdString());
    if (m_isCff)
        program.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/CIDFontType0C"));
    else
        program.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(m_program.size()));
    QPDFObjectHandle fontDescriptor = pdf.makeIndirectObject(parse(descriptor(name)));
    fontDescriptor.replaceKey(m_isCff ? "/FontFile3" : "/FontFile2", program);

    QPDFObjectHandle descendant = parse(
        "<< /Type /Font /Subtype /" + kind + " /BaseFont /" + name
        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W "
        + widths() + " >>");
    if (!m_isCff)
        descendant.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
    descendant.replaceKey("/FontDescriptor", fontDescriptor);

    QPDFObjectHandle font
        = parse("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H >>");
    font.replaceKey("/DescendantFonts",
                    QPDFObjectHandle::newArray({pdf.makeIndirectObject(descendant)}));
    font.replaceKey("/ToUnicode", pdf.newStream(toUnicode().toStdString()));
    return pdf.makeIndirectObject(font);
}

} // namespace gongkai
