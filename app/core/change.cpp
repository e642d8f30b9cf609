#include "core/change.h"

#include <QCoreApplication>
#include <QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Change)
};

using Kind = Field::Kind;

constexpr std::array kindNames = {
    "amount"_L1, "remark"_L1, "text"_L1, "person"_L1, "explanation"_L1, "state"_L1, "level"_L1,
};

tl::unexpected<Error> unknown(const Form &form, const Field &field)
{
    return fail(Text::tr("The form “%1” has no place for “%2”.").arg(form.id(), field.key),
                field.key);
}

Result<> setAmount(const Form &form, Report &report, const Field &field, const QString &value)
{
    const auto cell = form.findCell(field.key);
    if (!cell)
        return unknown(form, field);
    const CellFormat format = form.cell(*cell).format;
    const auto amount = parseAmount(value, format);
    if (!amount)
        return fail(describe(amount.error(), value, format), field.key,
                    form.ruleFor(amount.error(), *cell));
    report.amounts[static_cast<std::size_t>(*cell)] = *amount;
    return {};
}

Result<> setText(const Form &form, Report &report, const Field &field, const QString &value)
{
    const Section *section = form.findSection(field.key);
    if (!section || section->table >= 0)
        return unknown(form, field);
    if (value.size() > longestProse)
        return fail(Text::tr("The text is longer than %1 characters.").arg(longestProse),
                    field.key);
    if (value.isEmpty())
        report.texts.erase(field.key);
    else
        report.texts[field.key] = value;
    return {};
}

Result<> setRemark(const Form &form, Report &report, const Field &field, const QString &value)
{
    const auto cell = form.findCell(field.key);
    if (!cell)
        return unknown(form, field);
    if (value.size() > longestRemark)
        return fail(Text::tr("The text is longer than %1 characters.").arg(longestRemark),
                    field.key);
    if (value.isEmpty())
        report.remarks.erase(*cell);
    else
        report.remarks[*cell] = value;
    return {};
}

Result<> setPerson(const Form &form, Report &report, const Field &field, const QString &value)
{
    QString People::*person = findPersonField(field.key);
    if (!person)
        return unknown(form, field);
    if (value.size() > longestName)
        return fail(Text::tr("The text is longer than %1 characters.").arg(longestName), field.key);
    if (person == &People::date && !value.isEmpty() && !isIsoDate(value))
        return fail(Text::tr("“%1” is no date, like 2025-01-20.").arg(value), field.key);
    report.people.*person = value;
    return {};
}

Result<> setLevel(const Form &form, Report &report, const QString &value)
{
    const auto level = levelFromName(value);
    if (!level && !value.isEmpty())
        return unknown(form, {Kind::Level, value});
    report.unit.level = level;
    return {};
}

Explanation toExplanation(const Field &field, const QString &value)
{
    const QStringList key = field.key.split(u'|');
    return {key.value(0), key.value(1), key.value(2), value.section(u'\n', 1),
            value.section(u'\n', 0, 0)};
}

bool isFor(const Explanation &explanation, const Field &field)
{
    return explanationField(explanation.code, explanation.row, explanation.column) == field;
}

void setExplanation(Report &report, const Field &field, const QString &value)
{
    std::erase_if(report.explanations, [&](const Explanation &old) { return isFor(old, field); });
    if (!value.isEmpty())
        report.explanations.push_back(toExplanation(field, value));
}

} // namespace

QLatin1StringView nameOf(Field::Kind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

std::optional<Field::Kind> fieldKindFromName(QStringView name)
{
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (kindNames[i] == name)
            return static_cast<Kind>(i);
    }
    return {};
}

