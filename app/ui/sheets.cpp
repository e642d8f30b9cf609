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

Pages layoutMarked(const Publication &publication)
{
    Pages pages = layoutReport(publication);
    if (publication.isDraft)
        markAsDraft(pages);
    return pages;
}

Pages layoutInternal(const Publication &publication)
{
    Pages pages = layoutMarked(publication);
    addFootLine(pages,
                Text::tr("Check code: %1").arg(checkCodeOf(*publication.form, publication.report)));
    return pages;
}

} // namespace

std::vector<Printable> sheetsOf(const Publication &publication, const Document &document)
{
    // What printers and files call them: whose, and which of the sheets. %1 is the report.
    const auto named = [title = titleOf(*publication.form, publication.report)](
                           const QString &name, const std::function<Pages()> &make) {
        return [name = name.arg(title), make] {
            Pages pages = make();
            pages.title = name;
            return pages;
        };
    };
    return {
        {Text::tr("Report"), [publication] { return layoutMarked(publication); }},
        {Text::tr("Report with check code (internal)"),
         named(Text::tr("%1, with check code"),
               [publication] { return layoutInternal(publication); })},
        {Text::tr("Sign-off sheet (internal)"),
         named(Text::tr("%1, sign-off sheet"),
               [publication] { return layoutSignOff(publication, QDate::currentDate()); })},
        {Text::tr("Findings (internal)"),
         named(Text::tr("%1, findings"),
               [publication, findings = document.findings()] {
                   return layoutFindings(publication, findings);
               })},
        {Text::tr("Blank form"),
         named(Text::tr("%1, blank form"),
               [publication] { return layoutReport(blankOf(publication)); })},
    };
}

} // namespace gongkai
