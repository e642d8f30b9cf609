#include "ui/newreportdialog.h"

#include "core/levelguess.h"
#include "ui/colours.h"
#include "ui/levelbox.h"
#include "ui/newreportwording.h"
#include "ui/reportswording.h"
#include "ui/series.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

void makeQuiet(QLabel &label)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, Colours::of(palette).quiet);
    label.setPalette(palette);
}

} // namespace

NewReportDialog::NewReportDialog(const FormLibrary &library, std::vector<ReportEntry> reports,
                                 QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_reports(std::move(reports))
    , m_fields(new QFormLayout)
    , m_unit(new QComboBox)
    , m_level(new LevelBox)
    , m_levelHint(new QLabel)
    , m_year(new QSpinBox)
    , m_outcome(new QLabel)
    , m_moreButton(new QToolButton)
    , m_form(new QComboBox)
    , m_period(new QComboBox)
    , m_scope(new QComboBox)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
    , m_openOther(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    setWindowTitle(tr("New report"));
    m_unit->setEditable(true);
    m_unit->setInsertPolicy(QComboBox::NoInsert);
    m_unit->setMinimumContentsLength(24);
    m_unit->lineEdit()->setPlaceholderText(tr("Full name, as on the seal"));
    m_unit->lineEdit()->setMaxLength(static_cast<int>(longestName));
    m_unit->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_unit->completer()->setFilterMode(Qt::MatchContains);
    for (const ReportEntry &entry : m_reports) {
        if (m_unit->findText(entry.key.unit, Qt::MatchExactly | Qt::MatchCaseSensitive) < 0)
            m_unit->addItem(entry.key.unit);
    }
    m_year->setRange(firstYear, lastYear);
    m_year->setValue(yearBeingReported(QDate::currentDate()));
    makeQuiet(*m_levelHint);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_openOther->setObjectName(u"openOther"_s);
    m_openOther->setAutoDefault(false);

    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setVerticalSpacing(10);
    m_fields->setHorizontalSpacing(16);
    m_fields->addRow(tr("Unit"), m_unit);
    m_fields->addRow(tr("Level"), m_level);
    m_fields->addRow(QString(), m_levelHint);
    m_fields->addRow(tr("Year"), m_year);
    m_fields->addRow(m_outcome);
    m_fields->addRow(m_moreButton);
    addMore();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(m_fields);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().height() * 25);
    QPushButton *begin = m_buttons->button(QDialogButtonBox::Ok);
    begin->setIcon({}); // a dark one could not be seen on the accent
    makePrimary(*begin);

    makeConnections();
    showMore(false);
    formChanged();
    unitChanged();
    m_unit->setFocus();
    m_unit->lineEdit()->selectAll(); // typing replaces what is suggested
}

void NewReportDialog::addMore()
{
    for (const auto &form : m_library.forms())
        m_form->addItem(form->name, form->id());
    m_scope->addItem(titleOf(Scope::Own), static_cast<int>(Scope::Own));
    m_scope->addItem(titleOf(Scope::Aggregate), static_cast<int>(Scope::Aggregate));
    m_moreButton->setText(tr("More options"));
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setCheckable(true);
    m_moreButton->setFocusPolicy(Qt::StrongFocus);
    m_fields->addRow(tr("Form"), m_form);
    m_fields->addRow(tr("Period"), m_period);
    m_fields->addRow(tr("Covers"), m_scope);
}

