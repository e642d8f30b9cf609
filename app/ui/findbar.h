#pragma once

#include "editing/searchmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace gongkai {

/// Finds words in the whole report, and replaces them in prose and remarks. The field keeps the
/// focus: Return and Shift+Return go through what is found, Esc closes.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(Document &document, QWidget *parent = nullptr);

    /// Shows the bar, with the field for what is put in the place where `withReplace` is true.
    void open(bool withReplace);
    /// Goes that many hits on, around the end.
    void step(int by);

signals:
    /// What is half typed should be in the document now: it is searched.
    void searching();
    void hitChosen(const gongkai::Field &field, qsizetype position, qsizetype length);
    void closed();
    void message(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFields();
    void search();
    void choose(int row);
    void replaceOne();
    void replaceAll();
    void keepRow();
    void updateState();
    void closeBar();

    Document &m_document;
    SearchModel m_model;
    QLineEdit *m_words;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLineEdit *m_with;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QListView *m_list;
    int m_row = -1; ///< Of the hit at hand; the list forgets it when the report changes.
};

} // namespace gongkai
