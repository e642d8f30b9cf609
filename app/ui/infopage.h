#pragma once

#include "editing/document.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace gongkai {

/// What the report is about, and the people who sign it.
class InfoPage final : public QWidget
{
    Q_OBJECT

public:
    explicit InfoPage(Document &document, QWidget *parent = nullptr);
    ~InfoPage() override;

    /// Puts what was typed into the document at once.
    void commit();

    /// Goes to the first field that nobody has filled in.
    void showFirstBlank();

    /// Shows what was being typed for the person when the program ended.
    void showTyped(const QString &key, const QString &text);

signals:
    void message(const QString &text);

private:
    void keepDrafts();
    void showPeople();
    void showLock();

    Document &m_document;
    struct Row
    {
        QString key; ///< Of the person.
        QLineEdit *field;
        QLabel *origin; ///< Shown where it is still last year's.
    };
    std::vector<Row> m_fields;
    QTimer m_draftRest; ///< Runs while typed text waits to be kept.
};

} // namespace gongkai
