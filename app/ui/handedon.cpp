#include "ui/handedon.h"

#include "ui/commands.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace gongkai {

namespace {

bool canUndo(const QObject *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->isUndoAvailable();
    const auto *text = qobject_cast<const QPlainTextEdit *>(field);
    return text && text->document()->isUndoAvailable();
}

bool canRedo(const QObject *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->isRedoAvailable();
    const auto *text = qobject_cast<const QPlainTextEdit *>(field);
    return text && text->document()->isRedoAvailable();
}

class KeysHandedOn final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(object, event);
        const auto &key = *static_cast<const QKeyEvent *>(event);
        const bool isHandedOn = (key.matches(QKeySequence::Undo) && !canUndo(object))
            || (key.matches(QKeySequence::Redo) && !canRedo(object))
            || commandOf(key, Command::NewReport, Command::Quit);
        if (isHandedOn)
            event->ignore();
        return isHandedOn;
    }
};

} // namespace

void handOnKeys(QWidget &field)
{
    field.installEventFilter(new KeysHandedOn(&field));
}

} // namespace gongkai
