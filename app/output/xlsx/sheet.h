#pragma once

#include "output/xlsx/sheetfigure.h"
#include "output/xlsx/sheetplace.h"
#include "output/xlsx/sheetstyles.h"

#include <QHash>

#include <map>

namespace gongkai {

/// The texts of all sheets of a book, each once, as cells refer to them.
class SheetTexts
{
public:
    int numberOf(const QString &text);
    /// The part xl/sharedStrings.xml (ECMA-376, 18.4).
    QByteArray xml() const;

    /// Whether one is longer than Excel takes.
    bool hasTooLong() const { return m_hasTooLong; }

private:
    QHash<QString, int> m_numbers;
    QByteArray m_items;
    bool m_hasTooLong = false;
};

/// A remark on a cell, which opens when one points there.
struct SheetNote
{
    SheetPlace place;
    QString text;
};

/// One sheet of a book, printed on A4 as wide as the page. Measures are in points.
class Sheet
{
public:
    Sheet(SheetStyles &styles, SheetTexts &texts)
        : m_styles(styles)
        , m_texts(texts)
    {
    }

    void write(SheetPlace place, const QString &text, const SheetStyle &style);
    void write(SheetPlace place, const SheetFigure &figure, SheetStyle style);
    /// The formula, without "=", with the figure that it shows.
    void write(SheetPlace place, const std::string &formula, const SheetFigure &figure,
               SheetStyle style);
    /// Makes the cells one, to be written to at the first of them afterwards.
    void merge(const SheetRange &range, const SheetStyle &style);
    void addNote(SheetPlace place, const QString &text) { m_notes.push_back({place, text}); }

    void setColumn(int column, qreal width);
    void setRow(int row, qreal height);
    /// Keeps the rows above and the columns to the left of the place in sight.
    void freeze(SheetPlace place) { m_frozen = place; }
    /// Repeats the rows on every printed page.
    void repeatRows(int first, int count);
    void setLandscape() { m_isLandscape = true; }

    const std::vector<SheetNote> &notes() const { return m_notes; }
    /// The rows that are repeated, as a book names them: $2:$4. Empty where none are.
    const QByteArray &repeated() const { return m_repeated; }
    /// In points, the default where none was set.
    qreal widthOf(int column) const;
    qreal heightOf(int row) const;

    /// The sheet as a part (ECMA-376, 18.3). `header` is printed on every page.
    QByteArray xml(const QString &header) const;

private:
    struct Row
    {
        qreal height = 0; ///< 0: as high as usual.
        std::map<int, QByteArray> cells;
    };

    void put(SheetPlace place, const SheetStyle &style, const QByteArray &type,
             const QByteArray &content);
    QByteArray view() const;

    SheetStyles &m_styles;
    SheetTexts &m_texts;
    std::map<int, Row> m_rows;
    std::map<int, qreal> m_columns;
    std::vector<std::string> m_merges;
    std::vector<SheetNote> m_notes;
    SheetPlace m_frozen;
    QByteArray m_repeated;
    bool m_isLandscape = false;
};

} // namespace gongkai
