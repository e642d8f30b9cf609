#include "store/backup.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Result<> proveCopy(const QString &path)
{
    auto copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    return checkIntegrity(**copy);
}

std::filesystem::path toPath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

Result<> checkIntegrity(Database &database)
{
    const auto pages = database.value(u"PRAGMA integrity_check(1)"_s);
    if (!pages)
        return tl::unexpected(pages.error());
    if (pages->toString() != "ok"_L1)
        return fail(Text::tr("The file is damaged (%1). Use a copy or a backup of it.")
                        .arg(pages->toString()),
                    QDir::toNativeSeparators(database.path()));
    const auto references = database.value(u"PRAGMA foreign_key_check"_s);
    if (!references)
        return tl::unexpected(references.error());
    if (references->isValid())
        return fail(Text::tr("The file is damaged (a reference in “%1” leads nowhere). Use a copy "
                             "or a backup of it.")
                        .arg(references->toString()),
                    QDir::toNativeSeparators(database.path()));
    return {};
}

Result<> writeCopy(Database &database, const QString &path)
{
    const QString unproven = path + u".part"_s;
    QFile::remove(unproven);
    auto done = database.run(u"VACUUM INTO ?"_s, {unproven}).and_then([&] {
        return proveCopy(unproven);
    });
    if (done) {
        // Unlike QFile::rename(), this replaces what is there in one go.
        std::error_code error;
        std::filesystem::rename(toPath(unproven), toPath(path), error);
        if (error)
            done = fail(Text::tr("The copy could not be put in its place: %1.")
                            .arg(QString::fromStdString(error.message())),
                        QDir::toNativeSeparators(path));
    }
    if (!done) {
        QFile::remove(unproven);
        done.error().where = QDir::toNativeSeparators(path);
    }
    return done;
}

} // namespace gongkai
