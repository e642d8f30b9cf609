#include "cli/verb.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

VerbResult<ExitCode> runVerify(const QStringList &arguments)
{
    Call call(u"verify"_s, u"FILE [--json]"_s,
              Text::tr("Proves that a workbook is whole and all its reports can be read."));
    call.addJson();
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const QString file = call.words().constFirst();
    if (QFileInfo(file).suffix().toLower() == "pdf"_L1)
        return stop(ExitCode::Usage,
                    {Text::tr("This version verifies workbooks; PDF comes later."), file, {}});
    const auto workbook = openWorkbook(file, Workbook::Access::ReadOnly);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto sound = (*workbook)->verify(call.library());
    const QString message = sound ? Text::tr("The workbook is whole.") : toLine(sound.error());
    if (call.isSet(u"json"_s))
        call.write(QJsonDocument(QJsonObject{{u"file"_s, file},
                                             {u"sound"_s, sound.has_value()},
                                             {u"message"_s, message}})
                       .toJson());
    else
        call.write(message);
    return sound ? ExitCode::Done : ExitCode::Found;
}

} // namespace gongkai
