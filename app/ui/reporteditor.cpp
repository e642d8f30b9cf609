#include "ui/reporteditor.h"

#include "ui/colours.h"
#include "ui/findbar.h"
#include "ui/findingspane.h"
#include "ui/infopage.h"
#include "ui/tablepage.h"
#include "ui/textpage.h"

#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

ReportEditor::ReportEditor(std::unique_ptr<Document> document, QWidget *parent)
    : QWidget(parent)
    , m_document(std::move(document))
    , m_outline(new QListWidget)
    , m_pages(new QStackedWidget)
    , m_findings(new FindingsPane(*m_document))
{
    m_outline->setFrameShape(QFrame::NoFrame);
    m_outline->setWordWrap(true);
    m_outline->setSpacing(2);
    m_outline->setAccessibleName(tr("Sections"));

    m_info = new InfoPage(*m_document);
    connect(m_info, &InfoPage::message, this, &ReportEditor::message);
    addPage(tr("The report"), m_info, {});
    for (const Section &section : m_document->form().sections) {
        if (section.table < 0) {
            auto *page = new TextPage(*m_document, section);
            connect(page, &TextPage::message, this, &ReportEditor::message);
            connect(page, &TextPage::typed, this, &ReportEditor::typed);
            m_textPages.push_back(page);
            addPage(describe(m_document->form(), {Field::Kind::Text, section.id}), page,
                    section.id);
        } else {
            auto *page = new TablePage(*m_document, section);
            connect(&page->view(), &TableView::messageForCell, this, &ReportEditor::message);
            m_tablePages.push_back(page);
            const Table &table = m_document->form().tables[static_cast<std::size_t>(section.table)];
            addPage(table.title.isEmpty() ? section.title : table.title, page, section.id);
        }
    }

    auto *across = new QSplitter(Qt::Horizontal);
    across->addWidget(m_outline);
    across->addWidget(m_pages);
    across->setStretchFactor(1, 1);
    constexpr int outlineWidth = 210;
    across->setSizes({outlineWidth, 4 * outlineWidth});
    across->setChildrenCollapsible(false);
    auto *down = new QSplitter(Qt::Vertical);
    down->addWidget(across);
    down->addWidget(m_findings);
    down->setStretchFactor(0, 1);
    constexpr int findingsHeight = 170;
    down->setSizes({4 * findingsHeight, findingsHeight});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(down);
    addFindBar();

    setFocusProxy(m_outline);
    connect(m_outline, &QListWidget::currentRowChanged, this, [this](int row) {
        commitAll();
        m_pages->setCurrentIndex(row);
    });
    connect(m_findings, &FindingsPane::chosen, this, &ReportEditor::showFinding);
    connect(m_findings, &FindingsPane::message, this, &ReportEditor::message);
    connect(m_document.get(), &Document::changed, this, [this] {
        updateBadges();
        updateMarks();
    });
    m_outline->setCurrentRow(0);
    updateBadges();
}

ReportEditor::~ReportEditor()
{
    commitAll();
    // The pages look at the document, so they go first.
    delete m_pages;
    delete m_findings;
    delete m_find;
}

void ReportEditor::addPage(const QString &title, QWidget *page, const QString &section)
{
    m_titles += title;
    m_sections += section;
    m_outline->addItem(title);
    m_pages->addWidget(page);
}

/// Ctrl+F, Ctrl+H and F3, wherever in the report the focus is.
void ReportEditor::addFindBar()
{
    m_find = new FindBar(*m_document);
    layout()->addWidget(m_find);
    const auto addKey = [this](const QKeySequence &key, auto handler) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, handler);
    };
    // It takes the place of the findings, so that the page keeps its own.
    const auto open = [this](bool withReplace) {
        m_findings->hide();
        m_find->open(withReplace);
    };
    addKey(Qt::CTRL | Qt::Key_F, [open] { open(false); });
    addKey(Qt::CTRL | Qt::Key_H, [open] { open(true); });
    addKey(Qt::Key_F3, [this] { m_find->step(1); });
    addKey(Qt::SHIFT | Qt::Key_F3, [this] { m_find->step(-1); });
    connect(m_find, &FindBar::searching, this, &ReportEditor::commitAll);
    connect(m_find, &FindBar::message, this, &ReportEditor::message);
    connect(m_find, &FindBar::hitChosen, this, &ReportEditor::showHit);
    connect(m_find, &FindBar::closed, this, [this] {
        m_findings->show();
        m_pages->currentWidget()->setFocus();
    });
}

void ReportEditor::showHit(const Field &field, qsizetype position, qsizetype length)
{
    if (field.kind == Field::Kind::Person)
        m_outline->setCurrentRow(0);
    if (const auto cell = m_document->form().findCell(field.key))
        showCell(*cell);
    if (field.kind != Field::Kind::Text)
        return;
    showSection(field.key);
    for (TextPage *page : m_textPages) {
        if (page->section() == field.key)
            page->showHit(position, length);
    }
}

void ReportEditor::commitAll()
{
    m_info->commit();
    for (TextPage *page : m_textPages)
        page->commit();
}

bool ReportEditor::isTyping() const
{
    return std::any_of(m_textPages.begin(), m_textPages.end(),
                       [](const TextPage *page) { return page->isTyped(); });
}

void ReportEditor::showSection(const QString &id)
{
    const qsizetype page = m_sections.indexOf(id);
    if (page >= 0)
        m_outline->setCurrentRow(static_cast<int>(page));
}

TablePage *ReportEditor::pageOf(CellId cell) const
{
    for (TablePage *page : m_tablePages) {
        if (page->view().tableModel().indexOf(cell).isValid())
            return page;
    }
    return nullptr;
}

void ReportEditor::showCell(CellId cell)
{
    TablePage *page = pageOf(cell);
    if (!page)
        return;
    m_outline->setCurrentRow(m_pages->indexOf(page));
    page->view().showCell(cell);
}

/// The cells of the chosen finding are marked while it is there.
void ReportEditor::updateMarks()
{
    const Finding *finding = m_findings->current();
    for (TablePage *page : m_tablePages)
        page->view().markCells(finding ? finding->cells : std::vector<CellId>());
}

void ReportEditor::showFinding(const Finding &finding)
{
    updateMarks();
    if (!finding.cells.empty())
        showCell(finding.cells.front());
    else if (!finding.section.isEmpty())
        showSection(finding.section);
    else
        m_outline->setCurrentRow(0);
}

/// The number of open findings behind each section's name.
void ReportEditor::updateBadges()
{
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        QString badge;
        for (const Severity severity : {Severity::Error, Severity::Warning}) {
            const auto count
                = std::count_if(m_document->findings().begin(), m_document->findings().end(),
                                [&](const Finding &finding) {
                                    return finding.severity == severity
                                        && finding.section == m_sections[i] && finding.isOpen();
                                });
            if (count > 0)
                badge += u" %1%2"_s.arg(markOf(severity)).arg(count);
        }
        m_outline->item(static_cast<int>(i))->setText(m_titles[i] + badge);
    }
}

} // namespace gongkai
