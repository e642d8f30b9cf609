#pragma once

#include <QUndoCommand>

#include <functional>

namespace gongkai {

/// What somebody typed into a cell and gave up with Esc. Undoing that opens the cell again with the
/// text; the report itself never had it, so nothing is written.
class DroppedTyping final : public QUndoCommand
{
public:
    DroppedTyping(const QString &title, std::function<void()> typeAgain)
        : QUndoCommand(title)
        , m_typeAgain(std::move(typeAgain))
    {
    }

    void undo() override { m_typeAgain(); }
    void redo() override { }

private:
    std::function<void()> m_typeAgain;
};

} // namespace gongkai
