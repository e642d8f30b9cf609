#include "intake/copy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Kind = Grid::Kind;

/// Rows and columns of the grid that are copied, in order.
struct Extent
{
    std::vector<int> rows;
    std::vector<int> columns;
};

bool isHead(Kind kind)
{
    return kind == Kind::ColumnHead || kind == Kind::Caption || kind == Kind::Corner;
}

/// The rows of headings above a row of figures: the nearest group of them.
void addHeadRows(const Grid &grid, int row, int column, std::vector<bool> &taken)
{
    while (row >= 0 && !isHead(grid.at(row, column).kind))
        --row;
    while (row >= 0 && isHead(grid.at(row, column).kind)) {
        taken[static_cast<std::size_t>(row)] = true;
        --row;
    }
}

std::vector<int> numbersOf(const std::vector<bool> &taken)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (taken[i])
            numbers.push_back(static_cast<int>(i));
    }
    return numbers;
}

Extent extentOf(const Grid &grid, const GridRange &range, CopiedHeads heads)
{
    std::vector<bool> rows(static_cast<std::size_t>(grid.rows));
    std::vector<bool> columns(static_cast<std::size_t>(grid.columns));
    for (int row = std::max(0, range.row); row < std::min(grid.rows, range.row + range.rows); ++row)
        rows[static_cast<std::size_t>(row)] = true;
    for (int column = std::max(0, range.column);
         column < std::min(grid.columns, range.column + range.columns); ++column)
        columns[static_cast<std::size_t>(column)] = true;
    if (heads == CopiedHeads::With) {
        const int last = grid.columns - 1; // Where no corner is in the way.
        for (const int row : numbersOf(rows))
            addHeadRows(grid, row, last, rows);
        for (int column = 0; column < grid.headColumns; ++column)
            columns[static_cast<std::size_t>(column)] = true;
    }
    return {numbersOf(rows), numbersOf(columns)};
}

/// A number that a spreadsheet takes for one.
bool isPlainNumber(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const qsizetype sign = text.startsWith(u'+') || text.startsWith(u'-') ? 1 : 0;
    const QStringView digits = QStringView(text).mid(sign);
    return !digits.isEmpty() && isDigit(digits.front()) && isDigit(digits.back())
        && std::count(digits.begin(), digits.end(), u'.') <= 1
        && std::all_of(digits.begin(), digits.end(),
                       [&](QChar c) { return isDigit(c) || c == u'.'; });
}

/// Text that a spreadsheet would take for a formula.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@"_s.contains(text.front()) && !isPlainNumber(text);
}

class Copier
{
public:
    Copier(const Form &form, const Report &report, const Grid &grid, Extent extent)
        : m_form(form)
        , m_report(report)
        , m_figures(recalculate(form, report))
        , m_grid(grid)
        , m_extent(std::move(extent))
    {
    }

    Copy copy()
    {
        Copy result;
        result.html = u"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
                      "charset=utf-8\"></head><body><table border=\"1\">\n"_s;
        QStringList lines;
        for (const int row : m_extent.rows) {
            result.html += u"<tr>"_s;
            QStringList fields;
            for (const int column : m_extent.columns) {
                const Grid::Box &box = m_grid.at(row, column);
                const bool isFirst = first(m_extent.rows, box.row) == row
                    && first(m_extent.columns, box.column) == column;
                fields += isFirst ? field(textOf(box)) : QString();
                if (isFirst)
                    result.html += cell(box);
            }
            result.html += u"</tr>\n"_s;
            lines += fields.join(u'\t');
        }
        result.html += u"</table></body></html>\n"_s;
        result.text = lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
        return result;
    }

private:
    /// The first of the copied numbers from there on.
    static int first(const std::vector<int> &numbers, int from)
    {
        return *std::lower_bound(numbers.begin(), numbers.end(), from);
    }
    static int spanOf(const std::vector<int> &numbers, int from, int span)
    {
        return static_cast<int>(std::lower_bound(numbers.begin(), numbers.end(), from + span)
                                - std::lower_bound(numbers.begin(), numbers.end(), from));
    }

    QString textOf(const Grid::Box &box) const
    {
        if (box.kind != Kind::Figure)
            return box.text;
        const QString figure
            = formatAmount(m_figures.printedAt(box.cell), m_form.cell(box.cell).format);
        const auto remark = m_report.remarks.find(box.cell);
        return remark == m_report.remarks.end() || figure.isEmpty()
            ? figure
            : figure + u'（' + remark->second.simplified() + u'）';
    }

    QString cell(const Grid::Box &box) const
    {
        const QString text = textOf(box);
        const QString tag
            = box.kind == Kind::Figure || box.kind == Kind::Nothing ? u"td"_s : u"th"_s;
        QString html = u'<' + tag;
        if (const int rows = spanOf(m_extent.rows, box.row, box.rowSpan); rows > 1)
            html += u" rowspan=\"%1\""_s.arg(rows);
        if (const int columns = spanOf(m_extent.columns, box.column, box.columnSpan); columns > 1)
            html += u" colspan=\"%1\""_s.arg(columns);
        if (looksLikeFormula(text) || (box.kind != Kind::Figure && !text.isEmpty()))
            html += u" style=\"mso-number-format:'\\@'\""_s;
        else if (text.startsWith(u'+'))
            html += u" style=\"mso-number-format:'+0;-0;0'\""_s;
        return html + u'>' + text.toHtmlEscaped().replace(u'\n', "<br>"_L1) + u"</"_s + tag + u'>';
    }

    /// A field as spreadsheets write it. A formula is made a text by an apostrophe.
    static QString field(QString text)
    {
        if (looksLikeFormula(text))
            text.prepend(u'\'');
        if (!text.contains(u'\t') && !text.contains(u'\n') && !text.startsWith(u'"'))
            return text;
        return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
    }

    const Form &m_form;
    const Report &m_report;
    Figures m_figures;
    const Grid &m_grid;
    Extent m_extent;
};

} // namespace

Copy copyOf(const Form &form, const Report &report, const Grid &grid, const GridRange &range,
            CopiedHeads heads)
{
    return Copier(form, report, grid, extentOf(grid, range, heads)).copy();
}

} // namespace gongkai
