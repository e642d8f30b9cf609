#pragma once

#include "editing/document.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace gongkai {

class LevelBox;

/// What the report is about, and the people who sign it. The level of the unit can be put right
/// here; it is that of all the unit's reports.
class InfoPage final : public QWidget
{
    Q_OBJECT

public:
    explicit InfoPage(Document &document, QWidget *parent = nullptr);
    ~InfoPage() override;

    /// Puts what was typed into the document at once.
    void commit();

    /// Goes to the first of the people's fields that nobody has filled in.
    void showFirstBlank();

    /// Shows what was being typed for the person when the program ended.
    void showTyped(const QString &key, const QString &text);

signals:
    void message(const QString &text);

private:
    void keepDrafts();
    void addLevel(QFormLayout &form);
    void addPerson(QFormLayout &form, const QString &key, const QString &label);
    void changeLevel();
    void showReport();
    void showLevel();
    void showPeople();
    void showLock();

    Document &m_document;
    LevelBox *m_level;
    QLabel *m_levelHint; ///< What follows from the level.
    struct Row
    {
        QString key; ///< Of the person.
        QLineEdit *field;
        QLabel *note; ///< That it is still last year's, or why it is refused.
        QString refusal; ///< Why the document did not take what was typed last; empty if it did.
    };
    void commitRow(Row &row);
    void showNote(const Row &row);
    std::vector<Row> m_fields;
    QTimer m_draftRest; ///< Runs while typed text waits to be kept.
};

} // namespace gongkai
