#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>
#include <span>

class QKeyEvent;

namespace gongkai {

/// Everything that has a key. Menus, key handlers and the sheet of keys all come from
/// allCommands(), so that they cannot disagree.
enum class Command : quint8 {
    NextInput,
    PreviousInput,
    CellBelow,
    CellAbove,
    BlockLeft,
    BlockRight,
    BlockUp,
    BlockDown,
    RowStart,
    RowTotal,
    TableStart,
    ColumnTotal,
    NextBlank,
    PreviousBlank,
    NextFinding,
    PreviousFinding,
    NextSection,
    PreviousSection,
    NextPane,
    PreviousPane,
    EditCell,
    CancelEdit,
    TakeComputed,
    ClearCells,
    FillZero,
    Copy,
    Paste,
    Undo,
    Redo,
    TakeCarriedOver,
    TakeRepair,
    Explain,
    CellPanel,
    CellRemark,
    LastYear,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    KeySheet,
    NewReport,
    OpenWorkbook,
    ExportPdf,
    Preview,
    Publish,
    ComparePaper,
    CloseReport,
    Quit,
};

struct CommandInfo
{
    enum class Group : quint8 { Move, Fill, See, File };

    Command command;
    Group group;
    QList<QKeySequence> keys; ///< The first is the one that is shown.
    QString title; ///< Translated, as in a menu.
};

/// In the order of the sheet of keys.
std::span<const CommandInfo> allCommands();
const CommandInfo &infoOf(Command command);
QString titleOf(CommandInfo::Group group);

/// The command that the key stands for, of those from `first` to `last`.
std::optional<Command> commandOf(const QKeyEvent &event, Command first, Command last);

} // namespace gongkai
