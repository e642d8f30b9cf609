#include "core/exchange.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Writes JSON with the keys in the order in which they are given, one to a line. QJsonDocument
/// would sort them, and a report is read by people too.
class OrderedWriter
{
public:
    void open(const QString &key = {}) { begin(key, '{'); }
    void close() { end('}'); }

    void add(const QString &key, const QJsonValue &value)
    {
        newLine(key);
        // A document holds no bare value, so it is wrapped and the brackets taken off.
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        m_bytes += wrapped.mid(1, wrapped.size() - 2);
    }

    QByteArray finish() { return m_bytes + '\n'; }

private:
    void begin(const QString &key, char bracket)
    {
        newLine(key);
        m_bytes += bracket;
        m_isFirst.push_back(true);
    }

    void end(char bracket)
    {
        const bool empty = m_isFirst.back();
        m_isFirst.pop_back();
        if (!empty)
            m_bytes += '\n' + indent();
        m_bytes += bracket;
    }

    void newLine(const QString &key)
    {
        if (m_isFirst.empty())
            return;
        m_bytes += m_isFirst.back() ? "\n" : ",\n";
        m_isFirst.back() = false;
        m_bytes += indent() + '"' + key.toUtf8() + "\": ";
    }

    QByteArray indent() const { return QByteArray(static_cast<qsizetype>(m_isFirst.size()), ' '); }

    QByteArray m_bytes;
    std::vector<bool>
        m_isFirst; ///< For each open object, whether nothing has been written into it.
};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// Reads one document. The faults are gathered in the nodes.
class ExchangeReader
{
public:
    ExchangeReader(const JsonNode &root, const FormLibrary &library)
        : m_root(root)
        , m_library(library)
    {
    }

    Report read();

private:
    std::shared_ptr<const Form> readForm();
    void readHead(Report &report);
    void readUnit(const JsonNode &node, Unit &unit);
    void readCells(const JsonNode &node, Report &report);
    void readCell(const JsonNode &node, CellId cell, Amount &amount);
    void readRemarks(const JsonNode &node, Report &report);
    void readSections(const JsonNode &node, Report &report);
    void readPeople(const JsonNode &node, People &people);
    void readExplanations(Report &report);
    QString readBounded(const JsonNode &node, qsizetype limit) const;
    template<typename Word>
    Word readWord(const QString &key, Word absent,
                  std::optional<Word> (*fromName)(QStringView)) const;

    const JsonNode &m_root;
    const FormLibrary &m_library;
    std::shared_ptr<const Form> m_form;
};

Report ExchangeReader::read()
{
    Report report;
    m_root.allowOnly({u"format"_s, u"unit"_s, u"year"_s, u"edition"_s, u"variant"_s, u"period"_s,
                      u"scope"_s, u"cells"_s, u"remarks"_s, u"sections"_s, u"people"_s,
                      u"explanations"_s});
    if (m_root.text(u"format"_s) != exchangeFormat) {
        m_root.child(u"format"_s)
            .fault(Text::tr("This is not a report in the exchange form “%1”.").arg(exchangeFormat));
        return report;
    }
    m_form = readForm();
    readHead(report);
    if (!m_form)
        return report;
    report.amounts.resize(m_form->cells.size());
    if (m_root.has(u"cells"_s))
        readCells(m_root.child(u"cells"_s), report);
    if (m_root.has(u"remarks"_s))
        readRemarks(m_root.child(u"remarks"_s), report);
    if (m_root.has(u"sections"_s))
        readSections(m_root.child(u"sections"_s), report);
    if (m_root.has(u"people"_s))
        readPeople(m_root.child(u"people"_s), report.people);
    readExplanations(report);
    return report;
}

std::shared_ptr<const Form> ExchangeReader::readForm()
{
    const QString edition = m_root.requiredText(u"edition"_s);
    const QString variant = m_root.text(u"variant"_s);
    auto form = m_library.find(edition, variant);
    if (!form && !edition.isEmpty()) {
        const QString name = variant.isEmpty() ? edition : edition + u'/' + variant;
        m_root.child(u"edition"_s).fault(Text::tr("There is no form “%1” here.").arg(name));
    }
    return form;
}

template<typename Word>
Word ExchangeReader::readWord(const QString &key, Word absent,
                              std::optional<Word> (*fromName)(QStringView)) const
{
    if (!m_root.has(key))
        return absent;
    const QString name = m_root.text(key);
    const auto word = fromName(name);
    if (!word)
        m_root.child(key).fault(Text::tr("“%1” is not known here.").arg(name));
    return word.value_or(absent);
}

