#include "sample.h"

#include "output/formats.h"
#include "output/layout.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

using namespace gongkai;

namespace {

const Publication &published()
{
    static const Publication publication = publicationOf(library().find(u"2021", {}), huaian());
    return publication;
}

void layOut(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(layoutReport(published()));
}
BENCHMARK(layOut)->Unit(benchmark::kMillisecond);

void toDocument(benchmark::State &state)
{
    const FormatInfo &info = allFormats()[static_cast<std::size_t>(state.range(0))];
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(makeDocument(info.format, published()));
    state.SetLabel(std::string(info.id.data(), static_cast<std::size_t>(info.id.size())));
}
BENCHMARK(toDocument)
    ->Unit(benchmark::kMillisecond)
    ->DenseRange(0, static_cast<int64_t>(allFormats().size()) - 1);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
