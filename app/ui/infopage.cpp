#include "ui/infopage.h"

#include "core/deadline.h"
#include "ui/levelbox.h"
#include "ui/pagehead.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

InfoPage::InfoPage(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_level(new LevelBox)
    , m_levelHint(new QLabel)
{
    const Report &report = document.report();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PageHead(titleOf(document.form(), report),
                                   tr("Who signs the report, and when. The names are printed only "
                                      "where the form asks for them.")));
    auto *form = new QFormLayout;
    form->addRow(tr("Unit"), new QLabel(report.unit.name));
    addLevel(*form);
    form->addRow(tr("Year"), new QLabel(QString::number(report.year)));
    form->addRow(tr("Covers"), new QLabel(titleOf(report.scope)));
    form->addRow(tr("Form"), new QLabel(document.form().name));

    const std::pair<QString, QString> people[] = {
        {u"head"_s, tr("Head of the office")}, {u"reviewer"_s, tr("Reviewed by")},
        {u"preparer"_s, tr("Prepared by")},    {u"phone"_s, tr("Telephone")},
        {u"date"_s, tr("Date (2025-01-20)")},
    };
    for (const auto &[key, label] : people)
        addPerson(*form, key, label);
    layout->addLayout(form);
    layout->addStretch(1);
    showReport();
    connect(&document, &Document::changed, this, &InfoPage::showReport);
    connect(&document, &Document::stateChanged, this, &InfoPage::showReport);
}

void InfoPage::addLevel(QFormLayout &form)
{
    form.addRow(tr("Level"), m_level);
    form.addRow(QString(), m_levelHint);
    connect(m_level, &QComboBox::activated, this, &InfoPage::changeLevel);
}

void InfoPage::addPerson(QFormLayout &form, const QString &key, const QString &label)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(label);
    auto *origin = new QLabel(tr("As last year"));
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(origin);
    form.addRow(label, row);
    // The label would name the row, which is no widget.
    static_cast<QLabel *>(form.labelForField(row))->setBuddy(field);
    m_fields.push_back({key, field, origin});
    connect(field, &QLineEdit::editingFinished, this, &InfoPage::commit);
}

void InfoPage::changeLevel()
{
    const auto level = m_level->level();
    const auto done = m_document.setField({Field::Kind::Level, {}},
                                          level ? QString(nameOf(*level)) : QString());
    if (done)
        return;
    emit message(done.error().message);
    showLevel();
}

void InfoPage::commit()
{
    for (const auto &[key, field, origin] : m_fields) {
        if (!field->isModified())
            continue;
        const auto done = m_document.setField({Field::Kind::Person, key}, field->text().trimmed());
        if (done)
            field->setModified(false);
        else
            emit message(done.error().message);
    }
}

void InfoPage::showFirstBlank()
{
    const auto blank = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](const Row &row) { return row.field->text().isEmpty(); });
    (blank == m_fields.end() ? m_fields.front() : *blank).field->setFocus();
}

void InfoPage::showReport()
{
    showLevel();
    showPeople();
}

void InfoPage::showLevel()
{
    const Report &report = m_document.report();
    m_level->setLevel(report.unit.level);
    m_level->setEnabled(!m_document.isLocked());
    QStringList sentences;
    if (!report.unit.level)
        sentences += tr("The deadline and some checks depend on it.");
    if (const auto day = deadlineOf(m_document.form(), report.key(), report.unit.level))
        sentences += tr("To be published by %1.").arg(day->toString(Qt::ISODate));
    sentences += tr("It is the same for all reports of this unit.");
    m_levelHint->setText(sentences.join(u'\n'));
}

void InfoPage::showPeople()
{
    for (const auto &[key, field, origin] : m_fields) {
        origin->setVisible(m_document.isAsLastYear({Field::Kind::Person, key}));
        field->setReadOnly(m_document.isLocked());
        const QString value = m_document.value({Field::Kind::Person, key});
        if (!field->isModified() && field->text() != value)
            field->setText(value);
    }
}

} // namespace gongkai
