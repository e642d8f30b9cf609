#include "ui/publishdialog.h"

#include "ui/dialogs.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
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

PublishDialog::PublishDialog(const QString &what, const QString &warning, const Dialogs &dialogs,
                             QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_folder(new QLineEdit)
    , m_overwrite(new QCheckBox(tr("Replace files of the same name")))
    , m_publish(nullptr)
{
    setWindowTitle(tr("Write documents"));
    const QSettings settings;
    auto *layout = new QVBoxLayout(this);
    for (const QString &line : {what, warning}) {
        if (line.isEmpty())
            continue;
        auto *label = new QLabel(line);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    const QStringList chosen
        = settings.value(formatsKey, QStringList{u"pdf"_s, u"docx"_s, u"html"_s}).toStringList();
    for (const FormatInfo &info : allFormats()) {
        auto *box = new QCheckBox(info.title);
        box->setChecked(chosen.contains(QString(info.id)));
        connect(box, &QCheckBox::toggled, this, &PublishDialog::update);
        m_formats.emplace_back(info.format, box);
        layout->addWidget(box);
    }
    m_folder->setText(
        QDir::toNativeSeparators(settings.value(folderKey, usualFolder()).toString()));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setMinimumWidth(fontMetrics().height() * 24);
    auto *browse = new QPushButton(tr("Choose…"));
    connect(browse, &QPushButton::clicked, this, &PublishDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &PublishDialog::update);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Folder")));
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    layout->addLayout(row);
    layout->addWidget(m_overwrite);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_publish = buttons->button(QDialogButtonBox::Ok);
    m_publish->setText(tr("Write"));
    makePrimary(*m_publish);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QStringList ids;
        for (const auto &[format, box] : m_formats) {
            if (box->isChecked())
                ids += QString(infoOf(format).id);
        }
        QSettings().setValue(formatsKey, ids);
        QSettings().setValue(folderKey, order().folder);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    update();
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
