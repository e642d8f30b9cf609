#include "examples.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace gongkai::test {

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList found;
    const QJsonArray array = list.toArray();
    for (const QJsonValue element : array)
        found += element.toString();
    return found;
}

Amount amountFrom(const QJsonValue &value, CellFormat format)
{
    if (value.isNull())
        return {};
    if (value.isString())
        return parseAmount(value.toString(), format).value();
    if (value.isDouble())
        return Amount::number(value.toInteger());
    Amount amount = Amount::number(value["value"_L1].toInteger());
    amount.places = static_cast<quint8>(value["places"_L1].toInt());
    amount.unit = value["unit"_L1] == "元"_L1 ? MoneyUnit::Yuan : MoneyUnit::None;
    return amount;
}

void readAmounts(const Form &form, const QJsonObject &source, Report &report)
{
    if (source.contains("fill"_L1)) {
        for (std::size_t i = 0; i < form.cells.size(); ++i) {
            if (!form.cells[i].isTotal)
                report.amounts[i] = Amount::number(source["fill"_L1].toInteger());
        }
    }
    const QJsonObject cells = source["cells"_L1].toObject();
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        const CellId cell = cellOf(form, it.key());
        report.amounts[static_cast<std::size_t>(cell)]
            = amountFrom(it.value(), form.cell(cell).format);
    }
}

Report readReport(const Form &form, const QJsonObject &source, int year)
{
    Report report
        = form.emptyReport({u"甲局"_s, levelFromName(source["level"_L1].toString()), {}, {}},
                           source["year"_L1].toInt(year));
    report.period = periodFromName(source["period"_L1].toString(u"year"_s)).value();
    report.scope = scopeFromName(source["scope"_L1].toString(u"own"_s)).value();
    readAmounts(form, source, report);
    const QJsonObject remarks = source["remarks"_L1].toObject();
    for (auto it = remarks.begin(); it != remarks.end(); ++it)
        report.remarks[cellOf(form, it.key())] = it.value().toString();
    const QJsonObject prose = source["texts"_L1].toObject();
    for (auto it = prose.begin(); it != prose.end(); ++it)
        report.texts[it.key()] = it.value().toString();
    const QJsonObject people = source["people"_L1].toObject();
    report.people = {people["head"_L1].toString(), people["reviewer"_L1].toString(),
                     people["preparer"_L1].toString(), people["phone"_L1].toString(),
                     people["date"_L1].toString()};
    return report;
}

Neighbours readNeighbours(const Form &form, const QJsonObject &source, int year)
{
    Neighbours neighbours;
    if (source.contains("previous"_L1)) {
        const QJsonObject previous = source["previous"_L1].toObject();
        // A variant is compared with itself.
        const QString edition = previous["edition"_L1].toString();
        const Form &theirs = edition == form.edition ? form : shippedForm(edition);
        neighbours.previous = neighbour(form, theirs, readReport(theirs, previous, year - 1));
    }
    const QJsonArray quarters = source["quarters"_L1].toArray();
    for (qsizetype i = 0; i < quarters.size(); ++i) {
        if (!quarters[i].isNull())
            neighbours.quarters[static_cast<std::size_t>(i)]
                = neighbour(form, form, readReport(form, quarters[i].toObject(), year));
    }
    return neighbours;
}

Example readExample(const Form &form, const QJsonObject &source, int year)
{
    Example example;
    example.name = source["name"_L1].toString();
    example.report = readReport(form, source, year);
    example.neighbours = readNeighbours(form, source, example.report.year);
    const QJsonObject typed = source["typed"_L1].toObject();
    if (!typed.isEmpty())
        example.typed = {cellOf(form, typed.begin().key()), typed.begin().value().toString()};
    example.heading = source["heading"_L1].toString();
    example.isNearMiss = source.contains("silent"_L1);
    const QJsonObject finding = source["finds"_L1].toObject();
    example.code
        = example.isNearMiss ? source["silent"_L1].toString() : finding["code"_L1].toString();
    example.severity = finding["severity"_L1].toString();
    example.row = finding["row"_L1].toString();
    example.column = finding["column"_L1].toString();
    example.says = texts(finding["says"_L1]);
    return example;
}

std::vector<Example> readExamples(const Form &form)
{
    std::vector<Example> examples;
    QStringList folders = {form.edition};
    if (!form.variant.isEmpty())
        folders += form.edition + u'-' + form.variant;
    for (const QString &folder : std::as_const(folders)) {
        const QJsonObject file = jsonOf(testFile(u"forms/%1/violations.json"_s.arg(folder)));
        const QJsonArray sources = file["examples"_L1].toArray();
        for (const QJsonValue source : sources)
            examples.push_back(readExample(form, source.toObject(), file["year"_L1].toInt()));
    }
    return examples;
}

} // namespace

bool Example::isFound(const Form &form) const
{
    if (typed) {
        const auto entry = parseEntry(typed->second, form.cell(typed->first).format);
        return !entry && form.ruleFor(entry.error(), typed->first) == code;
    }
    if (!heading.isEmpty())
        return form.headingAt(heading) && form.ruleForHeadings() == code;
    const std::vector<Finding> findings = findingsOf(form, report, neighbours);
    return std::any_of(findings.begin(), findings.end(), [this](const Finding &finding) {
        if (finding.code != code || isNearMiss)
            return finding.code == code;
        return nameOf(finding.severity) == severity && finding.row == row
            && finding.column == column
            && std::all_of(says.begin(), says.end(),
                           [&](const QString &words) { return finding.message.contains(words); });
    });
}

const std::vector<Example> &examplesOf(const Form &form)
{
    static std::map<QString, std::vector<Example>> read;
    const auto found = read.find(form.id());
    return found != read.end() ? found->second
                               : read.emplace(form.id(), readExamples(form)).first->second;
}

} // namespace gongkai::test
