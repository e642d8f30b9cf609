#include "ui/textpage.h"

#include "core/prose.h"
#include "ui/pagehead.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int restBeforeCommit = 600; // ms

/// A field of plain text: what is pasted from Word comes without its formatting.
class ProseEdit final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    /// Undo is that of the report: the keys go to the window.
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore();
                return false;
            }
        }
        return QPlainTextEdit::event(event);
    }

    void insertFromMimeData(const QMimeData *source) override
    {
        QString text = source->text();
        text.replace(QChar::LineSeparator, u'\n')
            .replace(QChar::ParagraphSeparator, u'\n')
            .replace(u'\v', u'\n')
            .remove(u'\r');
        insertPlainText(text);
    }
};

} // namespace

TextPage::TextPage(Document &document, const Section &section, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_section(section)
    , m_editor(new ProseEdit)
    , m_count(new QLabel)
{
    const QString title = section.title.isEmpty()
        ? describe(document.form(), {Field::Kind::Text, section.id})
        : section.title;
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PageHead(title, section.help));
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_count);
    m_editor->setAccessibleName(title);
    m_editor->setTabChangesFocus(true);
    // One undo for all: that of the document.
    m_editor->setUndoRedoEnabled(false);
    setFocusProxy(m_editor);
    showText();

    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeCommit);
    connect(&m_rest, &QTimer::timeout, this, &TextPage::commit);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_isTyped = true;
        m_rest.start();
        updateCount();
        emit typed();
    });
    connect(&document, &Document::changed, this, &TextPage::showText);
    connect(&document, &Document::stateChanged, this, &TextPage::showText);
}

/// As it was typed: toPlainText() would make blanks of no-break spaces.
QString TextPage::text() const
{
    return m_editor->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void TextPage::commit()
{
    m_rest.stop();
    // Showing a text may change what the editor makes of it; only typing may change the report.
    if (!std::exchange(m_isTyped, false))
        return;
    if (const auto done = m_document.setField({Field::Kind::Text, m_section.id}, text()); !done)
        emit message(done.error().message);
}

/// Shows what the document holds, unless something newer is being typed.
void TextPage::showText()
{
    m_editor->setReadOnly(m_document.isLocked());
    const QString held = m_document.value({Field::Kind::Text, m_section.id});
    if (!m_isTyped && text() != held) {
        const QSignalBlocker blocker(m_editor);
        m_editor->setPlainText(held);
    }
    updateCount();
}

void TextPage::updateCount()
{
    const int count = countCharacters(text());
    m_count->setText(m_section.limit > 0 ? tr("%1 of %2 characters").arg(count).arg(m_section.limit)
                                         : tr("%n character(s)", nullptr, count));
}

} // namespace gongkai
