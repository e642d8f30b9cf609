#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace gongkai {

/// Asks for a text of a few lines. Made for the keyboard: Tab leaves the text, Ctrl+Return accepts
/// from within it.
class TextQuestion final : public QDialog
{
    Q_OBJECT

public:
    TextQuestion(const QString &title, const QString &question, const QString &initial,
                 QWidget *parent = nullptr);

    /// What was written, without blanks around it.
    QString text() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QPlainTextEdit *m_text;
};

} // namespace gongkai
