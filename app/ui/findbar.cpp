#include "ui/findbar.h"

#include "ui/colours.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

constexpr int mostRows = 5; ///< Of the list at once.
constexpr int hitMargin = 6;
constexpr int placeShare = 4; ///< A fourth of the line says where, if it need be.
constexpr int placeCharacters = 16;

/// A line of the list: where, and the words with what is around them.
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + hitMargin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours colours = Colours::of(option.palette);
        const bool isCurrent = option.state & QStyle::State_Selected;
        painter->save();
        painter->setFont(option.font);
        painter->fillRect(option.rect, isCurrent ? colours.accentGround : colours.sheet);
        QRect place = option.rect.adjusted(hitMargin, 0, -hitMargin, 0);
        QRect context = place;
        place.setWidth(std::min(place.width() / placeShare,
                                placeCharacters * option.fontMetrics.height() * 3 / 4));
        context.setLeft(place.right() + 2 * hitMargin);
        painter->setPen(isCurrent ? colours.text : colours.quiet);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(PlaceRole).toString(),
                                                        Qt::ElideRight, place.width()));
        painter->setPen(colours.text);
        painter->setClipRect(context);
        drawContext(*painter, context, colours, index);
        painter->restore();
    }

private:
    static void drawContext(QPainter &painter, const QRect &room, const Colours &colours,
                            const QModelIndex &index)
    {
        QTextLayout layout(index.data().toString(), painter.font());
        QTextLayout::FormatRange match{
            index.data(MatchPositionRole).toInt(), index.data(MatchLengthRole).toInt(), {}};
        match.format.setFontWeight(QFont::Bold);
        match.format.setForeground(colours.accent);
        layout.setFormats({match});
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(room.width());
        layout.endLayout();
        layout.draw(&painter,
                    QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
    }
};

QToolButton *makeButton(const QString &icon, const QString &sign, const QString &tip)
{
    auto *button = new QToolButton;
    button->setIcon(QIcon::fromTheme(icon));
    // Without a theme the sign stands for it.
    button->setText(sign);
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FindBar::FindBar(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(document)
    , m_words(new QLineEdit)
    , m_count(new QLabel)
    , m_previous(makeButton(u"go-up"_s, u"↑"_s, tr("Previous (Shift+Return)")))
    , m_next(makeButton(u"go-down"_s, u"↓"_s, tr("Next (Return)")))
    , m_with(new QLineEdit)
    , m_replace(new QPushButton(tr("Replace")))
    , m_replaceAll(new QPushButton(tr("Replace all")))
    , m_list(new QListView)
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What was found"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(hitMargin, hitMargin, hitMargin, hitMargin);
    layout->addWidget(makeFields());
    layout->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(&m_model, &SearchModel::modelReset, this, &FindBar::keepRow);
    connect(&document, &Document::stateChanged, this, &FindBar::updateState);
    updateState();
    hide();
}

QWidget *FindBar::makeFields()
{
    auto *fields = new QWidget;
    m_words->setPlaceholderText(tr("Find in the whole report"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_with->setPlaceholderText(tr("Replace by"));
    m_with->setAccessibleName(m_with->placeholderText());
    m_replace->setToolTip(tr("Only prose and remarks are replaced."));
    m_replaceAll->setToolTip(m_replace->toolTip());
    auto *close = makeButton(u"window-close"_s, u"×"_s, tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_previous);
    steps->addWidget(m_next);
    steps->addWidget(m_count, 1);
    auto *replacing = new QHBoxLayout;
    replacing->setSpacing(hitMargin);
    replacing->addWidget(m_replace);
    replacing->addWidget(m_replaceAll);
    replacing->addStretch(1);
    auto *layout = new QGridLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(hitMargin / 2);
    layout->addWidget(m_words, 0, 0);
    layout->addLayout(steps, 0, 1);
    layout->addWidget(close, 0, 2);
    layout->addWidget(m_with, 1, 0);
    layout->addLayout(replacing, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    setTabOrder(m_words, m_with);
    setTabOrder(m_with, m_replace);
    setTabOrder(m_replace, m_replaceAll);
    setTabOrder(m_replaceAll, m_previous);
    setTabOrder(m_previous, m_next);
    return fields;
}

void FindBar::open(bool withReplace)
{
    emit searching();
    for (QWidget *widget : {static_cast<QWidget *>(m_with), static_cast<QWidget *>(m_replace),
                            static_cast<QWidget *>(m_replaceAll)})
        widget->setVisible(withReplace);
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::search()
{
    emit searching();
    m_row = -1;
    m_model.setWords(m_words->text());
    updateState();
}

/// The report changed: the hit at hand is the one that is now in its place.
void FindBar::keepRow()
{
    m_row = std::min(m_row, m_model.rowCount() - 1);
    updateState();
}

void FindBar::step(int by)
{
    emit searching();
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    if (m_row < 0)
        choose(by > 0 ? 0 : count - 1);
    else
        choose((m_row + by + count) % count);
}

void FindBar::choose(int row)
{
    m_row = row;
    updateState();
    const Hit hit = m_model.hit(row);
    emit hitChosen(hit.field, hit.position, hit.length);
}

void FindBar::replaceOne()
{
    emit searching();
    const int row = m_model.nextReplaceable(std::max(m_row, 0));
    if (row < 0)
        return;
    // First it is shown what would be replaced.
    if (row != m_row) {
        choose(row);
        return;
    }
    if (const auto done = m_model.replace(row, m_with->text()); !done) {
        emit message(done.error().message);
        return;
    }
    if (const int next = m_model.nextReplaceable(std::max(m_row, 0)); next >= 0)
        choose(next);
}

void FindBar::replaceAll()
{
    emit searching();
    const int count = m_model.countReplaceable();
    // The button that was pressed may have nothing left to do, and would hand the focus on.
    m_words->setFocus();
    if (const auto done = m_model.replaceAll(m_with->text()); !done)
        emit message(done.error().message);
    else if (const int left = m_model.rowCount(); left > 0)
        emit message(tr("Replaced in %n place(s).", nullptr, count) + u' '
                     + tr("%n stay: figures, names and labels are not replaced.", nullptr, left));
    else
        emit message(tr("Replaced in %n place(s).", nullptr, count));
}

void FindBar::updateState()
{
    const int count = m_model.rowCount();
    if (m_words->text().trimmed().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Nothing found"));
    else if (m_row < 0)
        m_count->setText(tr("%n hit(s)", nullptr, count));
    else
        m_count->setText(tr("%1 of %2").arg(m_row + 1).arg(count));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    const bool canReplace = m_model.countReplaceable() > 0 && !m_document.isLocked();
    m_replace->setEnabled(canReplace);
    m_replaceAll->setEnabled(canReplace);
    m_list->setVisible(count > 0);
    const int line = m_list->fontMetrics().height() + hitMargin;
    m_list->setFixedHeight(std::min(count, mostRows) * line + 2);
    const QModelIndex current = m_model.index(m_row, 0);
    m_list->setCurrentIndex(current);
    if (current.isValid())
        m_list->scrollTo(current);
}

void FindBar::closeBar()
{
    hide();
    emit closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_with->hasFocus() && !isBack)
            replaceOne();
        else
            step(isBack ? -1 : 1);
        return;
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Escape:
        closeBar();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace gongkai
