#include "ui/keysheet.h"

#include "ui/commands.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Adds the commands of one group below each other: key, and what it does.
void addGroup(QGridLayout &grid, CommandInfo::Group group)
{
    auto *head = new QLabel(titleOf(group));
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    int row = grid.rowCount();
    if (row > 1)
        grid.setRowMinimumHeight(row++, head->sizeHint().height() / 2);
    grid.addWidget(head, row++, 0, 1, 2);
    for (const CommandInfo &info : allCommands()) {
        if (info.group != group || info.keys.isEmpty())
            continue;
        auto *key = new QLabel(info.keys.front().toString(QKeySequence::NativeText));
        key->setForegroundRole(QPalette::Link);
        grid.addWidget(key, row, 0);
        grid.addWidget(new QLabel(info.title), row++, 1);
    }
}

QGridLayout *columnOf(std::initializer_list<CommandInfo::Group> groups)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    for (const CommandInfo::Group group : groups)
        addGroup(*grid, group);
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

KeySheet::KeySheet(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("All keys"));
    using Group = CommandInfo::Group;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(36);
    columns->addLayout(columnOf({Group::Move}));
    columns->addLayout(columnOf({Group::Fill}));
    columns->addLayout(columnOf({Group::See, Group::File}));
    auto *tip
        = new QLabel(tr("Typing on a cell replaces what is in it. 3+4 is added up. / means that "
                        "the item does not apply. What stands in brackets behind a number "
                        "becomes its remark."));
    tip->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns);
    layout->addWidget(tip);
    layout->addWidget(buttons);
}

} // namespace gongkai
