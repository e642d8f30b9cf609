#include "output/publishing.h"

#include "output/notices.h"
#include "output/pdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <future>
#include <iterator>
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

/// The title of the report with the notes, as a name for files. Where that is too long the unit
/// gives way: without year and kind of report nobody would know what the file is.
QString stemOf(const Form &form, Report report, const QString &notes)
{
    // Of the 255 that file systems take: the rest is for the suffix, and for what QSaveFile adds
    // while it writes.
    constexpr qsizetype mostBytes = 200;
    QString &unit = report.unit.name;
    QString stem = forFileName(titleOf(form, report)) + notes;
    while (stem.toUtf8().size() > mostBytes && !unit.isEmpty()) {
        unit.chop(unit.size() > 1 && unit.back().isLowSurrogate() ? 2 : 1);
        stem = forFileName(titleOf(form, report)) + notes;
    }
    return stem;
}

QStringList thoseThere(const QStringList &files)
{
    QStringList there;
    std::copy_if(files.begin(), files.end(), std::back_inserter(there),
                 [](const QString &file) { return QFileInfo::exists(file); });
    return there;
}

Result<> mayWrite(const PublishOrder &order, const QStringList &there)
{
    if (order.overwrite || there.isEmpty())
        return {};
    return fail(Text::tr("%n file(s) of the same name are there already. Choose another folder, or "
                         "allow them to be overwritten.",
                         nullptr, static_cast<int>(there.size())),
                QDir::toNativeSeparators(there.front()));
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

/// Writes reports in threads of its own, each as soon as one is free.
class WritingThreads
{
public:
    explicit WritingThreads(const PublishOrder &order)
        : m_order(order)
    {
    }
    ~WritingThreads() { (void)finish(); }
    Q_DISABLE_COPY_MOVE(WritingThreads)

    bool goWell() const { return m_result.has_value(); }
    /// Waits until there is room.
    void write(Publication publication);
    void fail(const Error &error);
    /// Waits for all, and gives the first failure.
    Result<> finish();

private:
    void finishOne();

    const PublishOrder &m_order;
    QThreadPool m_threads; ///< As long-lived as the work: each keeps the fonts that it has opened.
    std::deque<std::future<Result<>>> m_running;
    Result<> m_result;
};

void WritingThreads::fail(const Error &error)
{
    if (m_result)
        m_result = tl::unexpected(error);
}

void WritingThreads::finishOne()
{
    const Result<> done = m_running.front().get();
    m_running.pop_front();
    if (!done)
        fail(done.error());
}

void WritingThreads::write(Publication publication)
{
    const auto task = std::make_shared<std::packaged_task<Result<>()>>(
        [&order = m_order, publication = std::move(publication)] {
            return writeAll(order, publication, {});
        });
    m_running.push_back(task->get_future());
    m_threads.start([task] { (*task)(); });
    // One waits for its turn while the next is loaded.
    if (static_cast<int>(m_running.size()) > m_threads.maxThreadCount())
        finishOne();
}

Result<> WritingThreads::finish()
{
    while (!m_running.empty())
        finishOne();
    return m_result;
}

/// Adds what comes of the report.
void addTo(const PublishOrder &order, const Publication &publication, Written &written)
{
    const auto files = static_cast<int>(order.formats.size());
    written.files += files;
    written.drafts += publication.isDraft ? files : 0;
    for (const QString &notice : noticesOf(publication))
        written.notices += titleOf(*publication.form, publication.report) + u'：' + notice;
}

} // namespace

QString fileNameOf(const Publication &publication, Format format)
{
    const Report &report = publication.report;
    QStringList notes;
    // The report of its own and the one that sums up all below it have the same title.
    const bool isUsual = !report.unit.level
        || isGovernment(*report.unit.level) == (report.scope == Scope::Aggregate);
    if (!isUsual)
        notes += titleOf(report.scope);
    if (report.period != Period::Year)
        notes += titleOf(report.period);
    if (publication.isDraft)
        notes += u"草稿"_s;
    const QString inBrackets = notes.isEmpty() ? QString() : u'（' + notes.join(u'，') + u'）';
    return stemOf(*publication.form, report, inBrackets) + infoOf(format).suffix;
}

QStringList filesOf(const PublishOrder &order, const Publication &publication)
{
    QStringList files;
    for (const Format format : order.formats)
        files += QDir(order.folder).filePath(fileNameOf(publication, format));
    return files;
}

QStringList existingFiles(const PublishOrder &order, const Publication &publication)
{
    return thoseThere(filesOf(order, publication));
}

Result<QStringList> existingFiles(const PublishOrder &order, int count, const LoadReport &load)
{
    QStringList there;
    // Windows and most USB sticks take names that differ in case for the same.
    QSet<QString> folded;
    for (int i = 0; i < count; ++i) {
        const auto publication = load(i);
        if (!publication)
            return tl::unexpected(publication.error());
        const QStringList theirs = filesOf(order, *publication);
        for (const QString &file : theirs) {
            const auto before = folded.size();
            folded.insert(file.toCaseFolded());
            if (folded.size() == before)
                return fail(Text::tr("Two reports would have the same file name."),
                            QDir::toNativeSeparators(file));
        }
        there += thoseThere(theirs);
    }
    return there;
}

Result<Written> publish(const PublishOrder &order, const Publication &publication,
                        const Progress &progress)
{
    return mayWrite(order, existingFiles(order, publication))
        .and_then([&] { return makeFolder(order.folder); })
        .and_then([&] { return writeAll(order, publication, progress); })
        .map([&] {
            Written written;
            addTo(order, publication, written);
            return written;
        });
}

Result<Written> publishAll(const PublishOrder &order, int count, const LoadReport &load,
                           const Progress &progress)
{
    // Asked before each report: looking at the names of hundreds takes long enough to be stopped.
    const auto loadUnlessStopped = [&](double done, int number) -> Result<Publication> {
        if (progress && !progress(done))
            return fail(Text::tr("Stopped. What is written already stays."));
        return load(number);
    };
    const auto allowed
        = existingFiles(order, count, [&](int number) {
              return loadUnlessStopped(0, number);
          }).and_then([&](const QStringList &there) { return mayWrite(order, there); });
    if (!allowed)
        return tl::unexpected(allowed.error());
    if (auto made = makeFolder(order.folder); !made)
        return tl::unexpected(made.error());
    Written written;
    WritingThreads threads(order);
    for (int i = 0; i < count && threads.goWell(); ++i) {
        auto publication = loadUnlessStopped(static_cast<double>(i) / count, i);
        if (!publication) {
            threads.fail(publication.error());
            break;
        }
        addTo(order, *publication, written);
        threads.write(std::move(*publication));
    }
    if (const auto done = threads.finish(); !done)
        return tl::unexpected(done.error());
    return written;
}

} // namespace gongkai
