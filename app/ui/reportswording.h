#pragma once

#include "ui/workspace.h"

#include <QDate>

namespace gongkai {

/// A report as the start page shows it, or one that should be there and is not.
struct ReportSummary
{
    ReportEntry entry; ///< With 0 for its id where the report has not been begun.
    std::optional<QDate> deadline;
    std::optional<Counts> counts; ///< Nothing until somebody has counted.
    QString trouble; ///< Why it cannot be read; empty where it can.

    bool isBegun() const { return entry.id != 0; }
    bool isFinal() const { return entry.state == State::Final; }
};

/// The year whose reports are being written: they are, in the months after it.
int yearBeingReported(QDate today);

/// Whether the report should be on somebody's mind: not final, and its last day is near or has
/// passed within the year. Older ones are archives.
bool isDue(const ReportSummary &summary, QDate today);

/// 还有 12 天, 今天到期, 已过 3 天.
QString daysLeft(QDate deadline, QDate today);

/// What to say of the deadline: the days left while that matters, else its date; empty where there
/// is none.
QString deadlineText(const ReportSummary &summary, QDate today);

/// 编制中, or what is worse: that it has not been begun or cannot be read.
QString stateText(const ReportSummary &summary);

/// All of it in words, for who hears the screen instead of seeing it.
QString spoken(const ReportSummary &summary, QDate today);

} // namespace gongkai
