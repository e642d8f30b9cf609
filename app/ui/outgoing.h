#pragma once

#include "output/publishing.h"
#include "ui/sheets.h"
#include "ui/workspace.h"

#include <QObject>

namespace gongkai {

struct Dialogs;

/// Everything that leaves the window: paper, PDF, sets of documents, and what signed paper is
/// compared with. Asks, works with a bar of progress where that takes long enough to wonder, and
/// tells what became of it.
class Outgoing final : public QObject
{
    Q_OBJECT

public:
    Outgoing(Workspace &workspace, const Dialogs &dialogs, QWidget &window);

    void preview(const Document &document, SheetKind first);
    void exportPdf(const Document &document);
    /// The open report in several formats.
    void publish(const Document &document);
    /// All reports of the workbook.
    void publishAll();
    /// Asks for the check code of a signed paper, and tells whether it is that of the report now,
    /// or of an earlier state, and what is different since.
    void comparePaper(ReportId id, const Document &document);

signals:
    void message(const QString &text);

private:
    using Work = std::function<Result<Written>(const Progress &)>;

    Publication publicationOf(const Document &document) const;
    std::optional<QString> askCheckCode(const QString &title);
    Result<Written> withBar(const QString &title, const Work &work);
    void tellWritten(const Result<Written> &written, const std::function<QString()> &news);
    void tellFiles(const Result<Written> &written, const QString &folder);

    Workspace &m_workspace;
    const Dialogs &m_dialogs;
    QWidget &m_window;
    bool m_wasCancelled = false; ///< The work of the last bar was given up.
};

} // namespace gongkai
