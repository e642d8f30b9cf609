#include "cli/verb.h"

#include "core/exchange.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

VerbResult<ExitCode> runShow(const QStringList &arguments)
{
    Call call(u"show"_s, u"FILE [--unit NAME --year N]"_s,
              Text::tr("Writes the report in the exchange form."));
    call.addReportChoice();
    call.addJson();
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const auto open = openReport(call, Workbook::Access::ReadOnly);
    if (!open)
        return tl::unexpected(open.error());
    const LoadedReport &loaded = open->loaded;
    call.write(writeExchange(*loaded.form, loaded.report));
    return ExitCode::Done;
}

} // namespace gongkai
