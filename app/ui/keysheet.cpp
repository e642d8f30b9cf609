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

/// The commands of one group below each other: key, and what it does.
QLayout *columnOf(CommandInfo::Group group)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    auto *head = new QLabel(titleOf(group));
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    int row = 0;
    grid->addWidget(head, row++, 0, 1, 2);
    for (const CommandInfo &info : allCommands()) {
        if (info.group != group || info.keys.isEmpty())
            continue;
        auto *key = new QLabel(info.keys.front().toString(QKeySequence::NativeText));
        key->setForegroundRole(QPalette::Link);
        auto *title = new QLabel(info.title);
        title->setWordWrap(true);
        grid->addWidget(key, row, 0, Qt::AlignTop);
        grid->addWidget(title, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return grid;
}

} // namespace

KeySheet::KeySheet(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("All keys"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(columnOf(CommandInfo::Group::Move), 1);
    auto *right = new QVBoxLayout;
    for (const auto group :
         {CommandInfo::Group::Fill, CommandInfo::Group::See, CommandInfo::Group::File})
        right->addLayout(columnOf(group));
    columns->addLayout(right, 1);
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
