#pragma once

#include "core/formlibrary.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace gongkai {

/// Asks for unit, level and year of a new report. The form follows from the year; another one can
/// be chosen.
class NewReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `units` are those the workbook knows; their levels need not be given again.
    NewReportDialog(const FormLibrary &library, const std::vector<Unit> &units,
                    QWidget *parent = nullptr);

    Unit unit() const;
    int year() const;
    Scope scope() const;
    Period period() const;
    std::shared_ptr<const Form> form() const;

private:
    void unitChanged();
    void yearChanged();
    void formChanged();

    const FormLibrary &m_library;
    std::vector<Unit> m_units;
    QComboBox *m_unit;
    QComboBox *m_level;
    QSpinBox *m_year;
    QComboBox *m_form;
    QComboBox *m_period; ///< Only where the form knows quarters.
    QComboBox *m_scope;
    QDialogButtonBox *m_buttons;
};

} // namespace gongkai
