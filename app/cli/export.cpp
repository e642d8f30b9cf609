#include "cli/verb.h"

#include "core/finding.h"
#include "output/fonts.h"
#include "output/formats.h"
#include "output/notices.h"
#include "output/pdf.h"
#include "output/publishing.h"

#include <QCoreApplication>

#include <set>

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

QStringList formatNames()
{
    QStringList names;
    for (const FormatInfo &info : allFormats())
        names += QString(info.id);
    return names;
}

void tellMissingFonts()
{
    if (const QStringList missing = missingTypefaces(); !missing.isEmpty())
        QTextStream(stderr)
            << Text::tr("These official typefaces are not installed, others stand in: %1.")
                   .arg(missing.join(u'、'))
            << Qt::endl;
}

/// What the documents cannot show. Each report is called by its title, as there may be several.
void tellNotices(const Publication &publication)
{
    for (const QString &notice : noticesOf(publication))
        QTextStream(stderr) << titleOf(*publication.form, publication.report) << u"："_s << notice
                            << Qt::endl;
}

/// The formats that --formats names; PDF, where it is left out.
VerbResult<std::vector<Format>> chosenFormats(const Call &call)
{
    if (!call.isSet(u"formats"_s))
        return std::vector{Format::Pdf};
    std::vector<Format> formats;
    const QStringList names = call.value(u"formats"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto all = allFormats();
        const auto found = std::find_if(all.begin(), all.end(), [&](const FormatInfo &info) {
            return QString(info.id) == name.trimmed();
        });
        if (found == all.end())
            return stop(ExitCode::Usage, {Text::tr("There is no format “%1”.").arg(name), {}, {}});
        formats.push_back(found->format);
    }
    if (formats.empty())
        return stop(ExitCode::Usage, {Text::tr("Say with --formats which ones."), {}, {}});
    return formats;
}

/// As it would leave the house.
Publication publicationOf(const LoadedReport &loaded)
{
    Publication made
        = gongkai::publicationOf(loaded.form, loaded.report, loaded.neighbours.previous);
    made.isDraft = isDraft(loaded.report,
                           check(*loaded.form, loaded.report, loaded.figures, loaded.neighbours));
    return made;
}

/// Of options that mean something only without each other, a pair that is there.
QStringList optionsThatClash(const Call &call)
{
    const QStringList ofOne = {u"to"_s, u"blank"_s};
    const QStringList ofSet = {u"to-dir"_s, u"all"_s, u"formats"_s, u"overwrite"_s};
    for (const QString &one : ofOne) {
        for (const QString &other : ofSet) {
            if (call.isSet(one) && call.isSet(other))
                return {u"--"_s + one, u"--"_s + other};
        }
    }
    return {};
}

/// export --to-dir: the reports that were chosen, in a folder.
VerbResult<ExitCode> exportSet(Call &call)
{
    const auto formats = chosenFormats(call);
    if (!formats)
        return tl::unexpected(formats.error());
    const PublishOrder order{call.value(u"to-dir"_s), *formats, call.isSet(u"overwrite"_s)};
    const auto workbook = openWorkbook(call.words().constFirst(), Workbook::Access::ReadOnly);
    if (!workbook)
        return tl::unexpected(workbook.error());
    std::vector<ReportEntry> entries;
    if (call.isSet(u"all"_s)) {
        auto chosen = chooseReports(call, **workbook);
        if (!chosen)
            return tl::unexpected(chosen.error());
        entries = std::move(*chosen);
    } else {
        auto chosen = chooseReport(call, **workbook);
        if (!chosen)
            return tl::unexpected(chosen.error());
        entries = {*chosen};
    }
    std::set<int> known; // each report is loaded twice: for the names, and to be written
    const auto load = [&](int number) -> Result<Publication> {
        const auto loaded = loadReport(call, **workbook, entries[static_cast<std::size_t>(number)]);
        if (!loaded)
            return tl::unexpected(loaded.error().errors.front());
        auto publication = publicationOf(*loaded);
        if (!known.insert(number).second)
            tellNotices(publication);
        return publication;
    };
    const auto written = publishAll(order, static_cast<int>(entries.size()), load);
    if (!written)
        return stop(ExitCode::File, written.error());
    call.write(Text::tr("%n file(s) written.", nullptr, written->files));
    tellMissingFonts();
    return ExitCode::Done;
}

} // namespace

VerbResult<ExitCode> runExport(const QStringList &arguments)
{
    Call call(u"export"_s,
              u"FILE {--to OUT [--blank] | --to-dir DIR [--all] [--formats F,…] [--overwrite]} "_s
              u"[--unit NAME --year N]"_s,
              Text::tr("Writes the report as a document."));
    call.addReportChoice();
    call.parser().addOption(
        {u"to"_s, Text::tr("The document; its ending says of which kind."), u"OUT"_s});
    call.parser().addOption({u"blank"_s, Text::tr("The form without figures and texts.")});
    call.parser().addOption(
        {u"to-dir"_s, Text::tr("The folder for documents with names of their own."), u"DIR"_s});
    call.parser().addOption({u"all"_s, Text::tr("All reports that are chosen, not only one.")});
    call.parser().addOption({u"formats"_s,
                             Text::tr("Which documents: %1.").arg(formatNames().join(u", "_s)),
                             u"F,…"_s});
    call.parser().addOption({u"overwrite"_s, Text::tr("Files that are there may be replaced.")});
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    if (const auto clash = optionsThatClash(call); !clash.isEmpty())
        return stop(ExitCode::Usage,
                    {Text::tr("%1 do not go together.").arg(clash.join(u' ')), {}, {}});
    if (call.isSet(u"to-dir"_s))
        return exportSet(call);
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
    Publication publication = publicationOf(open->loaded);
    if (call.isSet(u"blank"_s))
        publication = blankOf(publication);
    const auto bytes = makeDocument(*format, publication);
    if (!bytes)
        return stop(ExitCode::File, bytes.error());
    if (const auto written = writeFile(target, *bytes); !written)
        return stop(ExitCode::File, written.error());
    tellNotices(publication);
    if (format == Format::Pdf)
        tellMissingFonts();
    return ExitCode::Done;
}

} // namespace gongkai
