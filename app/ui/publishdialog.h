#pragma once

#include "output/publishing.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gongkai {

struct Dialogs;

/// Asks which documents are to be written where.
class PublishDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `what` says in a line what is published; `warning` what to know before, or nothing.
    PublishDialog(const QString &what, const QString &warning, const Dialogs &dialogs,
                  QWidget *parent = nullptr);

    PublishOrder order() const;

private:
    void chooseFolder();
    void update();

    const Dialogs &m_dialogs;
    QLineEdit *m_folder;
    std::vector<std::pair<Format, QCheckBox *>> m_formats;
    QCheckBox *m_overwrite;
    QPushButton *m_publish;
};

} // namespace gongkai
