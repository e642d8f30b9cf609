#pragma once

#include "editing/document.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace gongkai {

class FindBar;
class FindingsPane;
class InfoPage;
class TablePage;
class TextPage;

/// The open report: its sections in order, the one at hand, and what the report contradicts.
class ReportEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportEditor(std::unique_ptr<Document> document, QWidget *parent = nullptr);
    ~ReportEditor() override;

    Document &document() { return *m_document; }

    /// Puts everything that is half typed into the document.
    void commitAll();
    /// Whether there is anything of that kind in the prose, and so something to undo.
    bool isTyping() const;

    void showSection(const QString &id);
    void showCell(CellId cell);

signals:
    void typed();
    void message(const QString &text);

private:
    void addPage(const QString &title, QWidget *page, const QString &section);
    void addFindBar();
    void showHit(const Field &field, qsizetype position, qsizetype length);
    void showFinding(const Finding &finding);
    void updateMarks();
    void updateBadges();
    TablePage *pageOf(CellId cell) const;

    std::unique_ptr<Document> m_document;
    QListWidget *m_outline;
    QStackedWidget *m_pages;
    FindingsPane *m_findings;
    InfoPage *m_info;
    FindBar *m_find;
    std::vector<TextPage *> m_textPages;
    std::vector<TablePage *> m_tablePages;
    QStringList m_titles; ///< Of the pages.
    QStringList m_sections; ///< Of the pages; empty for the first.
};

} // namespace gongkai
