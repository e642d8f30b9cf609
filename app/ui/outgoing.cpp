#include "ui/outgoing.h"

#include "core/checkcode.h"
#include "output/fonts.h"
#include "output/notices.h"
#include "output/pdf.h"
#include "ui/dialogs.h"
#include "ui/paperwording.h"
#include "ui/publishdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QProgressDialog>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

const QString exportFolderKey = u"export/folder"_s;

/// Where the last PDF went; the documents where that is gone, as a USB stick may be.
QString exportFolder()
{
    const QString last = QSettings().value(exportFolderKey).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

Outgoing::Outgoing(Workspace &workspace, const Dialogs &dialogs, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_dialogs(dialogs)
    , m_window(window)
{
}

/// As the report would leave the house now.
Publication Outgoing::publicationOf(const Document &document) const
{
    const Report &report = document.report();
    Publication made
        = gongkai::publicationOf(m_workspace.library().find(report.edition, report.variant), report,
                                 document.neighbours().previous);
    made.isDraft = isDraft(report, document.findings());
    return made;
}

void Outgoing::preview(const Document &document, SheetKind first)
{
    PreviewDialog(sheetsOf(publicationOf(document), document), static_cast<std::size_t>(first),
                  m_dialogs, &m_window)
        .exec();
}

/// Events are handled meanwhile; what is published is a copy.
Result<Written> Outgoing::withBar(const QString &title, const Work &work)
{
    constexpr int patience = 300; // ms
    QProgressDialog bar(title, tr("Cancel"), 0, 100, &m_window);
    bar.setWindowModality(Qt::WindowModal);
    bar.setMinimumDuration(patience);
    m_wasCancelled = false;
    return work([this, &bar](double done) {
        bar.setValue(static_cast<int>(done * 100));
        m_wasCancelled = m_wasCancelled || bar.wasCanceled();
        return !m_wasCancelled;
    });
}

/// Tells what came of `written`: `news` and the rest of what is to be known, or why there is none.
void Outgoing::tellWritten(const Result<Written> &written, const std::function<QString()> &news)
{
    if (!written && m_wasCancelled)
        return emit message(written.error().message);
    if (!written)
        return m_dialogs.tellError(&m_window, tr("The documents cannot be written"),
                                   written.error());
    QStringList sentences = {news()};
    if (written->drafts > 0)
        sentences += written->drafts < written->files
            ? tr("%n of them are marked as 草稿.", nullptr, written->drafts)
            : tr("Marked as 草稿.");
    if (const QStringList missing = missingTypefaces(); !missing.isEmpty())
        sentences += tr("Other typefaces stand in for %1, which are not installed.")
                         .arg(missing.join(u'、'));
    emit message(sentences.join(u' '));
    if (!written->notices.isEmpty())
        m_dialogs.tell(&m_window, tr("Not everything can be shown"), written->notices.join(u'\n'));
}

void Outgoing::tellFiles(const Result<Written> &written, const QString &folder)
{
    tellWritten(written, [&] {
        return tr("%n file(s) written to %1.", nullptr, written->files)
            .arg(QDir::toNativeSeparators(folder));
    });
}

void Outgoing::exportPdf(const Document &document)
{
    const Publication publication = publicationOf(document);
    const QString path = m_dialogs.saveName(
        &m_window, tr("Export PDF"),
        QDir(exportFolder()).filePath(fileNameOf(publication, Format::Pdf)), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto written = withBar(tr("Making the PDF…"), [&](const Progress &progress) {
        return makeDocument(Format::Pdf, publication, progress)
            .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); })
            .map([&] {
                return Written{1, publication.isDraft ? 1 : 0, noticesOf(publication)};
            });
    });
    if (written)
        QSettings().setValue(exportFolderKey, QFileInfo(path).absolutePath());
    tellWritten(written, [&] { return tr("Written to %1.").arg(QDir::toNativeSeparators(path)); });
}

void Outgoing::publish(const Document &document)
{
    const Publication publication = publicationOf(document);
    const QString warning = publication.isDraft
        ? tr("Errors are open that nobody has explained, or there are no figures yet: names and "
             "pages will say 草稿.")
        : QString();
    const auto existing = [&](const PublishOrder &order) {
        return Result<QStringList>(existingFiles(order, publication));
    };
    PublishDialog dialog(titleOf(document.form(), document.report()), warning, existing, m_dialogs,
                         &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PublishOrder order = dialog.order();
    const auto written = withBar(tr("Writing documents…"), [&](const Progress &progress) {
        return gongkai::publish(order, publication, progress);
    });
    tellFiles(written, order.folder);
}

void Outgoing::publishAll()
{
    const auto entries = m_workspace.workbook()->reports();
    if (!entries)
        return m_dialogs.tellError(&m_window, tr("The workbook cannot be read"), entries.error());
    const auto count = static_cast<int>(entries->size());
    const auto load = [&](int number) {
        return m_workspace.publication((*entries)[static_cast<std::size_t>(number)]);
    };
    PublishDialog dialog(
        tr("All %n report(s) of the workbook", nullptr, count),
        tr("Where errors are open, names and pages will say 草稿."),
        [&](const PublishOrder &order) { return existingFiles(order, count, load); }, m_dialogs,
        &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PublishOrder order = dialog.order();
    const auto written = withBar(tr("Writing documents…"), [&](const Progress &progress) {
        return gongkai::publishAll(order, count, load, progress);
    });
    tellFiles(written, order.folder);
}

void Outgoing::comparePaper(ReportId id, const Document &document)
{
    const QString title = tr("Compare with a signed paper");
    const auto code = askCheckCode(title);
    if (!code)
        return;
    const auto steps = m_workspace.datedSteps(id);
    if (!steps)
        return m_dialogs.tellError(&m_window, title, steps.error());
    const Form &form = document.form();
    const auto found = findByCode(form, document.report(), *steps, *code);
    m_dialogs.tell(&m_window, title,
                   paperWording(form, found, checkCodeOf(form, document.report())));
}

/// Asks until it is one, or the question is cancelled.
std::optional<QString> Outgoing::askCheckCode(const QString &title)
{
    QString initial;
    QString problem;
    for (;;) {
        const auto typed = m_dialogs.askLine(
            &m_window, title, tr("The check code at the foot of the paper:"), initial, problem);
        if (!typed)
            return {};
        const auto code = readCheckCode(*typed);
        if (code)
            return *code;
        initial = *typed;
        problem = code.error().message;
    }
}

} // namespace gongkai
