#include "ui/colours.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QIcon>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// Our looks: what can be read, and what fits.
class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void textCanBeRead_data();
    void textCanBeRead();
    void widgetsCanBeRead_data();
    void widgetsCanBeRead();
    void contrastIsThatOfTheStandard();
    void primaryButtonFollowsThePalette();
    void iconsCanBeSeen_data();
    void iconsCanBeSeen();
    void windowFitsTheScreen();

private:
    QIcon m_icon;
};

void TestTheme::initTestCase()
{
    setUpIcons(*this);
    m_icon = QIcon::fromTheme(u"edit-undo"_s);
}

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << ourPalette(false);
    QTest::newRow("dark") << ourPalette(true);
    QTest::newRow("the palette of Fusion") << QApplication::style()->standardPalette();
    QPalette grey(QColor(0xc0, 0xc0, 0xc0), QColor(0xb0, 0xb0, 0xb0));
    grey.setColor(QPalette::Base, QColor(0xe0, 0xe0, 0xe0));
    grey.setColor(QPalette::Text, Qt::black);
    QTest::newRow("a desktop in grey") << grey;
    QPalette black(QColor(0x10, 0x10, 0x10), QColor(0x00, 0x00, 0x00));
    black.setColor(QPalette::Base, Qt::black);
    black.setColor(QPalette::Text, Qt::white);
    QTest::newRow("a desktop in black") << black;
}

void TestTheme::textCanBeRead()
{
    QFETCH(const QPalette, palette);
    const Colours colours = Colours::of(palette);
    const std::pair<const char *, QColor> texts[] = {
        {"text", colours.text},
        {"quiet", colours.quiet},
        {"accent", colours.accent},
        {"error", colours.textFor(Severity::Error)},
        {"warning", colours.textFor(Severity::Warning)},
        {"info", colours.textFor(Severity::Info)},
    };
    for (const auto &[name, text] : texts) {
        for (const QColor &ground : colours.grounds()) {
            QVERIFY2(
                contrast(text, ground) >= readableContrast,
                qPrintable(u"%1 %2 on %3: %4"_s.arg(QLatin1String(name), text.name(), ground.name())
                               .arg(contrast(text, ground))));
        }
    }
}

void TestTheme::widgetsCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    const std::tuple<const char *, QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {"labels", QPalette::WindowText, QPalette::Window},
        {"labels on a sheet", QPalette::WindowText, QPalette::Base},
        {"fields", QPalette::Text, QPalette::Base},
        {"every other row", QPalette::Text, QPalette::AlternateBase},
        {"buttons", QPalette::ButtonText, QPalette::Button},
        {"selections", QPalette::HighlightedText, QPalette::Highlight},
        {"tool tips", QPalette::ToolTipText, QPalette::ToolTipBase},
        {"hints in fields", QPalette::PlaceholderText, QPalette::Base},
        {"links", QPalette::Link, QPalette::Window},
        {"links on a sheet", QPalette::Link, QPalette::Base},
        {"visited links", QPalette::LinkVisited, QPalette::Window},
    };
    for (const bool isDark : {false, true}) {
        for (const auto &[name, text, ground] : pairs)
            QTest::addRow("%s, %s", name, isDark ? "dark" : "light") << isDark << text << ground;
    }
}

void TestTheme::widgetsCanBeRead()
{
    QFETCH(const bool, isDark);
    QFETCH(const QPalette::ColorRole, text);
    QFETCH(const QPalette::ColorRole, ground);
    const QPalette palette = ourPalette(isDark);
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        QVERIFY(contrast(palette.color(group, text), palette.color(group, ground))
                >= readableContrast);
}

void TestTheme::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // The example everybody gives: the lightest grey on white that is just readable.
    QCOMPARE(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void TestTheme::primaryButtonFollowsThePalette()
{
    const QPalette before = QApplication::palette();
    QPushButton button;
    for (const bool isDark : {false, true}) {
        QApplication::setPalette(ourPalette(isDark));
        makePrimary(button);
        button.resize(120, 40);
        const QColor ground = button.grab().toImage().pixelColor(10, 20);
        QVERIFY2(contrast(Qt::white, ground) >= readableContrast, qPrintable(ground.name()));
    }
    QApplication::setPalette(before);
}

void TestTheme::iconsCanBeSeen_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
    QTest::newRow("light again") << false;
}

void TestTheme::iconsCanBeSeen()
{
    QFETCH(const bool, isDark);
    QApplication::setPalette(ourPalette(isDark));
    // As the desktop does it: while the program runs, with icons that exist already.
    const QImage image = m_icon.pixmap(22).toImage();
    if (image.isNull())
        QSKIP("Breeze is not installed here.");
    double best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > 200)
                best = std::max(best, contrast(colour, ourPalette(isDark).color(QPalette::Window)));
        }
    }
    QVERIFY2(best >= 3, qPrintable(QString::number(best)));
}

void TestTheme::windowFitsTheScreen()
{
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    const QSize size = fitting(screen * 2, QGuiApplication::primaryScreen());
    QVERIFY(size.width() < screen.width() && size.height() < screen.height());
    QCOMPARE(fitting({200, 100}, QGuiApplication::primaryScreen()), QSize(200, 100));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
