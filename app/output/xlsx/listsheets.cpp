#include "output/xlsx/listsheets.h"

#include "core/change.h"
#include "core/prose.h"
#include "output/pagestyle.h"
#include "output/xlsx/sheettext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

using Align = SheetStyle::Align;

constexpr qreal leading = 1.35;
constexpr qreal sideAir = 6; ///< Of a cell, left and right together.
constexpr qreal rowAir = 8;

qreal heightOf(const QString &text, qreal width, double size)
{
    return linesInSheet(text, width - sideAir, size) * size * leading + rowAir;
}

struct Column
{
    QString title;
    qreal width; ///< In points.
};

void addHeads(const std::vector<Column> &columns, Sheet &sheet)
{
    constexpr qreal headRow = 22;
    sheet.setRow(0, headRow);
    for (int i = 0; const Column &column : columns) {
        sheet.setColumn(i, column.width);
        sheet.write({0, i}, column.title,
                    {.align = Align::Centre, .isHeading = true, .hasBorder = true});
        ++i;
    }
    sheet.freeze({1, 0});
    sheet.repeatRows(0, 1);
}

QString periodOf(const Report &report)
{
    static constexpr std::array quarters = {u"一", u"二", u"三", u"四"};
    if (report.period == Period::Year)
        return u"全年"_s;
    const auto quarter
        = static_cast<std::size_t>(report.period) - static_cast<std::size_t>(Period::Quarter1);
    return u"第%1季度"_s.arg(QStringView(quarters.at(quarter)));
}

} // namespace

void writeFigureList(const Publication &publication, Sheet &sheet)
{
    const std::vector<Column> columns = {{u"代码"_s, 235}, {u"项目"_s, 330}, {u"单位"_s, 36},
                                         {u"数值"_s, 75},  {u"上年"_s, 75},  {u"备注"_s, 120}};
    const SheetStyle text = {.size = typesize::small5, .hasBorder = true};
    const SheetStyle number = {.size = typesize::small5, .align = Align::Right, .hasBorder = true};
    const Form &form = *publication.form;
    addHeads(columns, sheet);
    sheet.setLandscape();
    for (CellId id = 0; id < static_cast<CellId>(form.cells.size()); ++id) {
        const Cell &cell = form.cell(id);
        const int row = id + 1;
        const QString labels = labelPath(form, id);
        const auto remark = publication.report.remarks.find(id);
        const QString remarked
            = remark == publication.report.remarks.end() ? QString() : remark->second;
        sheet.write({row, 0}, cell.code, text);
        sheet.write({row, 1}, labels, text);
        const Amount &amount = publication.figures.printedAt(id);
        const QString typedUnit = titleOf(amount.unit);
        sheet.write({row, 2}, typedUnit.isEmpty() ? cell.unit : typedUnit, text);
        sheet.write({row, 3}, sheetFigure(amount, cell.format), number);
        const Amount before = publication.previous
            ? publication.previous->printed[static_cast<std::size_t>(id)]
            : Amount();
        sheet.write({row, 4}, sheetFigure(before, cell.format), number);
        sheet.write({row, 5}, remarked, text);
        sheet.setRow(row,
                     std::max({heightOf(cell.code, columns[0].width, text.size),
                               heightOf(labels, columns[1].width, text.size),
                               heightOf(remarked, columns[5].width, text.size)}));
    }
}

void writeProse(const Publication &publication, Sheet &sheet)
{
    // So much is seen of a row at most, whose height Excel limits.
    constexpr qsizetype longestPiece = 800;
    const std::vector<Column> columns = {{u"部分"_s, 90}, {u"内容"_s, 400}};
    const SheetStyle style = {.size = 11, .hasBorder = true};
    addHeads(columns, sheet);
    int row = 1;
    const auto add = [&](const QString &title, const QString &text) {
        sheet.setRow(row,
                     std::max(heightOf(title, columns[0].width, style.size),
                              heightOf(text, columns[1].width, style.size)));
        sheet.write({row, 0}, title, style);
        sheet.write({row, 1}, text, style);
        ++row;
    };
    for (const Section &section : publication.form->sections) {
        if (section.table >= 0)
            continue;
        const auto text = publication.report.texts.find(section.id);
        const QString title = describe(*publication.form, {Field::Kind::Text, section.id});
        if (text == publication.report.texts.end()) {
            add(title, {});
            continue;
        }
        for (const QString &paragraph : paragraphsOf(text->second)) {
            for (const QString &piece : piecesOf(paragraph, longestPiece))
                add(title, piece);
        }
    }
}

void writeAbout(const Publication &publication, Sheet &sheet)
{
    const Form &form = *publication.form;
    const Report &report = publication.report;
    const std::vector<Column> columns = {{u"项目"_s, 90}, {u"内容"_s, 400}};
    std::vector<std::pair<QString, QString>> facts = {
        {u"名称"_s, titleOf(form, report)},
        {u"单位"_s, report.unit.name},
        {u"年度"_s, QString::number(report.year)},
        {u"时期"_s, periodOf(report)},
        {u"范围"_s, titleOf(report.scope)},
        {u"格式"_s, u"%1（%2）"_s.arg(form.name, form.id())},
        {u"依据"_s, form.basis},
        {u"合计"_s,
         u"表中的合计是公式，改动分项后自动重算；手工填写且与分项之和不符的合计按填写的数列出，并加批注。"_s},
        {u"备注"_s, u"各数的备注见表中批注，也列在“数据”表内。"_s},
    };
    if (publication.isDraft)
        facts.emplace_back(u"状态"_s, u"草稿"_s);
    addHeads(columns, sheet);
    const SheetStyle style = {.size = 11, .hasBorder = true};
    for (int row = 1; const auto &[name, value] : facts) {
        sheet.write({row, 0}, name, style);
        sheet.write({row, 1}, value, style);
        sheet.setRow(row, heightOf(value, columns[1].width, style.size));
        ++row;
    }
}

} // namespace gongkai
