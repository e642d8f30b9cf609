#include "cli/verb.h"

#include "core/exchange.h"
#include "output/fonts.h"
#include "output/layout.h"
#include "output/pdf.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<QByteArray> make(const QString &format, const LoadedReport &loaded)
{
    if (format == "json"_L1)
        return writeExchange(*loaded.form, loaded.report);
    return toPdf(layoutReport(*loaded.form, loaded.report, loaded.figures));
}

/// The form as an office gets it, to be filled in by hand: nothing but the unit and the year.
void makeBlank(LoadedReport &loaded)
{
    Report blank = loaded.form->emptyReport(loaded.report.unit, loaded.report.year);
    blank.period = loaded.report.period;
    blank.scope = loaded.report.scope;
    loaded.report = std::move(blank);
    loaded.figures = recalculate(*loaded.form, loaded.report);
}

void tellMissingFonts()
{
    if (const QStringList missing = missingTypefaces(); !missing.isEmpty())
        QTextStream(stderr)
            << Text::tr("These official typefaces are not installed, others stand in: %1.")
                   .arg(missing.join(u'、'))
            << Qt::endl;
}

} // namespace

VerbResult<ExitCode> runExport(const QStringList &arguments)
{
    Call call(u"export"_s, u"FILE --to OUT.{pdf,json} [--unit NAME --year N] [--blank]"_s,
              Text::tr("Writes the report as a document."));
    call.addReportChoice();
    call.parser().addOption(
        {u"to"_s, Text::tr("The document; its ending says of which kind."), u"OUT"_s});
    call.parser().addOption({u"blank"_s, Text::tr("The form without figures and texts.")});
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const QString target = call.value(u"to"_s);
    const QString format = QFileInfo(target).suffix().toLower();
    if (target.isEmpty())
        return stop(ExitCode::Usage, {Text::tr("Say with --to where the document goes."), {}, {}});
    if (QStringList{u"docx"_s, u"xlsx"_s, u"html"_s, u"csv"_s}.contains(format))
        return stop(ExitCode::Usage,
                    {Text::tr("This version writes PDF and JSON; “.%1” comes later.").arg(format),
                     target,
                     {}});
    if (format != "pdf"_L1 && format != "json"_L1)
        return stop(ExitCode::Usage, {Text::tr("A document ends with .pdf or .json."), target, {}});

    auto open = openReport(call, Workbook::Access::ReadOnly);
    if (!open)
        return tl::unexpected(open.error());
    LoadedReport &loaded = open->loaded;
    if (call.isSet(u"blank"_s))
        makeBlank(loaded);
    const auto bytes = make(format, loaded);
    if (!bytes)
        return stop(ExitCode::File, bytes.error());
    if (const auto written = writeFile(target, *bytes); !written)
        return stop(ExitCode::File, written.error());
    if (format == "pdf"_L1)
        tellMissingFonts();
    return ExitCode::Done;
}

} // namespace gongkai
