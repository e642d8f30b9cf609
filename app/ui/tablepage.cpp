#include "ui/tablepage.h"

#include "ui/pagehead.h"

#include <QVBoxLayout>

namespace gongkai {

TablePage::TablePage(Document &document, const Section &section, QWidget *parent)
    : QWidget(parent)
    , m_view(new TableView(document, section.table))
{
    const Table &table = document.form().tables[static_cast<std::size_t>(section.table)];
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        new PageHead(table.title.isEmpty() ? section.title : table.title, section.help));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

} // namespace gongkai
