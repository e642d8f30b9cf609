#include "core/search.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

constexpr qsizetype contextBefore = 14;
constexpr qsizetype contextAfter = 40;

/// One character for one, so that places in the folded text are places in the text.
QChar fold(QChar c)
{
    constexpr char16_t wideFirst = 0xff01; // ！
    constexpr char16_t wideLast = 0xff5e; // ～
    constexpr char16_t wideOffset = wideFirst - u'!';
    const char16_t code = c.unicode();
    if (code >= wideFirst && code <= wideLast)
        return QChar(static_cast<char16_t>(code - wideOffset)).toCaseFolded();
    return code == QChar::Nbsp || code == u'\u3000' ? QChar(u' ') : c.toCaseFolded();
}

QString fold(QString text)
{
    for (QChar &c : text)
        c = fold(c);
    return text;
}

class Search
{
public:
    Search(const Form &form, const Report &report, const QString &words)
        : m_form(form)
        , m_report(report)
        , m_words(fold(words).trimmed())
        , m_each(m_words.split(u' ', Qt::SkipEmptyParts))
    {
    }

    std::vector<Hit> run()
    {
        if (m_words.isEmpty())
            return {};
        for (const Section &section : m_form.sections) {
            if (section.table < 0)
                addText({Field::Kind::Text, section.id});
            else
                addTable(section.table);
        }
        for (const PersonField &person : personFields)
            addText({Field::Kind::Person, person.key});
        return std::move(m_hits);
    }

private:
    void addText(const Field &field)
    {
        const QString value = valueOf(m_form, m_report, field);
        const QString folded = fold(value);
        for (qsizetype at = folded.indexOf(m_words); at >= 0;
             at = folded.indexOf(m_words, at + m_words.size()))
            m_hits.push_back(hitIn(value, field, at));
    }

    Hit hitIn(const QString &value, const Field &field, qsizetype at) const
    {
        Hit hit{field, at, m_words.size(), describe(m_form, field), {}, 0, m_words.size()};
        const qsizetype paragraph = at == 0 ? 0 : value.lastIndexOf(u'\n', at - 1) + 1;
        const qsizetype first = std::max(paragraph, at - contextBefore);
        qsizetype end = value.indexOf(u'\n', at);
        end = std::min(end < 0 ? value.size() : end, at + m_words.size() + contextAfter);
        if (first > paragraph)
            hit.context = u"…"_s;
        hit.contextPosition = hit.context.size() + at - first;
        hit.context += value.mid(first, end - first);
        return hit;
    }

    void addTable(int table)
    {
        for (CellId cell = 0; cell < static_cast<CellId>(m_form.cells.size()); ++cell) {
            if (m_form.cell(cell).table != table)
                continue;
            addCell(cell);
            addText(remarkField(m_form, cell));
        }
    }

    void addCell(CellId cell)
    {
        const QString labels = labelPath(m_form, cell);
        const QString folded = fold(labels);
        const Field field = amountField(m_form, cell);
        const Table &table = m_form.tableOf(m_form.cell(cell));
        Hit hit{field, 0, 0, table.name, labels, 0, 0};
        if (std::all_of(m_each.begin(), m_each.end(),
                        [&](const QString &word) { return folded.contains(word); })) {
            hit.contextPosition = folded.indexOf(m_each.front());
            hit.contextLength = m_each.front().size();
            m_hits.push_back(hit);
            return;
        }
        const QString value = valueOf(m_form, m_report, field);
        if (value != m_words)
            return;
        hit.context += u"  "_s;
        hit.contextPosition = hit.context.size();
        hit.contextLength = value.size();
        hit.context += value;
        m_hits.push_back(hit);
    }

    const Form &m_form;
    const Report &m_report;
    QString m_words;
    QStringList m_each;
    std::vector<Hit> m_hits;
};

} // namespace

std::vector<Hit> findWords(const Form &form, const Report &report, const QString &words)
{
    return Search(form, report, words).run();
}

bool isReplaceable(const Hit &hit)
{
    return hit.field.kind == Field::Kind::Text || hit.field.kind == Field::Kind::Remark;
}

Step replaceHits(const Form &form, const Report &report, const std::vector<Hit> &hits,
                 const QString &with)
{
    Step step;
    int count = 0;
    // From the end, so that what is replaced moves nothing that is still to be.
    const std::vector<Hit> backwards(hits.rbegin(), hits.rend());
    for (const Hit &hit : backwards) {
        if (!isReplaceable(hit))
            continue;
        auto change = std::find_if(step.changes.begin(), step.changes.end(),
                                   [&](const Change &other) { return other.field == hit.field; });
        if (change == step.changes.end()) {
            const QString value = valueOf(form, report, hit.field);
            change = step.changes.insert(change, {hit.field, value, value});
        }
        change->after.replace(hit.position, hit.length, with);
        ++count;
    }
    step.title = count == 1
        ? Text::tr("Replace in “%1”").arg(describe(form, step.changes.front().field))
        : Text::tr("Replace in %n place(s)", nullptr, count);
    return step;
}

} // namespace gongkai
