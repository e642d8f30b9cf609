#pragma once

#include "core/formlibrary.h"
#include "store/workbook.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace gongkai {

/// Asks for unit, level and year of a new report. The level is guessed from the name, the form
/// follows from the year; both can be chosen. A report that is there already is opened instead.
class NewReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `reports` are those of the workbook: their units are offered, and none is begun twice.
    NewReportDialog(const FormLibrary &library, std::vector<ReportEntry> reports,
                    QWidget *parent = nullptr);

    /// Fills in unit, year and scope as far as they are given.
    void suggest(const ReportKey &key);

    Unit unit() const;
    int year() const;
    Scope scope() const;
    Period period() const;
    std::shared_ptr<const Form> form() const;
    /// The report that is there already; it is to be opened, not begun.
    std::optional<ReportId> existing() const;

private:
    void addMore();
    void unitChanged();
    void yearChanged();
    void formChanged();
    void showOutcome();
    void showMore(bool shown);
    std::optional<Level> knownLevel(const QString &name) const;

    const FormLibrary &m_library;
    std::vector<ReportEntry> m_reports;
    QFormLayout *m_fields;
    QComboBox *m_unit;
    QComboBox *m_level;
    QLabel *m_levelHint;
    QSpinBox *m_year;
    QLabel *m_outcome; ///< What “Begin” will do.
    QToolButton *m_moreButton;
    QComboBox *m_form;
    QComboBox *m_period; ///< Only where the form knows quarters.
    QComboBox *m_scope;
    QDialogButtonBox *m_buttons;
    bool m_levelIsChosen = false; ///< By hand, so that no guess may change it.
};

} // namespace gongkai
