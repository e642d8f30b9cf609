#include "ui/dialogs.h"

#include "ui/linequestion.h"
#include "ui/pastepreview.h"
#include "ui/textquestion.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

QString textOf(const Error &error)
{
    return error.where.isEmpty() ? error.message
                                 : error.message + QStringLiteral("\n\n") + error.where;
}

bool retryWanted(QWidget *parent, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, Text::tr("Not saved"), textOf(error),
                    QMessageBox::NoButton, parent);
    box.setInformativeText(Text::tr("What is on the screen is kept."));
    const QPushButton *retry = box.addButton(Text::tr("Try again"), QMessageBox::AcceptRole);
    box.addButton(Text::tr("Save a copy elsewhere…"), QMessageBox::ActionRole);
    box.exec();
    return box.clickedButton() == retry;
}

bool lossWanted(QWidget *parent)
{
    QMessageBox box(QMessageBox::Warning, Text::tr("Not saved"),
                    Text::tr("The last changes are not in the file yet."), QMessageBox::NoButton,
                    parent);
    box.setInformativeText(Text::tr("If you go on, they are lost."));
    QPushButton *stay = box.addButton(Text::tr("Stay here"), QMessageBox::RejectRole);
    const QPushButton *lose = box.addButton(Text::tr("Lose them"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == lose;
}

} // namespace

Dialogs Dialogs::ofTheDesktop()
{
    return {
        [](QWidget *parent, const QString &title, const QString &suggested, const QString &filter) {
            return QFileDialog::getSaveFileName(parent, title, suggested, filter);
        },
        [](QWidget *parent, const QString &title, const QString &filter) {
            return QFileDialog::getOpenFileName(parent, title, {}, filter);
        },
        [](QWidget *parent, const QString &title, const Error &error) {
            QMessageBox::warning(parent, title, textOf(error));
        },
        [](QWidget *parent, const QString &title, const QString &text) {
            QMessageBox::information(parent, title, text);
        },
        [](QWidget *parent, const QString &title, const QString &suggested) {
            return QFileDialog::getExistingDirectory(parent, title, suggested);
        },
        retryWanted,
        lossWanted,
        [](QWidget *parent, const QString &title, const QString &question,
           const QString &initial) -> std::optional<QString> {
            TextQuestion asked(title, question, initial, parent);
            return asked.exec() == QDialog::Accepted ? std::optional(asked.text()) : std::nullopt;
        },
        [](QWidget *parent, const QString &title, const QString &question, const QString &initial,
           const QString &problem) -> std::optional<QString> {
            LineQuestion asked(title, question, initial, problem, parent);
            return asked.exec() == QDialog::Accepted ? std::optional(asked.text()) : std::nullopt;
        },
        [](QWidget *parent, const Document &document, const Proposal &proposal) {
            return PastePreview(document, proposal, parent).exec() == QDialog::Accepted;
        },
    };
}

} // namespace gongkai
