#include "intake/plainpdf.h"

#include "core/exchange.h"

#include <QCoreApplication>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <array>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlainPdf)
};

/// A Chinese font that is cut down has a tenth of that; so have the pages of a long report.
constexpr std::size_t largestStream = 4UL * 1024 * 1024;
constexpr std::size_t largestContents = 16UL * 1024 * 1024; ///< Of all pages.
constexpr std::size_t mostPages = 2000;

/// Keeps or only counts what comes out of a stream, and stops it by throwing, as qpdf wants it.
class Limited final : public Pipeline
{
public:
    Limited(std::size_t limit, QByteArray *kept)
        : Pipeline("limited", nullptr)
        , m_limit(limit)
        , m_kept(kept)
    {
    }

    void write(const unsigned char *data, std::size_t size) override
    {
        m_size += size;
        if (m_size > m_limit)
            throw std::length_error("stream too large");
        if (m_kept)
            m_kept->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    }
    void finish() override { }

private:
    std::size_t m_limit;
    QByteArray *m_kept;
    std::size_t m_size = 0;
};

/// Streams that are packed twice can be small and never end.
bool isPackedOnce(QPDFObjectHandle stream)
{
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    return filter.isNull() || (filter.isName() && filter.getName() == "/FlateDecode");
}

bool unpack(QPDFObjectHandle stream, std::size_t limit, QByteArray *kept)
{
    if (!isPackedOnce(stream))
        return false;
    try {
        Limited pipeline(limit, kept);
        return stream.pipeStreamData(&pipeline, 0, qpdf_dl_generalized, true);
    } catch (const std::length_error &) {
        return false;
    }
}

/// Null where there is none.
QByteArray dataIn(QPDF &pdf)
{
    const auto files = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles();
    const auto ours = files.find(std::string(attachedReportName.data()));
    if (ours == files.end())
        return {};
    QByteArray bytes("");
    if (!unpack(ours->second->getEmbeddedFileStream(), largestExchangeFile, &bytes))
        return QByteArray("");
    return bytes;
}

/// Reads what a page draws: our text in black, lines, and bands below the text. All else, such as
/// a white box over a figure, an image, or writing that cannot be seen, is alien.
class PageReader final : public QPDFObjectHandle::ParserCallbacks
{
public:
    bool isAlien() const { return m_isAlien; }
    std::size_t size() const { return m_size; }

    void contentSize(std::size_t size) override
    {
        m_size = size;
        if (size > largestContents)
            refuse();
    }
    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            m_operand = object;
            return;
        }
        const std::string name = object.getOperatorValue();
        constexpr std::array known = {"rg", "re", "f",  "g",  "G",  "w",  "m",   "l",
                                      "S",  "BT", "Tf", "Tm", "TJ", "ET", "BDC", "EMC"};
        if (std::find(known.begin(), known.end(), name) == known.end())
            return refuse();
        if (name == "rg")
            m_isBlack = false;
        if (name == "g")
            m_isBlack = m_operand.isNumber() && m_operand.getNumericValue() == 0;
        if (name == "BT")
            m_hasText = true;
        // Writing in another colour may not be seen, and a band behind it would be above it.
        if ((name == "BT" && !m_isBlack) || (name == "f" && m_hasText))
            refuse();
    }
    void handleEOF() override { }

private:
    void refuse()
    {
        m_isAlien = true;
        terminateParsing();
    }

    QPDFObjectHandle m_operand;
    std::size_t m_size = 0;
    bool m_isBlack = false;
    bool m_hasText = false;
    bool m_isAlien = false;
};

QString alienPage(std::size_t number, QPDFPageObjectHelper page, std::size_t &size)
{
    QPDFObjectHandle object = page.getObjectHandle();
    QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
    if ((turned.isInteger() && turned.getIntValue() % 360 != 0) || object.hasKey("/CropBox"))
        return Text::tr("Page %1 was turned or cut.").arg(number);
    if (object.hasKey("/Annots"))
        return Text::tr("On page %1 there is a comment or a seal, which may cover something.")
            .arg(number);
    PageReader reader;
    page.parseContents(&reader);
    size += reader.size();
    if (reader.isAlien() || size > largestContents)
        return Text::tr("On page %1 something is drawn that this program does not draw.")
            .arg(number);
    return {};
}

QString alienIn(QPDF &pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isStream() && !unpack(object, largestStream, nullptr))
            return Text::tr("There is something in the PDF that this program does not put there.");
    }
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() > mostPages)
        return Text::tr("The PDF has too many pages.");
    std::size_t size = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (const QString alien = alienPage(i + 1, pages[i], size); !alien.isEmpty())
            return alien;
    }
    return {};
}

} // namespace

PlainPdf readPlainPdf(const QByteArray &bytes)
{
    PlainPdf plain;
    // qpdf tells of damage by exceptions; memory that is not there is one, too.
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        plain.data = dataIn(pdf);
        if (!plain.data.isNull())
            plain.alien = alienIn(pdf);
    } catch (const QPDFExc &error) {
        (error.getErrorCode() == qpdf_e_password ? plain.isLocked : plain.isDamaged) = true;
    } catch (const std::exception &) {
        plain.isDamaged = true;
    }
    return plain;
}

} // namespace gongkai
