#pragma once

#include <QDialog>

class QLineEdit;

namespace gongkai {

/// Asks for a line of text; Return accepts.
class LineQuestion final : public QDialog
{
    Q_OBJECT

public:
    /// `problem` is what was wrong with `initial`, where the question is asked again.
    LineQuestion(const QString &title, const QString &question, const QString &initial,
                 const QString &problem, QWidget *parent = nullptr);

    /// What was written, without blanks around it.
    QString text() const;

private:
    QLineEdit *m_line;
};

} // namespace gongkai
