#pragma once

#include <QWidget>

namespace gongkai {

/// What somebody sees who has no report yet: how one comes about, in three steps.
class FirstSteps final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstSteps(QWidget *parent = nullptr);
};

} // namespace gongkai
