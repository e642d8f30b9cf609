#include "ui/colours.h"

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

QColor mix(const QColor &one, const QColor &other, qreal share)
{
    const auto part = [&](int a, int b) { return qRound(a * (1 - share) + b * share); };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

} // namespace

Colours Colours::of(const QPalette &palette)
{
    Colours colours;
    colours.sheet = palette.color(QPalette::Base);
    colours.text = palette.color(QPalette::Text);
    colours.isDark = colours.sheet.lightness() < 128;
    colours.desk = palette.color(QPalette::Window);
    colours.accent = colours.isDark ? QColor(0x7a, 0xb0, 0xf5) : QColor(0x1f, 0x5f, 0xae);
    colours.head = mix(colours.sheet, colours.text, colours.isDark ? 0.10 : 0.045);
    colours.caption = mix(colours.sheet, colours.accent, colours.isDark ? 0.28 : 0.18);
    colours.total = mix(colours.sheet, colours.accent, colours.isDark ? 0.14 : 0.07);
    colours.line = mix(colours.sheet, colours.text, 0.28);
    colours.quiet = mix(colours.text, colours.sheet, 0.33);
    colours.accentGround = mix(colours.sheet, colours.accent, colours.isDark ? 0.34 : 0.18);
    return colours;
}

QColor Colours::textFor(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return isDark ? QColor(0xff, 0x8f, 0x86) : QColor(0xb3, 0x1b, 0x12);
    case Severity::Warning:
        return isDark ? QColor(0xf2, 0xb8, 0x4b) : QColor(0x84, 0x50, 0x00);
    case Severity::Info:
        return isDark ? QColor(0x8f, 0xc1, 0xff) : QColor(0x1b, 0x55, 0x99);
    }
    Q_UNREACHABLE();
}

QColor Colours::groundFor(Severity severity) const
{
    return mix(sheet, textFor(severity), isDark ? 0.22 : 0.10);
}

QString markOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"●"_s;
    case Severity::Warning:
        return u"▲"_s;
    case Severity::Info:
        return u"◆"_s;
    }
    Q_UNREACHABLE();
}

} // namespace gongkai
