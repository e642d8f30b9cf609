#include "ui/sheets.h"

#include "core/checkcode.h"
#include "editing/document.h"
#include "output/findingsheet.h"
#include "output/layout.h"
#include "output/marks.h"
#include "output/signoff.h"

#include <QCoreApplication>
#include <QDate>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

Pages layoutInternal(const Publication &publication)
{
    Pages pages = layoutReport(publication);
    if (publication.isDraft)
        markAsDraft(pages);
    addFootLine(pages,
                Text::tr("Check code: %1").arg(checkCodeOf(*publication.form, publication.report)));
    return pages;
}

} // namespace

std::vector<Printable> sheetsOf(const Publication &publication, const Document &document)
{
    return {
        {Text::tr("Report"),
         [publication] {
             Pages pages = layoutReport(publication);
             if (publication.isDraft)
                 markAsDraft(pages);
             return pages;
         }},
        {Text::tr("Report with check code (internal)"),
         [publication] { return layoutInternal(publication); }},
        {Text::tr("Sign-off sheet (internal)"),
         [publication] { return layoutSignOff(publication, QDate::currentDate()); }},
        {Text::tr("Findings (internal)"),
         [publication, findings = document.findings()] {
             return layoutFindings(publication, findings);
         }},
        {Text::tr("Blank form"), [publication] { return layoutReport(blankOf(publication)); }},
    };
}

} // namespace gongkai
