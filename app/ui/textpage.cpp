#include "ui/textpage.h"

#include "core/prose.h"
#include "ui/colours.h"
#include "ui/pagehead.h"
#include "ui/proseedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// A pause in typing ends a step, so that undoing goes back by sentences, not by letters. What is
/// typed meanwhile is kept as a draft. In ms.
constexpr int restBeforeCommit = 2000;
constexpr int draftRest = 400;

void setTextColour(QLabel &label, const QColor &colour)
{
    QPalette palette = label.palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

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
    m_help = new QLabel(section.help);
    m_help->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PageHead(title, {}));
    if (section.help.isEmpty())
        m_help->setParent(this);
    else
        layout->addWidget(m_help);
    layout->addWidget(makeOrigin());
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_count);
    // Below the sheet, which leaves room for the scroll bar.
    m_count->setAlignment(Qt::AlignCenter);
    m_count->setContentsMargins(0, 0, m_editor->verticalScrollBar()->sizeHint().width(), 0);
    m_editor->setAccessibleName(title);
    m_editor->setAccessibleDescription(section.help);
    m_editor->setPlaceholderText(
        section.help.isEmpty()
            ? tr("Nothing is written here yet.")
            : tr("Nothing is written here yet. What belongs here: %1").arg(section.help));
    setFocusProxy(m_editor);
    showText();
    m_editor->moveCursor(QTextCursor::Start);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeCommit);
    connect(&m_rest, &QTimer::timeout, this, &TextPage::commit);
    m_draftRest.setSingleShot(true);
    m_draftRest.setInterval(draftRest);
    connect(&m_draftRest, &QTimer::timeout, this, [this] {
        m_document.keepDraft({Field::Kind::Text, m_section.id}, tidyProse(m_editor->text()));
    });
    connect(m_editor, &QTextEdit::textChanged, this, [this] {
        // An input method that composes, or a change of looks, changes no text.
        if (!m_isTyped && m_editor->text() == m_document.value({Field::Kind::Text, m_section.id}))
            return;
        m_isTyped = true;
        m_rest.start();
        if (!m_draftRest.isActive())
            m_draftRest.start();
        updateCount();
        updateOrigin();
        emit typed();
    });
    connect(m_editor, &ProseEdit::left, this, &TextPage::leave);
    // What nobody sees is shown when somebody does.
    connect(&document, &Document::changed, this, [this] {
        if (isVisible())
            showText();
    });
    connect(&document, &Document::stateChanged, this, &TextPage::showText);
}

TextPage::~TextPage()
{
    // The sheet loses the focus as it goes, when there is nothing left to show it on.
    m_editor->disconnect(this);
}

QWidget *TextPage::makeOrigin()
{
    m_origin = new QWidget;
    m_originText = new QLabel;
    m_takeOver = new QPushButton(tr("Begin with last year's text"));
    auto *layout = new QHBoxLayout(m_origin);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_originText);
    layout->addWidget(m_takeOver);
    layout->addStretch(1);
    connect(m_takeOver, &QPushButton::clicked, this, &TextPage::takeOver);
    return m_origin;
}

void TextPage::commit()
{
    m_rest.stop();
    m_draftRest.stop();
    // Showing a text may change what the editor makes of it; only typing may change the report.
    if (!std::exchange(m_isTyped, false))
        return;
    const auto done
        = m_document.setField({Field::Kind::Text, m_section.id}, tidyProse(m_editor->text()));
    if (!done) {
        // What was refused is still what somebody typed.
        m_isTyped = true;
        emit message(done.error().message);
        return;
    }
    m_document.dropDraft({Field::Kind::Text, m_section.id});
}

/// Shows what the document holds, unless something newer is being typed.
void TextPage::showText()
{
    m_editor->setReadOnly(m_document.isLocked());
    const QString held = m_document.value({Field::Kind::Text, m_section.id});
    const QString shown = m_editor->text();
    // Whoever writes on keeps the blank or the new line that was just typed.
    const bool isSame
        = shown == held || (m_editor->hasFocus() && tidyProse(shown) == tidyProse(held));
    if (!m_isTyped && !isSame) {
        const QSignalBlocker blocker(m_editor);
        m_editor->setText(held);
    }
    updateCount();
    updateOrigin();
}

void TextPage::leave()
{
    commit();
    showText();
}

void TextPage::showHit(qsizetype position, qsizetype length)
{
    leave();
    m_editor->select(position, length);
}

void TextPage::updateCount()
{
    const int count = countCharacters(m_editor->text());
    const int limit = m_section.limit;
    const Colours colours = Colours::of(palette());
    if (limit <= 0) {
        m_count->setText(tr("%n character(s)", nullptr, count));
        setTextColour(*m_count, colours.quiet);
        return;
    }
    switch (lengthOf(count, limit)) {
    case Length::Comfortable:
        m_count->setText(tr("%1 of %2 characters").arg(count).arg(limit));
        setTextColour(*m_count, colours.quiet);
        return;
    case Length::Near:
        m_count->setText(
            markOf(Severity::Warning) + u' '
            + tr("%1 of %2 characters, %3 left").arg(count).arg(limit).arg(limit - count));
        setTextColour(*m_count, colours.textFor(Severity::Warning));
        return;
    case Length::Over:
        m_count->setText(
            markOf(Severity::Error) + u' '
            + tr("%1 of %2 characters, %3 too many").arg(count).arg(limit).arg(count - limit));
        setTextColour(*m_count, colours.textFor(Severity::Error));
        return;
    }
}

void TextPage::updateOrigin()
{
    const Field field{Field::Kind::Text, m_section.id};
    const QString theirs
        = m_document.lastYear() ? valueOf(*m_document.lastYear(), field) : QString();
    const QString ours = tidyProse(m_editor->text());
    const bool isSame = !theirs.isEmpty() && ours == theirs;
    const bool canBegin = !theirs.isEmpty() && ours.isEmpty() && !m_document.isLocked();
    m_origin->setVisible(isSame || canBegin);
    m_takeOver->setVisible(canBegin);
    // The empty sheet says what belongs there; once there is text the help stands above. Its room
    // is kept, unless the offer has it, so that the sheet does not move.
    QSizePolicy policy = m_help->sizePolicy();
    policy.setRetainSizeWhenHidden(!canBegin);
    m_help->setSizePolicy(policy);
    m_help->setVisible(!m_editor->document()->isEmpty() && !m_section.help.isEmpty());
    if (isSame) {
        m_originText->setText(markOf(Severity::Info) + u' '
                              + tr("Taken over from last year, not changed yet"));
        setTextColour(*m_originText, Colours::of(palette()).textFor(Severity::Info));
    } else if (canBegin) {
        m_originText->setText(tr("The report of %1 has %2 characters here.")
                                  .arg(m_document.lastYear()->year)
                                  .arg(countCharacters(theirs)));
        setTextColour(*m_originText, Colours::of(palette()).text);
    }
}

void TextPage::showEvent(QShowEvent *event)
{
    showText();
    QWidget::showEvent(event);
}

/// The desktop changes from light to dark.
void TextPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateCount();
        updateOrigin();
    }
}

void TextPage::takeOver()
{
    commit();
    if (const auto done = m_document.takeOverText(m_section.id); !done) {
        emit message(done.error().message);
        return;
    }
    m_editor->setFocus();
    m_editor->moveCursor(QTextCursor::Start);
}

} // namespace gongkai
