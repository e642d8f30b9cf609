#pragma once

#include "core/result.h"

#include <functional>
#include <optional>

class QWidget;

namespace gongkai {

class Document;
struct Proposal;

/// The questions that the window asks. Tests put answers in their place.
struct Dialogs
{
    /// A name for a file to write, or empty. `suggested` is a path.
    std::function<QString(QWidget *, const QString &title, const QString &suggested,
                          const QString &filter)>
        saveName;
    std::function<QString(QWidget *, const QString &title, const QString &filter)> openName;
    std::function<void(QWidget *, const QString &title, const Error &)> tellError;
    /// News that is no failure.
    std::function<void(QWidget *, const QString &title, const QString &text)> tell = {};
    /// A folder, or empty.
    std::function<QString(QWidget *, const QString &title, const QString &suggested)> folderName
        = {};
    /// After something could not be saved. True: try again; false: save a copy elsewhere.
    std::function<bool(QWidget *, const Error &)> askRetry;

    /// Something could not be saved and would be lost now. True: so be it.
    std::function<bool(QWidget *)> confirmLoss;

    /// A text of a few lines; nothing where the question was cancelled.
    std::function<std::optional<QString>(QWidget *, const QString &title, const QString &question,
                                         const QString &initial)>
        askText;

    /// A line of text; nothing where the question was cancelled. `problem` is what was wrong with
    /// `initial`, where the question is asked again.
    std::function<std::optional<QString>(QWidget *, const QString &title, const QString &question,
                                         const QString &initial, const QString &problem)>
        askLine = {};

    /// Shows where figures would be pasted. True: do it.
    std::function<bool(QWidget *, const Document &, const Proposal &)> confirmPaste;

    static Dialogs ofTheDesktop();
};

} // namespace gongkai
