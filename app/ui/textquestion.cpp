#include "ui/textquestion.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

TextQuestion::TextQuestion(const QString &title, const QString &question, const QString &initial,
                           QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(initial))
{
    constexpr int lines = 5;
    constexpr int characters = 30;
    setWindowTitle(title);
    auto *asked = new QLabel(question);
    asked->setWordWrap(true);
    asked->setTextFormat(Qt::PlainText);
    asked->setBuddy(m_text);
    m_text->setAccessibleName(question);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(fontMetrics().height() * QSize(characters, lines));
    m_text->installEventFilter(this);
    m_text->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)
        ->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(asked);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    m_text->setFocus();
}

QString TextQuestion::text() const
{
    return m_text->toPlainText().trimmed();
}

bool TextQuestion::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers() & Qt::ControlModifier) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace gongkai
