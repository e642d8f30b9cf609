#include "ui/infopage.h"

#include "core/deadline.h"
#include "ui/colours.h"
#include "ui/handedon.h"
#include "ui/levelbox.h"
#include "ui/pagehead.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

/// What is typed is kept when it rests this long, in ms.
constexpr int draftRest = 400;

} // namespace

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
    setFocusProxy(m_fields.front().field);
    m_draftRest.setSingleShot(true);
    m_draftRest.setInterval(draftRest);
    connect(&m_draftRest, &QTimer::timeout, this, &InfoPage::keepDrafts);
    showReport();
    showLock();
    connect(&document, &Document::changed, this, &InfoPage::showReport);
    connect(&document, &Document::stateChanged, this, &InfoPage::showLock);
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
    handOnKeys(*field);
    field->setObjectName(key);
    field->setAccessibleName(label);
    auto *note = new QLabel;
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(note);
    form.addRow(label, row);
    // The label would name the row, which is no widget.
    static_cast<QLabel *>(form.labelForField(row))->setBuddy(field);
    m_fields.push_back({key, field, note, {}});
    connect(field, &QLineEdit::editingFinished, this, &InfoPage::commit);
    connect(field, &QLineEdit::textEdited, &m_draftRest, qOverload<>(&QTimer::start));
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

InfoPage::~InfoPage()
{
    // A field loses the focus as it goes, when there is nothing left to commit to.
    for (const Row &row : m_fields)
        row.field->disconnect(this);
}

void InfoPage::keepDrafts()
{
    for (const auto &[key, field, note, refusal] : m_fields) {
        if (field->isModified())
            m_document.keepDraft({Field::Kind::Person, key}, field->text().trimmed());
    }
}

void InfoPage::commit()
{
    m_draftRest.stop();
    for (Row &row : m_fields)
        commitRow(row);
}

/// What is refused stays in the field, with the reason beside it, and in the file.
void InfoPage::commitRow(Row &row)
{
    if (!row.field->isModified())
        return;
    const Field person{Field::Kind::Person, row.key};
    const QString text = row.field->text().trimmed();
    const auto done = m_document.setField(person, text);
    const QString before = std::exchange(row.refusal, done ? QString() : done.error().message);
    if (done) {
        row.field->setModified(false);
        m_document.dropDraft(person);
    } else {
        m_document.keepDraft(person, text);
        if (row.refusal != before)
            emit message(row.refusal);
    }
    showNote(row);
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
    for (const Row &row : m_fields) {
        const QString value = m_document.value({Field::Kind::Person, row.key});
        if (!row.field->isModified() && row.field->text() != value)
            row.field->setText(value);
        showNote(row);
    }
}

void InfoPage::showNote(const Row &row)
{
    const bool isRefused = !row.refusal.isEmpty() && row.field->isModified();
    const bool isOld = m_document.isAsLastYear({Field::Kind::Person, row.key});
    row.note->setText(isRefused ? markOf(Severity::Error) + u' ' + row.refusal
                                : tr("As last year"));
    row.note->setVisible(isRefused || isOld);
    QPalette own = palette();
    if (isRefused)
        own.setColor(QPalette::WindowText, Colours::of(own).textFor(Severity::Error));
    if (row.note->palette() != own)
        row.note->setPalette(own);
}

/// What cannot be changed should not be taken for a field.
void InfoPage::showLock()
{
    const bool isLocked = m_document.isLocked();
    m_level->setEnabled(!isLocked);
    QPalette own = palette();
    if (isLocked)
        own.setColor(QPalette::Base, own.color(QPalette::Window));
    for (const Row &row : m_fields) {
        row.field->setReadOnly(isLocked);
        row.field->setFrame(!isLocked);
        row.field->setPalette(own);
    }
}

void InfoPage::showTyped(const QString &key, const QString &text)
{
    for (Row &row : m_fields) {
        if (row.key != key)
            continue;
        row.field->setText(text);
        row.field->setModified(true);
        commitRow(row);
    }
}

} // namespace gongkai
