#pragma once

#include <QRawFont>
#include <QString>

#include <hb.h>

#include <memory>

namespace gongkai {

struct HarfBuzzDeleter
{
    void operator()(hb_blob_t *blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t *face) const { hb_face_destroy(face); }
    void operator()(hb_font_t *font) const { hb_font_destroy(font); }
};
using BlobPointer = std::unique_ptr<hb_blob_t, HarfBuzzDeleter>;
using FacePointer = std::unique_ptr<hb_face_t, HarfBuzzDeleter>;
using FontPointer = std::unique_ptr<hb_font_t, HarfBuzzDeleter>;

/// The tables of a font that Qt draws with, for embedding. The same for all sizes; kept while the
/// program runs. Reads the font's file where it can be found, because Qt would copy the twenty
/// million bytes of a Chinese font for every document.
class FontFace
{
public:
    static std::shared_ptr<const FontFace> of(const QRawFont &font);

    hb_face_t *face() const { return m_face.get(); }
    const QString &name() const { return m_name; } ///< The PostScript name.
    int unitsPerEm() const { return static_cast<int>(hb_face_get_upem(m_face.get())); }
    qreal advanceOf(quint32 glyph) const; ///< In units of the font.

private:
    explicit FontFace(const QRawFont &font);

    FacePointer m_face;
    FontPointer m_font;
    QString m_name;
};

} // namespace gongkai
