#include "ui/commands.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <vector>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

using Group = CommandInfo::Group;

std::vector<CommandInfo> makeCommands()
{
    constexpr auto ctrl = Qt::CTRL;
    constexpr auto shift = Qt::SHIFT;
    using K = QList<QKeySequence>;
    return {
        {Command::NextInput, Group::Move, K{Qt::Key_Tab}, Text::tr("Next cell to fill in")},
        {Command::PreviousInput, Group::Move, K{shift | Qt::Key_Tab, Qt::Key_Backtab},
         Text::tr("Previous cell to fill in")},
        {Command::CellBelow, Group::Move, K{Qt::Key_Return, Qt::Key_Enter}, Text::tr("Cell below")},
        {Command::CellAbove, Group::Move, K{shift | Qt::Key_Return, shift | Qt::Key_Enter},
         Text::tr("Cell above")},
        {Command::BlockLeft, Group::Move, K{ctrl | Qt::Key_Left},
         Text::tr("To the left end of the block")},
        {Command::BlockRight, Group::Move, K{ctrl | Qt::Key_Right},
         Text::tr("To the right end of the block")},
        {Command::BlockUp, Group::Move, K{ctrl | Qt::Key_Up}, Text::tr("To the top of the block")},
        {Command::BlockDown, Group::Move, K{ctrl | Qt::Key_Down},
         Text::tr("To the bottom of the block")},
        {Command::RowStart, Group::Move, K{Qt::Key_Home}, Text::tr("To the first cell of the row")},
        {Command::RowTotal, Group::Move, K{Qt::Key_End}, Text::tr("To the total of the row")},
        {Command::TableStart, Group::Move, K{ctrl | Qt::Key_Home},
         Text::tr("To the first cell of the table")},
        {Command::ColumnTotal, Group::Move, K{ctrl | Qt::Key_End},
         Text::tr("To the total of the column")},
        {Command::NextBlank, Group::Move, K{Qt::Key_F7}, Text::tr("Next blank cell")},
        {Command::PreviousBlank, Group::Move, K{shift | Qt::Key_F7},
         Text::tr("Previous blank cell")},
        {Command::NextFinding, Group::Move, K{Qt::Key_F8}, Text::tr("Next finding")},
        {Command::PreviousFinding, Group::Move, K{shift | Qt::Key_F8},
         Text::tr("Previous finding")},
        {Command::NextSection, Group::Move, K{ctrl | Qt::Key_PageDown}, Text::tr("Next section")},
        {Command::PreviousSection, Group::Move, K{ctrl | Qt::Key_PageUp},
         Text::tr("Previous section")},
        {Command::NextPane, Group::Move, K{Qt::Key_F6}, Text::tr("Next part of the window")},
        {Command::PreviousPane, Group::Move, K{shift | Qt::Key_F6},
         Text::tr("Previous part of the window")},
        {Command::EditCell, Group::Fill, K{Qt::Key_F2},
         Text::tr("Change the cell, or type a total as it is on the signed paper")},
        {Command::CancelEdit, Group::Fill, K{Qt::Key_Escape},
         Text::tr("Drop what is being typed (can be undone)")},
        {Command::TakeComputed, Group::Fill, K{Qt::Key_Equal},
         Text::tr("Take the computed total again")},
        {Command::ClearCells, Group::Fill, K{Qt::Key_Delete, Qt::Key_Backspace},
         Text::tr("Clear the selected cells")},
        {Command::FillZero, Group::Fill, K{ctrl | Qt::Key_0},
         Text::tr("Put 0 into the blank cells of the selection, or of the table")},
        {Command::Copy, Group::Fill, K{ctrl | Qt::Key_C}, Text::tr("Copy")},
        {Command::Paste, Group::Fill, K{ctrl | Qt::Key_V}, Text::tr("Paste")},
        {Command::Undo, Group::Fill, K{ctrl | Qt::Key_Z}, Text::tr("Undo")},
        {Command::Redo, Group::Fill, K{ctrl | Qt::Key_Y, ctrl | shift | Qt::Key_Z},
         Text::tr("Redo")},
        {Command::TakeCarriedOver,
         Group::Fill,
         {},
         Text::tr("Fill in what last year carried over")},
        {Command::TakeRepair, Group::Fill, K{Qt::Key_F9},
         Text::tr("Take the value proposed for the finding")},
        {Command::Explain, Group::Fill, K{shift | Qt::Key_F9}, Text::tr("Explain the finding…")},
        {Command::CellPanel, Group::See, K{ctrl | Qt::Key_Return, ctrl | Qt::Key_Enter},
         Text::tr("All about the cell")},
        {Command::CellRemark, Group::See, K{shift | Qt::Key_F2}, Text::tr("Remark on the cell")},
        {Command::LastYear, Group::See, K{ctrl | Qt::Key_L},
         Text::tr("Last year's figures beside this year's")},
        {Command::Find, Group::See, K{ctrl | Qt::Key_F}, Text::tr("Find")},
        {Command::Replace, Group::See, K{ctrl | Qt::Key_H}, Text::tr("Replace")},
        {Command::FindNext, Group::See, K{Qt::Key_F3}, Text::tr("Next place found")},
        {Command::FindPrevious, Group::See, K{shift | Qt::Key_F3},
         Text::tr("Previous place found")},
        {Command::KeySheet, Group::See, K{Qt::Key_F1}, Text::tr("All keys")},
        {Command::NewReport, Group::File, K{ctrl | Qt::Key_N}, Text::tr("New report…")},
        {Command::OpenWorkbook, Group::File, K{ctrl | Qt::Key_O}, Text::tr("Open a workbook…")},
        {Command::ExportPdf, Group::File, K{ctrl | Qt::Key_E}, Text::tr("Export PDF…")},
        {Command::Preview, Group::File, K{ctrl | Qt::Key_P}, Text::tr("Preview and print…")},
        {Command::Publish, Group::File, K{ctrl | shift | Qt::Key_E}, Text::tr("Write documents…")},
        {Command::ComparePaper, Group::File, {}, Text::tr("Compare with a signed paper…")},
        {Command::CloseReport, Group::File, K{Qt::ALT | Qt::Key_Left}, Text::tr("All reports")},
        {Command::Quit, Group::File, K{ctrl | Qt::Key_Q}, Text::tr("Quit")},
    };
}

} // namespace

std::span<const CommandInfo> allCommands()
{
    static const std::vector<CommandInfo> commands = makeCommands();
    return commands;
}

const CommandInfo &infoOf(Command command)
{
    const auto commands = allCommands();
    return *std::find_if(commands.begin(), commands.end(),
                         [&](const CommandInfo &info) { return info.command == command; });
}

QString titleOf(CommandInfo::Group group)
{
    switch (group) {
    case Group::Move:
        return Text::tr("Go");
    case Group::Fill:
        return Text::tr("Edit");
    case Group::See:
        return Text::tr("View");
    case Group::File:
        return Text::tr("Report");
    }
    Q_UNREACHABLE();
}

std::optional<Command> commandOf(const QKeyEvent &event, Command first, Command last)
{
    // The keypad is no other key here.
    const QKeyCombination pressed(event.modifiers() & ~Qt::KeypadModifier,
                                  static_cast<Qt::Key>(event.key()));
    for (const CommandInfo &info : allCommands()) {
        if (info.command >= first && info.command <= last
            && info.keys.contains(QKeySequence(pressed)))
            return info.command;
    }
    return {};
}

} // namespace gongkai
