#pragma once

#include "core/report.h"

#include <QComboBox>

namespace gongkai {

/// A choice of the level of a unit, or of none while nobody knows.
class LevelBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit LevelBox(QWidget *parent = nullptr);

    std::optional<Level> level() const;
    void setLevel(std::optional<Level> level);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace gongkai
