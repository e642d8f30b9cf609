#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace gongkai {

/// One line at the foot of a page that tells what was done and takes it back. It asks nothing and
/// goes when the next thing happens.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// What was done and can be undone.
    void offer(const QString &text);
    /// Something to know, without anything to undo.
    void tell(const QString &text);

signals:
    void undoWanted();

private:
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace gongkai
