#include "ui/publishdialog.h"

#include "ui/dialogs.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

const QString folderKey = u"publishing/folder"_s;
const QString formatsKey = u"publishing/formats"_s;

QString usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(u"年报发布"_s);
}

} // namespace

PublishDialog::PublishDialog(const QString &what, const QString &warning, FindExisting findExisting,
                             const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_findExisting(std::move(findExisting))
    , m_folder(new QLineEdit)
    , m_overwrite(new QCheckBox(tr("Replace files of the same name")))
    , m_obstacle(new QLabel)
    , m_publish(nullptr)
{
    setWindowTitle(tr("Write documents"));
    auto *layout = new QVBoxLayout(this);
    for (const QString &line : {what, warning}) {
        if (line.isEmpty())
            continue;
        auto *label = new QLabel(line);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    addFormats(*layout);
    addFolder(*layout);
    layout->addWidget(m_overwrite);
    m_obstacle->setObjectName(u"obstacle"_s);
    m_obstacle->setTextFormat(Qt::PlainText);
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
    layout->addWidget(m_obstacle);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_publish = buttons->button(QDialogButtonBox::Ok);
    m_publish->setText(tr("Write"));
    makePrimary(*m_publish);
    connect(buttons, &QDialogButtonBox::accepted, this, &PublishDialog::tryToAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    update();
}

void PublishDialog::addFormats(QLayout &layout)
{
    const QStringList chosen
        = QSettings().value(formatsKey, QStringList{u"pdf"_s, u"docx"_s, u"html"_s}).toStringList();
    for (const FormatInfo &info : allFormats()) {
        auto *box = new QCheckBox(info.title);
        box->setChecked(chosen.contains(QString(info.id)));
        connect(box, &QCheckBox::toggled, this, &PublishDialog::update);
        m_formats.emplace_back(info.format, box);
        layout.addWidget(box);
    }
}

void PublishDialog::addFolder(QBoxLayout &layout)
{
    m_folder->setText(
        QDir::toNativeSeparators(QSettings().value(folderKey, usualFolder()).toString()));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setMinimumWidth(fontMetrics().height() * 24);
    auto *browse = new QPushButton(tr("Choose…"));
    connect(browse, &QPushButton::clicked, this, &PublishDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &PublishDialog::update);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Folder")));
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    layout.addLayout(row);
}

void PublishDialog::chooseFolder()
{
    const QString folder
        = m_dialogs.folderName(this, tr("Where should the documents go?"), order().folder);
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void PublishDialog::update()
{
    const bool hasFormat = std::any_of(m_formats.begin(), m_formats.end(),
                                       [](const auto &entry) { return entry.second->isChecked(); });
    m_publish->setEnabled(hasFormat && !m_folder->text().trimmed().isEmpty());
    m_obstacle->hide(); // it spoke of another order
}

void PublishDialog::tryToAccept()
{
    if (!mayWrite())
        return;
    keepChoice();
    accept();
}

bool PublishDialog::mayWrite()
{
    if (m_overwrite->isChecked())
        return true;
    // All reports of a workbook are looked at.
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto existing = m_findExisting(order());
    QGuiApplication::restoreOverrideCursor();
    if (!existing) {
        m_dialogs.tellError(this, tr("The documents cannot be written"), existing.error());
        return false;
    }
    if (!existing->isEmpty())
        showObstacle(*existing);
    return existing->isEmpty();
}

void PublishDialog::showObstacle(const QStringList &files)
{
    constexpr qsizetype mostNames = 3;
    QStringList lines
        = {tr("%n file(s) are there already:", nullptr, static_cast<int>(files.size()))};
    for (const QString &file : files.first(std::min(mostNames, files.size())))
        lines += QFileInfo(file).fileName();
    if (files.size() > mostNames)
        lines += u"……"_s;
    lines += tr("Tick “%1”, or choose another folder.").arg(m_overwrite->text());
    m_obstacle->setText(lines.join(u'\n'));
    m_obstacle->show();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_overwrite->setFocus(); // a blank ticks it, and Return goes on
}

void PublishDialog::keepChoice() const
{
    QStringList ids;
    for (const auto &[format, box] : m_formats) {
        if (box->isChecked())
            ids += QString(infoOf(format).id);
    }
    QSettings().setValue(formatsKey, ids);
    QSettings().setValue(folderKey, order().folder);
}

PublishOrder PublishDialog::order() const
{
    PublishOrder order;
    order.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    order.overwrite = m_overwrite->isChecked();
    for (const auto &[format, box] : m_formats) {
        if (box->isChecked())
            order.formats.push_back(format);
    }
    return order;
}

} // namespace gongkai
