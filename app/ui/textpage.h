#pragma once

#include "editing/document.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace gongkai {

/// The prose of one section, with its official heading above it. What is typed goes into the
/// document when the typing rests, and when the page is left.
class TextPage final : public QWidget
{
    Q_OBJECT

public:
    TextPage(Document &document, const Section &section, QWidget *parent = nullptr);

    /// Puts what was typed into the document at once.
    void commit();
    QPlainTextEdit &editor() { return *m_editor; }
    /// Whether something was typed that the document does not have yet.
    bool isTyped() const { return m_isTyped; }

signals:
    void typed();
    void message(const QString &text);

private:
    QString text() const;
    void showText();
    void updateCount();

    Document &m_document;
    const Section &m_section;
    QPlainTextEdit *m_editor;
    QLabel *m_count;
    QTimer m_rest;
    bool m_isTyped = false;
};

} // namespace gongkai
