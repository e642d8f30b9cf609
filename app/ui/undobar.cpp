#include "ui/undobar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace gongkai {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_undo(new QPushButton(tr("Undo")))
{
    setObjectName(u"undoBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_undo->setToolTip(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    auto *close = new QToolButton;
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(close);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoWanted);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void UndoBar::offer(const QString &text)
{
    tell(text);
    m_undo->show();
}

void UndoBar::tell(const QString &text)
{
    m_text->setText(text);
    m_undo->hide();
    show();
}

} // namespace gongkai
