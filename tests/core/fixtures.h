#pragma once

#include "core/exchange.h"
#include "core/finding.h"
#include "core/formreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// What several tests of the core need: files, the forms as shipped, cells by their code.
namespace gongkai::test {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return file.readAll();
}

inline QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

/// A path below tests/.
inline QString testFile(const QString &path)
{
    return QStringLiteral(GONGKAI_TESTS "/") + path;
}

inline const FormLibrary &shippedForms()
{
    static const FormLibrary library = FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS)});
    return library;
}

/// By "2021" or "2014/quarterly".
inline const Form &shippedForm(const QString &id)
{
    const auto form = shippedForms().findById(id);
    if (!form)
        qFatal("There is no form %s.", qPrintable(id));
    return *form;
}

/// What the form's file says, laid over what it extends.
inline QJsonObject descriptionOf(const QString &formId)
{
    const QJsonObject own = jsonOf(shippedForm(formId).file);
    const QString base = own.value(QLatin1StringView("extends")).toString();
    return base.isEmpty() ? own : extendForm(descriptionOf(base), own).value();
}

inline CellId cellOf(const Form &form, const QString &code)
{
    const auto cell = form.findCell(code);
    if (!cell)
        qFatal("The form %s has no cell %s.", qPrintable(form.id()), qPrintable(code));
    return *cell;
}

inline Amount &amountAt(const Form &form, Report &report, const QString &code)
{
    return report.amounts[static_cast<std::size_t>(cellOf(form, code))];
}

/// One of the real reports below tests/forms, by its folder: "2021/huaian-2024".
inline Report realReport(const QString &folder)
{
    const auto report = readExchange(
        bytesOf(testFile(QStringLiteral("forms/%1/report.json").arg(folder))), shippedForms());
    if (!report)
        qFatal("%s is refused: %s", qPrintable(folder), qPrintable(toLine(report.error().front())));
    return *report;
}

inline std::vector<Finding> findingsOf(const Form &form, const Report &report,
                                       const Neighbours &neighbours = {})
{
    return check(form, report, recalculate(form, report), neighbours);
}

/// Everything that was found fault with, for the output of a test that fails.
inline QByteArray linesOf(const std::vector<Error> &faults)
{
    QStringList lines;
    for (const Error &fault : faults)
        lines += toLine(fault);
    return lines.join(u'\n').toUtf8();
}

} // namespace gongkai::test
