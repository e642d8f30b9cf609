#include "output/findingsheet.h"

#include "output/sheetwriter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FindingSheet)
};

} // namespace

Pages layoutFindings(const Publication &publication, const std::vector<Finding> &findings,
                     const PageStyle &style)
{
    constexpr qreal boxWidth = 22;
    constexpr qreal gap = 4;
    SheetWriter sheet(style);
    const QString title = Text::tr("Findings");
    sheet.addTitle(title);
    sheet.addParagraph(titleOf(*publication.form, publication.report));
    sheet.addGap(2 * gap);
    if (findings.empty())
        sheet.addParagraph(Text::tr("No contradictions."));
    for (const Finding &finding : findings) {
        sheet.addParagraph(titleOf(finding.severity) + u"  "_s + finding.code + u"  "_s
                               + finding.message,
                           boxWidth, finding.isOpen() ? u"□"_s : u"√"_s);
        if (!finding.isOpen())
            sheet.addParagraph(Text::tr("Reason: %1").arg(finding.explanation), boxWidth);
        sheet.addGap(gap);
    }
    return sheet.finish(title);
}

} // namespace gongkai
