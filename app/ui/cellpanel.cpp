#include "ui/cellpanel.h"

#include "ui/colours.h"
#include "ui/handedon.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CellPanel)
};

constexpr std::size_t mostHistory = 20;

/// "20.0%", with a sign where it is less.
QString shareOf(qint64 change, qint64 whole)
{
    const double percent = 100.0 * static_cast<double>(change) / static_cast<double>(whole);
    return QString::number(percent, 'f', 1) + u'%';
}

/// "3 more than last year (20.0%)".
QString compare(const Amount &last, const Amount &now, CellFormat format)
{
    if (!last.isNumber() || !now.isNumber())
        return {};
    const qint64 change = now.value - last.value;
    if (change == 0)
        return Text::tr("the same as last year");
    Amount difference = now;
    difference.value = qAbs(change);
    difference.places = qMax(last.places, now.places);
    const QString text
        = change < 0 ? Text::tr("%1 less than last year") : Text::tr("%1 more than last year");
    const QString share
        = last.value == 0 ? QString() : u" ("_s + shareOf(change, last.value) + u')';
    return text.arg(formatAmount(difference, format)) + share;
}

} // namespace

CellPanel::CellPanel(Document &document, CellSource source, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_source(std::move(source))
    , m_title(new QLabel)
    , m_unit(new QLabel)
    , m_compared(new QLabel)
    , m_chart(new YearChart)
    , m_remark(new QPlainTextEdit)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(8);
    for (QLabel *label : {m_title, m_unit, m_compared}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    layout->addWidget(m_chart);
    const auto addPart = [&](const QString &text) {
        auto *head = new QLabel(text);
        head->setFont(bold);
        auto *body = new QLabel;
        body->setWordWrap(true);
        body->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(head);
        layout->addWidget(body);
        m_parts.emplace_back(head, body);
        return body;
    };
    m_findings = addPart(tr("Findings"));
    m_help = addPart(tr("What is counted"));
    auto *remarkHead = new QLabel(tr("Remark"));
    remarkHead->setFont(bold);
    remarkHead->setBuddy(m_remark);
    layout->addWidget(remarkHead);
    handOnKeys(*m_remark);
    m_remark->setAccessibleName(tr("Remark"));
    m_remark->setTabChangesFocus(true);
    m_remark->setPlaceholderText(tr("A note to this figure, printed below the table"));
    m_remark->setFixedHeight(4 * fontMetrics().height());
    layout->addWidget(m_remark);
    m_history = addPart(tr("Changes"));
    layout->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setAccessibleName(tr("All about the cell"));
    setFocusProxy(m_remark);
    setMinimumWidth(16 * fontMetrics().height());
    connect(&document, &Document::changed, this, &CellPanel::refresh);
    // The file has the last change only then.
    connect(&document, &Document::saved, this, &CellPanel::refresh);
    refresh();
}

void CellPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    m_remark->document()->setModified(false); // given up
    refresh();
    emit left();
}

void CellPanel::commit()
{
    if (m_cell < 0 || !m_remark->document()->isModified())
        return;
    m_remark->document()->setModified(false);
    const Field field = remarkField(m_document.form(), m_cell);
    if (const auto done = m_document.setField(field, m_remark->toPlainText().trimmed()); !done)
        emit message(done.error().message);
}

void CellPanel::showCell(CellId cell)
{
    if (cell == m_cell)
        return;
    commit();
    m_cell = cell;
    m_remark->document()->setModified(false);
    refresh();
}

