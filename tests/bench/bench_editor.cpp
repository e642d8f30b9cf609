#include "sample.h"

#include "ui/mainwindow.h"
#include "ui/pasting.h"
#include "ui/reporteditor.h"
#include "ui/startup.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// 淮安 2024 open in the window, 表三 before it.
class OpenReport
{
public:
    OpenReport()
        : m_workspace(library())
    {
        const QString path = m_folder.filePath(u"bench.gongkai"_s);
        const ReportId id
            = Workbook::create(path).value()->add(form2021(), huaian(), u"bench"_s).value();
        Dialogs dialogs;
        dialogs.confirmPaste = [](QWidget *, const Document &, const Proposal &) { return true; };
        m_window = std::make_unique<MainWindow>(m_workspace, dialogs);
        m_window->show();
        if (!m_window->openWorkbook(path) || !m_window->openReport(id))
            qFatal("The report does not open.");
        m_window->editor()->showCell(cell("requests.received.natural_person"));
        QApplication::processEvents();
    }

    Document &document() { return m_window->editor()->document(); }
    CellId cell(const char *code) { return *document().form().findCell(QString::fromLatin1(code)); }
    TableView &table()
    {
        const auto views = m_window->editor()->findChildren<TableView *>();
        return **std::find_if(views.begin(), views.end(),
                              [](const auto *view) { return view->isVisible(); });
    }
    void show(const char *code) { m_window->editor()->showCell(cell(code)); }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

/// Return in a cell: totals, findings, the file, and everything painted anew. "p50" to be at most
/// 5 ms, "p99" under 16 ms.
void commitKeystroke(benchmark::State &state)
{
    OpenReport open;
    const CellId cell = open.cell("requests.granted.natural_person");
    std::vector<double> times;
    int value = 0;
    for ([[maybe_unused]] auto _ : state) {
        QElapsedTimer time;
        time.start();
        (void)open.document().typeFigure(cell, QString::number(1288 + ++value % 2));
        QApplication::processEvents();
        times.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_ms"] = times[times.size() / 2];
    state.counters["p99_ms"] = times[times.size() * 99 / 100];
}
BENCHMARK(commitKeystroke)->Unit(benchmark::kMillisecond)->Iterations(300);

/// 25 rows of 7 figures from the clipboard into 表三, until they are painted. To be under 50 ms.
void pasteTable(benchmark::State &state)
{
    OpenReport open;
    const Dialogs dialogs;
    open.table().selectAll();
    copyFrom(open.table());
    const QString text = QApplication::clipboard()->text();
    QApplication::clipboard()->setText(text);
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        std::vector<CellId> cells;
        for (CellId cell = 0; cell < static_cast<CellId>(open.document().form().cells.size());
             ++cell)
            cells.push_back(cell);
        (void)open.document().clearFigures(cells);
        QApplication::processEvents();
        open.show("requests.received.natural_person");
        state.ResumeTiming();
        const QString told = pasteInto(open.table(), dialogs);
        QApplication::processEvents();
        if (open.document().figures().printedAt(open.cell("requests.granted.natural_person")).value
            != 1288)
            state.SkipWithError(qPrintable(told));
    }
}
BENCHMARK(pasteTable)->Unit(benchmark::kMillisecond)->Iterations(20);

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    setUpApplication();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
