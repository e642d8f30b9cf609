#pragma once

#include <QListWidget>

namespace gongkai {

/// The sections of a report, one below the other, each with what is to be said about it.
class Outline final : public QListWidget
{
    Q_OBJECT

public:
    explicit Outline(QWidget *parent = nullptr);

protected:
    void dataChanged(const QModelIndex &first, const QModelIndex &last,
                     const QList<int> &roles) override;
};

} // namespace gongkai
