#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>

namespace gongkai {

/// Who has a workbook open for writing.
struct Holder
{
    QString lock; ///< The path of the lock file.
    QString user;
    QString host;
    qint64 process = 0;
    QDateTime since;
};

/// One sentence: "opened by 王芳 on office-3 since 09:12".
QString describe(const Holder &holder);

/// A lock file beside the workbook, so that two programs never write one file. It is left behind by
/// a program that was killed, and then taken over, because its process is gone.
class FileLock
{
public:
    enum class Outcome : quint8 {
        Taken,
        HeldByAnother,
        Impossible, ///< The folder cannot be written: then nobody can change the workbook either.
    };

    explicit FileLock(const QString &workbook);

    Outcome take();
    /// After HeldByAnother.
    Holder holder() const;

private:
    QString m_path;
    QLockFile m_lock;
};

} // namespace gongkai
