#include "output/pdf.h"

#include "output/pdf/archival.h"
#include "output/pdf/embeddedfont.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

/// A number as PDF writes it: no exponent, no more than a thousandth of a point.
void append(QByteArray &content, qreal value)
{
    QByteArray digits = QByteArray::number(value, 'f', 3);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    content += digits == "-0" ? QByteArray("0") : digits;
    content += ' ';
}

QByteArray hexOf(const QString &text)
{
    QByteArray hex = "FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex;
}

QPDFObjectHandle unicodeString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

/// Turns pages into a file. First all glyphs are gathered, then fonts are cut down, then pages
/// written, because what a page calls a glyph is only known then.
class PdfMaker
{
public:
    PdfMaker(const Pages &pages, const Progress &progress)
        : m_pages(pages)
        , m_progress(progress)
    {
    }

    /// Fails where it was stopped.
    Result<QByteArray> make();

private:
    bool goOn();
    void gatherGlyphs();
    QByteArray contentOf(const Page &page) const;
    void appendText(QByteArray &content, const TextRun &run) const;
    void appendGlyphs(QByteArray &content, const TextRun &run) const;
    void addPages();
    void addBookmarks();
    void addArchival();
    EmbeddedFont &fontOf(const TextRun &run);
    std::size_t numberOf(const TextRun &run) const
    {
        return m_numbers.at(FontFace::of(run.font).get());
    }

    const Pages &m_pages;
    const Progress &m_progress;
    std::size_t m_done = 0; ///< Each page is gone through twice: for its glyphs, and to be written.
    bool m_isStopped = false;
    bool m_lacksGlyphs = false; ///< No font has a character: PDF/A wants all of them shown.
    QPDF m_pdf;
    std::vector<EmbeddedFont> m_fonts;
    std::map<const FontFace *, std::size_t> m_numbers;
    std::set<const TextRun *>
        m_ambiguous; ///< Runs whose glyphs stand for other characters elsewhere.
};

EmbeddedFont &PdfMaker::fontOf(const TextRun &run)
{
    const std::shared_ptr<const FontFace> face = FontFace::of(run.font);
    const auto [number, isNew] = m_numbers.emplace(face.get(), m_fonts.size());
    if (isNew)
        m_fonts.emplace_back(face);
    return m_fonts[number->second];
}

bool PdfMaker::goOn()
{
    if (m_progress && !m_isStopped)
        m_isStopped = !m_progress(static_cast<double>(m_done++)
                                  / static_cast<double>(2 * m_pages.pages.size()));
    return !m_isStopped;
}

void PdfMaker::gatherGlyphs()
{
    for (const Page &page : m_pages.pages) {
        if (!goOn())
            return;
        for (const TextRun &run : page.texts) {
            EmbeddedFont &font = fontOf(run);
            qsizetype position = 0;
            for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
                const QString characters = run.text.mid(position, run.units[i]);
                position += run.units[i];
                m_lacksGlyphs = m_lacksGlyphs || run.glyphs[i] == 0;
                if (!font.use(run.glyphs[i], characters))
                    m_ambiguous.insert(&run);
            }
        }
    }
    for (EmbeddedFont &font : m_fonts)
        font.finish();
}

void PdfMaker::appendGlyphs(QByteArray &content, const TextRun &run) const
{
    const EmbeddedFont &font = m_fonts[numberOf(run)];
    const qreal size = run.size();
    const qreal paperHeight = m_pages.paper.height();
    qsizetype i = 0;
    while (i < run.glyphs.size()) {
        const QPointF start = run.positions[i];
        content += "1 0 0 1 ";
        append(content, start.x());
        append(content, paperHeight - start.y());
        content += "Tm [<";
        qreal expected = start.x();
        for (; i < run.glyphs.size() && run.positions[i].y() == start.y(); ++i) {
            // A number in the array moves to the left, in thousandths of the type size.
            const qreal off = (expected - run.positions[i].x()) * 1000 / size;
            constexpr qreal noticeable = 1;
            if (std::abs(off) >= noticeable) {
                content += '>';
                append(content, std::round(off));
                content += '<';
                expected -= std::round(off) * size / 1000;
            }
            content += QByteArray::number(font.codeOf(run.glyphs[i]), 16).rightJustified(4, '0');
            expected += font.advanceOf(run.glyphs[i]) * size / 1000;
        }
        content += ">] TJ\n";
    }
}

