#include "output/publishing.h"

#include "output/pdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <future>
#include <memory>

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

/// What Windows, Linux or a USB stick does not take in a name, in its full-width form.
QString forFileName(const QString &text)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    static const QString instead = u"／＼：＊？＂＜＞｜"_s;
    QString name;
    for (const QChar c : text) {
        const qsizetype place = forbidden.indexOf(c);
        const bool isInvisible
            = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (place >= 0)
            name += instead[place];
        else if (!isInvisible)
            name += c;
    }
    name = name.simplified();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name;
}

/// Governments publish for all below them, everybody else for themselves.
bool isGovernment(Level level)
{
    return level == Level::CountyGovernment || level == Level::PrefectureGovernment
        || level == Level::ProvincialGovernment;
}

/// No longer than so many bytes in UTF-8, without half a character at the end.
QString cutTo(QString name, qsizetype bytes)
{
    while (name.toUtf8().size() > bytes)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

Result<> checkAbsent(const QStringList &files)
{
    for (const QString &file : files) {
        if (QFileInfo::exists(file))
            return fail(Text::tr("There is a file of this name already. Choose another folder, or "
                                 "allow it to be overwritten."),
                        QDir::toNativeSeparators(file));
    }
    return {};
}

Result<> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return fail(Text::tr("The folder cannot be made."), QDir::toNativeSeparators(folder));
}

Result<> writeAll(const PublishOrder &order, const Publication &publication,
                  const Progress &progress)
{
    const auto count = static_cast<double>(order.formats.size());
    double before = 0;
    const QStringList files = filesOf(order, publication);
    for (std::size_t i = 0; i < order.formats.size(); ++i) {
        const auto bytes = makeDocument(
            order.formats[i], publication,
            progress ? [&](double done) { return progress((before + done) / count); } : Progress());
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (auto written = writeFile(files[static_cast<qsizetype>(i)], *bytes); !written)
            return written;
        before += 1;
    }
    return {};
}

} // namespace

QString fileNameOf(const Publication &publication, Format format)
{
    constexpr qsizetype mostBytes = 200;
    const Report &report = publication.report;
    QStringList notes;
    if (report.period != Period::Year)
        notes += titleOf(report.period);
    if (publication.isDraft)
        notes += u"草稿"_s;
    QString name = cutTo(forFileName(titleOf(*publication.form, report)), mostBytes);
    // The report of its own and the one that sums up all below it have the same title.
    const bool isUsual = !report.unit.level
        || isGovernment(*report.unit.level) == (report.scope == Scope::Aggregate);
    if (!isUsual)
        notes.prepend(titleOf(report.scope));
    if (!notes.isEmpty())
        name += u'（' + notes.join(u'，') + u'）';
    return name + infoOf(format).suffix;
}

QStringList filesOf(const PublishOrder &order, const Publication &publication)
{
    QStringList files;
    for (const Format format : order.formats)
        files += QDir(order.folder).filePath(fileNameOf(publication, format));
    return files;
}

Result<> publish(const PublishOrder &order, const Publication &publication,
                 const Progress &progress)
{
    if (!order.overwrite) {
        if (auto absent = checkAbsent(filesOf(order, publication)); !absent)
            return absent;
    }
    if (auto made = makeFolder(order.folder); !made)
        return made;
    return writeAll(order, publication, progress);
}

Result<int> publishAll(const PublishOrder &order, int count,
                       const std::function<Result<Publication>(int)> &load,
                       const Progress &progress)
{
    if (auto made = makeFolder(order.folder); !made)
        return tl::unexpected(made.error());
    // Threads that live as long as the work: each keeps the fonts that it has opened.
    QThreadPool threads;
    std::deque<std::future<Result<>>> running;
    std::optional<Error> failed;
    const auto finishOne = [&] {
        const Result<> done = running.front().get();
        running.pop_front();
        if (!done && !failed)
            failed = done.error();
    };
    QSet<QString> files;
    for (int i = 0; i < count && !failed; ++i) {
        if (progress && !progress(static_cast<double>(i) / count))
            failed = Error{Text::tr("Stopped. What is written already stays."), {}, {}};
        if (failed)
            break;
        auto publication = load(i);
        if (!publication) {
            failed = publication.error();
            break;
        }
        const QStringList theirs = filesOf(order, *publication);
        const bool isTwice = std::any_of(theirs.begin(), theirs.end(),
                                         [&](const QString &file) { return files.contains(file); });
        if (isTwice)
            failed = Error{Text::tr("Two reports would have the same file name."),
                           QDir::toNativeSeparators(theirs.front()),
                           {}};
        else if (const auto absent = checkAbsent(theirs); !absent && !order.overwrite)
            failed = absent.error();
        if (failed)
            break;
        files.unite(QSet(theirs.begin(), theirs.end()));
        const auto task = std::make_shared<std::packaged_task<Result<>()>>(
            [&order, publication = std::move(*publication)] {
                return writeAll(order, publication, {});
            });
        running.push_back(task->get_future());
        threads.start([task] { (*task)(); });
        // One waits for its turn while the next is loaded.
        if (static_cast<int>(running.size()) > threads.maxThreadCount())
            finishOne();
    }
    while (!running.empty())
        finishOne();
    if (failed)
        return tl::unexpected(*failed);
    return static_cast<int>(files.size());
}

} // namespace gongkai