void ExchangeReader::readHead(Report &report)
{
    readUnit(m_root.child(u"unit"_s), report.unit);
    const qint64 year = m_root.integer(u"year"_s, 0);
    if (year < firstYear || year > lastYear)
        m_root.child(u"year"_s).fault(
            Text::tr("The year lies between %1 and %2.").arg(firstYear).arg(lastYear));
    report.year = static_cast<int>(std::clamp<qint64>(year, 0, lastYear));
    report.edition = m_root.text(u"edition"_s);
    report.variant = m_root.text(u"variant"_s);
    report.period = readWord(u"period"_s, Period::Year, periodFromName);
    report.scope = readWord(u"scope"_s, Scope::Own, scopeFromName);
    if (m_form
        && std::find(m_form->periods.begin(), m_form->periods.end(), report.period)
            == m_form->periods.end())
        m_root.child(u"period"_s).fault(Text::tr("This form is not for quarters."));
}

void ExchangeReader::readUnit(const JsonNode &node, Unit &unit)
{
    if (!node.value().isObject()) {
        node.fault(Text::tr("The unit is missing."));
        return;
    }
    node.allowOnly({u"name"_s, u"level"_s, u"code"_s, u"parent"_s});
    unit.name = node.requiredText(u"name"_s).trimmed();
    if (unit.name.isEmpty() && node.has(u"name"_s) && !node.text(u"name"_s).isEmpty())
        node.fault(Text::tr("The unit is missing."));
    unit.code = node.text(u"code"_s);
    unit.parent = node.text(u"parent"_s);
    for (const QString &name : {unit.name, unit.code, unit.parent}) {
        if (hasControlCharacters(name))
            node.fault(Text::tr("A name has no line breaks or other control characters."));
        if (name.size() > longestName)
            node.fault(Text::tr("The name is longer than %1 characters.").arg(longestName));
    }
    if (const QString level = node.text(u"level"_s); !level.isEmpty()) {
        unit.level = levelFromName(level);
        if (!unit.level)
            node.child(u"level"_s).fault(Text::tr("“%1” is not known here.").arg(level));
    }
}

void ExchangeReader::readCells(const JsonNode &node, Report &report)
{
    const QJsonObject cells = node.value().toObject();
    if (!node.value().isObject())
        node.allowOnly({});
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        const JsonNode cellNode = node.child(it.key());
        if (const auto cell = m_form->findCell(it.key())) {
            readCell(cellNode, *cell, report.amounts[static_cast<std::size_t>(*cell)]);
            continue;
        }
        if (it.value().isNull())
            continue;
        if (const Heading *heading = m_form->headingAt(it.key())) {
            cellNode.fault(
                Text::tr("“%1” is a heading; no figure belongs there.").arg(heading->label),
                m_form->ruleForHeadings());
            continue;
        }
        cellNode.fault(Text::tr("The form has no such cell."));
    }
}

void ExchangeReader::readCell(const JsonNode &node, CellId cell, Amount &amount)
{
    const CellFormat format = m_form->cell(cell).format;
    const QJsonValue &value = node.value();
    const bool isMoney = format.kind == CellFormat::Kind::Money;
    const auto refuse = [&](AmountFault fault, const QString &text) {
        node.fault(describe(fault, text, format), m_form->ruleFor(fault, cell));
    };
    if (value.isNull())
        return;
    if (value.isDouble()) {
        // A JSON number is exact only while it is a whole one.
        const QString text
            = QString::number(value.toDouble(), 'g', std::numeric_limits<double>::max_digits10);
        const double number = value.toDouble();
        if (std::abs(number) >= 9e15)
            return refuse(AmountFault::TooLarge, text);
        if (number != std::floor(number))
            return isMoney
                ? node.fault(Text::tr("Decimals are written as a text, like \"96171.6\"."))
                : refuse(AmountFault::NotWhole, text);
        const auto parsed = parseAmount(QString::number(value.toInteger()), format);
        if (!parsed)
            return refuse(parsed.error(), text);
        amount = *parsed;
        return;
    }
    if (!value.isString() || (!isMoney && value.toString() != "/"_L1))
        return node.fault(
            Text::tr("A figure was expected: a whole number, null for blank, or \"/\"."));
    const auto parsed = parseAmount(value.toString(), format);
    if (!parsed)
        return refuse(parsed.error(), value.toString());
    amount = *parsed;
}

QString ExchangeReader::readBounded(const JsonNode &node, qsizetype limit) const
{
    QString text = node.asText();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (text.size() > limit)
        node.fault(Text::tr("The text is longer than %1 characters.").arg(limit));
    return text;
}

void ExchangeReader::readRemarks(const JsonNode &node, Report &report)
{
    const QJsonObject remarks = node.value().toObject();
    if (!node.value().isObject())
        node.allowOnly({});
    for (auto it = remarks.begin(); it != remarks.end(); ++it) {
        const JsonNode remark = node.child(it.key());
        const auto cell = m_form->findCell(it.key());
        if (!cell) {
            remark.fault(Text::tr("The form has no such cell."));
            continue;
        }
        if (const QString text = readBounded(remark, longestRemark); !text.isEmpty())
            report.remarks[*cell] = text;
    }
}

void ExchangeReader::readSections(const JsonNode &node, Report &report)
{
    QStringList known;
    for (const Section &section : m_form->sections) {
        if (section.table < 0)
            known += section.id;
    }
    node.allowOnly(known);
    for (const QString &id : std::as_const(known)) {
        if (!node.has(id))
            continue;
        if (const QString text = readBounded(node.child(id), longestProse); !text.isEmpty())
            report.texts[id] = text;
    }
}

