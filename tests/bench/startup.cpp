#include "ui/startup.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// The most memory that the process has had at once, in KiB.
long peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6).simplified().split(' ').front().toLong();
}

} // namespace

/// startup [WORKBOOK]: prints "ready" with the peak memory once the window is painted and the event
/// loop has nothing left to do. With "open" as second argument also opens the first report.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    setUpApplication();
    const QStringList arguments = QCoreApplication::arguments();
    Workspace workspace(FormLibrary::fromFolders(FormLibrary::standardFolders()));
    MainWindow window(workspace, Dialogs::ofTheDesktop());
    window.show();
    if (arguments.size() > 1)
        window.openWorkbook(arguments[1]);
    if (arguments.size() > 2)
        window.openReport(workspace.workbook()->reports()->back().id);
    QTimer::singleShot(0, &window, [&window] {
        window.grab(); // forces what is still to be painted
        std::printf("ready %ld KiB\n", peakMemory());
        std::fflush(stdout);
        QApplication::quit();
    });
    return QApplication::exec();
}
