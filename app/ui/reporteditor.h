#pragma once

#include "editing/document.h"
#include "ui/cellpanel.h"
#include "ui/commands.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace gongkai {

class FindBar;
class FindingsPane;
class InfoPage;
class Outline;
class TablePage;
class TableView;
class TextPage;
struct Dialogs;

/// The open report: its sections in order, the one at hand, what the report contradicts, and all
/// about the current cell.
class ReportEditor final : public QWidget
{
    Q_OBJECT

public:
    ReportEditor(std::unique_ptr<Document> document, CellSource source, const Dialogs &dialogs,
                 QWidget *parent = nullptr);
    ~ReportEditor() override;

    Document &document() { return *m_document; }

    /// Puts everything that is half typed into the document.
    void commitAll();
    /// Takes back the last step. What is half typed and cannot be taken is given up instead.
    void undo();
    /// Whether there is anything of that kind in the prose, and so something to undo.
    bool isTyping() const;
    /// Shows again what was being typed when the program ended.
    void recover(const std::vector<Draft> &drafts);

    void showSection(const QString &id);
    void showCell(CellId cell);
    void run(Command command);

signals:
    void typed();
    void message(const QString &text);
    void reopenWanted();
    void printFindingsWanted();

private:
    void addPages();
    void addPage(const QString &title, QWidget *page, const QString &section);
    void addTable(const Section &section);
    void layOut();
    void showPage(int row);
    void addFindBar();
    void openFindBar(bool withReplace);
    void showField(const Field &field);
    void showHit(const Field &field, qsizetype position, qsizetype length);
    void showFinding(const Finding &finding);
    void updateMarks();
    void updateBadges();
    void goToBlank(int direction);
    void toggleLastYear();
    void showCellPanel(bool shown);
    void stepPane(int direction);
    void keepDropped(CellId cell, const QString &text);
    TablePage *pageOf(CellId cell) const;
    TableView *currentTable() const;

    std::unique_ptr<Document> m_document;
    const Dialogs &m_dialogs;
    Outline *m_outline;
    QStackedWidget *m_pages;
    FindingsPane *m_findings;
    CellPanel *m_cellPanel;
    InfoPage *m_info = nullptr;
    FindBar *m_find;
    std::vector<TextPage *> m_textPages;
    std::vector<TablePage *> m_tablePages;
    QStringList m_titles; ///< Of the pages.
    QStringList m_sections; ///< Of the pages; empty for the first.
    bool m_isLastYearShown = false;
    bool m_givesUp = false; ///< What cannot be taken is being given up, not to be had again.
};

} // namespace gongkai
