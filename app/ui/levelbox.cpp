#include "ui/levelbox.h"

#include <QWheelEvent>

namespace gongkai {

LevelBox::LevelBox(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Level"));
    addItem(tr("Please choose"), -1);
    for (const Level level : allLevels())
        addItem(titleOf(level), static_cast<int>(level));
    setMaxVisibleItems(count());
}

std::optional<Level> LevelBox::level() const
{
    const int level = currentData().toInt();
    return level < 0 ? std::nullopt : std::optional(static_cast<Level>(level));
}

void LevelBox::setLevel(std::optional<Level> level)
{
    setCurrentIndex(findData(level ? static_cast<int>(*level) : -1));
}

void LevelBox::wheelEvent(QWheelEvent *event)
{
    // Turned in passing, it would change what deadlines and checks follow from.
    event->ignore();
}

} // namespace gongkai
