#pragma once

#include "core/result.h"

#include <QByteArray>

#include <vector>

namespace gongkai {

struct ArchiveFile
{
    QString name; ///< With its path, "/" between folders.
    QByteArray content;
};

/// The files as a ZIP archive, in this order. The same files give the same bytes: no archive tells
/// when or where it was made. Fails where the library does.
Result<QByteArray> pack(const std::vector<ArchiveFile> &files);

} // namespace gongkai
