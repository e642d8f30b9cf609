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
/// that some system does not take in names are replaced by their full-width likes, and names too
/// long for one are cut.
QString fileNameOf(const Publication &publication, Format format);

/// The files that the order would write for the report, with their folder.
QStringList filesOf(const PublishOrder &order, const Publication &publication);

/// Writes the report in all formats of the order; each file is there whole or not at all. Fails
/// before anything is written where a file is there that must not be overwritten.
Result<> publish(const PublishOrder &order, const Publication &publication,
                 const Progress &progress = {});

/// Several reports, some at a time. `load` gives them one by one, in this thread, and is asked for
/// the next only when there is room, so that memory does not grow with their number. Stops at the
/// first failure; what was written until then stays. Fails, too, where two reports would go into
/// files of one name. Gives the number of files.
Result<int> publishAll(const PublishOrder &order, int count,
                       const std::function<Result<Publication>(int)> &load,
                       const Progress &progress = {});

} // namespace gongkai
