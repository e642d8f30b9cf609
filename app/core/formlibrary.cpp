#include "core/formlibrary.h"

#include "core/formreader.h"
#include "core/json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <map>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FormLibrary)
};

/// A chain of variants longer than this goes in a circle, or is nobody's idea of a form.
constexpr int longestChain = 8;

/// A form file as it was found, before variants are laid over what they extend.
struct FormFile
{
    QString file;
    QJsonObject description;

    QString id() const
    {
        const QString variant = description.value("variant"_L1).toString();
        const QString edition = description.value("edition"_L1).toString();
        return variant.isEmpty() ? edition : edition + u'/' + variant;
    }
    QString base() const { return description.value("extends"_L1).toString(); }
};

using FormFiles = std::map<QString, FormFile>;

Result<FormFile> readFile(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return fail(Text::tr("The form cannot be opened: %1.").arg(device.errorString()), file);
    auto description = readJson(device.read(largestFormFile + 1), largestFormFile);
    if (!description)
        return fail(description.error().message, joinPlace(file, description.error().where));
    return FormFile{file, *description};
}

/// The description with everything it extends below it.
ResultOrFaults<QJsonObject> complete(const FormFile &source, const FormFiles &sources)
{
    std::vector<const FormFile *> chain = {&source};
    while (!chain.back()->base().isEmpty()) {
        const auto base = sources.find(chain.back()->base());
        if (base == sources.end())
            return tl::unexpected(std::vector{
                Error{Text::tr("There is no form “%1” to extend.").arg(chain.back()->base()),
                      source.file,
                      {}}});
        if (chain.size() >= longestChain)
            return tl::unexpected(
                std::vector{Error{Text::tr("The form extends itself."), source.file, {}}});
        chain.push_back(&base->second);
    }
    QJsonObject description = chain.back()->description;
    for (auto variant = std::next(chain.rbegin()); variant != chain.rend(); ++variant) {
        auto extended = extendForm(description, (*variant)->description);
        if (!extended) {
            for (Error &fault : extended.error())
                fault.where = joinPlace(source.file, fault.where);
            return extended;
        }
        description = *extended;
    }
    return description;
}

ResultOrFaults<Form> readComplete(const FormFile &file, const FormFiles &files)
{
    const auto description = complete(file, files);
    if (!description)
        return tl::unexpected(description.error());
    return readForm(*description, file.file);
}

/// The form files in the folders, in an order that does not depend on the disk.
QStringList filesIn(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        const QStringList names
            = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : names) {
            const QString file = QDir(folder).filePath(name + u"/form.json"_s);
            if (QFile::exists(file))
                files += file;
        }
    }
    return files;
}

} // namespace

FormLibrary FormLibrary::fromFolders(const QStringList &folders)
{
    FormLibrary library;
    FormFiles files;
    QStringList order;
    for (const QString &path : filesIn(folders)) {
        const auto file = readFile(path);
        if (!file) {
            library.m_refused.push_back(file.error());
            continue;
        }
        const auto [earlier, isNew] = files.emplace(file->id(), *file);
        if (isNew)
            order += file->id();
        else
            library.m_refused.push_back({Text::tr("The form “%1” is already there, from %2.")
                                             .arg(file->id(), earlier->second.file),
                                         path,
                                         {}});
    }
    for (const QString &id : std::as_const(order))
        library.add(readComplete(files.at(id), files));
    library.dropStrays();
    return library;
}

void FormLibrary::add(ResultOrFaults<Form> form)
{
    if (form)
        m_forms.push_back(std::make_shared<const Form>(std::move(*form)));
    else
        m_refused.insert(m_refused.end(), form.error().begin(), form.error().end());
}

/// Leaves out forms that refer to cells which no form has: the rule that names them would never
/// speak.
void FormLibrary::dropStrays()
{
    const auto isKnown = [&](const QString &code) {
        return std::any_of(m_forms.begin(), m_forms.end(),
                           [&](const auto &form) { return form->findCell(code).has_value(); });
    };
    std::vector<std::shared_ptr<const Form>> sound;
    for (const auto &form : m_forms) {
        const auto stray
            = std::find_if_not(form->foreignCodes.begin(), form->foreignCodes.end(), isKnown);
        if (stray == form->foreignCodes.end())
            sound.push_back(form);
        else
            m_refused.push_back(
                {Text::tr("There is no cell “%1” in any form.").arg(*stray), form->file, {}});
    }
    m_forms = std::move(sound);
}

QStringList FormLibrary::standardFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    QStringList folders = {program + u"/forms"_s, program + u"/../share/gongkai/forms"_s};
    QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    // The user's own folder is the first of these; it comes last here, so that no stray file in it
    // can take the place of an official form.
    std::reverse(data.begin(), data.end());
    for (const QString &folder : std::as_const(data))
        folders += folder + u"/gongkai/forms"_s;
    QStringList present;
    for (const QString &folder : std::as_const(folders)) {
        const QString path = QDir(folder).canonicalPath();
        if (!path.isEmpty() && !present.contains(path))
            present += path;
    }
    return present;
}

std::shared_ptr<const Form> FormLibrary::find(QStringView edition, QStringView variant) const
{
    for (const auto &form : m_forms) {
        if (form->edition == edition && form->variant == variant)
            return form;
    }
    return nullptr;
}

std::shared_ptr<const Form> FormLibrary::findById(QStringView id) const
{
    for (const auto &form : m_forms) {
        if (form->id() == id)
            return form;
    }
    return nullptr;
}

std::shared_ptr<const Form> FormLibrary::forYear(int year) const
{
    for (const auto &form : m_forms) {
        if (form->variant.isEmpty() && form->isNational && form->years.contains(year))
            return form;
    }
    return nullptr;
}

} // namespace gongkai
