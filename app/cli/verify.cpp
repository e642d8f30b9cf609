#include "cli/verb.h"

#include "intake/publishedpdf.h"
#include "output/pdfcheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Says it, and ends with whether it is good.
ExitCode tell(Call &call, const QString &message, bool isSound, QJsonObject details)
{
    if (call.isSet(u"json"_s)) {
        details[u"file"_s] = call.words().constFirst();
        details[u"sound"_s] = isSound;
        details[u"message"_s] = message;
        call.write(QJsonDocument(details).toJson());
    } else {
        call.write(message);
    }
    return isSound ? ExitCode::Done : ExitCode::Found;
}

VerbResult<ExitCode> verifyPdf(Call &call, const QString &file)
{
    const auto pdf = readPublishedPdf(file);
    if (!pdf)
        return stop(ExitCode::File, pdf.error());
    const PdfVerdict verdict = checkPdf(pdf->pages, pdf->alien, pdf->data, call.library());
    QJsonObject details{
        {u"verdict"_s, QString(nameOf(verdict.kind))},
        {u"check_code"_s,
         verdict.checkCode.isEmpty() ? QJsonValue() : QJsonValue(verdict.checkCode)}};
    if (verdict.key) {
        details[u"unit"_s] = verdict.key->unit;
        details[u"year"_s] = verdict.key->year;
    }
    return tell(call, verdict.message, verdict.kind == PdfVerdict::Kind::Whole, details);
}

bool isPdf(const QString &path)
{
    QFile file(path);
    constexpr qint64 whereTheMarkMayBe = 1024;
    return file.open(QIODevice::ReadOnly) && file.read(whereTheMarkMayBe).contains("%PDF-");
}

} // namespace

VerbResult<ExitCode> runVerify(const QStringList &arguments)
{
    Call call(u"verify"_s, u"FILE [--json]"_s,
              Text::tr("Proves that a workbook is whole and all its reports can be read, or that "
                       "the pages of an exported PDF say what its data say."));
    call.addJson();
    if (const auto parsed = call.parse(arguments, 1, 1); !parsed || call.wantsHelp())
        return parsed;
    const QString file = call.words().constFirst();
    if (isPdf(file))
        return verifyPdf(call, file);
    const auto workbook = openWorkbook(file, Workbook::Access::ReadOnly);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto sound = (*workbook)->verify(call.library());
    const QString message = sound ? Text::tr("The workbook is whole.") : toLine(sound.error());
    return tell(call, message, sound.has_value(), {});
}

} // namespace gongkai
