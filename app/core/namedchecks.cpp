#include "core/deadline.h"
#include "core/findingsink.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// One run of a named check over one report.
class NamedCheck
{
public:
    NamedCheck(const CheckContext &context, int ruleNumber, std::vector<Finding> &findings)
        : m_context(context)
        , m_form(context.form)
        , m_report(context.report)
        , m_ruleNumber(ruleNumber)
        , m_rule(context.form.rules[static_cast<std::size_t>(ruleNumber)])
        , m_parameters(m_rule.parameters)
        , m_findings(findings)
    {
    }

    void run();

private:
    void admissible();
    void filled();
    void share();
    void yearChange();
    void magnitude();
    void unitGiven();
    void editionYear();
    void deadline();
    void signedByPeople();
    void allZero();
    void sameAsPrevious();
    void textDenies();

    const Amount &printed(CellId cell) const { return m_context.figures.printedAt(cell); }
    /// 0 for what is blank or not applicable.
    qint64 value(CellId cell) const { return printed(cell).value; }
    QString shown(CellId cell) const
    {
        return formatAmount(printed(cell), m_form.cell(cell).format);
    }
    /// Last year's report of this edition, or null.
    const Neighbour *previous() const;
    bool isGap(CellId cell) const;
    void addByRow(const std::vector<CellId> &gaps);

    /// What the places in the message stand for. An explanation is bound to these values, too.
    using Values = std::vector<std::pair<QStringView, QString>>;
    Finding &add(std::vector<CellId> cells, const Values &values = {});
    Finding &addForCell(CellId cell, Values values = {});

    const CheckContext &m_context;
    const Form &m_form;
    const Report &m_report;
    int m_ruleNumber;
    const Rule &m_rule;
    const CheckParameters &m_parameters;
    std::vector<Finding> &m_findings;
};

void NamedCheck::run()
{
    switch (m_rule.check) {
    case Check::Admissible:
        return admissible();
    case Check::Filled:
        return filled();
    case Check::Share:
        return share();
    case Check::YearChange:
        return yearChange();
    case Check::Magnitude:
        return magnitude();
    case Check::UnitGiven:
        return unitGiven();
    case Check::EditionYear:
        return editionYear();
    case Check::Deadline:
        return deadline();
    case Check::Signed:
        return signedByPeople();
    case Check::AllZero:
        return allZero();
    case Check::SameAsPrevious:
        return sameAsPrevious();
    case Check::TextDenies:
        return textDenies();
    }
}

Finding &NamedCheck::add(std::vector<CellId> cells, const Values &values)
{
    const auto valueOf = [&](QStringView place) {
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&](const auto &value) { return value.first == place; });
        return found == values.end() ? QString() : found->second;
    };
    m_findings.push_back(makeFinding(m_context, m_ruleNumber, std::move(cells), valueOf));
    QStringList bound;
    for (const auto &[place, value] : values)
        bound += value;
    m_findings.back().values = bound.join(u"; ");
    return m_findings.back();
}

Finding &NamedCheck::addForCell(CellId id, Values values)
{
    const Cell &cell = m_form.cell(id);
    // Sentences about a form are in the language of the form.
    values.emplace_back(u"value", printed(id).isBlank() ? u"空白"_s : shown(id));
    values.emplace_back(u"cell", labelPath(m_form, id));
    values.emplace_back(u"row", rowLabel(m_form, cell));
    values.emplace_back(u"column", columnLabel(m_form, cell));
    Finding &finding = add({id}, values);
    finding.row = m_form.rowOf(cell).id;
    finding.column = m_form.columnOf(cell).id;
    return finding;
}

const Neighbour *NamedCheck::previous() const
{
    const auto &neighbour = m_context.neighbours.previous;
    return neighbour && neighbour->edition == m_form.edition ? &*neighbour : nullptr;
}

void NamedCheck::admissible()
{
    for (const CellId cell : m_parameters.cells) {
        const auto fault = faultOf(printed(cell), m_form.cell(cell).format);
        const auto &faults = m_parameters.faults;
        if (fault && std::find(faults.begin(), faults.end(), *fault) != faults.end())
            addForCell(cell);
    }
}

