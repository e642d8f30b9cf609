#include "core/exchange.h"
#include "store/workbook.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongkai;

/// Opens the workbook and counts upwards in one cell, one commit each, telling every number that is
/// committed. Goes on until it is killed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const FormLibrary library = FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS)});
    const auto workbook = Workbook::open(QCoreApplication::arguments().value(1));
    if (!workbook || (*workbook)->isReadOnly())
        return 1;
    const Form &form = *library.findById(u"2021");
    const ReportId id = (*workbook)->reports()->front().id;
    const Field field
        = amountField(form, form.findCell(u"requests.granted.natural_person").value());
    qint64 number = valueOf(form, (*workbook)->load(id, library).value(), field).toLongLong();
    for (;;) {
        const Step step{u"Count"_s,
                        {{field, QString::number(number), QString::number(number + 1)}}};
        if (!(*workbook)->commit(id, form, step))
            return 2;
        ++number;
        std::printf("%lld\n", static_cast<long long>(number));
        std::fflush(stdout);
    }
}
