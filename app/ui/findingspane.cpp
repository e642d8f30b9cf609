#include "ui/findingspane.h"

#include "ui/colours.h"
#include "ui/dialogs.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace gongkai {

/// Leaves out the severities and sections that nobody wants to see.
class FindingsFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void show(Severity severity, bool shown)
    {
        m_hidden[static_cast<std::size_t>(severity)] = !shown;
        invalidateFilter();
    }
    /// Null: all.
    void setSection(const QString &section)
    {
        m_section = section;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const int severity = index.data(FindingsModel::FindingSeverityRole).toInt();
        return !m_hidden[static_cast<std::size_t>(severity)]
            && (m_section.isNull() || index.data(FindingsModel::SectionRole) == m_section);
    }

private:
    std::array<bool, 3> m_hidden{};
    QString m_section;
};

namespace {

/// Shows severities with their mark and colour.
class FindingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The style draws the ground. It would wrap the text three times over to place it, and the
    /// whole list is painted when one finding comes or goes.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString text = std::exchange(item.text, QString());
        const QStyle &style = *item.widget->style();
        style.drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const bool isChosen = item.state & QStyle::State_Selected;
        const auto group
            = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        painter->setFont(item.font);
        painter->setPen(
            item.palette.color(group, isChosen ? QPalette::HighlightedText : QPalette::Text));
        const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
        // A row has a pixel for a line below that nobody draws.
        painter->drawText(item.rect.adjusted(margin, 0, -margin, -1),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto severity
            = static_cast<Severity>(index.data(FindingsModel::FindingSeverityRole).toInt());
        const Colours colours = Colours::of(option->palette);
        const bool isOpen = index.data(FindingsModel::IsOpenRole).toBool();
        if (index.column() == FindingsModel::SeverityColumn)
            option->text = markOf(severity) + u' ' + option->text;
        if (index.column() != FindingsModel::MessageColumn)
            option->palette.setColor(QPalette::Text,
                                     isOpen ? colours.textFor(severity) : colours.quiet);
    }
};

QString identityOf(const Finding &finding)
{
    return finding.code + u'|' + finding.row + u'|' + finding.column;
}

/// Only where it is another: a palette that is set is handed on and painted, even the same one.
void setTextColour(QToolButton &button, const QColor &colour)
{
    QPalette own = button.palette();
    if (own.color(QPalette::ButtonText) == colour)
        return;
    own.setColor(QPalette::ButtonText, colour);
    button.setPalette(own);
}

constexpr std::array severities = {Severity::Error, Severity::Warning, Severity::Info};

} // namespace

FindingsPane::FindingsPane(Document &document, const Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_model(document)
    , m_filter(new FindingsFilter(this))
    , m_view(new QTableView)
    , m_summary(new QLabel)
    , m_section(new QComboBox)
    , m_hint(new QLabel)
    , m_go(new QPushButton(tr("Go there")))
    , m_take(new QPushButton)
    , m_explain(new QPushButton(tr("Explain…")))
{
    m_filter->setSourceModel(&m_model);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(true);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->hide();
    fitColumns();
    fitRows();
    m_view->setAccessibleName(tr("Findings"));
    setFocusProxy(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeFoot());

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_isRefreshing)
            return;
        m_chosen = current() ? identityOf(*current()) : QString();
        showCurrent();
        goThere();
    });
    connect(m_view, &QTableView::clicked, this, &FindingsPane::goThere);
    connect(m_view, &QTableView::activated, this, &FindingsPane::goThere);
    connect(&document, &Document::changed, this, &FindingsPane::refresh);
    connect(&document, &Document::stateChanged, this, &FindingsPane::showCurrent);
    refresh();
}

/// As high as the sentences need. Left to the header, every row would be measured whenever one
/// comes or goes.
void FindingsPane::fitRows()
{
    // A header that stretches a column tells of it before it has.
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, m_view,
            &QTableView::resizeRowsToContents, Qt::QueuedConnection);
    const auto fit = [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            m_view->resizeRowToContents(row);
    };
    connect(m_filter, &QAbstractItemModel::rowsInserted, this,
            [fit](const QModelIndex &, int first, int last) { fit(first, last); });
    connect(
        m_filter, &QAbstractItemModel::dataChanged, this,
        [fit](const QModelIndex &first, const QModelIndex &last) { fit(first.row(), last.row()); });
}

