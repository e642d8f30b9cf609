#pragma once

#include "editing/document.h"
#include "store/workbook.h"
#include "ui/yearchart.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace gongkai {

/// Where the panel finds what the open report does not hold.
struct CellSource
{
    /// The cell's figures in earlier years, oldest first, at most five.
    std::function<std::vector<YearFigure>(CellId)> earlier;
    /// Every change of the field, newest first.
    std::function<Result<std::vector<LoggedStep>>(const Field &)> history;
};

/// All about one cell: what it counts, last year's figure and those before, its remark, who changed
/// it, and what is found about it.
class CellPanel final : public QWidget
{
    Q_OBJECT

public:
    CellPanel(Document &document, CellSource source, QWidget *parent = nullptr);

    void showCell(CellId cell);
    /// Puts a remark that was typed into the document at once.
    void commit();
    /// Looks at the document again; does nothing while hidden.
    void refresh();

signals:
    void message(const QString &text);
    /// Esc: what was being typed is given up; back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFigures(const Cell &cell);
    std::vector<LoggedStep> history() const;
    void showHistory();

    Document &m_document;
    CellSource m_source;
    CellId m_cell = -1;
    QLabel *m_title;
    QLabel *m_unit;
    QLabel *m_compared;
    YearChart *m_chart;
    QLabel *m_help;
    QLabel *m_findings;
    QPlainTextEdit *m_remark;
    QLabel *m_history;
    std::vector<std::pair<QLabel *, QLabel *>> m_parts; ///< Heads with what stands below them.
};

} // namespace gongkai
