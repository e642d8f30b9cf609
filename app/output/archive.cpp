#include "output/archive.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

namespace gongkai {

Result<QByteArray> pack(const std::vector<ArchiveFile> &files)
{
    const auto failed = [](int code) {
        return fail(QCoreApplication::translate("Archive", "The document cannot be packed (%1).")
                        .arg(code));
    };
    QBuffer buffer;
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate))
        return failed(zip.getZipError());
    // Sizes stand before the content, where every reader of OOXML looks for them.
    zip.setDataDescriptorWritingEnabled(false);
    for (const ArchiveFile &file : files) {
        QuaZipNewInfo info(file.name);
        info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0)); // the first that ZIP knows
        QuaZipFile member(&zip);
        if (!member.open(QIODevice::WriteOnly, info))
            return failed(member.getZipError());
        const bool isWritten = member.write(file.content) == file.content.size();
        member.close();
        if (!isWritten || member.getZipError() != ZIP_OK)
            return failed(member.getZipError());
    }
    zip.close();
    if (zip.getZipError() != ZIP_OK)
        return failed(zip.getZipError());
    return buffer.data();
}

} // namespace gongkai
