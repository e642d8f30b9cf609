#include "ui/theme.h"

#include "ui/colours.h"
#include "ui/darkness.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr qreal pointSize = 10.5;

/// Sans-serif faces for the screen. Their digits are all of one width, so columns of figures line
/// up.
const QStringList &chineseFaces()
{
    static const QStringList faces
        = {u"Noto Sans CJK SC"_s,    u"Source Han Sans SC"_s, u"Source Han Sans CN"_s,
           u"HarmonyOS Sans SC"_s,   u"Microsoft YaHei UI"_s, u"PingFang SC"_s,
           u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s};
    return faces;
}

/// Fusion and Windows are what Qt falls back to where no desktop says anything.
bool hasStyleOfDesktop()
{
    const QString name = QApplication::style()->name();
    return name.compare("fusion"_L1, Qt::CaseInsensitive) != 0
        && name.compare("windows"_L1, Qt::CaseInsensitive) != 0;
}

/// A platform theme such as qt6ct brings colours without a style.
bool hasPaletteOfDesktop()
{
    const QPalette now = QApplication::palette();
    const QPalette standard = QApplication::style()->standardPalette();
    return now.color(QPalette::Window) != standard.color(QPalette::Window)
        || now.color(QPalette::Base) != standard.color(QPalette::Base);
}

void chooseFont(bool isOurs)
{
    const QFont system = QApplication::font();
    const bool hasChinese
        = QFontDatabase::writingSystems(system.family()).contains(QFontDatabase::SimplifiedChinese);
    // A face that has Chinese may still be a Japanese or a monospaced one, where nobody chose it.
    if (hasChinese && !isOurs)
        return;
    const QStringList &faces = chineseFaces();
    const auto face = std::find_if(faces.begin(), faces.end(), [](const QString &family) {
        return QFontDatabase::hasFamily(family);
    });
    QFont font = face == faces.end() ? system : QFont(*face);
    font.setPointSizeF(isOurs ? pointSize : system.pointSizeF());
    QApplication::setFont(font);
}

} // namespace

void setUpTheme(QApplication &application)
{
    const bool isOurs = !hasStyleOfDesktop();
    chooseFont(isOurs);
    if (!isOurs || hasPaletteOfDesktop())
        return;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(ourPalette(systemIsDark()));
    followDarkness(application, [](bool isDark) { QApplication::setPalette(ourPalette(isDark)); });
}

QPalette ourPalette(bool isDark)
{
    const auto pick = [&](QRgb light, QRgb dark) { return QColor::fromRgb(isDark ? dark : light); };
    const QColor text = pick(0x1c2127, 0xe8eaed);
    const QColor weak = pick(0x8b929b, 0x7f868e);
    QPalette palette(pick(0xfafafb, 0x373b41), pick(0xf2f3f5, 0x1f2225)); // with shades of these
    palette.setColor(QPalette::Base, pick(0xffffff, 0x282b30));
    palette.setColor(QPalette::AlternateBase, pick(0xf7f8fa, 0x2d3136));
    palette.setColor(QPalette::ToolTipBase, pick(0xffffff, 0x373b41));
    palette.setColor(QPalette::Highlight, pick(0x1f5fae, 0x2a66b3));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, pick(0x1f5fae, 0x7ab0f5));
    palette.setColor(QPalette::LinkVisited, pick(0x5b4a9c, 0xb7a6f0));
    palette.setColor(QPalette::PlaceholderText, pick(0x646b75, 0xa2a9b2));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, weak);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, pick(0xd5d9de, 0x42474d));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, weak);
    return palette;
}

void makePrimary(QPushButton &button)
{
    // Not by the palette: Fusion lightens what it is given until white cannot be read on it.
    const Colours colours = Colours::of(QApplication::palette());
    const QColor ground(colours.isDark ? 0x2a66b3 : 0x1f5fae);
    button.setStyleSheet(
        u"QPushButton { background: %1; color: white; border: 1px solid %1; border-radius: 4px;"
        " padding: 5px 18px; }"
        "QPushButton:hover { background: %2; }"
        "QPushButton:pressed { background: %3; }"
        "QPushButton:focus { border: 2px solid %4; padding: 4px 17px; }"
        "QPushButton:disabled { background: %5; color: %6; border-color: %5; }"_s.arg(
            ground.name(), ground.darker(112).name(), ground.darker(130).name(),
            colours.text.name(), colours.head.name(), colours.quiet.name()));
}

QSize fitting(QSize wanted, const QScreen *screen)
{
    // Title bar and borders, which Qt does not know before the window is shown.
    constexpr QSize frame(16, 48);
    return screen ? wanted.boundedTo(screen->availableGeometry().size() - frame) : wanted;
}

} // namespace gongkai