QString valueOf(const Form &form, const Report &report, const Field &field)
{
    switch (field.kind) {
    case Kind::Amount: {
        const auto cell = form.findCell(field.key);
        return cell
            ? formatAmount(report.amounts[static_cast<std::size_t>(*cell)], form.cell(*cell).format)
            : QString();
    }
    case Kind::Remark: {
        const auto cell = form.findCell(field.key);
        const auto remark = cell ? report.remarks.find(*cell) : report.remarks.end();
        return remark == report.remarks.end() ? QString() : remark->second;
    }
    case Kind::Text: {
        const auto text = report.texts.find(field.key);
        return text == report.texts.end() ? QString() : text->second;
    }
    case Kind::Person: {
        QString People::*person = findPersonField(field.key);
        return person ? report.people.*person : QString();
    }
    case Kind::Explanation:
        for (const Explanation &explanation : report.explanations) {
            if (isFor(explanation, field))
                return explanationValue(explanation.text, explanation.values);
        }
        return {};
    case Kind::State:
        return nameOf(report.state);
    case Kind::Level:
        return report.unit.level ? QString(nameOf(*report.unit.level)) : QString();
    }
    Q_UNREACHABLE();
}

Result<> setValue(const Form &form, Report &report, const Field &field, const QString &value)
{
    switch (field.kind) {
    case Kind::Amount:
        return setAmount(form, report, field, value);
    case Kind::Remark:
        return setRemark(form, report, field, value);
    case Kind::Text:
        return setText(form, report, field, value);
    case Kind::Person:
        return setPerson(form, report, field, value);
    case Kind::Explanation:
        setExplanation(report, field, value);
        return {};
    case Kind::State: {
        const auto state = stateFromName(value);
        if (!state)
            return unknown(form, {Kind::State, value});
        report.state = *state;
        return {};
    }
    case Kind::Level:
        return setLevel(form, report, value);
    }
    Q_UNREACHABLE();
}

std::vector<Change> changesFromNothing(const Form &form, const Report &report)
{
    const Report nothing = form.emptyReport({}, 0);
    std::vector<Change> changes;
    const auto add = [&](const Field &field) {
        const QString value = valueOf(form, report, field);
        const QString before = valueOf(form, nothing, field);
        if (value != before)
            changes.push_back({field, before, value});
    };
    for (CellId cell = 0; cell < static_cast<CellId>(form.cells.size()); ++cell) {
        add(amountField(form, cell));
        add(remarkField(form, cell));
    }
    for (const Section &section : form.sections)
        add({Kind::Text, section.id});
    for (const PersonField &person : personFields)
        add({Kind::Person, person.key});
    for (const Explanation &explanation : report.explanations)
        add(explanationField(explanation.code, explanation.row, explanation.column));
    add({Kind::State, {}});
    add({Kind::Level, {}});
    return changes;
}

Field amountField(const Form &form, CellId cell)
{
    return {Kind::Amount, form.cell(cell).code};
}
Field remarkField(const Form &form, CellId cell)
{
    return {Kind::Remark, form.cell(cell).code};
}

Field explanationField(const QString &code, const QString &row, const QString &column)
{
    return {Kind::Explanation, code + u'|' + row + u'|' + column};
}

QString explanationValue(const QString &text, const QString &values)
{
    return text.isEmpty() ? QString() : values + u'\n' + text;
}

QString describe(const Form &form, const Field &field)
{
    switch (field.kind) {
    case Kind::Amount:
    case Kind::Remark: {
        const auto cell = form.findCell(field.key);
        const QString label = cell ? labelPath(form, *cell) : field.key;
        return field.kind == Kind::Amount ? label : Text::tr("remark on %1").arg(label);
    }
    case Kind::Text: {
        const Section *section = form.findSection(field.key);
        if (!section || section->title.isEmpty())
            return field.key == "preface"_L1 ? Text::tr("preface") : Text::tr("report text");
        return section->title;
    }
    case Kind::Person:
        for (const auto &line : form.signatures) {
            for (const SignatureField &signature : line) {
                if (signature.field == findPersonField(field.key))
                    return signature.label;
            }
        }
        return Text::tr("people");
    case Kind::Explanation:
        return Text::tr("reason for %1").arg(field.key.section(u'|', 0, 0));
    case Kind::State:
        return Text::tr("state");
    case Kind::Level:
        return Text::tr("level of the unit");
    }
    Q_UNREACHABLE();
}

} // namespace gongkai
