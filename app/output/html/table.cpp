#include "output/html/table.h"

#include "output/html/headers.h"

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Kind = Grid::Kind;

QString span(int places)
{
    return places > 1 ? QString::number(places) : QString();
}

class TableWriter
{
public:
    TableWriter(Markup &html, const StoryTable &table, HtmlFlavour flavour)
        : m_html(html)
        , m_table(table)
        , m_grid(table.grid)
        , m_isPage(flavour == HtmlFlavour::Page)
    {
    }

    void write();

private:
    QString idOf(int box) const { return m_table.id + u'-' + QString::number(box + 1); }
    QString headersFor(const Grid::Box &box) const;
    QString classOf(const Grid::Box &box) const;
    void writeRow(int row, std::size_t &box);
    void writeBox(const Grid::Box &box);

    Markup &m_html;
    const StoryTable &m_table;
    const Grid &m_grid;
    bool m_isPage;
};

void TableWriter::write()
{
    m_html.open("table"_L1);
    m_html.endLine();
    m_html.element("caption"_L1, m_table.caption);
    m_html.endLine();
    std::size_t box = 0;
    QLatin1StringView body;
    const auto begin = [&](QLatin1StringView next) {
        if (!body.isEmpty())
            m_html.close(body);
        m_html.open(next);
        m_html.endLine();
        body = next;
    };
    for (int row = 0; row < m_grid.rows; ++row) {
        const bool beginsBlock = m_grid.at(row, 0).kind == Kind::Caption;
        if (row < m_grid.headRows && body.isEmpty())
            begin("thead"_L1);
        else if (row >= m_grid.headRows && (body != "tbody"_L1 || beginsBlock))
            begin("tbody"_L1);
        writeRow(row, box);
    }
    m_html.close(body);
    m_html.endLine();
    m_html.close("table"_L1);
    m_html.endLine();
}

void TableWriter::writeRow(int row, std::size_t &box)
{
    m_html.open("tr"_L1);
    for (; box < m_grid.boxes.size() && m_grid.boxes[box].row == row; ++box)
        writeBox(m_grid.boxes[box]);
    m_html.close("tr"_L1);
    m_html.endLine();
}

QString TableWriter::headersFor(const Grid::Box &box) const
{
    QStringList ids;
    if (box.kind == Kind::Figure) {
        for (const int header : headersOf(m_grid, box))
            ids += idOf(header);
    }
    return ids.join(u' ');
}

QString TableWriter::classOf(const Grid::Box &box) const
{
    if (!m_isPage)
        return {};
    if (box.kind == Kind::Caption)
        return u"band"_s;
    return box.depth > 0 ? u"depth%1"_s.arg(box.depth) : QString();
}

void TableWriter::writeBox(const Grid::Box &box)
{
    const auto number = static_cast<int>(&box - m_grid.boxes.data());
    const QString &text = m_table.texts[number];
    if (!isHeader(m_grid, box)) {
        m_html.element("td"_L1, text,
                       {{"headers"_L1, headersFor(box)},
                        {"rowspan"_L1, span(box.rowSpan)},
                        {"colspan"_L1, span(box.columnSpan)}});
        return;
    }
    const bool isOfRow = box.kind == Kind::RowHead || box.kind == Kind::UnitHead;
    m_html.element("th"_L1, text,
                   {{"id"_L1, idOf(number)},
                    {"scope"_L1, isOfRow ? u"row"_s : u"col"_s},
                    {"class"_L1, classOf(box)},
                    {"rowspan"_L1, span(box.rowSpan)},
                    {"colspan"_L1, span(box.columnSpan)}});
}

} // namespace

void writeTable(Markup &html, const StoryTable &table, HtmlFlavour flavour)
{
    TableWriter(html, table, flavour).write();
}

} // namespace gongkai
