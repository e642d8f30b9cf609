#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QString err;
};

QString caseFile(const QString &folder)
{
    return QStringLiteral(GONGKAI_TESTS "/forms/%1/report.json").arg(folder);
}

} // namespace

/// The command line as contract.md describes it, called as others call it.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"w.gongkai"_s);
    }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments"); // FILE, HUAIAN, OUT and FOLDER are put in
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word"); // in standard error, in Chinese

        const auto row
            = [](const char *name, const QString &arguments, int code, const QString &word = {}) {
                  QTest::newRow(name) << arguments.split(u' ') << code << word;
              };
        row("no verb", u""_s, 2, u"用法"_s);
        row("unknown verb", u"frobnicate"_s, 2, u"frobnicate"_s);
        row("help", u"--help"_s, 0);
        row("version", u"--version"_s, 0);
        row("help of a verb", u"check --help"_s, 0);
        row("unknown option", u"list FILE --nonsense"_s, 2, u"nonsense"_s);
        row("too few words", u"check"_s, 2, u"check"_s);
        row("too many words", u"check FILE FILE"_s, 2, u"check"_s);
        row("no such file", u"list NOWHERE"_s, 3, u"打不开"_s);
        row("not a workbook", u"list HUAIAN"_s, 3, u"不是工作簿"_s);
        row("list", u"list FILE"_s, 0);
        row("check", u"check FILE"_s, 0);
        row("show", u"show FILE"_s, 0);
        row("verify", u"verify FILE"_s, 0);
        row("no such report", u"check FILE --year 1999"_s, 2, u"没有这份报告"_s);
        row("new without unit", u"new OUT.gongkai --year 2024"_s, 2, u"--unit"_s);
        row("new without year", u"new OUT.gongkai --unit 某局"_s, 2, u"--year"_s);
        row("new with year 1899", u"new OUT.gongkai --unit 某局 --year 1899"_s, 2, u"2000"_s);
        row("new with unknown level", u"new OUT.gongkai --unit 某局 --year 2024 --level emperor"_s,
            2, u"emperor"_s);
        row("new with unknown edition", u"new OUT.gongkai --unit 某局 --year 2024 --edition 1999"_s,
            2, u"1999"_s);
        row("new", u"new OUT.gongkai --unit 某局 --year 2024 --level county_department"_s, 0);
        row("new variant",
            u"new OUT.gongkai --unit 某局 --year 2020 --edition 2014/quarterly --period q1"_s, 0);
        row("new in a workbook that is there", u"new FILE --unit 某局 --year 2024"_s, 0);
        row("new that is there", u"new FILE --unit 淮安市人民政府 --year 2024 --scope aggregate"_s,
            4, u"已经有"_s);
        row("set", u"set FILE requests.granted.natural_person=1289"_s, 0);
        row("set nothing", u"set FILE"_s, 2);
        row("set an unknown cell", u"set FILE no.such.cell=1"_s, 2, u"no.such.cell"_s);
        row("set a heading", u"set FILE requests.denied.natural_person=1"_s, 2, u"标题"_s);
        row("set no assignment", u"set FILE requests.granted.natural_person"_s, 2,
            u"requests.granted"_s);
        row("set what is no number", u"set FILE requests.granted.natural_person=many"_s, 2,
            u"many"_s);
        row("set below zero", u"set FILE requests.granted.natural_person=-1"_s, 2, u"-1"_s);
        QTest::newRow("set a remark that is too long")
            << QStringList{u"set"_s, u"FILE"_s,
                           u"requests.granted.natural_person=1（"_s + QString(10'001, u'长')
                               + u"）"_s}
            << 2 << u"10000"_s;
        QTest::newRow("new with a line break")
            << QStringList{u"new"_s, u"FILE"_s, u"--unit"_s, u"甲\n乙"_s, u"--year"_s, u"2024"_s}
            << 2 << u"--unit"_s;
        row("import under no unit", u"import OUT.gongkai HUAIAN --unit="_s, 2, u"--unit"_s);
        row("import under a long unit",
            u"import OUT.gongkai HUAIAN --unit "_s + QString(300, u'长'), 2, u"--unit"_s);
        row("import under year 1899", u"import OUT.gongkai HUAIAN --year 1899"_s, 2, u"--year"_s);
        row("import what is there", u"import FILE HUAIAN"_s, 4, u"已经有"_s);
        row("import in its place", u"import FILE HUAIAN --replace"_s, 0);
        row("import nothing", u"import FILE"_s, 2);
        row("import no such source", u"import FILE NOWHERE"_s, 3, u"打不开"_s);
        row("import what is no JSON", u"import FILE FILE"_s, 3);
        row("import the same twice", u"import OUT.gongkai HUAIAN HUAIAN"_s, 3, u"同一份"_s);
        row("export pdf", u"export FILE --to OUT.pdf"_s, 0);
        row("export json", u"export FILE --to OUT.json"_s, 0);
        row("export a blank form", u"export FILE --to OUT.pdf --blank"_s, 0);
        for (const QString &kind : {u"docx"_s, u"xlsx"_s, u"html"_s, u"fragment.html"_s, u"csv"_s})
            QTest::newRow(qPrintable(u"export "_s + kind))
                << (u"export FILE --to OUT."_s + kind).split(u' ') << 0 << QString();
        row("export a set", u"export FILE --all --to-dir FOLDER/set --formats pdf,html"_s, 0);
        row("export one to a folder", u"export FILE --to-dir FOLDER/one"_s, 0);
        row("export an unknown format", u"export FILE --to-dir FOLDER/x --formats pdf,xyz"_s, 2,
            u"xyz"_s);
        row("export no format", u"export FILE --to-dir FOLDER/x --formats ,"_s, 2);
        row("export into a file", u"export FILE --to-dir FILE/x"_s, 3);
        row("export to both", u"export FILE --to OUT.pdf --to-dir FOLDER/x"_s, 2, u"--to"_s);
        row("export a blank set", u"export FILE --to-dir FOLDER/x --blank"_s, 2, u"--blank"_s);
        row("export one file of all", u"export FILE --to OUT.pdf --all"_s, 2, u"--all"_s);
        row("export without a target", u"export FILE"_s, 2, u"--to"_s);
        row("export to an unknown kind", u"export FILE --to OUT.xyz"_s, 2);
        row("export where nothing can be", u"export FILE --to FOLDER/no/such/folder.pdf"_s, 3);
    }

    void exitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, word);
        QCOMPARE(run({u"import"_s, m_file, caseFile(u"2021/huaian-2024"_s)}).code, 0);
        for (QString &argument : arguments) {
            argument.replace(u"FILE"_s, m_file);
            argument.replace(u"HUAIAN"_s, caseFile(u"2021/huaian-2024"_s));
            argument.replace(u"OUT"_s, m_folder->filePath(u"out"_s));
            argument.replace(u"NOWHERE"_s, m_folder->filePath(u"nowhere"_s));
            argument.replace(u"FOLDER"_s, m_folder->path());
        }
        arguments.removeAll(QString());
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == code, qPrintable(u"%1: %2"_s.arg(outcome.code).arg(outcome.err)));
        QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
        QVERIFY2(code < 2 || !outcome.err.isEmpty(), "refused without a sentence");
    }

    /// A set is written whole, or not at all where it would replace something.
    void exportTwice()
    {
        for (const QString &folder : {u"2021/huaian-2024"_s, u"2019/pingtan-2020"_s})
            QCOMPARE(run({u"import"_s, m_file, caseFile(folder)}).code, 0);
        const QDir set(m_folder->filePath(u"set"_s));
        const QStringList call = {u"export"_s, m_file,         u"--all"_s,   u"--to-dir"_s,
                                  set.path(),  u"--formats"_s, u"html,csv"_s};
        QCOMPARE(run(call).code, 0);
        const QStringList files = set.entryList(QDir::Files);
        QCOMPARE(files.size(), 4);
        QCOMPARE(files.filter(u"（草稿）"_s).size(), 2); // 平潭 has an open error
        QVERIFY(QFile::remove(set.filePath(files.first())));
        const Outcome again = run(call);
        QCOMPARE(again.code, 4);
        QVERIFY2(again.err.contains(u"--overwrite"_s), qPrintable(again.err));
        QCOMPARE(set.entryList(QDir::Files).size(), 3);
        QCOMPARE(run(call + QStringList{u"--overwrite"_s}).code, 0);
        QCOMPARE(set.entryList(QDir::Files), files);
        // A single document is a draft, too.
        const QString page = m_folder->filePath(u"a.html"_s);
        QCOMPARE(run({u"export"_s, m_file, u"--unit"_s, u"平潭综合实验区"_s, u"--to"_s, page}).code,
                 0);
        QVERIFY(samples::readAll(page).contains(u"草稿"_s.toUtf8()));
    }

    void checkAsJson()
    {
        QCOMPARE(run({u"import"_s, m_file, caseFile(u"2019/pingtan-2020"_s)}).code, 0);
        const Outcome outcome = run({u"check"_s, m_file, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        const QJsonObject report = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(report[u"unit"].toString(), u"平潭综合实验区"_s);
        QCOMPARE(report[u"year"].toInt(), 2020);
        QCOMPARE(report[u"edition"].toString(), u"2019"_s);
        QCOMPARE(report[u"counts"][u"error"].toInt(), 1);
        const QJsonObject finding = report[u"findings"].toArray().first().toObject();
        QCOMPARE(finding[u"code"].toString(), u"T3-RESULT-SUM"_s);
        QCOMPARE(finding[u"severity"].toString(), u"error"_s);
        QVERIFY(finding[u"row"].isNull());
        QCOMPARE(finding[u"column"].toString(), u"natural_person"_s);
        QCOMPARE(finding[u"section"].toString(), u"requests"_s);
        QCOMPARE(finding[u"left"].toString(), u"20"_s);
        QCOMPARE(finding[u"right"].toString(), u"26"_s);
        QCOMPARE(finding[u"difference"].toString(), u"6"_s);
        QVERIFY(finding[u"suggestion"].isNull());
        QVERIFY(finding[u"explanation"].isNull());
        QVERIFY(finding[u"cells"].toArray().contains(u"requests.concluded.natural_person"_s));
    }

    /// An explanation that was imported holds for the figures it came with, not for others.
    void importedExplanation()
    {
        QJsonObject report
            = QJsonDocument::fromJson(samples::readAll(caseFile(u"2021/pingtan-2023"_s))).object();
        QJsonObject cells = report[u"cells"_s].toObject();
        const auto carriedIn = u"requests.carried_in.natural_person"_s;
        const auto received = u"requests.received.natural_person"_s;
        cells[carriedIn] = cells[carriedIn].toInt() + 1;
        cells[received] = cells[received].toInt() - 1;
        cells.remove(u"requests.carried_in.total"_s);
        cells.remove(u"requests.received.total"_s);
        report[u"cells"_s] = cells;
        report[u"explanations"_s] = QJsonArray{QJsonObject{{u"code"_s, u"XY-CARRY"_s},
                                                           {u"column"_s, u"natural_person"_s},
                                                           {u"text"_s, u"上年漏报一件"_s}}};
        const QString file = m_folder->filePath(u"explained.json"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(report).toJson());
        out.close();

        const auto explanationOfCarry = [&]() -> QJsonValue {
            const Outcome outcome = run({u"check"_s, m_file, u"--year"_s, u"2023"_s, u"--json"_s});
            const QJsonArray findings
                = QJsonDocument::fromJson(outcome.out).object()[u"findings"].toArray();
            for (const QJsonValue finding : findings) {
                if (finding[u"code"].toString() == u"XY-CARRY"
                    && finding[u"column"].toString() == u"natural_person")
                    return finding[u"explanation"];
            }
            return u"not found"_s;
        };
        // In whatever order they are given, last year's comes first.
        QCOMPARE(run({u"import"_s, m_file, file, caseFile(u"2021/pingtan-2022"_s)}).code, 0);
        QCOMPARE(explanationOfCarry().toString(), u"上年漏报一件"_s);
        QCOMPARE(run({u"set"_s, m_file, u"--year"_s, u"2023"_s, carriedIn + u"=500"_s}).code, 0);
        QVERIFY(explanationOfCarry().isNull());
    }

    void suggestion()
    {
        QCOMPARE(run({u"import"_s, m_file, caseFile(u"2021/huaian-2024"_s)}).code, 0);
        QCOMPARE(run({u"set"_s, m_file, u"requests.concluded.natural_person=2923"_s}).code, 0);
        const QJsonObject report
            = QJsonDocument::fromJson(run({u"check"_s, m_file, u"--json"_s}).out).object();
        const QJsonArray findings = report[u"findings"].toArray();
        const QJsonObject wanted{{u"cell"_s, u"requests.concluded.natural_person"_s},
                                 {u"value"_s, u"2932"_s}};
        int errors = 0;
        for (const QJsonValue &finding : findings) {
            if (finding[u"severity"].toString() != u"error")
                continue;
            ++errors;
            QCOMPARE(finding[u"suggestion"].toObject(), wanted);
        }
        QCOMPARE(errors, 3); // row, column and balance: one slip
    }

    void showEqualsWhatWasImported_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("2021") << u"2021/huaian-2024"_s;
        QTest::newRow("2019, money in 元") << u"2019/pingtan-2020"_s;
        QTest::newRow("2019, blanks") << u"2019/shanghai-office-2019"_s;
        QTest::newRow("2014") << u"2014-quarterly/qujiang-civil-affairs-2020"_s;
    }

    void showEqualsWhatWasImported()
    {
        QFETCH(const QString, folder);
        QCOMPARE(run({u"import"_s, m_file, caseFile(folder)}).code, 0);
        const QJsonObject before
            = QJsonDocument::fromJson(samples::readAll(caseFile(folder))).object();
        const QByteArray shown = run({u"show"_s, m_file}).out;
        const QJsonObject after = QJsonDocument::fromJson(shown).object();
        for (const QString &key :
             {u"year"_s, u"edition"_s, u"scope"_s, u"cells"_s, u"sections"_s, u"remarks"_s})
            QCOMPARE(after[key], before[key]);
        QCOMPARE(after[u"unit"][u"name"], before[u"unit"][u"name"]);

        // And again: the same bytes.
        const QString source = m_folder->filePath(u"again.json"_s);
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(shown) == shown.size());
        file.close();
        QCOMPARE(run({u"import"_s, m_file, source, u"--replace"_s}).code, 0);
        QCOMPARE(run({u"show"_s, m_file}).out, shown);
    }

    void setIsAllOrNothing()
    {
        QCOMPARE(run({u"import"_s, m_file, caseFile(u"2021/huaian-2024"_s)}).code, 0);
        const QByteArray before = run({u"show"_s, m_file}).out;
        const Outcome outcome
            = run({u"set"_s, m_file, u"requests.granted.natural_person=1"_s,
                   u"requests.granted.enterprise=2"_s, u"requests.granted.research=x"_s});
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains(u"requests.granted.research"_s));
        QCOMPARE(run({u"show"_s, m_file}).out, before);
    }

    void importIsAllOrNothing()
    {
        const QString bad = m_folder->filePath(u"bad.json"_s);
        QJsonObject report
            = QJsonDocument::fromJson(samples::readAll(caseFile(u"2021/huaian-2024"_s))).object();
        QJsonObject cells = report[u"cells"].toObject();
        cells[u"requests.granted.natural_person"_s] = -1;
        cells[u"requests.denied.natural_person"_s] = 5;
        cells[u"no.such.cell"_s] = 5;
        report[u"cells"_s] = cells;
        report[u"year"_s] = 1899;
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson()) > 0);
        file.close();
        const Outcome outcome = run({u"import"_s, m_file, caseFile(u"2019/pingtan-2020"_s), bad});
        QCOMPARE(outcome.code, 3);
        for (const QString &word :
             {u"requests.granted.natural_person"_s, u"requests.denied.natural_person"_s,
              u"no.such.cell"_s, u"year"_s})
            QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
        QVERIFY(!QFile::exists(m_file));
    }

    void dryRunWritesNothing()
    {
        const Outcome outcome = run(
            {u"import"_s, m_file, caseFile(u"2021/huaian-2024"_s), u"--dry-run"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(QJsonDocument::fromJson(outcome.out).array().first()[u"cells"].toInt(), 200);
        QVERIFY(!QFile::exists(m_file));
    }

    void formsAsJson()
    {
        const QJsonArray forms
            = QJsonDocument::fromJson(run({u"forms"_s, u"--json"_s}).out).array();
        QCOMPARE(forms.size(), 5);
        for (const QJsonValue &form : forms) {
            if (form[u"edition"].toString() == u"2021")
                QCOMPARE(form[u"cells"].toArray().size(), 200);
            const QJsonObject cell = form[u"cells"].toArray().first().toObject();
            for (const QString &key :
                 {u"code"_s, u"label"_s, u"kind"_s, u"unit"_s, u"decimals"_s, u"computed"_s})
                QVERIFY2(cell.contains(key), qPrintable(key));
        }
    }

    void languages_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("word");
        QTest::newRow("POSIX") << u"C"_s << u"没有"_s;
        QTest::newRow("Chinese") << u"zh_CN.UTF-8"_s << u"没有"_s;
        QTest::newRow("English") << u"en_US.UTF-8"_s << u"There is no verb"_s;
        QTest::newRow("another one") << u"fr_FR.UTF-8"_s << u"没有"_s;
    }

    void languages()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, word);
        m_locale = locale;
        const Outcome outcome = run({u"frobnicate"_s});
        m_locale = u"C.UTF-8"_s;
        QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
    }

private:
    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, m_locale);
        environment.remove(u"LANGUAGE"_s);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationDirPath() + u"/gongkai-cli"_s, arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_locale = u"C.UTF-8"_s;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
