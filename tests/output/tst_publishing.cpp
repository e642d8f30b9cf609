#include "published.h"

#include "output/publishing.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

using Change = std::function<void(Publication &)>;

Q_DECLARE_METATYPE(std::function<void(gongkai::Publication &)>)

/// Sets of documents: their names, and that nothing is overwritten or left half done.
class TestPublishing : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const QString &name, const Change &change) {
            QTest::newRow(title) << change << name;
        };
        row("usual", u"淮安市人民政府2024年政府信息公开工作年度报告.pdf"_s, [](Publication &) {});
        row("draft", u"淮安市人民政府2024年政府信息公开工作年度报告（草稿）.pdf"_s,
            [](Publication &p) { p.isDraft = true; });
        row("a government for itself",
            u"淮安市人民政府2024年政府信息公开工作年度报告（%1）.pdf"_s.arg(titleOf(Scope::Own)),
            [](Publication &p) { p.report.scope = Scope::Own; });
        row("a quarter",
            u"淮安市人民政府2024年政府信息公开工作年度报告（%1，草稿）.pdf"_s.arg(
                titleOf(Period::Quarter2)),
            [](Publication &p) {
                p.report.period = Period::Quarter2;
                p.isDraft = true;
            });
        row("forbidden characters",
            u"a／b＼c：d＊e？f＂g＜h＞i｜2024年政府信息公开工作年度报告.pdf"_s,
            [](Publication &p) { p.report.unit.name = u"a/b\\c:d*e?f\"g<h>i|"_s; });
        row("out of the folder", u"／..／x2024年政府信息公开工作年度报告.pdf"_s,
            [](Publication &p) { p.report.unit.name = u"../../x"_s; });
        row("marks of direction", u"ab2024年政府信息公开工作年度报告.pdf"_s,
            [](Publication &p) { p.report.unit.name = u"a\u202Eb\u2066"_s; });
    }

    void names()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, name);
        Publication publication = samples::published(samples::huaian());
        change(publication);
        QCOMPARE(fileNameOf(publication, Format::Pdf), name);
    }

    /// Names are bytes on disk, and 255 are the most.
    void longName()
    {
        Publication publication = samples::published(samples::huaian());
        publication.report.unit.name = QString::fromUcs4(U"𠮷").repeated(100);
        const QString name = fileNameOf(publication, Format::HtmlFragment);
        QVERIFY(name.toUtf8().size() <= 255);
        QVERIFY(name.isValidUtf16());
        QVERIFY(name.startsWith(QString::fromUcs4(U"𠮷𠮷")));
        QVERIFY2(name.endsWith(u"2024年政府信息公开工作年度报告.fragment.html"_s),
                 qPrintable(name));

        publication.report.unit.name = u"县"_s.repeated(longestName);
        publication.report.period = Period::Quarter4;
        publication.isDraft = true;
        const QString noted = fileNameOf(publication, Format::Pdf);
        QVERIFY(noted.toUtf8().size() <= 255);
        QVERIFY2(noted.endsWith(u"2024年政府信息公开工作年度报告（%1，草稿）.pdf"_s.arg(
                     titleOf(Period::Quarter4))),
                 qPrintable(noted));
    }

    void writesAllOrNothing()
    {
        const QTemporaryDir folder;
        PublishOrder order{folder.filePath(u"new/deep"_s), {}, false};
        for (const FormatInfo &info : allFormats())
            order.formats.push_back(info.format);
        const Publication publication = samples::published(samples::huaian());
        const auto written = publish(order, publication);
        QVERIFY2(written, qPrintable(written ? QString() : toLine(written.error())));
        QCOMPARE(QDir(order.folder).entryList(QDir::Files).size(), order.formats.size());

        QVERIFY(existingFiles({folder.path(), order.formats, false}, publication).isEmpty());
        QCOMPARE(existingFiles(order, publication), filesOf(order, publication));

        // One of them is there: none of the others is made again, nor is that one touched.
        const QStringList files = filesOf(order, publication);
        for (const QString &file : files.first(files.size() - 1))
            QVERIFY(QFile::remove(file));
        QFile old(files.back());
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QCOMPARE(existingFiles(order, publication), QStringList{files.back()});
        const auto refused = publish(order, publication);
        QVERIFY(!refused);
        QVERIFY(refused.error().where.contains(QFileInfo(files.back()).fileName()));
        QCOMPARE(QDir(order.folder).entryList(QDir::Files).size(), 1);
        QCOMPARE(samples::readAll(files.back()), QByteArray("old"));

        order.overwrite = true;
        QVERIFY(publish(order, publication));
        QVERIFY(samples::readAll(files.back()).size() > 3);
    }

    void several()
    {
        const QTemporaryDir folder;
        const QStringList names
            = {u"2021/huaian-2024"_s, u"2021/pingtan-2023"_s, u"2019/pingtan-2020"_s,
               u"2014-quarterly/qujiang-civil-affairs-2020"_s};
        const auto load = [&](int i) -> Result<Publication> {
            return samples::published(samples::report(names[i % names.size()]));
        };
        const PublishOrder order{folder.path(), {Format::Pdf, Format::Html}, false};
        QCOMPARE(publishAll(order, 4, load).value().files, 8);
        // The same bytes as one by one.
        const Publication first = *load(0);
        QCOMPARE(samples::readAll(filesOf(order, first).at(1)), *makeDocument(Format::Html, first));
        const PublishOrder again{folder.path(), {Format::Html}, true};
        QCOMPARE(publishAll(again, 4, load).value().files, 4);
    }

    /// What stands in the way is known of all reports before the first is written.
    void severalThatAreThere()
    {
        const QTemporaryDir folder;
        const PublishOrder order{folder.path(), {Format::Csv, Format::Json}, false};
        QCOMPARE(existingFiles(order, 3, loadUnit).value(), QStringList());
        QCOMPARE(publishAll(order, 3, loadUnit).value().files, 6);
        const QStringList all = existingFiles(order, 3, loadUnit).value();
        QCOMPARE(all.size(), 6);

        // Only the last report has files there, and none of the others is written.
        for (const QString &file : all.first(4))
            QVERIFY(QFile::remove(file));
        QCOMPARE(existingFiles(order, 3, loadUnit).value(), all.last(2));
        const auto refused = publishAll(order, 3, loadUnit);
        QVERIFY(!refused);
        QVERIFY(refused.error().where.contains(QFileInfo(all[4]).fileName()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    /// Windows takes names that differ in case for the same.
    void sameName_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("the same") << u"unit a"_s;
        QTest::newRow("in other case") << u"Unit A"_s;
    }

    void sameName()
    {
        QFETCH(const QString, second);
        const QTemporaryDir folder;
        const auto load = [&](int number) {
            Publication publication = samples::published(samples::huaian());
            publication.report.unit.name = number == 0 ? u"unit a"_s : second;
            return Result<Publication>(publication);
        };
        const auto twice = publishAll({folder.path(), {Format::Csv}, true}, 2, load);
        QVERIFY(!twice);
        QVERIFY(twice.error().where.contains(second));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void draftsAreCounted()
    {
        const QTemporaryDir folder;
        const auto load = [](int number) {
            auto publication = loadUnit(number);
            publication->isDraft = number == 1;
            return publication;
        };
        const auto written
            = publishAll({folder.path(), {Format::Csv, Format::Json}, false}, 3, load);
        QCOMPARE(written.value().files, 6);
        QCOMPARE(written.value().drafts, 2);
    }

    /// Each report is loaded twice: to be stopped both while names are looked at and while files
    /// are written.
    void stoppedWhileWriting()
    {
        const QTemporaryDir folder;
        int asked = 0;
        const auto stopped = publishAll({folder.path(), {Format::Csv}, false}, 3, loadUnit,
                                        [&](double) { return ++asked < 5; });
        QVERIFY(!stopped);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void failures()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Publication publication = samples::published(samples::huaian());
        QVERIFY(!publish({folder.filePath(u"file/x"_s), {Format::Csv}, false}, publication));
        int asked = 0;
        const auto load = [&](int) -> Result<Publication> {
            ++asked;
            return fail(u"gone"_s);
        };
        const auto failed = publishAll({folder.path(), {Format::Csv}, false}, 9, load);
        QVERIFY(!failed && failed.error().message == u"gone"_s);
        QCOMPARE(asked, 1);
        const auto stopped = publishAll({folder.path(), {Format::Csv}, false}, 9, load,
                                        [](double) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(asked, 1);
    }

    /// Every page of a draft says so, and is still read as ours.
    void draft()
    {
        Publication publication = samples::published(samples::huaian());
        publication.isDraft = true;
        for (const Format format :
             {Format::Docx, Format::Html, Format::HtmlFragment, Format::Xlsx}) {
            Publication plain = publication;
            plain.isDraft = false;
            QVERIFY(*makeDocument(format, publication) != *makeDocument(format, plain));
        }
        QVERIFY(makeDocument(Format::Html, publication)->contains("草稿"));
    }

private:
    /// One report for as many units as wanted.
    static Result<Publication> loadUnit(int number)
    {
        Publication publication = samples::published(samples::huaian());
        publication.report.unit.name += QString::number(number);
        return publication;
    }
};

QTEST_MAIN(TestPublishing)
#include "tst_publishing.moc"
