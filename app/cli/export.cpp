#include "cli/verb.h"

#include "output/fonts.h"
#include "output/formats.h"
#include "output/pdf.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QStringList endings()
{
    QStringList endings;
    for (const FormatInfo &info : allFormats())
        endings += QString(info.suffix);
    return endings;
}

Publication publish(const LoadedReport &loaded)
{
    return publicationOf(loaded.form, loaded.report, loaded.neighbours.previous);
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
    Call call(u"export"_s, u"FILE --to OUT [--unit NAME --year N] [--blank]"_s,
              Text::tr("Writes the report as a document."));
    call.addReportChoice();
    call.parser().addOption(
        {u"to"_s, Text::tr("The document; its ending says of which kind."), u"OUT"_s});
    call.parser().addOption({u"blank"_s, Text::tr("The form without figures and texts.")});
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const QString target = call.value(u"to"_s);
    const auto format = formatOfFile(target);
    if (target.isEmpty())
        return stop(ExitCode::Usage, {Text::tr("Say with --to where the document goes."), {}, {}});
    if (!format)
        return stop(
            ExitCode::Usage,
            {Text::tr("A document ends with one of %1.").arg(endings().join(u'、')), target, {}});

    auto open = openReport(call, Workbook::Access::ReadOnly);
    if (!open)
        return tl::unexpected(open.error());
    Publication publication = publish(open->loaded);
    if (call.isSet(u"blank"_s))
        publication = blankOf(publication);
    const auto bytes = makeDocument(*format, publication);
    if (!bytes)
        return stop(ExitCode::File, bytes.error());
    if (const auto written = writeFile(target, *bytes); !written)
        return stop(ExitCode::File, written.error());
    if (format == Format::Pdf)
        tellMissingFonts();
    return ExitCode::Done;
}

} // namespace gongkai
