#pragma once

#include "core/exchange.h"

#include <QFile>

namespace gongkai {

inline const FormLibrary &library()
{
    static const FormLibrary forms = FormLibrary::fromFolders({QStringLiteral(GONGKAI_FORMS)});
    return forms;
}

/// The report of 淮安 2024: every cell filled in.
inline const Report &huaian()
{
    static const Report report = [] {
        QFile file(QStringLiteral(GONGKAI_SAMPLE "/huaian-2024.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The sample is missing.");
        return readExchange(file.readAll(), library()).value();
    }();
    return report;
}

inline const Form &form2021()
{
    return *library().find(u"2021", {});
}

} // namespace gongkai
