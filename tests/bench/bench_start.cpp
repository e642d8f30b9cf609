#include "sample.h"

#include "ui/startpage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

constexpr int units = 40;
constexpr int years = 10;

/// A workbook of 40 units and 10 years, every cell of every report filled in.
const QString &largeWorkbook()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(u"large.gongkai"_s);
        auto workbook = Workbook::create(file).value();
        (void)workbook->atomically([&]() -> Result<> {
            Report report = huaian();
            for (int i = 0; i < units * years; ++i) {
                report.unit.name = u"第%1市人民政府"_s.arg(i / years);
                report.year = 2015 + i % years;
                if (auto added = workbook->add(form2021(), report, u"bench"_s); !added)
                    qFatal("%s", qPrintable(added.error().message));
            }
            return {};
        });
        return file;
    }();
    return path;
}

/// From the file to the painted page. To be under 300 ms.
void openLargeWorkbook(benchmark::State &state)
{
    const QString path = largeWorkbook();
    for ([[maybe_unused]] auto _ : state) {
        Workspace workspace(library());
        StartPage page(workspace);
        page.resize(1280, 700);
        page.show();
        if (!workspace.open(path) || !page.reload())
            state.SkipWithError("cannot be opened");
        page.grab();
    }
}
BENCHMARK(openLargeWorkbook)->Unit(benchmark::kMillisecond);

/// Until the findings of all 400 reports are counted; "longest" is how long the window could not
/// answer meanwhile. To be under 100 ms.
void countLargeWorkbook(benchmark::State &state)
{
    const QString path = largeWorkbook();
    double longest = 0;
    for ([[maybe_unused]] auto _ : state) {
        Workspace workspace(library());
        StartPage page(workspace);
        page.resize(1280, 700);
        page.show();
        if (!workspace.open(path) || !page.reload())
            state.SkipWithError("cannot be opened");
        while (!page.model().isCounted()) {
            QElapsedTimer time;
            time.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, static_cast<double>(time.nsecsElapsed()) / 1e6);
        }
    }
    state.counters["longest_ms"] = longest;
}
BENCHMARK(countLargeWorkbook)->Unit(benchmark::kMillisecond)->Iterations(2);

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    setUpTheme(application);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
