#include "sample.h"

#include "output/layout.h"
#include "output/pdf.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

using namespace gongkai;

namespace {

void layOut(benchmark::State &state)
{
    const Figures figures = recalculate(form2021(), huaian());
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(layoutReport(form2021(), huaian(), figures));
}
BENCHMARK(layOut)->Unit(benchmark::kMillisecond);

void reportToPdf(benchmark::State &state)
{
    const Figures figures = recalculate(form2021(), huaian());
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(toPdf(layoutReport(form2021(), huaian(), figures)));
}
BENCHMARK(reportToPdf)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
