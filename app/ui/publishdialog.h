#pragma once

#include "output/publishing.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gongkai {

struct Dialogs;

/// Asks which documents are to be written where. Stays open while files are in the way that may not
/// be replaced.
class PublishDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Gives those files of the order that are there already.
    using FindExisting = std::function<Result<QStringList>(const PublishOrder &)>;

    /// `what` says in a line what is published; `warning` what to know before, or nothing.
    PublishDialog(const QString &what, const QString &warning, FindExisting findExisting,
                  const Dialogs &dialogs, QWidget *parent = nullptr);

    PublishOrder order() const;

private:
    void addFormats(QLayout &layout);
    void addFolder(QBoxLayout &layout);
    void chooseFolder();
    void update();
    void tryToAccept();
    bool mayWrite();
    void showObstacle(const QStringList &files);
    void keepChoice() const;

    const Dialogs &m_dialogs;
    FindExisting m_findExisting;
    QLineEdit *m_folder;
    std::vector<std::pair<Format, QCheckBox *>> m_formats;
    QCheckBox *m_overwrite;
    QLabel *m_obstacle; ///< Which files are in the way. Hidden while none is known of.
    QPushButton *m_publish;
};

} // namespace gongkai
