#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace gongkai {

/// A table somebody copied: texts at places, some spread over several. What program it comes from
/// is forgotten by now.
struct ClipTable
{
    struct Cell
    {
        QString text; ///< Blanks run together, line breaks kept.
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        bool isFiller = false; ///< Was not copied: its row is shorter than others.

        friend bool operator==(const Cell &, const Cell &) = default;
    };

    int rows = 0;
    int columns = 0;
    /// The columns were cut out of running text, not copied as columns.
    bool isInferred = false;

    /// The cell that covers the place. Every place of the table has one.
    const Cell &at(int row, int column) const
    {
        return m_cells[static_cast<std::size_t>(m_cover[index(row, column)])];
    }
    bool isOrigin(int row, int column) const
    {
        const Cell &cell = at(row, column);
        return cell.row == row && cell.column == column;
    }
    const std::vector<Cell> &cells() const { return m_cells; }
    bool isEmpty() const { return rows == 0; }

    /// A table of these cells, which must not overlap. What they leave free is blank; rows at the
    /// end that are blank altogether are dropped, because programs add them.
    static ClipTable of(std::vector<Cell> cells);

private:
    std::size_t index(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
            + static_cast<std::size_t>(column);
    }

    std::vector<Cell> m_cells;
    std::vector<int> m_cover;
};

/// What is read of a clipboard, which anybody may have filled. Larger ones are refused: the largest
/// official table has 300 places.
inline constexpr qsizetype largestClip = 4 * 1024 * 1024;
inline constexpr int mostClipPlaces = 100'000;
inline constexpr int mostClipColumns = 256;

/// The tables of an HTML document or fragment, in order of their ends: inner ones before the one
/// around them. Understands what Excel, WPS, Word, LibreOffice and browsers write: spans, missing
/// end tags, hidden rows, the byte counts that Windows puts in front. Tables without any text are
/// left out.
///
/// Fails where the bytes are no text, or the table is larger than anybody means.
Result<std::vector<ClipTable>> readHtml(const QByteArray &bytes);

/// Lines with tabs, as spreadsheets write them: a field in quotation marks may hold line feeds. In
/// text without tabs, lines cut by “|”, as texts taken from web pages have them. Any other text is
/// a table of one column.
Result<ClipTable> readText(const QString &text);

/// What the clipboard offers: the tables of the HTML, or where it has none, the text as one.
Result<std::vector<ClipTable>> readClipboard(const QByteArray &html, const QString &text);

} // namespace gongkai
