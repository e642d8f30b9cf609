#pragma once

#include <QTextEdit>

namespace gongkai {

/// A field of plain text that looks like the paper it becomes: a white sheet of a comfortable
/// width, paragraphs with an indent, headings in their typefaces. None of that is part of the text.
class ProseEdit final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ProseEdit(QWidget *parent = nullptr);

    /// As it was typed; paragraphs are separated by line feeds. toPlainText() would make blanks of
    /// no-break spaces.
    QString text() const;
    /// Changes what differs, so that the cursor stays with what is read.
    void setText(const QString &text);
    /// Shows the characters as selected.
    void select(qsizetype position, qsizetype length);

    /// How wide a line of text is at most.
    int columnWidth() const;

signals:
    void left();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void adoptFont();
    void adoptColours();
    void layOut();
    int bodySize() const;
};

} // namespace gongkai