/// Wide enough for every severity and every code of the form, measured once: to measure what is
/// shown, after each keystroke, takes as long as all rules do.
void FindingsPane::fitColumns()
{
    int severity = 0;
    for (const Severity each : severities)
        severity = std::max(severity,
                            fontMetrics().horizontalAdvance(markOf(each) + u' ' + titleOf(each)));
    int code = 0;
    for (const Rule &rule : m_document.form().rules)
        code = std::max(code, fontMetrics().horizontalAdvance(rule.code));
    const int air = fontMetrics().height();
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    m_view->setColumnWidth(FindingsModel::SeverityColumn, severity + air);
    m_view->setColumnWidth(FindingsModel::CodeColumn, code + air);
}

void FindingsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitColumns();
        fitCounts();
        m_view->resizeRowsToContents();
    }
}

/// Another number is seldom of another width. Only then the window is to be laid out anew.
void FindingsPane::fitCounts()
{
    for (QToolButton *button : m_severities)
        button->setFixedSize(button->sizeHint());
}

/// Counts that are switches, the section, and what can be done with the whole list.
QWidget *FindingsPane::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const Severity severity : severities) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::toggled, this, [this, severity](bool shown) {
            m_filter->show(severity, shown);
            refresh();
        });
        m_severities[static_cast<std::size_t>(severity)] = button;
        layout->addWidget(button);
    }
    m_section->addItem(tr("All sections"), QString());
    for (const Section &section : m_document.form().sections)
        m_section->addItem(describe(m_document.form(), {Field::Kind::Text, section.id}),
                           section.id);
    m_section->setAccessibleName(tr("Section of the findings"));
    m_section->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_section->setMinimumContentsLength(14);
    connect(m_section, &QComboBox::currentIndexChanged, this, [this](int place) {
        m_filter->setSection(place == 0 ? QString() : m_section->currentData().toString());
        refresh();
    });
    layout->addWidget(m_section);
    layout->addWidget(m_summary, 1);
    const auto add = [&](const QString &icon, const QString &text, auto handler) {
        auto *button = new QToolButton;
        button->setIcon(QIcon::fromTheme(icon));
        button->setText(text);
        button->setToolTip(text);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, handler);
        layout->addWidget(button);
    };
    add(u"edit-copy"_s, tr("Copy the list"), &FindingsPane::copyList);
    add(u"document-print"_s, tr("Print the list"), &FindingsPane::printWanted);
    return head;
}

QWidget *FindingsPane::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint, 1);
    for (QPushButton *button : {m_go, m_take, m_explain})
        layout->addWidget(button);
    connect(m_go, &QPushButton::clicked, this, &FindingsPane::goThere);
    connect(m_take, &QPushButton::clicked, this, &FindingsPane::takeRepair);
    connect(m_explain, &QPushButton::clicked, this, &FindingsPane::explain);
    return foot;
}

const Finding *FindingsPane::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_view->currentIndex());
    return index.isValid() ? &m_model.finding(index.row()) : nullptr;
}

