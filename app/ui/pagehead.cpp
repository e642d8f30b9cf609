#include "ui/pagehead.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gongkai {

PageHead::PageHead(const QString &title, const QString &help, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *titleLabel = new QLabel(title);
    QFont font = titleLabel->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    titleLabel->setFont(font);
    titleLabel->setWordWrap(true);
    layout->addWidget(titleLabel);
    if (help.isEmpty())
        return;
    auto *helpLabel = new QLabel(help);
    helpLabel->setWordWrap(true);
    helpLabel->setForegroundRole(QPalette::Text);
    layout->addWidget(helpLabel);
}

} // namespace gongkai
