#pragma once

#include "core/result.h"
#include "output/xlsx/sheetfigure.h"
#include "output/xlsx/sheetplace.h"

#include <QDate>
#include <QStringList>
#include <QTemporaryDir>

#include <compare>
#include <map>
#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace gongkai {

/// How a cell of a sheet looks.
struct SheetStyle
{
    enum class Align : quint8 { Left, Centre, Right };

    double size = 10.5; ///< Of the type, in points: 五号.
    Align align = Align::Left;
    int indent = 0; ///< In characters.
    bool isHeading = false; ///< 黑体 instead of 宋体.
    bool hasBorder = false;
    bool isShaded = false; ///< As the official form prints its bands.
    std::string numberFormat = {}; ///< Empty for texts.

    friend auto operator<=>(const SheetStyle &, const SheetStyle &) = default;
};

class SheetBook;

/// One sheet of a book, printed on A4 as wide as the page. Measures are in points.
class Sheet
{
public:
    void write(SheetPlace place, const QString &text, const SheetStyle &style);
    void write(SheetPlace place, const SheetFigure &figure, SheetStyle style);
    /// The formula, without "=", with the figure that it shows.
    void write(SheetPlace place, const std::string &formula, const SheetFigure &figure,
               SheetStyle style);
    /// Makes the cells one, to be written to at the first of them.
    void merge(const SheetRange &range, const SheetStyle &style);
    /// A remark on the cell, which opens when one points there.
    void addNote(SheetPlace place, const QString &text);

    void setColumn(int column, qreal width);
    void setRow(int row, qreal height);
    /// Keeps the rows above and the columns to the left of the place in sight.
    void freeze(SheetPlace place);
    /// Repeats the rows on every printed page.
    void repeatRows(int first, int count);
    void setLandscape();

private:
    friend SheetBook;

    Sheet(SheetBook &book, lxw_worksheet *sheet)
        : m_book(book)
        , m_sheet(sheet)
    {
    }

    SheetBook &m_book;
    lxw_worksheet *m_sheet;
};

/// An Excel workbook (Office Open XML) that is being written. What fails is told once, by finish().
/// The same calls give the same bytes.
class SheetBook
{
public:
    /// `date` stands in for the day on which the file is made; `isDraft` prints 草稿 on every page.
    SheetBook(QString title, QDate date, bool isDraft);
    ~SheetBook();
    Q_DISABLE_COPY_MOVE(SheetBook)

    /// A sheet of this name, or one like it where Excel does not accept that. It lives as long as
    /// the book.
    Sheet addSheet(const QString &name);

    /// The file. Fails where the folder for temporary files cannot be written to, or a text is
    /// longer than Excel takes. To be called once, at the end.
    Result<QByteArray> finish();

private:
    friend Sheet;

    lxw_format *format(const SheetStyle &style);
    void keep(int error);

    QTemporaryDir m_folder;
    QByteArray m_file;
    lxw_workbook *m_book = nullptr;
    std::map<SheetStyle, lxw_format *> m_formats;
    QStringList m_names;
    QString m_title;
    bool m_isDraft;
    int m_error = 0; ///< The first of libxlsxwriter's.
};

} // namespace gongkai
