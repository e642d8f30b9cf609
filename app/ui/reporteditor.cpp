#include "ui/reporteditor.h"

#include "ui/colours.h"
#include "ui/droppedtyping.h"
#include "ui/findbar.h"
#include "ui/findingspane.h"
#include "ui/infopage.h"
#include "ui/lockbar.h"
#include "ui/outline.h"
#include "ui/pasting.h"
#include "ui/tablepage.h"
#include "ui/textpage.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// The pages take what room there is. Left to itself the stack would ask every page how high it
/// wants to be whenever a word of any changes, which costs more than all the rest of a keystroke.
class PageStack final : public QStackedWidget
{
public:
    QSize sizeHint() const override { return minimumSizeHint() * 2; }
    QSize minimumSizeHint() const override
    {
        constexpr QSize lines(24, 12);
        return lines * fontMetrics().height();
    }
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

ReportEditor::ReportEditor(std::unique_ptr<Document> document, CellSource source,
                           const Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(std::move(document))
    , m_dialogs(dialogs)
    , m_outline(new Outline)
    , m_pages(new PageStack)
    , m_findings(new FindingsPane(*m_document, dialogs))
    , m_cellPanel(new CellPanel(*m_document, std::move(source)))
{
    m_outline->setAccessibleName(tr("Sections"));
    addPages();
    layOut();
    addFindBar();
    setFocusProxy(m_outline);
    m_cellPanel->hide();
    connect(m_outline, &Outline::currentRowChanged, this, &ReportEditor::showPage);
    connect(m_findings, &FindingsPane::chosen, this, &ReportEditor::showFinding);
    connect(m_findings, &FindingsPane::currentChanged, this, &ReportEditor::updateMarks);
    connect(m_findings, &FindingsPane::printWanted, this, &ReportEditor::printFindingsWanted);
    connect(m_findings, &FindingsPane::message, this, &ReportEditor::message);
    connect(m_cellPanel, &CellPanel::message, this, &ReportEditor::message);
    connect(m_cellPanel, &CellPanel::left, this, [this] { m_pages->currentWidget()->setFocus(); });
    connect(m_document.get(), &Document::changed, this, &ReportEditor::updateBadges);
    // Once the step is done: showing ends what is being typed.
    connect(
        m_document.get(), &Document::wentBack, this,
        [this](const Step &step) { showField(step.changes.front().field); }, Qt::QueuedConnection);
    m_outline->setCurrentRow(0);
    updateBadges();
}

ReportEditor::~ReportEditor()
{
    commitAll();
    // The pages look at the document, so they go first.
    delete m_cellPanel;
    delete m_pages;
    delete m_findings;
    delete m_find;
}

void ReportEditor::addPages()
{
    m_info = new InfoPage(*m_document);
    connect(m_info, &InfoPage::message, this, &ReportEditor::message);
    addPage(tr("The report"), m_info, {});
    for (const Section &section : m_document->form().sections) {
        if (section.table >= 0) {
            addTable(section);
            continue;
        }
        auto *page = new TextPage(*m_document, section);
        connect(page, &TextPage::message, this, &ReportEditor::message);
        connect(page, &TextPage::typed, this, &ReportEditor::typed);
        m_textPages.push_back(page);
        addPage(describe(m_document->form(), {Field::Kind::Text, section.id}), page, section.id);
    }
}

void ReportEditor::addTable(const Section &section)
{
    auto *page = new TablePage(*m_document, section);
    TableView &view = page->view();
    connect(&view, &TableView::messageForCell, this, &ReportEditor::message);
    connect(&view, &TableView::currentCellChanged, m_cellPanel, &CellPanel::showCell);
    connect(&view, &TableView::copyWanted, this, [&view] { copyFrom(view); });
    connect(&view, &TableView::pasteWanted, this, [this, &view] {
        if (const QString told = pasteInto(view, m_dialogs); !told.isEmpty())
            emit message(told);
    });
    connect(&view, &TableView::typingDropped, this, &ReportEditor::keepDropped);
    m_tablePages.push_back(page);
    const Table &table = m_document->form().tables[static_cast<std::size_t>(section.table)];
    addPage(table.title.isEmpty() ? section.title : table.title, page, section.id);
}

void ReportEditor::layOut()
{
    constexpr int outlineWidth = 210;
    constexpr int findingsHeight = 190;
    auto *across = new QSplitter(Qt::Horizontal);
    across->addWidget(m_outline);
    across->addWidget(m_pages);
    across->addWidget(m_cellPanel);
    across->setStretchFactor(1, 1);
    across->setSizes({outlineWidth, 4 * outlineWidth, outlineWidth * 3 / 2});
    across->setChildrenCollapsible(false);
    auto *down = new QSplitter(Qt::Vertical);
    down->addWidget(across);
    down->addWidget(m_findings);
    down->setStretchFactor(0, 1);
    down->setSizes({4 * findingsHeight, findingsHeight});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *lock = new LockBar(*m_document);
    connect(lock, &LockBar::reopenWanted, this, &ReportEditor::reopenWanted);
    layout->addWidget(lock);
    layout->addWidget(down, 1);
}

void ReportEditor::showPage(int row)
{
    commitAll();
    m_pages->setCurrentIndex(row);
    if (TableView *view = currentTable())
        m_cellPanel->showCell(view->currentCell());
    else
        m_cellPanel->showCell(-1);
}

void ReportEditor::addPage(const QString &title, QWidget *page, const QString &section)
{
    m_titles += title;
    m_sections += section;
    m_outline->addItem(title);
    m_pages->addWidget(page);
}

void ReportEditor::addFindBar()
{
    m_find = new FindBar(*m_document);
    layout()->addWidget(m_find);
    connect(m_find, &FindBar::searching, this, &ReportEditor::commitAll);
    connect(m_find, &FindBar::message, this, &ReportEditor::message);
    connect(m_find, &FindBar::hitChosen, this, &ReportEditor::showHit);
    connect(m_find, &FindBar::closed, this, [this] {
        m_findings->show();
        m_pages->currentWidget()->setFocus();
    });
}

/// It takes the place of the findings, so that the page keeps its own.
void ReportEditor::openFindBar(bool withReplace)
{
    m_findings->hide();
    m_find->open(withReplace);
}

void ReportEditor::showField(const Field &field)
{
    switch (field.kind) {
    case Field::Kind::Amount:
    case Field::Kind::Remark:
        if (const auto cell = m_document->form().findCell(field.key))
            showCell(*cell);
        return;
    case Field::Kind::Text:
        return showSection(field.key);
    case Field::Kind::Person:
    case Field::Kind::Level:
        return m_outline->setCurrentRow(0);
    case Field::Kind::Explanation:
    case Field::Kind::State:
        return;
    }
}

void ReportEditor::showHit(const Field &field, qsizetype position, qsizetype length)
{
    showField(field);
    if (field.kind != Field::Kind::Text)
        return;
    for (TextPage *page : m_textPages) {
        if (page->section() == field.key)
            page->showHit(position, length);
    }
}

void ReportEditor::commitAll()
{
    for (TablePage *page : m_tablePages)
        page->view().commitEditor();
    m_info->commit();
    m_cellPanel->commit();
    for (TextPage *page : m_textPages)
        page->commit();
}

void ReportEditor::undo()
{
    m_givesUp = true;
    commitAll();
    if (std::exchange(m_givesUp, false))
        m_document->undoStack().undo();
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

TableView *ReportEditor::currentTable() const
{
    for (TablePage *page : m_tablePages) {
        if (m_pages->currentWidget() == page)
            return &page->view();
    }
    return nullptr;
}

/// The cells of the chosen finding are marked while it is there.
void ReportEditor::updateMarks()
{
    const Finding *finding = m_findings->current();
    for (TablePage *page : m_tablePages)
        page->view().markCells(finding ? finding->cells : std::vector<CellId>());
}

/// To the cell that would be changed, or a total that somebody typed, or where the finding begins.
void ReportEditor::showFinding(const Finding &finding)
{
    if (finding.cells.empty()) {
        if (!finding.section.isEmpty())
            return showSection(finding.section);
        m_outline->setCurrentRow(0);
        return m_info->showFirstBlank();
    }
    const auto repair = m_document->repairOf(finding);
    const auto typedTotal
        = std::find_if(finding.cells.begin(), finding.cells.end(), [&](CellId cell) {
              return m_document->form().cell(cell).isTotal
                  && !m_document->report().amounts[static_cast<std::size_t>(cell)].isBlank();
          });
    showCell(repair                                  ? repair->cell
                 : typedTotal != finding.cells.end() ? *typedTotal
                                                     : finding.cells.front());
}

/// The blank cell before or behind the current one, through all tables, beginning again at the end.
void ReportEditor::goToBlank(int direction)
{
    const Form &form = m_document->form();
    const int count = static_cast<int>(form.cells.size());
    const TableView *view = currentTable();
    const CellId current = view ? view->currentCell() : -1;
    int cell = current >= 0 ? current : direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        cell = (cell + direction + count) % count;
        const bool isBlank
            = !form.cell(cell).isTotal && m_document->figures().printedAt(cell).isBlank();
        if (isBlank && cell != current) {
            showCell(cell);
            pageOf(cell)->view().setFocus();
            return;
        }
    }
    emit message(tr("No cell is blank."));
}

void ReportEditor::toggleLastYear()
{
    m_isLastYearShown = !m_isLastYearShown;
    if (m_isLastYearShown && !m_document->neighbours().previous)
        emit message(tr("The workbook has no report of this unit for last year."));
    for (TablePage *page : m_tablePages)
        page->view().tableModel().setLastYearShown(m_isLastYearShown);
}

void ReportEditor::showCellPanel(bool shown)
{
    const bool hadFocus = m_cellPanel->isAncestorOf(QApplication::focusWidget());
    m_cellPanel->setVisible(shown);
    if (hadFocus && !shown)
        m_pages->currentWidget()->setFocus();
    if (TableView *view = currentTable(); view && shown)
        m_cellPanel->showCell(view->currentCell());
    m_cellPanel->refresh();
}

/// Around the parts of the window that are there.
void ReportEditor::stepPane(int direction)
{
    std::vector<QWidget *> panes;
    for (QWidget *pane : {static_cast<QWidget *>(m_outline), m_pages->currentWidget(),
                          static_cast<QWidget *>(m_cellPanel), static_cast<QWidget *>(m_findings),
                          static_cast<QWidget *>(m_find)}) {
        if (pane->isVisible())
            panes.push_back(pane);
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto current = std::find_if(panes.begin(), panes.end(), [&](const QWidget *pane) {
        return pane == focus || pane->isAncestorOf(focus);
    });
    const auto count = static_cast<int>(panes.size());
    const int from = current == panes.end() ? 0 : static_cast<int>(current - panes.begin());
    panes[static_cast<std::size_t>((from + direction + count) % count)]->setFocus();
}

void ReportEditor::keepDropped(CellId cell, const QString &text)
{
    if (std::exchange(m_givesUp, false))
        return m_document->dropDraft(amountField(m_document->form(), cell));
    // What was undone counts more than what was never taken.
    if (m_document->undoStack().canRedo())
        return;
    m_document->undoStack().push(new DroppedTyping(
        tr("Drop “%1” in “%2”").arg(text, labelPath(m_document->form(), cell)), [this, cell, text] {
            // Once the key that undoes it has done its work.
            QMetaObject::invokeMethod(
                this,
                [this, cell, text] {
                    showCell(cell);
                    pageOf(cell)->view().editCell(cell, text);
                },
                Qt::QueuedConnection);
        }));
}

void ReportEditor::recover(const std::vector<Draft> &drafts)
{
    if (drafts.empty() || m_document->isLocked())
        return;
    for (const Draft &draft : drafts) {
        m_document->adoptDraft(draft.field);
        const auto cell = m_document->form().findCell(draft.field.key);
        if (draft.field.kind == Field::Kind::Amount && cell) {
            // There is one cell that somebody types into.
            showCell(*cell);
            pageOf(*cell)->view().editCell(*cell, draft.text);
            continue;
        }
        if (draft.field.kind == Field::Kind::Person)
            m_info->showTyped(draft.field.key, draft.text);
        else if (m_document->setField(draft.field, draft.text))
            m_document->dropDraft(draft.field);
    }
    emit message(tr("What was being typed last time is back."));
}

void ReportEditor::run(Command command)
{
    // Whatever it is, it begins with what has been typed.
    commitAll();
    switch (command) {
    case Command::NextBlank:
        return goToBlank(1);
    case Command::PreviousBlank:
        return goToBlank(-1);
    case Command::NextFinding:
    case Command::PreviousFinding:
        m_findings->step(command == Command::NextFinding ? 1 : -1);
        return m_pages->currentWidget()->setFocus();
    case Command::NextSection:
    case Command::PreviousSection: {
        const int step = command == Command::NextSection ? 1 : -1;
        m_outline->setCurrentRow(
            std::clamp(m_outline->currentRow() + step, 0, m_outline->count() - 1));
        return m_pages->currentWidget()->setFocus();
    }
    case Command::Find:
        return openFindBar(false);
    case Command::Replace:
        return openFindBar(true);
    case Command::FindNext:
        return m_find->step(1);
    case Command::FindPrevious:
        return m_find->step(-1);
    case Command::TakeRepair:
        return m_findings->takeRepair();
    case Command::Explain:
        return m_findings->explain();
    case Command::CellPanel:
        return showCellPanel(m_cellPanel->isHidden());
    case Command::CellRemark:
        showCellPanel(true);
        return m_cellPanel->setFocus();
    case Command::NextPane:
        return stepPane(1);
    case Command::PreviousPane:
        return stepPane(-1);
    case Command::LastYear:
        return toggleLastYear();
    case Command::TakeCarriedOver:
        if (const auto done = m_document->takeCarriedOver(); !done)
            emit message(done.error().message);
        return;
    default:
        if (TableView *view = currentTable())
            view->run(command);
        return;
    }
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
