#include "output/pdf/fontface.h"

#include <QHash>

#include <hb-ot.h>

#ifdef GONGKAI_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace gongkai {

namespace {

QByteArray tableOf(const QRawFont &font, hb_tag_t tag)
{
    char name[5] = {};
    hb_tag_to_string(tag, name);
    return font.fontTable(name);
}

hb_blob_t *blobOf(const QByteArray &bytes)
{
    auto *copy = new QByteArray(bytes);
    return hb_blob_create(copy->constData(), static_cast<unsigned>(copy->size()),
                          HB_MEMORY_MODE_READONLY, copy,
                          [](void *data) { delete static_cast<QByteArray *>(data); });
}

FacePointer faceFromTables(const QRawFont &font)
{
    return FacePointer(hb_face_create_for_tables(
        [](hb_face_t *, hb_tag_t tag, void *data) {
            return blobOf(tableOf(*static_cast<QRawFont *>(data), tag));
        },
        new QRawFont(font), [](void *data) { delete static_cast<QRawFont *>(data); }));
}

/// Only what the shapes of glyphs are made of. Without the other tables, above all the character
/// map, a Chinese font is cut down in half the time.
FacePointer outlinesOf(FacePointer face)
{
    return FacePointer(hb_face_create_for_tables(
        [](hb_face_t *, hb_tag_t tag, void *data) -> hb_blob_t * {
            constexpr hb_tag_t outlines[] = {
                HB_TAG('C', 'F', 'F', ' '), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
                HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
                HB_TAG('m', 'a', 'x', 'p'), HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'),
                HB_TAG('p', 'r', 'e', 'p'),
            };
            const bool isNeeded
                = std::find(std::begin(outlines), std::end(outlines), tag) != std::end(outlines);
            return isNeeded ? hb_face_reference_table(static_cast<hb_face_t *>(data), tag)
                            : nullptr;
        },
        face.release(), [](void *data) { hb_face_destroy(static_cast<hb_face_t *>(data)); }));
}

QString nameOf(hb_face_t *face)
{
    char name[128] = {};
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    return QString::fromUtf8(name);
}

#ifdef GONGKAI_FONTCONFIG

/// Whether a face has the same glyphs as the one that Qt has loaded: the head table carries a
/// checksum of the whole font.
bool isSame(hb_face_t *face, const QRawFont &font)
{
    const BlobPointer head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    unsigned size = 0;
    const char *data = hb_blob_get_data(head.get(), &size);
    return QByteArray(data, static_cast<qsizetype>(size))
        == tableOf(font, HB_TAG('h', 'e', 'a', 'd'));
}

/// The face in the file it was installed from. Null where no file is found to have it.
FacePointer faceFromFile(const QString &name, const QRawFont &font)
{
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_POSTSCRIPT_NAME,
                       reinterpret_cast<const FcChar8 *>(name.toUtf8().constData()));
    FcObjectSet *objects = FcObjectSetBuild(FC_FILE, FC_INDEX, nullptr);
    FcFontSet *fonts = FcFontList(nullptr, pattern, objects);
    FacePointer found;
    for (int i = 0; fonts && i < fonts->nfont && !found; ++i) {
        FcChar8 *file = nullptr;
        int index = 0;
        if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch
            || FcPatternGetInteger(fonts->fonts[i], FC_INDEX, 0, &index) != FcResultMatch)
            continue;
        const BlobPointer blob(hb_blob_create_from_file(reinterpret_cast<const char *>(file)));
        // The upper half of the index names an instance of a variable font.
        FacePointer face(hb_face_create(blob.get(), static_cast<unsigned>(index) & 0xffff));
        if (index <= 0xffff && isSame(face.get(), font))
            found = std::move(face);
    }
    if (fonts)
        FcFontSetDestroy(fonts);
    FcObjectSetDestroy(objects);
    FcPatternDestroy(pattern);
    return found;
}

#else

FacePointer faceFromFile(const QString &, const QRawFont &)
{
    return {};
}

#endif

} // namespace

FontFace::FontFace(const QRawFont &font)
    : m_face(faceFromTables(font))
    , m_name(nameOf(m_face.get()))
{
    if (FacePointer file = faceFromFile(m_name, font))
        m_face = std::move(file);
    m_face = outlinesOf(std::move(m_face));
    m_font.reset(hb_font_create(m_face.get()));
}

std::shared_ptr<const FontFace> FontFace::of(const QRawFont &font)
{
    // Not shared between threads: HarfBuzz faces could be, QRawFont could not.
    thread_local QHash<QString, std::shared_ptr<const FontFace>> faces;
    const QString key
        = font.familyName() + u'/' + font.styleName() + u'/' + QString::number(font.weight());
    std::shared_ptr<const FontFace> &face = faces[key];
    if (!face)
        face.reset(new FontFace(font));
    return face;
}

qreal FontFace::advanceOf(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_font.get(), glyph);
}

} // namespace gongkai
