#include "cli/verb.h"

#include "core/exchange.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QLatin1StringView kindName(CellFormat format)
{
    switch (format.kind) {
    case CellFormat::Kind::Count:
        return "count"_L1;
    case CellFormat::Kind::Change:
        return "change"_L1;
    case CellFormat::Kind::Money:
        return "money"_L1;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Form &form)
{
    QJsonArray cells;
    for (CellId id = 0; id < static_cast<CellId>(form.cells.size()); ++id) {
        const Cell &cell = form.cell(id);
        cells.append(QJsonObject{
            {u"code"_s, cell.code},
            {u"label"_s, labelPath(form, id)},
            {u"kind"_s, QString(kindName(cell.format))},
            {u"unit"_s,
             textOrNull(cell.format.money == MoneyUnit::WanYuan ? u"万元"_s : cell.unit)},
            {u"decimals"_s, decimalsOf(cell.format)},
            {u"computed"_s, cell.isTotal},
            {u"section"_s, form.sectionOf(cell).id},
        });
    }
    QJsonArray sections;
    for (const Section &section : form.sections)
        sections.append(QJsonObject{
            {u"id"_s, section.id}, {u"title"_s, section.title}, {u"table"_s, section.table >= 0}});
    return {
        {u"edition"_s, form.edition},
        {u"variant"_s, textOrNull(form.variant)},
        {u"name"_s, form.name},
        {u"basis"_s, form.basis},
        {u"years"_s,
         QJsonArray{form.years.from ? QJsonValue(*form.years.from) : QJsonValue(),
                    form.years.to ? QJsonValue(*form.years.to) : QJsonValue()}},
        {u"sections"_s, sections},
        {u"cells"_s, cells},
    };
}

} // namespace

VerbResult<ExitCode> runForms(const QStringList &arguments)
{
    Call call(u"forms"_s, u"[--json]"_s, Text::tr("Shows the editions and variants there are."));
    call.addJson();
    if (const auto parsed = call.parse(arguments, 0, 0); !parsed || call.wantsHelp())
        return parsed;
    QJsonArray forms;
    QString text;
    for (const auto &form : call.library().forms()) {
        forms.append(toJson(*form));
        text += u"%1\t%2\t%3\n"_s.arg(form->id(), form->name, form->basis);
    }
    if (call.isSet(u"json"_s))
        call.write(QJsonDocument(forms).toJson());
    else
        call.write(text);
    return ExitCode::Done;
}

} // namespace gongkai
