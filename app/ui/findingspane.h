#pragma once

#include "editing/findingsmodel.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace gongkai {

class FindingsFilter;
struct Dialogs;

/// What the report contradicts: how much of each severity, each with a way to its place, the repair
/// where one cell explains it, and a reason where it is accepted.
class FindingsPane final : public QWidget
{
    Q_OBJECT

public:
    FindingsPane(Document &document, const Dialogs &dialogs, QWidget *parent = nullptr);

    /// The finding that is chosen, or null.
    const Finding *current() const;
    /// Chooses the next finding that is shown and open, or the one before; the first after the
    /// last.
    void step(int direction);
    /// Puts the proposed value of the chosen finding into its cell.
    void takeRepair();
    /// Asks for a reason to accept the chosen finding with.
    void explain();
    /// The findings that are shown, one to a line: severity, code, sentence.
    QString asText() const;

signals:
    void chosen(const gongkai::Finding &finding);
    /// Another finding is chosen, or none is left.
    void currentChanged();
    void message(const QString &text);
    void printWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void fitRows();
    void fitCounts();
    QWidget *makeHead();
    QWidget *makeFoot();
    void refresh();
    void showCurrent();
    void goThere();
    void copyList();

    Document &m_document;
    const Dialogs &m_dialogs;
    FindingsModel m_model;
    FindingsFilter *m_filter;
    QTableView *m_view;
    QLabel *m_summary;
    std::array<QToolButton *, 3> m_severities{};
    QComboBox *m_section;
    QLabel *m_hint;
    QPushButton *m_go;
    QPushButton *m_take;
    QPushButton *m_explain;
    QString m_chosen; ///< What tells the chosen finding from others, while the list changes.
    bool m_isRefreshing = false;
};

} // namespace gongkai
