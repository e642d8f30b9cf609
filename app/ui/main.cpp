#include "ui/mainwindow.h"
#include "ui/startup.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    setUpApplication();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Prepares the yearly report on government information disclosure."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"workbook"_s, Text::tr("The workbook to open."), u"[workbook]"_s);
    parser.process(application);

    Workspace workspace(FormLibrary::fromFolders(FormLibrary::standardFolders()));
    MainWindow window(workspace, Dialogs::ofTheDesktop());
    window.show();
    window.tellRefusedForms();
    if (const QStringList words = parser.positionalArguments(); !words.isEmpty())
        window.openWorkbook(words.front());
    return QApplication::exec();
}