void NewReportDialog::makeConnections()
{
    connect(m_unit, &QComboBox::currentTextChanged, this, &NewReportDialog::unitChanged);
    connect(m_level, &QComboBox::activated, this, [this] {
        m_levelIsChosen = true;
        m_chosenLevel = m_level->level();
        unitChanged();
    });
    connect(m_year, &QSpinBox::valueChanged, this, &NewReportDialog::goOnAsBefore);
    connect(m_form, &QComboBox::currentIndexChanged, this, &NewReportDialog::formChanged);
    connect(m_form, &QComboBox::activated, this, [this] { m_formIsChosen = true; });
    connect(m_period, &QComboBox::currentIndexChanged, this, &NewReportDialog::showOutcome);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &NewReportDialog::showOutcome);
    connect(m_scope, &QComboBox::activated, this, [this] {
        m_scopeIsChosen = true;
        goOnAsBefore();
    });
    connect(m_moreButton, &QToolButton::toggled, this, &NewReportDialog::showMore);
    connect(m_openOther, &QPushButton::clicked, this, [this] {
        m_preferred = reportsBeside(m_reports, key()).back().id;
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewReportDialog::suggest(const ReportKey &key)
{
    if (key.unit.isEmpty())
        return;
    m_suggested = key;
    m_year->setValue(key.year);
    m_unit->setCurrentText(key.unit);
    goOnAsBefore();
    m_unit->lineEdit()->selectAll();
}

void NewReportDialog::showMore(bool shown)
{
    for (QWidget *field : {m_form, m_period, m_scope})
        m_fields->setRowVisible(field, shown);
    m_moreButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    layout()->activate();
    resize(width(), sizeHint().height());
}

/// Never less than the sentences need.
void NewReportDialog::fit()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

std::optional<Level> NewReportDialog::knownLevel(const QString &name) const
{
    for (const ReportEntry &entry : m_reports) {
        if (entry.key.unit == name && entry.level)
            return entry.level;
    }
    return {};
}

void NewReportDialog::unitChanged()
{
    const QString name = key().unit;
    const auto known = knownLevel(name);
    const auto guess = guessLevel(name);
    m_level->setLevel(known ? known : m_levelIsChosen ? m_chosenLevel : guess);
    m_level->setEnabled(!known);
    if (name.isEmpty())
        m_levelHint->setText(tr("Is guessed from the name where that is clear."));
    else if (known)
        m_levelHint->setText(tr("As in the unit's other reports, where it can be changed."));
    else if (guess && !m_levelIsChosen)
        m_levelHint->setText(tr("Guessed from the name. Change it where that is wrong."));
    else if (!unit().level)
        m_levelHint->setText(tr("The deadline and some checks depend on it."));
    else
        m_levelHint->clear();
    m_levelHint->setVisible(!m_levelHint->text().isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!name.isEmpty());
    goOnAsBefore();
}

void NewReportDialog::goOnAsBefore()
{
    const QString name = key().unit;
    const ReportEntry *nearest = nearestReport(m_reports, name, year());
    if (!m_scopeIsChosen) {
        Scope scope = nearest ? nearest->key.scope : Scope::Own;
        if (name == m_suggested.unit)
            scope = m_suggested.scope;
        m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(scope)));
    }
    if (!m_formIsChosen) {
        if (const ReportEntry *series = nearestReport(m_reports, name, year(), scope()))
            nearest = series;
        if (const auto form = formLike(m_library, nearest, year()))
            m_form->setCurrentIndex(m_form->findData(form->id()));
    }
    showOutcome();
}

void NewReportDialog::formChanged()
{
    const auto chosen = form();
    const QVariant before = m_period->currentData();
    m_period->clear();
    for (const Period period : chosen ? chosen->periods : std::vector{Period::Year})
        m_period->addItem(titleOf(period), static_cast<int>(period));
    m_period->setCurrentIndex(std::max(0, m_period->findData(before)));
    m_period->setEnabled(m_period->count() > 1);
    showOutcome();
}

void NewReportDialog::showOutcome()
{
    const bool isThere = existing().has_value();
    m_buttons->button(QDialogButtonBox::Ok)->setText(isThere ? tr("Open it") : tr("Begin"));
    const auto beside = reportsBeside(m_reports, key());
    m_openOther->setVisible(!isThere && !beside.empty());
    if (!beside.empty())
        m_openOther->setText(
            tr("Open the other (%1)").arg(kindOf(beside.back().key, beside, key())));
    if (isThere)
        m_outcome->setText(tr("There is a report for %1 already.").arg(describe(key())));
    else
        m_outcome->setText(wordNewReport(m_library, m_reports, key(), form().get()));
    fit();
}

std::optional<ReportId> NewReportDialog::existing() const
{
    if (m_preferred)
        return m_preferred;
    const auto found
        = std::find_if(m_reports.begin(), m_reports.end(),
                       [wanted = key()](const ReportEntry &entry) { return entry.key == wanted; });
    return found == m_reports.end() ? std::nullopt : std::optional(found->id);
}

Unit NewReportDialog::unit() const
{
    Unit unit;
    unit.name = key().unit;
    unit.level = m_level->level();
    return unit;
}

int NewReportDialog::year() const
{
    return m_year->value();
}
Scope NewReportDialog::scope() const
{
    return static_cast<Scope>(m_scope->currentData().toInt());
}
Period NewReportDialog::period() const
{
    return static_cast<Period>(m_period->currentData().toInt());
}
ReportKey NewReportDialog::key() const
{
    return {m_unit->currentText().trimmed(), year(), period(), scope()};
}
std::shared_ptr<const Form> NewReportDialog::form() const
{
    return m_library.findById(m_form->currentData().toString());
}

} // namespace gongkai
