#pragma once

#include "editing/findingsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace gongkai {

/// What the report contradicts, with a way to each place and, where one cell explains it, the
/// repair.
class FindingsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPane(Document &document, QWidget *parent = nullptr);

    /// The finding that is chosen, or null.
    const Finding *current() const;

signals:
    void chosen(const gongkai::Finding &finding);
    void message(const QString &text);

private:
    void updateHead();
    void choose();
    void takeRepair();

    Document &m_document;
    FindingsModel m_model;
    QTableView *m_view;
    QLabel *m_head;
    QLabel *m_hint;
    QPushButton *m_take;
};

} // namespace gongkai
