#include "intake/clip.h"
#include "intake/decoding.h"
#include "intake/htmltokens.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Clip)
};

/// More tables within each other than any page has.
constexpr std::size_t deepestTable = 64;

/// Blanks run together; line feeds stay, without blanks around them.
QString tidy(const QString &text)
{
    QStringList lines;
    const QStringList raw = text.split(u'\n');
    for (const QString &line : raw) {
        const QString plain = line.simplified();
        if (!plain.isEmpty())
            lines += plain;
    }
    return lines.join(u'\n');
}

/// One table while its tags come by.
class OpenTable
{
public:
    void startRow(bool isHidden)
    {
        endRow();
        m_isInRow = true;
        m_column = 0;
        if (isHidden)
            m_hidden.push_back(m_row);
    }

    void endRow()
    {
        endCell();
        if (m_isInRow)
            ++m_row;
        m_isInRow = false;
    }

    /// A hidden cell takes no place, as on screen.
    void startCell(const HtmlToken &token, bool isHidden)
    {
        endCell();
        if (!m_isInRow)
            startRow(false);
        m_isInCell = true;
        m_isCellHidden = isHidden;
        m_text.clear();
        while (m_column < static_cast<int>(m_free.size())
               && m_free[static_cast<std::size_t>(m_column)] > m_row)
            ++m_column;
        m_cell = {{}, m_row, m_column, token.rowSpan, token.columnSpan};
    }

    void endCell()
    {
        if (!m_isInCell)
            return;
        m_isInCell = false;
        if (m_isCellHidden)
            return;
        m_cell.text = tidy(m_text);
        place();
    }

    void addText(QStringView text)
    {
        if (m_isInCell)
            m_text += text;
    }
    /// Where the page breaks a line; a blank in the source is none.
    void addBreak() { addText(u"\n"); }

    bool isInCell() const { return m_isInCell; }
    bool isTooLarge() const { return m_isTooLarge; }

    ClipTable finish()
    {
        endRow();
        for (ClipTable::Cell &cell : m_cells)
            cell.rowSpan = std::min(cell.rowSpan, m_row - cell.row);
        takeOutHidden();
        return ClipTable::of(std::move(m_cells));
    }

private:
    /// Spans are cut where another cell is in the way, and counted before they are believed.
    void place()
    {
        m_cell.columnSpan = std::min(m_cell.columnSpan, 1000); // as browsers do
        const std::size_t first = static_cast<std::size_t>(m_cell.column);
        std::size_t end = first + static_cast<std::size_t>(m_cell.columnSpan);
        if (end > mostClipColumns || m_row > mostClipPlaces / 4) {
            m_isTooLarge = true;
            return;
        }
        if (m_free.size() < end)
            m_free.resize(end, 0);
        for (std::size_t column = first; column < end; ++column) {
            if (m_free[column] > m_row) {
                end = column;
                break;
            }
            m_free[column] = m_row + m_cell.rowSpan;
        }
        m_cell.columnSpan = static_cast<int>(end - first);
        m_isTooLarge |= qint64(m_row + 1) * qint64(m_free.size()) > mostClipPlaces;
        m_column = static_cast<int>(end);
        m_cells.push_back(std::move(m_cell));
    }

    void takeOutHidden()
    {
        if (m_hidden.empty())
            return;
        const auto hiddenBefore = [this](int row) {
            return static_cast<int>(std::lower_bound(m_hidden.begin(), m_hidden.end(), row)
                                    - m_hidden.begin());
        };
        for (ClipTable::Cell &cell : m_cells) {
            const int end = cell.row + cell.rowSpan;
            cell.rowSpan -= hiddenBefore(end) - hiddenBefore(cell.row);
            cell.row -= hiddenBefore(cell.row);
        }
        std::erase_if(m_cells, [](const ClipTable::Cell &cell) { return cell.rowSpan <= 0; });
    }

    std::vector<ClipTable::Cell> m_cells;
    std::vector<int> m_free; ///< For each column, the first row that no cell reaches down to.
    std::vector<int> m_hidden; ///< Rows, in order.
    ClipTable::Cell m_cell;
    QString m_text;
    int m_row = 0;
    int m_column = 0;
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_isCellHidden = false;
    bool m_isTooLarge = false;
};

