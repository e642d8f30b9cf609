#include "sample.h"

#include "store/workbook.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

/// Writing one figure through to the disk: change, log and fsync.
void commitOneFigure(benchmark::State &state)
{
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
    auto workbook = Workbook::create(folder.filePath(u"bench.gongkai"_s)).value();
    const Form &form = form2021();
    const ReportId id = workbook->add(form, huaian(), u"bench"_s).value();
    const Field field
        = amountField(form, form.findCell(u"requests.granted.natural_person").value());
    int value = 0;
    for ([[maybe_unused]] auto _ : state) {
        const Step step{u"bench"_s, {{field, QString::number(value), QString::number(value + 1)}}};
        ++value;
        if (!workbook->commit(id, form, step))
            state.SkipWithError("commit failed");
    }
}
BENCHMARK(commitOneFigure)->Unit(benchmark::kMillisecond)->Repetitions(5)->ReportAggregatesOnly();

void openAndLoad(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.gongkai"_s);
    const ReportId id
        = Workbook::create(path).value()->add(form2021(), huaian(), u"bench"_s).value();
    for ([[maybe_unused]] auto _ : state) {
        const auto workbook = Workbook::open(path).value();
        benchmark::DoNotOptimize(workbook->load(id, library()));
    }
}
BENCHMARK(openAndLoad)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