void ExchangeReader::readPeople(const JsonNode &node, People &people)
{
    QStringList known;
    for (const PersonField &person : personFields)
        known += person.key;
    node.allowOnly(known);
    for (const PersonField &person : personFields)
        people.*person.field
            = node.has(person.key) ? readBounded(node.child(person.key), longestName) : QString();
    if (!people.date.isEmpty() && !isIsoDate(people.date))
        node.child(u"date"_s).fault(Text::tr("“%1” is no date, like 2025-01-20.").arg(people.date));
}

void ExchangeReader::readExplanations(Report &report)
{
    const std::vector<JsonNode> nodes = m_root.list(u"explanations"_s);
    for (const JsonNode &node : nodes) {
        node.allowOnly({u"code"_s, u"row"_s, u"column"_s, u"text"_s});
        Explanation explanation{node.requiredText(u"code"_s),
                                node.text(u"row"_s),
                                node.text(u"column"_s),
                                node.requiredText(u"text"_s),
                                {}};
        if (explanation.text.size() > longestRemark)
            node.fault(Text::tr("The text is longer than %1 characters.").arg(longestRemark));
        const bool known
            = std::any_of(m_form->rules.begin(), m_form->rules.end(),
                          [&](const Rule &rule) { return rule.code == explanation.code; });
        if (!known)
            node.fault(Text::tr("The form has no rule “%1”.").arg(explanation.code));
        for (const QString &id : {explanation.row, explanation.column}) {
            if (id.contains(u'|'))
                node.fault(Text::tr("“%1” is not known here.").arg(id));
        }
        const bool isTwice = std::any_of(
            report.explanations.begin(), report.explanations.end(), [&](const Explanation &other) {
                return other.code == explanation.code && other.row == explanation.row
                    && other.column == explanation.column;
            });
        if (isTwice)
            node.fault(Text::tr("“%1” is there twice.").arg(explanation.code));
        report.explanations.push_back(explanation);
    }
}

} // namespace

QJsonValue toJson(const Amount &amount, CellFormat format)
{
    if (amount.isBlank())
        return {};
    if (amount.isNumber() && format.kind != CellFormat::Kind::Money)
        return amount.value;
    const QString text = formatAmount(amount, format);
    // Whole amounts of money are numbers too, unless their unit goes with them.
    bool isWhole = false;
    const qlonglong whole = text.toLongLong(&isWhole);
    return isWhole ? QJsonValue(whole) : QJsonValue(text);
}

QByteArray writeExchange(const Form &form, const Report &report)
{
    OrderedWriter json;
    json.open();
    json.add(u"format"_s, QString(exchangeFormat));
    json.open(u"unit"_s);
    json.add(u"name"_s, report.unit.name);
    json.add(u"level"_s,
             report.unit.level ? QJsonValue(QString(nameOf(*report.unit.level))) : QJsonValue());
    json.add(u"code"_s, textOrNull(report.unit.code));
    json.add(u"parent"_s, textOrNull(report.unit.parent));
    json.close();
    json.add(u"year"_s, report.year);
    json.add(u"edition"_s, report.edition);
    json.add(u"variant"_s, textOrNull(report.variant));
    json.add(u"period"_s, QString(nameOf(report.period)));
    json.add(u"scope"_s, QString(nameOf(report.scope)));
    json.open(u"cells"_s);
    for (std::size_t i = 0; i < form.cells.size(); ++i)
        json.add(form.cells[i].code, toJson(report.amounts[i], form.cells[i].format));
    json.close();
    json.open(u"remarks"_s);
    for (const auto &[cell, remark] : report.remarks)
        json.add(form.cell(cell).code, remark);
    json.close();
    json.open(u"sections"_s);
    for (const Section &section : form.sections) {
        if (const auto text = report.texts.find(section.id); text != report.texts.end())
            json.add(section.id, text->second);
    }
    json.close();
    json.open(u"people"_s);
    for (const PersonField &person : personFields)
        json.add(person.key, report.people.*person.field);
    json.close();
    QJsonArray explanations;
    for (const Explanation &explanation : report.explanations) {
        explanations.append(QJsonObject{{u"code"_s, explanation.code},
                                        {u"row"_s, textOrNull(explanation.row)},
                                        {u"column"_s, textOrNull(explanation.column)},
                                        {u"text"_s, explanation.text}});
    }
    json.add(u"explanations"_s, explanations);
    json.close();
    return json.finish();
}

ResultOrFaults<Report> readExchange(const QByteArray &bytes, const FormLibrary &library)
{
    const auto document = readJson(bytes, largestExchangeFile);
    if (!document)
        return tl::unexpected(std::vector{document.error()});
    std::vector<Error> faults;
    const JsonNode root(*document, {}, faults);
    Report report = ExchangeReader(root, library).read();
    if (!faults.empty())
        return tl::unexpected(faults);
    return report;
}

} // namespace gongkai