void PdfMaker::appendText(QByteArray &content, const TextRun &run) const
{
    const bool speaks = m_ambiguous.contains(&run);
    if (speaks)
        content += "/Span << /ActualText <" + hexOf(run.text) + "> >> BDC\n";
    content += "BT /F" + QByteArray::number(static_cast<qulonglong>(numberOf(run))) + ' ';
    append(content, run.size());
    content += "Tf\n";
    appendGlyphs(content, run);
    content += "ET\n";
    if (speaks)
        content += "EMC\n";
}

QByteArray PdfMaker::contentOf(const Page &page) const
{
    QByteArray content;
    const qreal paperHeight = m_pages.paper.height();
    for (const Fill &fill : page.fills) {
        append(content, fill.color.redF());
        append(content, fill.color.greenF());
        append(content, fill.color.blueF());
        content += "rg ";
        append(content, fill.rect.left());
        append(content, paperHeight - fill.rect.bottom());
        append(content, fill.rect.width());
        append(content, fill.rect.height());
        content += "re f\n";
    }
    content += "0 g 0 G\n";
    for (const Stroke &stroke : page.strokes) {
        append(content, stroke.width);
        content += "w ";
        append(content, stroke.line.x1());
        append(content, paperHeight - stroke.line.y1());
        content += "m ";
        append(content, stroke.line.x2());
        append(content, paperHeight - stroke.line.y2());
        content += "l S\n";
    }
    for (const TextRun &run : page.texts)
        appendText(content, run);
    return content;
}

void PdfMaker::addPages()
{
    QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
    for (std::size_t i = 0; i < m_fonts.size(); ++i)
        fonts.replaceKey("/F" + std::to_string(i), m_fonts[i].embed(m_pdf));
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/Font", fonts);
    const QPDFObjectHandle shared = m_pdf.makeIndirectObject(resources);

    QPDFPageDocumentHelper document(m_pdf);
    for (const Page &page : m_pages.pages) {
        if (!goOn())
            return;
        QPDFObjectHandle object = QPDFObjectHandle::parse("<< /Type /Page >>");
        const QPDFObjectHandle::Rectangle paper(0, 0, m_pages.paper.width(),
                                                m_pages.paper.height());
        object.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle(paper));
        object.replaceKey("/Resources", shared);
        object.replaceKey("/Contents", m_pdf.newStream(contentOf(page).toStdString()));
        document.addPage(QPDFPageObjectHelper(m_pdf.makeIndirectObject(object)), false);
    }
}

void PdfMaker::addBookmarks()
{
    if (m_pages.bookmarks.empty())
        return;
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    QPDFObjectHandle root
        = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<QPDFObjectHandle> items;
    for (const Bookmark &bookmark : m_pages.bookmarks) {
        QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", unicodeString(bookmark.title));
        item.replaceKey("/Parent", root);
        item.replaceKey("/Dest",
                        QPDFObjectHandle::newArray(
                            {pages[static_cast<std::size_t>(bookmark.page)].getObjectHandle(),
                             QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                             QPDFObjectHandle::newReal(m_pages.paper.height() - bookmark.y, 1),
                             QPDFObjectHandle::newNull()}));
        if (!items.empty()) {
            item.replaceKey("/Prev", items.back());
            items.back().replaceKey("/Next", item);
        }
        items.push_back(item);
    }
    root.replaceKey("/First", items.front());
    root.replaceKey("/Last", items.back());
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    m_pdf.getRoot().replaceKey("/Outlines", root);
}

void PdfMaker::addArchival()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Attachment &attachment : m_pages.attachments)
        attach(m_pdf, attachment, now);
    addOutputIntent(m_pdf);
    addMetadata(m_pdf, {m_pages.title, m_pages.author, u"Gongkai 公开年报"_s, now, !m_lacksGlyphs});
    QPDFObjectHandle root = m_pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

Result<QByteArray> PdfMaker::make()
{
    m_pdf.emptyPDF();
    gatherGlyphs();
    addPages();
    if (m_isStopped)
        return fail(Text::tr("Making the PDF was cancelled."));
    addBookmarks();
    addArchival();
    QPDFWriter writer(m_pdf);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true); // PDF/A (ISO 19005-3), 6.1.7.1
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

Result<QByteArray> toPdf(const Pages &pages, const Progress &progress)
{
    // qpdf reports failures by exceptions; this is where they end.
    try {
        return PdfMaker(pages, progress).make();
    } catch (const std::exception &exception) {
        return fail(
            Text::tr("The PDF could not be made: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Text::tr("The file cannot be written: %1.").arg(file.errorString()),
                    QDir::toNativeSeparators(path));
    return {};
}

} // namespace gongkai
