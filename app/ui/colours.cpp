#include "ui/colours.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

QColor mix(const QColor &one, const QColor &other, qreal share)
{
    const auto part = [&](int a, int b) { return qRound(a * (1 - share) + b * share); };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// The colour, moved towards `text` as far as it takes to be read on all the grounds.
QColor readable(const QColor &colour, const QColor &text, const std::vector<QColor> &grounds)
{
    constexpr int steps = 20;
    for (int i = 0; i < steps; ++i) {
        const QColor moved = mix(colour, text, static_cast<qreal>(i) / steps);
        if (std::all_of(grounds.begin(), grounds.end(), [&](const QColor &ground) {
                return contrast(moved, ground) >= readableContrast;
            }))
            return moved;
    }
    return text;
}

QColor plainFor(Severity severity, bool isDark)
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

constexpr std::array severities = {Severity::Error, Severity::Warning, Severity::Info};

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

Colours Colours::of(const QPalette &palette)
{
    // Asked for each cell that is painted. Widgets have palettes of their own, but nearly always of
    // the same colours.
    using Key = std::array<QRgb, 3>;
    static std::optional<Key> key;
    static Colours colours;
    const Key wanted = {palette.color(QPalette::Base).rgba(), palette.color(QPalette::Text).rgba(),
                        palette.color(QPalette::Window).rgba()};
    if (std::exchange(key, wanted) != wanted)
        colours = make(palette);
    return colours;
}

Colours Colours::make(const QPalette &palette)
{
    Colours colours;
    colours.sheet = palette.color(QPalette::Base);
    colours.text = palette.color(QPalette::Text);
    colours.isDark = colours.sheet.lightness() < 128;
    colours.desk = palette.color(QPalette::Window);
    colours.accent = colours.isDark ? QColor(0x7a, 0xb0, 0xf5) : QColor(0x1f, 0x5f, 0xae);
    colours.head = mix(colours.sheet, colours.text, colours.isDark ? 0.10 : 0.045);
    // Grey, because the accent says where somebody is.
    colours.caption = mix(colours.sheet, colours.text, colours.isDark ? 0.20 : 0.12);
    colours.total = mix(colours.sheet, colours.accent, colours.isDark ? 0.14 : 0.07);
    colours.line = mix(colours.sheet, colours.text, 0.28);
    colours.accentGround = mix(colours.sheet, colours.accent, colours.isDark ? 0.30 : 0.18);
    for (const Severity severity : severities)
        colours.m_severityGround[static_cast<std::size_t>(severity)]
            = mix(colours.sheet, plainFor(severity, colours.isDark), colours.isDark ? 0.18 : 0.10);

    const std::vector<QColor> grounds = colours.grounds();
    colours.quiet = readable(mix(colours.text, colours.sheet, 0.33), colours.text, grounds);
    colours.accent = readable(colours.accent, colours.text, grounds);
    for (const Severity severity : severities)
        colours.m_severityText[static_cast<std::size_t>(severity)]
            = readable(plainFor(severity, colours.isDark), colours.text, grounds);
    return colours;
}

QColor Colours::textFor(Severity severity) const
{
    return m_severityText[static_cast<std::size_t>(severity)];
}

QColor Colours::groundFor(Severity severity) const
{
    return m_severityGround[static_cast<std::size_t>(severity)];
}

std::vector<QColor> Colours::grounds() const
{
    std::vector<QColor> all = {desk, sheet, head, caption, total, accentGround};
    all.insert(all.end(), m_severityGround.begin(), m_severityGround.end());
    return all;
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
