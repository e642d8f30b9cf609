#include "ui/recentlist.h"

#include "ui/colours.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

enum Role { PathRole = Qt::UserRole, OpenRole, MissingRole };

constexpr int inset = 8;

/// Name in the first line, where it is, or what is wrong, in the second.
class RecentDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, 2 * option.fontMetrics.height() + 2 * inset};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours colours = Colours::of(option.palette);
        const bool isMissing = index.data(MissingRole).toBool();
        const bool isOpen = index.data(OpenRole).toBool();
        painter->save();
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect,
                              option.state & QStyle::State_Selected ? colours.accentGround
                                                                    : colours.head);
        if (isOpen)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              colours.accent);
        const int height = option.fontMetrics.height();
        QRect line = option.rect.adjusted(inset + 4, inset, -inset, 0);
        line.setHeight(height);
        QFont font = option.font;
        font.setBold(isOpen);
        painter->setFont(font);
        painter->setPen(isMissing ? colours.quiet : colours.text);
        const auto write = [&](const QString &text, Qt::TextElideMode mode) {
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(text, mode, line.width()));
        };
        write(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle);
        line.translate(0, height);
        painter->setFont(option.font);
        painter->setPen(colours.quiet);
        write(index.data(Qt::StatusTipRole).toString(), Qt::ElideMiddle);
        painter->restore();
    }
};

QString folderOf(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).path());
}

} // namespace

RecentList::RecentList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new RecentDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // On the ground of the page, as the buttons above it.
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Workbooks opened last"));
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit chosen(item->data(PathRole).toString()); });
}

void RecentList::setPaths(const QStringList &paths, const QString &open)
{
    const int row = currentRow();
    clear();
    for (const QString &path : paths) {
        auto *item = new QListWidgetItem(QFileInfo(path).completeBaseName(), this);
        const bool isOpen = path == open;
        item->setData(PathRole, path);
        item->setData(OpenRole, isOpen);
        item->setData(Qt::StatusTipRole, isOpen ? tr("Open now") : folderOf(path));
        item->setToolTip(QDir::toNativeSeparators(path));
        item->setData(Qt::AccessibleTextRole, item->text() + u'，' + item->statusTip());
    }
    setCurrentRow(std::min(row, count() - 1));
    lookForFiles();
}

QSize RecentList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, QListWidget::sizeHint().height()};
}

/// In another thread: a drive of the network that is gone lets one wait for many seconds.
void RecentList::lookForFiles()
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(OpenRole).toBool())
            continue;
        const QString path = item(i)->data(PathRole).toString();
        QThreadPool::globalInstance()->start([path, list = QPointer<RecentList>(this)] {
            const bool isThere = QFileInfo::exists(path);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [path, list, isThere] {
                    if (list)
                        list->showPresence(path, isThere);
                },
                Qt::QueuedConnection);
        });
    }
}

void RecentList::showPresence(const QString &path, bool isThere)
{
    for (int i = 0; i < count(); ++i) {
        QListWidgetItem *one = item(i);
        if (one->data(PathRole).toString() != path || one->data(OpenRole).toBool())
            continue;
        one->setData(MissingRole, !isThere);
        one->setData(Qt::StatusTipRole, isThere ? folderOf(path) : tr("The file is not there"));
        one->setData(Qt::AccessibleTextRole, one->text() + u'，' + one->statusTip());
    }
}

void RecentList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    QListWidgetItem *one = isKey ? currentItem() : itemAt(event->pos());
    if (!one)
        return;
    const QString path = one->data(PathRole).toString();
    QMenu menu;
    connect(menu.addAction(tr("Open")), &QAction::triggered, this, [&] { emit chosen(path); });
    connect(menu.addAction(tr("Take off the list")), &QAction::triggered, this,
            [&] { emit forgotten(path); });
    menu.exec(isKey ? viewport()->mapToGlobal(visualItemRect(one).center()) : event->globalPos());
}

void RecentList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentItem()) {
        emit forgotten(currentItem()->data(PathRole).toString());
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace gongkai
