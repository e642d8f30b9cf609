#pragma once

#include "editing/document.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace gongkai {

class ProseEdit;

/// The prose of one section on a sheet, with its official heading above and its length below. What
/// is typed goes into the document when the typing rests, and when the page is left.
class TextPage final : public QWidget
{
    Q_OBJECT

public:
    TextPage(Document &document, const Section &section, QWidget *parent = nullptr);
    ~TextPage() override;

    const QString &section() const { return m_section.id; }
    ProseEdit &editor() { return *m_editor; }
    /// Puts what was typed into the document at once.
    void commit();
    /// Whether something was typed that the document does not have yet.
    bool isTyped() const { return m_isTyped; }
    /// Selects a part of what the document holds.
    void showHit(qsizetype position, qsizetype length);

signals:
    void typed();
    void message(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeOrigin();
    void showText();
    void leave();
    void updateCount();
    void updateOrigin();
    void takeOver();

    Document &m_document;
    const Section &m_section;
    ProseEdit *m_editor;
    QLabel *m_help = nullptr;
    QWidget *m_origin = nullptr; ///< What last year's report has to do with it.
    QLabel *m_originText = nullptr;
    QPushButton *m_takeOver = nullptr;
    QLabel *m_count;
    QTimer m_rest;
    QTimer m_draftRest; ///< Runs while typed text waits to be kept.
    bool m_isTyped = false;
};

} // namespace gongkai
