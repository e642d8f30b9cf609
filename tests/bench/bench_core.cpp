#include "sample.h"

#include "core/repair.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// One edit of a full 2021 report: all totals, all findings.
void editOfFullReport(benchmark::State &state)
{
    Report report = huaian();
    const Form &form = form2021();
    const Neighbours neighbours{neighbour(form, form, huaian()), {}};
    const CellId cell = form.findCell(u"requests.granted.natural_person").value();
    for ([[maybe_unused]] auto _ : state) {
        report.amounts[static_cast<std::size_t>(cell)].value ^= 1;
        const Figures figures = recalculate(form, report);
        benchmark::DoNotOptimize(check(form, report, figures, neighbours));
    }
}
BENCHMARK(editOfFullReport)->Unit(benchmark::kMicrosecond);

/// The same without last year's report and with nothing wrong.
void editOfSoundReport(benchmark::State &state)
{
    const Form &form = form2021();
    for ([[maybe_unused]] auto _ : state) {
        const Figures figures = recalculate(form, huaian());
        benchmark::DoNotOptimize(check(form, huaian(), figures, {}));
    }
}
BENCHMARK(editOfSoundReport)->Unit(benchmark::kMicrosecond);

/// Looking for the cell that explains a finding.
void repairOfWrongTotal(benchmark::State &state)
{
    Report report = huaian();
    const Form &form = form2021();
    const CellId cell = form.findCell(u"requests.concluded.natural_person").value();
    report.amounts[static_cast<std::size_t>(cell)].value = 2923;
    const auto findings = check(form, report, recalculate(form, report), {});
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(findRepair(form, report, {}, findings.front()));
}
BENCHMARK(repairOfWrongTotal)->Unit(benchmark::kMicrosecond);

void readAllForms(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS)}));
}
BENCHMARK(readAllForms)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
