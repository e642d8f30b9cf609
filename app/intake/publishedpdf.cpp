#include "intake/publishedpdf.h"

#include "intake/plainpdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PublishedPdf)
};

constexpr qint64 largestPdf = 50LL * 1024 * 1024;

void sayNothing(const std::string &, void *) { }

QString textOf(const poppler::document &pdf, int number)
{
    const std::unique_ptr<poppler::page> page(pdf.create_page(number));
    if (!page)
        return {};
    const auto text = page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Result<PublishedPdf> readPublishedPdf(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Text::tr("The file cannot be read: %1.").arg(file.errorString()), shown);
    if (file.size() > largestPdf)
        return fail(Text::tr("The file is too large."), shown);
    const QByteArray bytes = file.readAll();
    const PlainPdf plain = readPlainPdf(bytes);
    if (plain.isLocked)
        return fail(Text::tr("The PDF is protected by a password."), shown);
    if (plain.isDamaged)
        return fail(Text::tr("The file is no PDF, or damaged."), shown);
    PublishedPdf published{plain.data, {}, plain.alien};
    if (plain.data.isNull() || !plain.alien.isEmpty())
        return published;
    // Damage is told by what comes back, not on standard error.
    poppler::set_debug_error_function(sayNothing, nullptr);
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!pdf)
        return fail(Text::tr("The file is no PDF, or damaged."), shown);
    for (int i = 0; i < pdf->pages(); ++i)
        published.pages += textOf(*pdf, i);
    return published;
}

} // namespace gongkai
