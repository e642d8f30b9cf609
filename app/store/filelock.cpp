#include "store/filelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileLock)
};

QString lockPath(const QString &workbook)
{
    const QFileInfo file(workbook);
    return file.dir().filePath(u".~lock.%1#"_s.arg(file.fileName()));
}

} // namespace

QString describe(const Holder &holder)
{
    const QString since = QLocale().toString(holder.since, QLocale::ShortFormat);
    const QString who = holder.user.isEmpty()
        ? Text::tr("It is open in another program on %1 since %2.").arg(holder.host, since)
        : Text::tr("%1 has it open on %2 since %3.").arg(holder.user, holder.host, since);
    if (holder.host == QSysInfo::machineHostName())
        return who;
    // Whether a program of another computer still runs cannot be seen from here.
    return who + u' '
        + Text::tr("If that computer no longer uses it, delete the file “%1” beside it.")
              .arg(QFileInfo(holder.lock).fileName());
}

FileLock::FileLock(const QString &workbook)
    : m_path(lockPath(workbook))
    , m_lock(m_path)
{
    // However old: a clerk may keep a report open for days. Whether its process lives is what
    // counts.
    m_lock.setStaleLockTime(0);
}

FileLock::Outcome FileLock::take()
{
    if (m_lock.tryLock(0))
        return Outcome::Taken;
    return m_lock.error() == QLockFile::LockFailedError ? Outcome::HeldByAnother
                                                        : Outcome::Impossible;
}

Holder FileLock::holder() const
{
    Holder holder;
    QString application;
    m_lock.getLockInfo(&holder.process, &holder.host, &application);
    const QFileInfo file(m_path);
    holder.lock = m_path;
    holder.user = file.owner();
    holder.since = file.lastModified();
    return holder;
}

} // namespace gongkai