/// Builds the tables of a text of tokens.
class TableReader
{
public:
    explicit TableReader(const QString &text)
        : m_scanner(text)
        // Windows hands over the page around what was copied, and marks that.
        , m_isInFragment(!text.contains("<!--StartFragment"_L1))
    {
    }

    Result<std::vector<ClipTable>> read()
    {
        while (const auto token = m_scanner.next()) {
            if (token->kind == HtmlToken::Kind::Comment && token->text.startsWith("EndFragment"_L1))
                break;
            take(*token);
            if (m_isTooLarge || (!m_open.empty() && m_open.back().isTooLarge()))
                return fail(Text::tr("What was copied is too large for a table of a report."));
        }
        while (!m_open.empty())
            close();
        return std::move(m_tables);
    }

private:
    void take(const HtmlToken &token)
    {
        switch (token.kind) {
        case HtmlToken::Kind::Comment:
            m_isInFragment |= token.text.startsWith("StartFragment"_L1);
            return;
        case HtmlToken::Kind::Text:
            if (!m_open.empty() && m_hiddenTag.isEmpty())
                m_open.back().addText(spaced(token.text));
            return;
        case HtmlToken::Kind::Start:
            start(token);
            return;
        case HtmlToken::Kind::End:
            end(token.text);
            return;
        }
    }

    /// Line feeds of the source are blanks. Between Chinese characters they are nothing, but labels
    /// are compared without blanks anyway.
    static QString spaced(QString text) { return text.replace(u'\n', u' ').replace(u'\r', u' '); }

    void start(const HtmlToken &token)
    {
        const QString &name = token.text;
        if (name == "table"_L1) {
            if (m_open.size() >= deepestTable) {
                m_isTooLarge = true;
                return;
            }
            m_open.emplace_back();
            return;
        }
        if (name == "td"_L1 || name == "th"_L1 || name == "tr"_L1) {
            m_hiddenTag.clear();
            if (m_open.empty())
                m_open.emplace_back(); // Rows of a table whose beginning was not copied.
            if (name == "tr"_L1)
                m_open.back().startRow(token.isHidden);
            else if (m_isInFragment)
                m_open.back().startCell(token, token.isHidden);
            return;
        }
        if (m_open.empty())
            return;
        if (name == "br"_L1 || name == "p"_L1 || name == "div"_L1 || name == "li"_L1)
            m_open.back().addBreak();
        // Comments of Excel, shadows of Word: text that nobody sees.
        const bool hasEnd
            = name == "span"_L1 || name == "p"_L1 || name == "div"_L1 || name == "font"_L1;
        if (token.isHidden && hasEnd && m_hiddenTag.isEmpty()) {
            m_hiddenTag = name;
            m_hiddenDepth = 0;
        }
        if (name == m_hiddenTag)
            ++m_hiddenDepth;
    }

    void end(const QString &name)
    {
        if (m_open.empty())
            return;
        if (name == m_hiddenTag && --m_hiddenDepth == 0)
            m_hiddenTag.clear();
        if (name == "table"_L1)
            close();
        else if (name == "tr"_L1)
            m_open.back().endRow();
        else if (name == "td"_L1 || name == "th"_L1)
            m_open.back().endCell();
    }

    /// A table of one place is a frame around a text: that belongs to the cell it stands in.
    void close()
    {
        ClipTable table = m_open.back().finish();
        m_open.pop_back();
        m_hiddenTag.clear();
        if (table.isEmpty())
            return;
        if (!m_open.empty() && m_open.back().isInCell() && table.rows == 1 && table.columns == 1)
            m_open.back().addText(table.at(0, 0).text);
        else
            m_tables.push_back(std::move(table));
    }

    HtmlScanner m_scanner;
    bool m_isInFragment;
    bool m_isTooLarge = false;
    QString m_hiddenTag; ///< The tag whose text nobody sees. Empty: none.
    int m_hiddenDepth = 0;
    std::vector<OpenTable> m_open;
    std::vector<ClipTable> m_tables;
};

} // namespace

Result<std::vector<ClipTable>> readHtml(const QByteArray &bytes)
{
    if (bytes.size() > largestClip)
        return fail(Text::tr("What was copied is too large for a table of a report."));
    const auto text = decodeHtml(bytes);
    if (!text)
        return fail(Text::tr("What was copied is no text that can be read."));
    return TableReader(*text).read();
}

} // namespace gongkai
