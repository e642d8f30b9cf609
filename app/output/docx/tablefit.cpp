#include "output/docx/tablefit.h"

#include "output/pagestyle.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gongkai {

namespace {

using Kind = Grid::Kind;

constexpr double smallestType = 5;

/// How wide the figures of a column are at least, in ems.
std::vector<double> figureEms(const StoryTable &table)
{
    constexpr double spare = 1.15; // Some fonts have figures wider than half an em.
    std::vector<double> ems(static_cast<std::size_t>(table.grid.columns), 0);
    for (std::size_t i = 0; i < table.grid.boxes.size(); ++i) {
        const Grid::Box &box = table.grid.boxes[i];
        if (box.kind != Kind::Figure)
            continue;
        // A remark behind the figure may wrap.
        const QStringView text(table.texts[static_cast<qsizetype>(i)]);
        const double own = spare * emsOf(text.left(text.indexOf(u'（'))) / box.columnSpan;
        for (int c = box.column; c < box.column + box.columnSpan; ++c)
            ems[static_cast<std::size_t>(c)] = std::max(ems[static_cast<std::size_t>(c)], own);
    }
    return ems;
}

/// Shares the width out as the form says, then lets columns whose figures need more take it from
/// those that have more than they need. Makes the type smaller where that is not enough.
void fitColumns(const StoryTable &table, TableFit &fit)
{
    const double whole = PageStyle().area.width();
    const double parts = std::accumulate(table.grid.widths.begin(), table.grid.widths.end(), 0.0);
    std::vector<double> widths;
    for (const double width : table.grid.widths)
        widths.push_back(width / parts * whole);

    const std::vector<double> ems = figureEms(table);
    std::vector<double> needed(widths.size());
    const auto measure = [&] {
        constexpr double labelKeeps = 0.6; // of its width, so that labels do not become towers
        constexpr double headEms = 2; // so that a heading does not stand on one character
        for (std::size_t i = 0; i < widths.size(); ++i)
            needed[i] = static_cast<int>(i) < table.grid.headColumns
                ? labelKeeps * widths[i]
                : std::max(headEms, ems[i]) * fit.type + 2 * TableFit::sideAir;
        return std::accumulate(needed.begin(), needed.end(), 0.0);
    };
    while (measure() > whole && fit.type > smallestType)
        fit.type -= 0.5;

    double missing = 0;
    double spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        (widths[i] < needed[i] ? missing : spare) += std::abs(widths[i] - needed[i]);
    const double share = spare > 0 ? std::min(1.0, missing / spare) : 0;
    fit.edges.assign(1, 0);
    for (std::size_t i = 0; i < widths.size(); ++i)
        fit.edges.push_back(
            fit.edges.back()
            + (widths[i] < needed[i] ? needed[i] : widths[i] - share * (widths[i] - needed[i])));
    // However many digits there are, the table stays on the paper.
    const double scale = whole / fit.edges.back();
    for (double &edge : fit.edges)
        edge *= scale;
}

double heightOf(const StoryTable &table, const TableFit &fit)
{
    std::vector<double> rows(static_cast<std::size_t>(table.grid.rows), 0);
    for (std::size_t i = 0; i < table.grid.boxes.size(); ++i) {
        const Grid::Box &box = table.grid.boxes[i];
        const double width = fit.widthOf(box) - 2 * TableFit::sideAir - box.depth * fit.type;
        const double perLine = std::max(1.0, std::floor(width / fit.type));
        const double ems = emsOf(table.texts[static_cast<qsizetype>(i)]);
        const double lines = std::max(1.0, std::ceil(ems / perLine));
        const double height = (lines * fit.lineHeight() + 2 * fit.air) / box.rowSpan;
        for (int r = box.row; r < box.row + box.rowSpan; ++r)
            rows[static_cast<std::size_t>(r)] = std::max(rows[static_cast<std::size_t>(r)], height);
    }
    return std::accumulate(rows.begin(), rows.end(), 0.0);
}

} // namespace

TableFit fit(const StoryTable &table)
{
    const PageStyle style;
    constexpr int linesAround = 2; // the heading, and the gap below
    const double room = style.area.height() - linesAround * style.linePitch();
    const auto set = [&](const TableSize &size) {
        TableFit fit;
        fit.type = size.type;
        fit.air = size.air;
        fitColumns(table, fit);
        fit.fitsPage = heightOf(table, fit) <= room;
        return fit;
    };
    for (const TableSize &size : sizesForOnePage) {
        if (TableFit found = set(size); found.fitsPage)
            return found;
    }
    return set(sizeForSeveralPages);
}

} // namespace gongkai
