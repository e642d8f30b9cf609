#include "core/language.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// A desktop without a Chinese face of its own gets the nearest one.
void chooseFont()
{
    const QFont system = QApplication::font();
    if (QFontDatabase::writingSystems(system.family()).contains(QFontDatabase::SimplifiedChinese))
        return;
    for (const QString &family : {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Zen Hei"_s}) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        QFont font(family);
        font.setPointSizeF(system.pointSizeF());
        QApplication::setFont(font);
        return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"gongkai"_s);
    QCoreApplication::setApplicationName(u"gongkai"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGKAI_VERSION));
    installLanguage();
    chooseFont();

    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Prepares the yearly report on government information disclosure."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"workbook"_s, Text::tr("The workbook to open."), u"[workbook]"_s);
    parser.process(application);

    Workspace workspace(FormLibrary::fromFolders(FormLibrary::standardFolders()));
    MainWindow window(workspace, Dialogs::ofTheDesktop());
    window.show();
    if (const QStringList words = parser.positionalArguments(); !words.isEmpty())
        window.openWorkbook(words.front());
    return QApplication::exec();
}
