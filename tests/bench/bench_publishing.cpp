#include "sample.h"

#include "output/publishing.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <sys/resource.h>

using namespace gongkai;

namespace {

/// In megabytes. Linux counts it in kilobytes.
double peakMemory()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// A report in 40 and in 400 copies, each of another unit: the peak of the memory must not follow
/// the number.
void publishMany(benchmark::State &state)
{
    const QTemporaryDir folder;
    PublishOrder order;
    order.folder = folder.path();
    order.formats = {Format::Pdf};
    order.overwrite = true;
    const std::shared_ptr<const Form> form = library().find(u"2021", {});
    const auto load = [&](int i) -> Result<Publication> {
        Report report = huaian();
        report.unit.name += QString::number(i);
        return publicationOf(form, report);
    };
    for ([[maybe_unused]] auto _ : state) {
        if (!publishAll(order, static_cast<int>(state.range(0)), load))
            state.SkipWithError("The reports cannot be published.");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["peak_MB"] = peakMemory();
}
BENCHMARK(publishMany)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Arg(40)
    ->Arg(400)
    ->Iterations(1);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