/// After every change: the counts, and the same finding chosen as before while it is there.
void FindingsPane::refresh()
{
    m_isRefreshing = true;
    m_model.refresh();
    const auto &findings = m_document.findings();
    const Colours colours = Colours::of(palette());
    int hidden = 0;
    for (const Severity severity : severities) {
        QToolButton *button = m_severities[static_cast<std::size_t>(severity)];
        const int count = countOpen(findings, severity);
        button->setText(u"%1 %2 %3"_s.arg(markOf(severity), titleOf(severity)).arg(count));
        setTextColour(*button, count > 0 ? colours.textFor(severity) : colours.quiet);
        hidden += button->isChecked() ? 0 : count;
    }
    fitCounts();
    const auto explained = std::count_if(findings.begin(), findings.end(),
                                         [](const Finding &finding) { return !finding.isOpen(); });
    QStringList notes;
    if (findings.empty())
        notes += tr("No contradictions.");
    if (explained > 0)
        notes += tr("%n accepted with a reason", nullptr, static_cast<int>(explained));
    if (hidden > 0)
        notes += tr("%n not shown", nullptr, hidden);
    m_summary->setText(notes.join(u"  "_s));

    QModelIndex same;
    for (int row = 0; row < m_filter->rowCount() && !m_chosen.isEmpty(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (identityOf(m_model.finding(m_filter->mapToSource(index).row())) == m_chosen)
            same = index;
    }
    m_view->setCurrentIndex(same);
    if (!same.isValid())
        m_chosen.clear();
    m_isRefreshing = false;
    showCurrent();
}

void FindingsPane::showCurrent()
{
    const Finding *finding = current();
    const auto repair = finding && finding->isOpen() ? m_document.repairOf(*finding) : std::nullopt;
    const bool canChange = !m_document.isLocked();
    m_go->setVisible(finding);
    m_take->setVisible(repair.has_value());
    m_take->setEnabled(canChange);
    m_explain->setVisible(finding && m_document.mayExplain(*finding));
    m_explain->setEnabled(canChange);
    m_explain->setText(finding && !finding->isOpen() ? tr("Change the reason…") : tr("Explain…"));
    QString hint;
    if (repair) {
        hint = describe(m_document.form(), m_document.figures(), *repair);
        m_take->setText(tr("Take %1").arg(
            formatAmount(repair->amount, m_document.form().cell(repair->cell).format)));
    } else if (finding && finding->isOpen()) {
        if (const QString former = m_document.formerReason(*finding); !former.isEmpty())
            hint = tr("The figures have changed since the reason “%1” was given.").arg(former);
    }
    if (!finding && m_filter->rowCount() > 0)
        hint = tr("F8 goes from one to the next.");
    m_hint->setText(hint);
    emit currentChanged();
}

void FindingsPane::step(int direction)
{
    const int rows = m_filter->rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row()
        : direction > 0                               ? -1
                                                      : rows;
    for (int i = 1; i <= rows; ++i) {
        const QModelIndex index = m_filter->index((from + direction * i + 2 * rows) % rows, 0);
        if (!index.data(FindingsModel::IsOpenRole).toBool())
            continue;
        if (index == m_view->currentIndex())
            return goThere();
        m_view->setCurrentIndex(index);
        return;
    }
    emit message(tr("There is no open finding."));
}

void FindingsPane::goThere()
{
    if (const Finding *finding = current())
        emit chosen(*finding);
}

void FindingsPane::takeRepair()
{
    const Finding *finding = current();
    const auto repair = finding ? m_document.repairOf(*finding) : std::nullopt;
    if (!repair)
        return emit message(tr("No value is proposed. Choose a finding that has one."));
    const QString value = formatAmount(repair->amount, m_document.form().cell(repair->cell).format);
    if (const auto done = m_document.setField(amountField(m_document.form(), repair->cell), value);
        !done)
        emit message(done.error().message);
}

void FindingsPane::explain()
{
    const Finding *finding = current();
    if (!finding)
        return emit message(tr("Choose a finding that may be explained."));
    if (!m_document.mayExplain(*finding))
        return emit message(tr("This cannot be explained away: the figures have to be put right."));
    // The question may take as long as it likes; the list may be another one by then.
    const Finding asked = *finding;
    const auto reason = m_dialogs.askText(this, tr("Why is this right?"), asked.message,
                                          m_document.formerReason(asked));
    if (!reason)
        return;
    if (const auto done = m_document.explain(asked, *reason); !done)
        emit message(done.error().message);
}

QString FindingsPane::asText() const
{
    QStringList lines;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        QStringList parts;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            parts += m_filter->index(row, column).data().toString();
        lines += parts.join(u'\t');
    }
    return lines.join(u'\n');
}

void FindingsPane::copyList()
{
    QApplication::clipboard()->setText(asText());
    emit message(tr("The list of findings is copied."));
}

} // namespace gongkai
