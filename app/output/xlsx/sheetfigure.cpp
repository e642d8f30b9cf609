#include "output/xlsx/sheetfigure.h"

#include <algorithm>

namespace gongkai {

namespace {

constexpr qsizetype mostDigits = 15;

/// What `amount` is printed with behind its digits.
QStringView unitOf(QStringView printed)
{
    const auto last
        = std::find_if(printed.rbegin(), printed.rend(), [](QChar c) { return c.isDigit(); });
    return printed.last(last - printed.rbegin());
}

std::string numberFormatOf(int places, QStringView unit, bool hasSign)
{
    std::string format = "0";
    if (places > 0)
        format += '.' + std::string(static_cast<std::size_t>(places), '0');
    if (!unit.isEmpty())
        format += '"' + unit.toString().toStdString() + '"';
    return hasSign ? '+' + format + ";-" + format + ';' + format : format;
}

SheetFigure figureAt(const Form &form, const Figures &figures, CellId cell)
{
    return sheetFigure(figures.printedAt(cell), form.cell(cell).format);
}

} // namespace

SheetFigure sheetFigure(const Amount &amount, CellFormat format)
{
    SheetFigure figure;
    figure.text = formatAmount(amount, format);
    if (amount.isBlank())
        return figure;
    figure.kind = SheetFigure::Kind::Text;
    if (!amount.isNumber())
        return figure;
    const QStringView printed = figure.text;
    const QStringView unit = unitOf(printed);
    const QStringView number = printed.chopped(unit.size());
    if (std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); })
        > mostDigits)
        return figure;
    const qsizetype point = number.indexOf(u'.');
    figure.kind = SheetFigure::Kind::Number;
    figure.digits = number.toString();
    if (figure.digits.startsWith(u'+'))
        figure.digits.remove(0, 1);
    figure.places = point < 0 ? 0 : static_cast<int>(number.size() - point - 1);
    figure.numberFormat
        = numberFormatOf(figure.places, unit, format.kind == CellFormat::Kind::Change);
    return figure;
}

bool addsUp(const Form &form, const Figures &figures, const Computation &computation)
{
    const SheetFigure total = figureAt(form, figures, computation.target);
    const auto computed
        = sheetFigure(figures.computedAt(computation.target), form.cell(computation.target).format);
    if (total.text != computed.text)
        return false;
    if (total.kind != SheetFigure::Kind::Number)
        return figures.computedAt(computation.target).state != Amount::State::Number;
    double sum = 0;
    for (const CellId part : computation.parts) {
        const SheetFigure figure = figureAt(form, figures, part);
        if (figure.kind == SheetFigure::Kind::Text && figures.printedAt(part).isNumber())
            return false;
        sum += figure.digits.toDouble();
    }
    // Fractions add up with an error that does not show, unless there are too many digits.
    return QString::number(sum, 'f', total.places) == total.digits;
}

} // namespace gongkai