void CellPanel::refresh()
{
    // What nobody sees costs nothing.
    if (isHidden())
        return;
    const bool hasCell = m_cell >= 0;
    m_remark->setEnabled(hasCell);
    if (!hasCell) {
        m_title->setText(tr("Choose a cell of a table."));
        m_remark->clear();
        m_remark->document()->setModified(false);
        for (QLabel *label : {m_unit, m_compared, m_help, m_findings, m_history})
            label->clear();
        m_chart->setVisible(false);
    } else {
        const Cell &cell = m_document.form().cell(m_cell);
        m_title->setText(labelPath(m_document.form(), m_cell));
        m_unit->setText(cell.unit.isEmpty() ? QString() : tr("Unit: %1").arg(cell.unit));
        m_help->setText(cell.help);
        QStringList lines;
        for (const Finding *finding : m_document.findingsAt(m_cell))
            lines += markOf(finding->severity) + u' ' + finding->message
                + (finding->isOpen() ? QString()
                                     : u'\n' + tr("Reason: %1").arg(finding->explanation));
        m_findings->setText(lines.join(u'\n'));
        m_remark->setReadOnly(m_document.isLocked());
        const QString remark = m_document.value(remarkField(m_document.form(), m_cell));
        if (!m_remark->document()->isModified() && m_remark->toPlainText() != remark) {
            m_remark->setPlainText(remark);
            m_remark->document()->setModified(false);
        }
        showFigures(cell);
        showHistory();
    }
    for (const auto &[head, body] : m_parts) {
        head->setVisible(!body->text().isEmpty());
        body->setVisible(!body->text().isEmpty());
    }
    m_unit->setVisible(!m_unit->text().isEmpty());
    m_compared->setVisible(!m_compared->text().isEmpty());
}

void CellPanel::showFigures(const Cell &cell)
{
    const Amount &now = m_document.figures().printedAt(m_cell);
    QStringList parts;
    if (const auto last = m_document.lastYearAt(m_cell)) {
        const QString value = formatAmount(*last, cell.format);
        parts += tr("Last year: %1").arg(value.isEmpty() ? tr("blank") : value);
        if (const QString difference = compare(*last, now, cell.format); !difference.isEmpty())
            parts += difference;
    }
    if (cell.isTotal)
        parts += tr("Computed: %1")
                     .arg(formatAmount(m_document.figures().computedAt(m_cell), cell.format));
    m_compared->setText(parts.join(u'\n'));

    std::vector<YearFigure> figures
        = m_source.earlier ? m_source.earlier(m_cell) : std::vector<YearFigure>();
    m_chart->setVisible(!figures.empty());
    figures.push_back({m_document.report().year, now});
    m_chart->setFigures(std::move(figures), cell.format);
}

/// Of the figure and its remark, newest first.
std::vector<LoggedStep> CellPanel::history() const
{
    std::vector<LoggedStep> steps;
    for (const Field &field :
         {amountField(m_document.form(), m_cell), remarkField(m_document.form(), m_cell)}) {
        auto found = m_source.history ? m_source.history(field) : Result<std::vector<LoggedStep>>();
        if (found)
            std::move(found->begin(), found->end(), std::back_inserter(steps));
    }
    std::stable_sort(
        steps.begin(), steps.end(),
        [](const LoggedStep &one, const LoggedStep &other) { return one.number > other.number; });
    return steps;
}

void CellPanel::showHistory()
{
    QStringList lines;
    const std::vector<LoggedStep> steps = history();
    for (std::size_t i = 0; i < steps.size() && i < mostHistory; ++i) {
        const LoggedStep &logged = steps[i];
        const Change &change = logged.step.changes.front();
        const auto shown = [](const QString &text) { return text.isEmpty() ? tr("blank") : text; };
        const QString what = change.field.kind == Field::Kind::Remark ? tr("%1  %2: remark %3 → %4")
                                                                      : tr("%1  %2: %3 → %4");
        QString line = what.arg(QLocale().toString(logged.at, QLocale::ShortFormat), logged.who,
                                shown(change.before), shown(change.after));
        if (logged.fate != LoggedStep::Fate::Done)
            line += u' ' + tr("(undone)");
        lines += line;
    }
    m_history->setText(lines.join(u'\n'));
}

} // namespace gongkai
