#include "ui/lockbar.h"

#include "editing/document.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace gongkai {

LockBar::LockBar(const Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_reason(new QLabel)
    , m_reopen(new QPushButton(tr("Reopen…")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_reason->setForegroundRole(QPalette::ToolTipText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_reopen);
    connect(m_reopen, &QPushButton::clicked, this, &LockBar::reopenWanted);
    connect(&document, &Document::stateChanged, this, &LockBar::refresh);
    refresh();
}

void LockBar::refresh()
{
    const bool isFinal = m_document.report().state == State::Final;
    m_reason->setText(m_document.lockedReason());
    m_reopen->setVisible(isFinal && !m_document.isReadOnly());
    setVisible(m_document.isLocked());
}

} // namespace gongkai
