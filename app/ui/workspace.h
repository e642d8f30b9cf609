#pragma once

#include "core/figures.h"
#include "core/formlibrary.h"
#include "editing/codesearch.h"
#include "editing/document.h"
#include "output/publication.h"
#include "store/workbook.h"
#include "ui/cellpanel.h"

#include <memory>

namespace gongkai {

/// How many findings a report has.
struct Counts
{
    int errors = 0;
    int warnings = 0;
};

/// The open workbook and the forms: what all windows share.
class Workspace
{
public:
    explicit Workspace(FormLibrary library);

    const FormLibrary &library() const { return m_library; }
    Workbook *workbook() { return m_workbook.get(); } ///< Null while none is open.

    /// Opens a workbook in the place of the one that is open, which stays where that fails.
    Result<> open(const QString &path);
    /// The same with a new one. Fails where there is a file already.
    Result<> create(const QString &path);
    void close() { m_workbook.reset(); }

    Result<std::unique_ptr<Document>> openReport(ReportId id);
    /// What the report's cells were in earlier years, and who changed them. Good while the workbook
    /// is open.
    CellSource cellSource(ReportId id, const Document &document);
    /// What was being typed into the report when the program ended.
    std::vector<Draft> drafts(ReportId id) const;
    /// Adds an empty report of the form for unit, year, period and scope. Where last year's is in
    /// the workbook, what it determines is filled in, and the people are taken over.
    Result<ReportId> addReport(const Form &form, const Unit &unit, const ReportKey &key);
    /// Writes a copy of the workbook with what the document could not write, and goes on in that.
    Result<> saveElsewhere(const QString &path, Document &document);
    Result<Counts> counts(const ReportEntry &entry) const;
    /// The report as it would leave the house now.
    Result<Publication> publication(const ReportEntry &entry) const;
    /// What led to the report as it is now, newest first, as far back as can be undone.
    Result<std::vector<DatedStep>> datedSteps(ReportId id) const;

private:
    std::vector<Neighbour> earlierReports(const Form &form, ReportKey key) const;
    Result<> use(Result<std::unique_ptr<Workbook>> workbook);

    FormLibrary m_library;
    std::unique_ptr<Workbook> m_workbook;
};

} // namespace gongkai
