#include "intake/clip.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Clip)
};

/// Cuts a text into fields, the way spreadsheets write them.
class FieldScanner
{
public:
    explicit FieldScanner(QStringView text)
        : m_text(text)
    {
    }

    std::vector<ClipTable::Cell> scan()
    {
        while (m_position < m_text.size() && m_places <= mostClipPlaces)
            scanField();
        return std::move(m_cells);
    }
    /// Counted as a table: one wide line among many long ones makes more places than fields.
    bool isTooLarge() const
    {
        return m_places > mostClipPlaces || m_widest > mostClipColumns
            || qint64(m_row + 1) * m_widest > mostClipPlaces;
    }

private:
    void scanField()
    {
        QString field = m_text[m_position] == u'"' ? scanQuoted() : QString();
        const qsizetype start = m_position;
        while (m_position < m_text.size() && !isEnd(m_text[m_position]))
            ++m_position;
        field += m_text.mid(start, m_position - start);
        ++m_places;
        m_widest = std::max(m_widest, m_column + 1);
        m_cells.push_back({field.trimmed(), m_row, m_column, 1, 1});
        if (m_position == m_text.size())
            return;
        const QChar end = m_text[m_position++];
        if (end == u'\t') {
            ++m_column;
            return;
        }
        if (end == u'\r' && m_position < m_text.size() && m_text[m_position] == u'\n')
            ++m_position;
        ++m_row;
        m_column = 0;
    }

    /// The text between quotation marks. Nothing, and the place unchanged, where the closing one is
    /// missing or stands within the field: then they are meant as they stand.
    QString scanQuoted()
    {
        if (m_noMoreQuotes)
            return {};
        QString field;
        for (qsizetype i = m_position + 1; i < m_text.size(); ++i) {
            if (m_text[i] != u'"') {
                field += m_text[i];
            } else if (i + 1 < m_text.size() && m_text[i + 1] == u'"') {
                field += u'"';
                ++i;
            } else if (i + 1 == m_text.size() || isEnd(m_text[i + 1])) {
                m_position = i + 1;
                return field;
            } else {
                return {};
            }
        }
        m_noMoreQuotes = true; // Or a text of quotation marks would be looked through for each.
        return {};
    }

    static bool isEnd(QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }

    QStringView m_text;
    qsizetype m_position = 0;
    int m_row = 0;
    int m_column = 0;
    int m_places = 0;
    int m_widest = 0;
    bool m_noMoreQuotes = false;
    std::vector<ClipTable::Cell> m_cells;
};

/// “| a | b |” and “a | b |” as tabs. The ruler below the heads of a Markdown table is left out.
QString withoutBars(const QString &text)
{
    QStringList lines;
    const QStringList barred = text.split(u'\n');
    for (const QString &line : barred) {
        QStringView rest = QStringView(line).trimmed();
        if (rest.startsWith(u'|'))
            rest = rest.mid(1);
        if (rest.endsWith(u'|'))
            rest.chop(1);
        const bool isRuler = !rest.isEmpty() && std::all_of(rest.begin(), rest.end(), [](QChar c) {
            return c == u'-' || c == u':' || c == u'|' || c == u' ';
        }) && rest.contains("---"_L1);
        if (!isRuler)
            lines += rest.toString().replace(u'|', u'\t');
    }
    return lines.join(u'\n');
}

} // namespace

Result<ClipTable> readText(const QString &text)
{
    if (text.size() > largestClip)
        return fail(Text::tr("What was copied is too large for a table of a report."));
    const bool hasBars = !text.contains(u'\t') && text.contains(u'|');
    const QString cut = hasBars ? withoutBars(text) : text;
    FieldScanner scanner(cut);
    std::vector<ClipTable::Cell> cells = scanner.scan();
    if (scanner.isTooLarge())
        return fail(Text::tr("What was copied is too large for a table of a report."));
    ClipTable table = ClipTable::of(std::move(cells));
    table.isInferred = hasBars;
    return table;
}

} // namespace gongkai
