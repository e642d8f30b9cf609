#pragma once

#include "core/formlibrary.h"
#include "store/workbook.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace gongkai {

class LevelBox;

/// Asks for unit, level and year of a new report. A unit that has reports goes on as before: with
/// their level, and the scope and form of the nearest year. For another one the level is guessed
/// from the name, and the form follows from the year. All can be chosen. A report that is there
/// already is opened instead, and one that would stand beside it is not begun without a word.
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
    ReportKey key() const;
    /// The report that is there already, or was preferred to a second one beside it; it is to be
    /// opened, and none begun.
    std::optional<ReportId> existing() const;

private:
    void addMore();
    void makeConnections();
    void unitChanged();
    void formChanged();
    void goOnAsBefore();
    void showOutcome();
    void showMore(bool shown);
    void fit();
    std::optional<Level> knownLevel(const QString &name) const;

    const FormLibrary &m_library;
    std::vector<ReportEntry> m_reports;
    QFormLayout *m_fields;
    QComboBox *m_unit;
    LevelBox *m_level;
    QLabel *m_levelHint;
    QSpinBox *m_year;
    QLabel *m_outcome; ///< What “Begin” will do.
    QToolButton *m_moreButton;
    QComboBox *m_form;
    QComboBox *m_period; ///< Only where the form knows quarters.
    QComboBox *m_scope;
    QDialogButtonBox *m_buttons;
    QPushButton *m_openOther; ///< In the place of beginning a second report for the year.
    ReportKey m_suggested;
    // What was chosen by hand, so that nothing else may change it.
    std::optional<Level> m_chosenLevel;
    bool m_levelIsChosen = false;
    bool m_scopeIsChosen = false;
    bool m_formIsChosen = false;
    std::optional<ReportId> m_preferred; ///< By m_openOther.
};

} // namespace gongkai
