#include "ui/findingspane.h"

#include "ui/colours.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// Shows severities with their mark and colour.
class FindingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto severity
            = static_cast<Severity>(index.data(FindingsModel::SeverityRole).toInt());
        const Colours colours = Colours::of(option->palette);
        const bool isOpen = index.data(FindingsModel::IsOpenRole).toBool();
        if (index.column() == FindingsModel::SeverityColumn)
            option->text = markOf(severity) + u' ' + option->text;
        if (index.column() != FindingsModel::MessageColumn)
            option->palette.setColor(QPalette::Text,
                                     isOpen ? colours.textFor(severity) : colours.quiet);
    }
};

} // namespace

FindingsPane::FindingsPane(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(document)
    , m_view(new QTableView)
    , m_head(new QLabel)
    , m_hint(new QLabel)
    , m_take(new QPushButton)
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(true);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->hide();
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(FindingsModel::MessageColumn,
                                                     QHeaderView::Stretch);
    m_view->setAccessibleName(tr("Findings"));
    m_hint->setWordWrap(true);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    layout->addLayout(foot);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPane::choose);
    connect(m_view, &QTableView::clicked, this, &FindingsPane::choose);
    connect(m_take, &QPushButton::clicked, this, &FindingsPane::takeRepair);
    connect(&document, &Document::changed, this, &FindingsPane::updateHead);
    updateHead();
    choose();
}

const Finding *FindingsPane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model.finding(index.row()) : nullptr;
}

void FindingsPane::updateHead()
{
    const auto &findings = m_document.findings();
    if (findings.empty()) {
        m_head->setText(tr("Everything adds up."));
    } else {
        QStringList counts;
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
            if (const int count = countOpen(findings, severity); count > 0)
                counts += u"%1 %2 %3"_s.arg(markOf(severity), titleOf(severity)).arg(count);
        }
        m_head->setText(counts.join(u"   "_s));
    }
    choose();
}

void FindingsPane::choose()
{
    const Finding *finding = current();
    const auto repair = finding ? m_document.repairOf(*finding) : std::nullopt;
    m_hint->setVisible(repair.has_value());
    m_take->setVisible(repair.has_value());
    if (repair) {
        m_hint->setText(describe(m_document.form(), m_document.figures(), *repair));
        m_take->setText(tr("Take %1").arg(
            formatAmount(repair->amount, m_document.form().cell(repair->cell).format)));
        m_take->setEnabled(!m_document.isLocked());
    }
    if (finding)
        emit chosen(*finding);
}

void FindingsPane::takeRepair()
{
    const Finding *finding = current();
    const auto repair = finding ? m_document.repairOf(*finding) : std::nullopt;
    if (!repair)
        return;
    const QString value = formatAmount(repair->amount, m_document.form().cell(repair->cell).format);
    if (const auto done = m_document.setField(amountField(m_document.form(), repair->cell), value);
        !done)
        emit message(done.error().message);
}

} // namespace gongkai
