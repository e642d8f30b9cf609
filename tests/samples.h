#pragma once

#include "core/exchange.h"

#include <QFile>

/// Real reports and the official forms, for tests of every layer.
namespace samples {

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

inline const gongkai::FormLibrary &library()
{
    static const gongkai::FormLibrary forms
        = gongkai::FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS)});
    return forms;
}

inline const gongkai::Form &form(QStringView id)
{
    const auto found = library().findById(id);
    if (!found)
        qFatal("there is no form %s", qPrintable(id.toString()));
    return *found;
}

/// The report in tests/forms/<folder>/report.json: "2021/huaian-2024".
inline gongkai::Report report(const QString &folder)
{
    const auto read = gongkai::readExchange(
        readAll(QStringLiteral(GONGKAI_TESTS "/forms/%1/report.json").arg(folder)), library());
    if (!read)
        qFatal("%s", qPrintable(gongkai::toLine(read.error().front())));
    return *read;
}

inline gongkai::Report huaian()
{
    return report(QStringLiteral("2021/huaian-2024"));
}
inline gongkai::Report qujiang()
{
    return report(QStringLiteral("2014-quarterly/qujiang-civil-affairs-2020"));
}

inline const gongkai::Form &formOf(const gongkai::Report &report)
{
    return *library().find(report.edition, report.variant);
}

/// The number of a cell that there is.
inline gongkai::CellId cell(const gongkai::Form &form, QStringView code)
{
    const auto found = form.findCell(code);
    if (!found)
        qFatal("there is no cell %s", qPrintable(code.toString()));
    return *found;
}

} // namespace samples
