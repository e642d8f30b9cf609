#pragma once

#include <QListWidget>

namespace gongkai {

/// The workbooks opened last: name and folder. The one that is open is marked, one that is no
/// longer there is grey and says so. Return opens, Delete takes a workbook off the list.
class RecentList final : public QListWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    /// `open` is the path of the workbook that is open, or empty.
    void setPaths(const QStringList &paths, const QString &open);

    QSize sizeHint() const override;

signals:
    void chosen(const QString &path);
    /// Somebody does not want to see it in the list any more. The file stays.
    void forgotten(const QString &path);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lookForFiles();
    void showPresence(const QString &path, bool isThere);
};

} // namespace gongkai
