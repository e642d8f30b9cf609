#pragma once

#include <QApplication>
#include <QTest>

/// Keys as a person presses them: whatever has the focus gets them.
namespace keys {

inline QWidget *target()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        qFatal("nothing has the focus");
    return focus;
}

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(target(), key, modifiers);
    // Return in an editor takes effect with the next event.
    QApplication::processEvents();
}

/// One key after the other, because the first may open an editor that gets the rest.
inline void type(const QString &text)
{
    for (const QChar c : text) {
        QWidget *widget = target();
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

} // namespace keys
