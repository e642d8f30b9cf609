#pragma once

#include "ui/tableview.h"

#include <QWidget>

namespace gongkai {

/// A section that is a table.
class TablePage final : public QWidget
{
    Q_OBJECT

public:
    TablePage(Document &document, const Section &section, QWidget *parent = nullptr);

    TableView &view() { return *m_view; }

private:
    TableView *m_view;
};

} // namespace gongkai
