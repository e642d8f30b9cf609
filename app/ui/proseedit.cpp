#include "ui/proseedit.h"

#include "core/prose.h"
#include "output/fonts.h"
#include "ui/colours.h"

#include <QFocusEvent>
#include <QFontInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Text that is read at arm's length is larger than the words of a window.
constexpr qreal bodyScale = 1.3;
/// 29 points of pitch for 16 points of type, as on paper (GB/T 9704-2012, 5.2.2).
constexpr qreal pitch = 29.0 / 16;
constexpr int widestColumn = 42; ///< Characters.
constexpr int sheetMargin = 2; ///< Characters.
constexpr int indent = 2; ///< Characters, of the first line of a paragraph.

/// Headings as they will print. Where the typeface is missing that tells them apart, bold does.
class HeadingHighlighter final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        // The indent that somebody typed is not there once the text is kept.
        qsizetype start = 0;
        while (start < text.size() && text[start].isSpace())
            ++start;
        const auto heading = headingOf(QStringView(text).mid(start));
        if (!heading)
            return;
        const bool isFirst = heading->level == 1;
        const QFont font = fontOf(isFirst ? Typeface::Hei : Typeface::Kai, 1);
        const bool isMissing = missingTypefaces().contains(isFirst ? u"黑体"_s : u"楷体"_s);
        QTextCharFormat format;
        format.setFontFamilies({font.family()});
        format.setFontWeight(isMissing ? QFont::Bold : font.weight());
        setFormat(static_cast<int>(start), static_cast<int>(heading->length), format);
    }
};

/// The text of a page of the web, with each row of a table in a line.
QString textOfHtml(const QString &html)
{
    QTextDocument page;
    page.setHtml(html);
    QString text;
    const QTextTable *table = nullptr;
    int row = -1;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        const QTextCursor cursor(block);
        const QTextTable *nowTable = cursor.currentTable();
        const int nowRow = nowTable ? nowTable->cellAt(cursor).row() : -1;
        const bool isSameRow = nowTable && nowTable == table && nowRow == row;
        if (!text.isEmpty())
            text += isSameRow ? u'\t' : u'\n';
        text += block.text();
        table = nowTable;
        row = nowRow;
    }
    return text;
}

} // namespace

ProseEdit::ProseEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    // One undo for all: that of the report.
    setUndoRedoEnabled(false);
    // The scroll bar does not move the column.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new HeadingHighlighter(document());
    adoptFont();
    adoptColours();
}

int ProseEdit::bodySize() const
{
    return qRound(QFontInfo(font()).pixelSize() * bodyScale);
}

int ProseEdit::columnWidth() const
{
    return widestColumn * bodySize();
}

/// The font of the window, larger, in the typeface of the paper. New paragraphs take over the
/// format of the one they come from.
void ProseEdit::adoptFont()
{
    QFont body = fontOf(Typeface::FangSong, 1);
    body.setPixelSize(bodySize());
    body.setHintingPreference(QFont::PreferDefaultHinting);
    const QSignalBlocker blocker(this);
    document()->setDefaultFont(body);
    document()->setDocumentMargin(sheetMargin * bodySize());
    QTextBlockFormat paragraph;
    paragraph.setTextIndent(indent * bodySize());
    paragraph.setLineHeight(pitch * bodySize(), QTextBlockFormat::FixedHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.setBlockFormat(paragraph);
    layOut();
}

void ProseEdit::adoptColours()
{
    // The one of the style is too pale for text that is to be read.
    QPalette colours = palette();
    colours.setColor(QPalette::PlaceholderText, Colours::of(colours).quiet);
    // What is found is seen while the find bar has the focus.
    colours.setColor(QPalette::Inactive, QPalette::Highlight,
                     colours.color(QPalette::Active, QPalette::Highlight));
    colours.setColor(QPalette::Inactive, QPalette::HighlightedText,
                     colours.color(QPalette::Active, QPalette::HighlightedText));
    // Setting it comes back here.
    if (colours != palette())
        setPalette(colours);
}

void ProseEdit::layOut()
{
    const int sheet = columnWidth() + 2 * sheetMargin * bodySize();
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int side = std::max(0, (room - sheet) / 2);
    setViewportMargins(side, 0, side, 0);
}

QString ProseEdit::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void ProseEdit::setText(const QString &text)
{
    const QString old = this->text();
    qsizetype begin = 0;
    const qsizetype shorter = std::min(old.size(), text.size());
    while (begin < shorter && old[begin] == text[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && old[old.size() - 1 - end] == text[text.size() - 1 - end])
        ++end;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(old.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - begin - end));
}

void ProseEdit::select(qsizetype position, qsizetype length)
{
    const int size = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(static_cast<int>(position), size));
    cursor.setPosition(std::min(static_cast<int>(position + length), size),
                       QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

/// Undo is that of the report: the keys go to the window.
bool ProseEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QTextEdit::event(event);
}

void ProseEdit::resizeEvent(QResizeEvent *event)
{
    layOut();
    QTextEdit::resizeEvent(event);
}

void ProseEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adoptFont();
    if (event->type() == QEvent::PaletteChange)
        adoptColours();
}

void ProseEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    // A menu over it is still part of writing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit left();
}

void ProseEdit::insertFromMimeData(const QMimeData *source)
{
    const QString foreign = source->hasText() ? source->text() : textOfHtml(source->html());
    QString text = proseFromForeignText(foreign);
    // A few words that are moved within a sentence keep the blank around them.
    if (!foreign.contains(u'\n') && !text.isEmpty() && foreign.trimmed() == text)
        text = foreign;
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace gongkai
