#include "ui/newreportdialog.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace gongkai {

NewReportDialog::NewReportDialog(const FormLibrary &library, const std::vector<Unit> &units,
                                 QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_units(units)
    , m_unit(new QComboBox)
    , m_level(new QComboBox)
    , m_year(new QSpinBox)
    , m_form(new QComboBox)
    , m_period(new QComboBox)
    , m_scope(new QComboBox)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("New report"));
    m_unit->setEditable(true);
    m_unit->setMinimumContentsLength(20);
    m_unit->lineEdit()->setPlaceholderText(tr("Full name, as on the seal"));
    m_unit->lineEdit()->setMaxLength(static_cast<int>(longestName));
    for (const Unit &known : m_units)
        m_unit->addItem(known.name);
    m_level->addItem(tr("Please choose"), -1);
    for (const Level level : allLevels())
        m_level->addItem(titleOf(level), static_cast<int>(level));
    m_year->setRange(firstYear, lastYear);
    // Reports are written in the months after their year.
    m_year->setValue(QDate::currentDate().addMonths(-6).year());
    for (const auto &form : library.forms())
        m_form->addItem(form->name, form->id());
    m_scope->addItem(titleOf(Scope::Own), static_cast<int>(Scope::Own));
    m_scope->addItem(titleOf(Scope::Aggregate), static_cast<int>(Scope::Aggregate));

    auto *layout = new QFormLayout(this);
    layout->addRow(tr("Unit"), m_unit);
    layout->addRow(tr("Level"), m_level);
    layout->addRow(tr("Year"), m_year);
    layout->addRow(tr("Form"), m_form);
    layout->addRow(tr("Period"), m_period);
    layout->addRow(tr("Covers"), m_scope);
    layout->addRow(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Begin"));

    connect(m_unit, &QComboBox::currentTextChanged, this, &NewReportDialog::unitChanged);
    connect(m_year, &QSpinBox::valueChanged, this, &NewReportDialog::yearChanged);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &QComboBox::currentIndexChanged, this, &NewReportDialog::formChanged);
    unitChanged();
    yearChanged();
    formChanged();
}

void NewReportDialog::unitChanged()
{
    const QString name = m_unit->currentText().trimmed();
    const auto known = std::find_if(m_units.begin(), m_units.end(),
                                    [&](const Unit &unit) { return unit.name == name; });
    if (known != m_units.end())
        m_level->setCurrentIndex(
            m_level->findData(known->level ? static_cast<int>(*known->level) : -1));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!name.isEmpty());
}

void NewReportDialog::yearChanged()
{
    if (const auto form = m_library.forYear(m_year->value()))
        m_form->setCurrentIndex(m_form->findData(form->id()));
}

void NewReportDialog::formChanged()
{
    const auto chosen = form();
    m_period->clear();
    for (const Period period : chosen ? chosen->periods : std::vector{Period::Year})
        m_period->addItem(titleOf(period), static_cast<int>(period));
    m_period->setEnabled(m_period->count() > 1);
}

Unit NewReportDialog::unit() const
{
    Unit unit;
    unit.name = m_unit->currentText().trimmed();
    if (const int level = m_level->currentData().toInt(); level >= 0)
        unit.level = static_cast<Level>(level);
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
std::shared_ptr<const Form> NewReportDialog::form() const
{
    return m_library.findById(m_form->currentData().toString());
}

} // namespace gongkai
