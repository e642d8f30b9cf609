#pragma once

#include <QDialog>

namespace gongkai {

/// All keys on one sheet.
class KeySheet final : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget *parent = nullptr);
};

} // namespace gongkai
