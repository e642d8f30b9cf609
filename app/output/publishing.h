#pragma once

#include "output/formats.h"

#include <QStringList>

namespace gongkai {

/// What is to be written where.
struct PublishOrder
{
    QString folder; ///< Is made where it does not exist.
    std::vector<Format> formats;
    bool overwrite = false; ///< Without it nothing is written where a file is there already.
};

/// The name of the report's file in the format: 淮安市人民政府2024年政府信息公开工作年度报告.pdf.
/// Says which period and scope where these are not the usual ones, and 草稿 of a draft. Characters
/// that some system does not take in names are replaced by their full-width likes. Where the name
/// is too long for one, the unit's is cut and all else stays.
QString fileNameOf(const Publication &publication, Format format);

/// The files that the order would write for the report, with their folder.
QStringList filesOf(const PublishOrder &order, const Publication &publication);

/// Those of them that are there already.
QStringList existingFiles(const PublishOrder &order, const Publication &publication);

/// Gives the reports to be written, by their number, from 0.
using LoadReport = std::function<Result<Publication>(int)>;

/// The files of several reports that are there already. Fails where a report cannot be loaded, or
/// two would go into files of one name: then they cannot be written together at all.
Result<QStringList> existingFiles(const PublishOrder &order, int count, const LoadReport &load);

/// What became of an order.
struct Written
{
    int files = 0;
    int drafts = 0; ///< How many of the files are marked as draft.
    QStringList notices; ///< What they cannot show: see noticesOf().
};

/// Writes the report in all formats of the order; each file is there whole or not at all. Fails
/// before anything is written where a file is there that must not be overwritten.
Result<Written> publish(const PublishOrder &order, const Publication &publication,
                        const Progress &progress = {});

/// Several reports, some at a time. `load` gives them one by one, in this thread: each once to look
/// at the names of all before anything is written, and again when there is room to write it, so
/// that memory does not grow with their number. Writes nothing where existingFiles() fails, or
/// finds files that must not be overwritten. Stops at the first failure; what was written until
/// then stays.
Result<Written> publishAll(const PublishOrder &order, int count, const LoadReport &load,
                           const Progress &progress = {});

} // namespace gongkai
