#include "sample.h"

#include "intake/copy.h"

#include <benchmark/benchmark.h>

using namespace gongkai;

namespace {

/// 表三 of a full report, pasted whole: 175 figures, from the clipboard to the step.
void pasteOf175Figures(benchmark::State &state)
{
    const Form &form = form2021();
    const int table = 1;
    const Grid grid = makeGrid(form, table);
    const Copy copy
        = copyOf(form, huaian(), grid, {0, 0, grid.rows, grid.columns}, CopiedHeads::With);
    const QByteArray html = copy.html.toUtf8();
    const Report empty = form.emptyReport({}, 2024);
    for ([[maybe_unused]] auto _ : state) {
        const auto clips = readClipboard(html, {});
        benchmark::DoNotOptimize(toStep(form, empty, propose(form, empty, grid, *clips, Anchor())));
    }
}
BENCHMARK(pasteOf175Figures)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