/// Blank, or "/" where the item cannot be said not to apply.
bool NamedCheck::isGap(CellId id) const
{
    if (m_form.cell(id).isTotal)
        return false;
    const Amount &amount = printed(id);
    if (amount.state != Amount::State::NotApplicable)
        return amount.isBlank();
    const auto &allowed = m_parameters.mayBeNotApplicable;
    const auto &except = m_parameters.exceptLevels;
    if (std::find(allowed.begin(), allowed.end(), id) == allowed.end())
        return true;
    return m_report.unit.level
        && std::find(except.begin(), except.end(), *m_report.unit.level) != except.end();
}

void NamedCheck::filled()
{
    std::vector<CellId> gaps;
    std::copy_if(m_parameters.cells.begin(), m_parameters.cells.end(), std::back_inserter(gaps),
                 [&](CellId cell) { return isGap(cell); });
    if (gaps.empty())
        return;
    const bool untouched = std::all_of(m_parameters.cells.begin(), m_parameters.cells.end(),
                                       [&](CellId cell) { return printed(cell).isBlank(); });
    if (untouched) {
        add(std::move(gaps)).message = m_parameters.messageWhenEmpty;
        return;
    }
    if (m_parameters.per == Grouping::Table) {
        const QString count = QString::number(gaps.size());
        add(std::move(gaps), {{u"count", count}});
        return;
    }
    if (m_parameters.per == Grouping::Cell) {
        for (const CellId cell : gaps)
            addForCell(cell);
        return;
    }
    addByRow(gaps);
}

void NamedCheck::addByRow(const std::vector<CellId> &gaps)
{
    for (auto first = gaps.begin(); first != gaps.end();) {
        const Cell &cell = m_form.cell(*first);
        const auto next = std::find_if(first, gaps.end(), [&](CellId id) {
            const Cell &other = m_form.cell(id);
            return other.table != cell.table || other.block != cell.block || other.row != cell.row;
        });
        Finding &finding
            = add(std::vector<CellId>(first, next), {{u"row", rowLabel(m_form, cell)}});
        finding.row = m_form.rowOf(cell).id;
        first = next;
    }
}

void NamedCheck::share()
{
    qint64 part = 0;
    qint64 whole = 0;
    for (const CellId cell : m_parameters.cells)
        part += value(cell);
    for (const CellId cell : m_parameters.whole)
        whole += value(cell);
    // Counts have twelve digits at the most, so that a hundredfold still fits.
    if (whole < m_parameters.minimum || whole <= 0 || part * 100 <= whole * m_parameters.percent)
        return;
    std::vector<CellId> cells = m_parameters.cells;
    cells.insert(cells.end(), m_parameters.whole.begin(), m_parameters.whole.end());
    std::sort(cells.begin(), cells.end());
    const qint64 hundredths = (part * 10'000 + whole / 2) / whole;
    const QString percent
        = u"%1.%2"_s.arg(hundredths / 100).arg(hundredths % 100, 2, 10, QChar(u'0'));
    add(std::move(cells),
        {{u"percent", percent},
         {u"value", QString::number(part)},
         {u"whole", QString::number(whole)}});
}

void NamedCheck::yearChange()
{
    const Neighbour *last = previous();
    if (!last)
        return;
    for (const CellId cell : m_parameters.cells) {
        const Amount &before = last->printed[static_cast<std::size_t>(cell)];
        if (!before.isNumber() || !printed(cell).isNumber())
            continue;
        const qint64 change = std::abs(value(cell) - before.value);
        if (std::max(value(cell), before.value) < m_parameters.minimum
            || change * 100 <= before.value * m_parameters.percent)
            continue;
        const QString percent
            = before.value == 0 ? u"∞"_s : QString::number(change * 100 / before.value);
        addForCell(
            cell,
            {{u"previous", formatAmount(before, m_form.cell(cell).format)}, {u"percent", percent}});
    }
}

void NamedCheck::magnitude()
{
    const Neighbour *last = previous();
    const auto &level = m_report.unit.level;
    const auto &levels = m_parameters.limitLevels;
    const bool limited = level && std::find(levels.begin(), levels.end(), *level) != levels.end();
    for (const CellId cell : m_parameters.cells) {
        if (value(cell) <= 0)
            continue;
        const qint64 before = last ? last->printed[static_cast<std::size_t>(cell)].value : 0;
        const bool jumped = before > 0 && value(cell) / m_parameters.times >= before;
        if (jumped || (limited && value(cell) > m_parameters.limit))
            addForCell(cell, {{u"previous", last ? formatLike(m_form, cell, before) : QString()}});
    }
}

void NamedCheck::unitGiven()
{
    for (const CellId cell : m_parameters.cells) {
        if (printed(cell).isNumber() && value(cell) != 0 && printed(cell).unit == MoneyUnit::None)
            addForCell(cell);
    }
}

void NamedCheck::editionYear()
{
    const auto covers = [&](const EditionYears &years) {
        return (!years.from || *years.from <= m_report.year)
            && (!years.to || m_report.year <= *years.to);
    };
    const auto &editions = m_parameters.editions;
    const auto expected = std::find_if(editions.begin(), editions.end(), covers);
    if (expected == editions.end() || expected->edition == m_form.edition)
        return;
    Finding &finding = add({}, {{u"expected", expected->name}, {u"actual", m_form.name}});
    const auto &lenient = m_parameters.lenientYears;
    if (std::find(lenient.begin(), lenient.end(), m_report.year) != lenient.end())
        finding.severity = Severity::Info;
}

void NamedCheck::deadline()
{
    const QDate date = QDate::fromString(m_report.people.date, Qt::ISODate);
    const auto last = deadlineBy(m_parameters, m_report.year, m_report.unit.level);
    if (date.isValid() && last && date > *last)
        add({},
            {{u"date", date.toString(Qt::ISODate)}, {u"deadline", last->toString(Qt::ISODate)}});
}

void NamedCheck::signedByPeople()
{
    for (std::size_t i = 0; i < m_parameters.people.size(); ++i) {
        const QString &name = m_report.people.*m_parameters.people[i];
        if (!name.trimmed().isEmpty())
            continue;
        const QString &label = m_parameters.peopleLabels[static_cast<qsizetype>(i)];
        Finding &finding = add({}, {{u"field", label}, {u"value", QString()}});
        finding.row = label;
    }
    QStringList names;
    for (QString People::*person : m_parameters.differing) {
        const QString name = (m_report.people.*person).trimmed();
        if (name.isEmpty())
            continue;
        if (names.contains(name)) {
            add({}, {{u"value", name}, {u"field", QString()}});
            return;
        }
        names += name;
    }
}

void NamedCheck::allZero()
{
    const bool zero
        = std::all_of(m_parameters.cells.begin(), m_parameters.cells.end(), [&](CellId cell) {
              return m_form.cell(cell).isTotal || (printed(cell).isNumber() && value(cell) == 0);
          });
    if (zero)
        add({});
}

void NamedCheck::sameAsPrevious()
{
    const Neighbour *last = previous();
    if (!last)
        return;
    bool anything = false;
    for (const CellId cell : m_parameters.cells) {
        const Amount &before = last->printed[static_cast<std::size_t>(cell)];
        if (before.state != printed(cell).state || before.value != value(cell))
            return;
        anything |= value(cell) != 0;
    }
    if (anything)
        add({});
}

void NamedCheck::textDenies()
{
    qint64 sum = 0;
    for (const CellId cell : m_parameters.cells)
        sum += value(cell);
    const auto text = m_report.texts.find(m_parameters.section);
    if (sum <= 0 || text == m_report.texts.end())
        return;
    const auto inText = [&](const QString &word) { return text->second.contains(word); };
    const auto &words = m_parameters.words;
    const auto &unless = m_parameters.unless;
    const auto found = std::find_if(words.begin(), words.end(), inText);
    if (found == words.end() || std::any_of(unless.begin(), unless.end(), inText))
        return;
    add(m_parameters.cells,
        {{u"value", formatLike(m_form, m_parameters.cells.front(), sum)}, {u"found", *found}});
}

} // namespace

void runNamedCheck(const CheckContext &context, int ruleNumber, std::vector<Finding> &findings)
{
    NamedCheck(context, ruleNumber, findings).run();
}

} // namespace gongkai
