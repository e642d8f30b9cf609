#include "editortest.h"

#include "core/checkcode.h"
#include "intake/publishedpdf.h"
#include "output/formats.h"
#include "output/layout.h"
#include "output/pdfcheck.h"
#include "output/published.h"
#include "output/signoff.h"
#include "ui/linequestion.h"
#include "ui/previewdialog.h"
#include "ui/printing.h"
#include "ui/publishdialog.h"
#include "ui/sheets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QPageRanges>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>

/// What leaves the window, asked for by keys.
class TestOutgoing : public EditorTest
{
    Q_OBJECT

private slots:
    void publishing()
    {
        QVERIFY(m_window->editor());
        const QString folder = m_folder.filePath(u"set"_s);
        publishInto(folder, allFormats().size());
        const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), static_cast<qsizetype>(allFormats().size()));
        const QString said = m_window->statusBar()->currentMessage();
        QVERIFY2(said.startsWith(u"%1 file(s) written to %2."_s.arg(files.size())
                                     .arg(QDir::toNativeSeparators(folder))),
                 qPrintable(said));
        QVERIFY(!said.contains(u"草稿"_s));
        const auto pdf = readPublishedPdf(
            QDir(folder).filePath(u"平潭综合实验区2023年政府信息公开工作年度报告.pdf"_s));
        QVERIFY(pdf);
        const PdfVerdict verdict = checkPdf(pdf->pages, pdf->alien, pdf->data, samples::library());
        QVERIFY2(verdict.kind == PdfVerdict::Kind::Whole, qPrintable(verdict.message));
        QCOMPARE(verdict.checkCode, checkCodeOf(document().form(), document().report()));
    }

    /// With open errors names and pages say that it is a draft.
    void publishingADraft()
    {
        QVERIFY(document().typeFigure(cell(u"requests.granted.natural_person"_s), u"4711"_s));
        const QString folder = m_folder.filePath(u"draft"_s);
        publishInto(folder, 1);
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.front().contains(u"（草稿）"_s), qPrintable(files.front()));
        QVERIFY(m_window->statusBar()->currentMessage().contains(u"Marked as 草稿."_s));
        const auto pdf = readPublishedPdf(QDir(folder).filePath(files.front()));
        QVERIFY(pdf);
        for (const QString &page : pdf->pages)
            QVERIFY(page.contains(u"草稿"_s));
        QCOMPARE(checkPdf(pdf->pages, pdf->alien, pdf->data, samples::library()).kind,
                 PdfVerdict::Kind::Whole);
    }

    void publishingAll()
    {
        QVERIFY(m_window->closeReport());
        const QString folder = m_folder.filePath(u"all"_s);
        publishInto(folder, 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    }

    void publishingAllWithADraft()
    {
        QVERIFY(document().typeFigure(cell(u"requests.granted.natural_person"_s), u"4711"_s));
        QVERIFY(m_window->closeReport());
        publishInto(m_folder.filePath(u"one draft"_s), 2);
        const QString said = m_window->statusBar()->currentMessage();
        QVERIFY2(said.startsWith(u"4 file(s) written"_s), qPrintable(said));
        QVERIFY2(said.contains(u"2 of them are marked as 草稿."_s), qPrintable(said));
    }

    void filesInTheWay_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("of the open report") << true;
        QTest::newRow("of all reports") << false;
    }

    /// Told while the question is still there; a blank and Return go on from there.
    void filesInTheWay()
    {
        QFETCH(const bool, isOpen);
        if (!isOpen)
            QVERIFY(m_window->closeReport());
        const QString folder = m_folder.filePath(u"twice%1"_s.arg(m_number));
        publishInto(folder, 2);
        const QFileInfoList written = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        QCOMPARE(written.size(), isOpen ? 2 : 4);
        QFile spoilt(written.front().filePath());
        QVERIFY(spoilt.open(QIODevice::WriteOnly | QIODevice::Truncate));
        spoilt.close();
        publishInto(folder, 2, [&](PublishDialog &dialog) {
            QVERIFY(dialog.isVisible());
            const auto *obstacle = dialog.findChild<QLabel *>(u"obstacle"_s);
            QVERIFY(obstacle->isVisible());
            QVERIFY2(obstacle->text().contains(u"%1 file(s)"_s.arg(written.size()))
                         && obstacle->text().contains(u"平潭综合实验区2023年"_s),
                     qPrintable(obstacle->text()));
            QCOMPARE(QFileInfo(spoilt).size(), 0);
            // The news is of this folder only.
            auto *chosen = dialog.findChild<QLineEdit *>();
            chosen->setText(folder + u"-other"_s);
            QVERIFY(!obstacle->isVisible());
            chosen->setText(folder);
            keys::press(Qt::Key_Return);
            QVERIFY(obstacle->isVisible());
            keys::press(Qt::Key_Space);
            keys::press(Qt::Key_Return);
            QVERIFY(!dialog.isVisible());
        });
        QVERIFY(QFileInfo(spoilt).size() > 0);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), written.size());
    }

    /// The next PDF goes where the last one went, as long as there is such a folder.
    void exportingOneAfterTheOther()
    {
        const auto exportTo = [this](const QString &path) {
            m_saveAs = path;
            pressInWindow(Qt::Key_E, Qt::ControlModifier);
            return QFileInfo(m_suggested).absolutePath();
        };
        QDir folder(m_folder.filePath(u"exported"_s));
        QVERIFY(folder.mkpath(u"."_s));
        const QString usual = exportTo({});
        QCOMPARE(usual, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        QCOMPARE(QFileInfo(m_suggested).fileName(),
                 u"平潭综合实验区2023年政府信息公开工作年度报告.pdf"_s);
        QCOMPARE(exportTo(folder.filePath(u"a.pdf"_s)), usual);
        QVERIFY(readPublishedPdf(folder.filePath(u"a.pdf"_s)));
        const QString said = m_window->statusBar()->currentMessage();
        QVERIFY2(said.startsWith(u"Written to %1."_s.arg(
                     QDir::toNativeSeparators(folder.filePath(u"a.pdf"_s)))),
                 qPrintable(said));
        QCOMPARE(exportTo({}), folder.absolutePath());
        QVERIFY(folder.removeRecursively());
        QCOMPARE(exportTo({}), usual);
    }

    /// The paper is that of now, an older one, or of something else.
    void paper()
    {
        const QString now = codeNow();
        QVERIFY(document().typeFigure(cell(u"requests.granted.natural_person"_s), u"4711"_s));
        QVERIFY(document().setField({Field::Kind::Person, u"head"_s}, u"李"_s));
        QVERIFY(told(codeNow()).contains(u"now"_s));
        QVERIFY(told(now.toLower().remove(u'-')).contains(u"newer"_s));
        Report other = document().report();
        ++other.year;
        QVERIFY(told(checkCodeOf(document().form(), other)).contains(u"not belong"_s));
    }

    /// Up to five differences are named, in the order of the paper.
    void differencesFromThePaper()
    {
        const QString now = codeNow();
        const auto change = [&](const QString &column, const QString &figure) {
            QVERIFY(document().typeFigure(cell(u"requests.granted."_s + column), figure));
        };
        const QString person
            = labelPath(document().form(), cell(u"requests.granted.natural_person"_s));
        change(u"natural_person"_s, u"4711"_s);
        const QString one = told(now);
        QVERIFY2(one.contains(person + u": "_s) && one.contains(u" → 4711"_s), qPrintable(one));
        QVERIFY(!one.contains(u"more"_s));
        change(u"natural_person"_s, {});
        QVERIFY(told(now).contains(u" → blank"_s));
        for (const QString &column :
             {u"enterprise"_s, u"research"_s, u"welfare"_s, u"legal_service"_s})
            change(column, u"99"_s);
        QVERIFY(document().setField({Field::Kind::Text, u"overview"_s}, u"短"_s));
        const QString six = told(now);
        QCOMPARE(six.count(u" → "_s), 4);
        QVERIFY(six.contains(u"一、总体情况: text changed"_s));
        QVERIFY2(six.contains(u"and 1 more"_s), qPrintable(six));
    }

    /// A mistyped code can be mended: the question comes again.
    void mistypedCode()
    {
        const QString now = codeNow();
        m_told.clear();
        inDialogs<LineQuestion>({[&](LineQuestion &) {
                                     keys::type(now.chopped(1));
                                     keys::press(Qt::Key_Return);
                                 },
                                 [&](LineQuestion &dialog) {
                                     const auto *problem = dialog.findChild<QLabel *>(u"problem"_s);
                                     QVERIFY(problem && problem->isVisible());
                                     QVERIFY2(problem->text().contains(u"12 characters"_s),
                                              qPrintable(problem->text()));
                                     QVERIFY(m_told.isEmpty());
                                     keys::press(Qt::Key_End);
                                     keys::type(now.last(1));
                                     keys::press(Qt::Key_Return);
                                 }},
                                [this] { m_window->run(Command::ComparePaper); });
        QVERIFY2(m_told.contains(u"says what"_s), qPrintable(m_told));
    }

    void noCode()
    {
        m_told.clear();
        inDialog<LineQuestion>([](LineQuestion &) { keys::press(Qt::Key_Escape); },
                               [this] { m_window->run(Command::ComparePaper); });
        QVERIFY(m_told.isEmpty());
    }

    void preview()
    {
        int sheets = 0;
        inDialog<PreviewDialog>(
            [&](PreviewDialog &dialog) {
                auto *choice = dialog.findChild<QComboBox *>();
                for (; sheets < choice->count(); ++sheets)
                    choice->setCurrentIndex(sheets);
                dialog.reject();
            },
            [] { keys::press(Qt::Key_P, Qt::ControlModifier); });
        QCOMPARE(sheets, 5);
    }

    /// Queues of printers show nothing but the name. What stands on the pages is another matter.
    void namesOfSheets()
    {
        const Publication publication = samples::published(document().report());
        const QString whose = titleOf(document().form(), document().report());
        QSet<QString> names;
        const auto sheets = sheetsOf(publication, document());
        for (const Printable &sheet : sheets) {
            const QString name = sheet.make().title;
            QVERIFY2(name.startsWith(whose), qPrintable(name));
            names += name;
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(sheets.size()));
        const auto signOff = sheets[static_cast<std::size_t>(SheetKind::SignOff)].make();
        QCOMPARE(signOff.pages.front().texts.front().text,
                 layoutSignOff(publication, {}).title); // as it always was
    }

    /// The pages have the focus, and keys turn them.
    void turningPages()
    {
        QVERIFY(
            document().setField({Field::Kind::Text, u"overview"_s}, u"公开。\n"_s.repeated(120)));
        inPreview([](PreviewDialog &dialog) {
            const auto *number = dialog.findChild<QSpinBox *>();
            const auto *sheet = dialog.findChild<QComboBox *>();
            const int last = number->maximum();
            QVERIFY(last > 4);
            const auto goesTo = [&](Qt::Key key, int page) {
                keys::press(key);
                QCOMPARE(number->value(), page);
            };
            goesTo(Qt::Key_PageDown, 2);
            goesTo(Qt::Key_PageDown, 3);
            goesTo(Qt::Key_PageUp, 2);
            goesTo(Qt::Key_End, last);
            goesTo(Qt::Key_PageDown, last);
            goesTo(Qt::Key_Home, 1);
            goesTo(Qt::Key_PageUp, 1);
            pressButton(Qt::Key_1);
            goesTo(Qt::Key_PageDown, 2);
            goesTo(Qt::Key_End, last);
            goesTo(Qt::Key_Home, 1);
            QCOMPARE(sheet->currentIndex(), 0);
            pressButton(Qt::Key_3);
            goesTo(Qt::Key_PageDown, 2);
            goesTo(Qt::Key_PageDown, 4);
            goesTo(Qt::Key_PageUp, 2);
            goesTo(Qt::Key_PageUp, 1);
            keys::press(Qt::Key_PageDown);
            keys::press(Qt::Key_PageDown);
            pressButton(Qt::Key_3);
            QCOMPARE(number->value(), 4); // still where it was
        });
    }

    void zooming_data()
    {
        QTest::addColumn<bool>("isFacing");
        QTest::newRow("one page") << false;
        QTest::newRow("two pages") << true;
    }

    /// Width and whole page fit what is shown, one page or two.
    void zooming()
    {
        QFETCH(const bool, isFacing);
        inPreview([&](PreviewDialog &dialog) {
            auto *view = dialog.findChild<QGraphicsView *>();
            const auto shown = [&] { // the width of the pages side by side, of that of the view
                const qreal width = view->mapFromScene(view->sceneRect()).boundingRect().width();
                return width / view->viewport()->width();
            };
            keys::press(Qt::Key_PageDown);
            if (isFacing)
                pressButton(Qt::Key_3);
            const qreal whole = shown();
            QVERIFY(whole <= 1);
            const auto *page = view->scene()->items().front();
            QVERIFY(view->mapFromScene(page->sceneBoundingRect()).boundingRect().height()
                    <= view->viewport()->height());
            pressButton(Qt::Key_1);
            QVERIFY2(std::abs(shown() - 1) < 0.02, qPrintable(QString::number(shown())));
            pressButton(Qt::Key_2);
            QVERIFY(std::abs(shown() - whole) < 0.02);
            // From larger and from smaller.
            for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Minus}) {
                for (int i = 0; i < 3; ++i)
                    pressButton(key);
                QVERIFY(std::abs(shown() - whole) > 0.1);
                pressButton(Qt::Key_2);
                QVERIFY2(std::abs(shown() - whole) < 0.02, qPrintable(QString::number(shown())));
                QCOMPARE(dialog.findChild<QSpinBox *>()->value(), 2);
            }
        });
    }

    /// Several sheets one after the other: the dialog stays, and says what became of each.
    void printingOneAfterTheOther()
    {
        const QString path = m_folder.filePath(u"first.pdf"_s);
        inPreview([&](PreviewDialog &dialog) {
            const auto *news = dialog.findChild<QLabel *>(u"news"_s);
            QVERIFY(!news->isVisible());
            printInto(path);
            QVERIFY(dialog.isVisible());
            QVERIFY(news->isVisible());
            QVERIFY2(news->text().contains(QDir::toNativeSeparators(path)),
                     qPrintable(news->text()));
            QVERIFY(readPublishedPdf(path));
            dialog.findChild<QComboBox *>()->setCurrentIndex(1);
            QVERIFY(!news->isVisible());
        });
    }

    /// The stick is pulled out at the last moment.
    void printingThatFails()
    {
        m_answer = QString();
        inPreview([&](PreviewDialog &dialog) {
            QDir stick(m_folder.filePath(u"stick"_s));
            QVERIFY(stick.mkpath(u"."_s));
            printInto(stick.filePath(u"report.pdf"_s), [&] { stick.removeRecursively(); });
            QVERIFY2(m_told.contains(u"cannot be written"_s), qPrintable(m_told));
            QVERIFY(dialog.isVisible());
            QVERIFY(!dialog.findChild<QLabel *>(u"news"_s)->isVisible());
        });
        m_answer.reset();
    }

    void printedToFile_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("all") << QString() << QList<int>();
        QTest::newRow("from, to") << u"2-3"_s << QList<int>{2, 3};
        QTest::newRow("one here, one there") << u"1,3"_s << QList<int>{1, 3};
        QTest::newRow("more than there are") << u"3-999"_s << QList<int>();
    }

    /// What is printed to a file says what the report says, character for character.
    void printedToFile()
    {
        QFETCH(const QString, range);
        QFETCH(QList<int>, numbers);
        const Pages pages = layoutReport(samples::published(document().report()));
        const int count = static_cast<int>(pages.pages.size());
        if (numbers.isEmpty()) {
            for (int number = range.isEmpty() ? 1 : 3; number <= count; ++number)
                numbers += number;
        }
        QPrinter printer(QPrinter::HighResolution);
        setUpPrinter(printer, pages);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(u"printed.pdf"_s));
        printer.setPageRanges(QPageRanges::fromString(range));
        QVERIFY(printPages(pages, printer));
        const QStringList read = pagesOf(printer.outputFileName());
        QCOMPARE(read.size(), numbers.size());
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            QString laidOut;
            for (const TextRun &run : pages.pages[static_cast<std::size_t>(numbers[i]) - 1].texts)
                laidOut += run.text;
            const auto inkOf
                = [](QString text) { return text.remove(QRegularExpression(u"\\s"_s)); };
            QCOMPARE(inkOf(read[i]), inkOf(laidOut));
        }
    }

    void fileThatCannotBeWritten()
    {
        const Pages pages = layoutReport(samples::published(document().report()));
        QPrinter printer(QPrinter::HighResolution);
        setUpPrinter(printer, pages);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(u"no folder/printed.pdf"_s));
        const Result<> printed = printPages(pages, printer);
        QVERIFY(!printed);
        QVERIFY2(printed.error().where.contains(u"no folder"_s),
                 qPrintable(toLine(printed.error())));
    }

    /// Qt's own file, without a name.
    void printerThatFails()
    {
        const Pages pages = layoutReport(samples::published(document().report()));
        QPrinter printer(QPrinter::HighResolution);
        setUpPrinter(printer, pages);
        printer.setOutputFormat(QPrinter::PdfFormat);
        QVERIFY(!isFile(printer));
        const Result<> printed = printPages(pages, printer);
        QVERIFY(!printed);
        QVERIFY(printed.error().message.contains(u"printer"_s));
    }

private:
    /// As another program reads them, in the order in which they are drawn.
    static QStringList pagesOf(const QString &pdf)
    {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
        if (!reader.waitForFinished())
            qFatal("pdftotext does not run");
        return QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
    }

    template<typename Dialog>
    static void inDialog(const std::function<void(Dialog &)> &act,
                         const std::function<void()> &open)
    {
        inDialogs<Dialog>({act}, open);
    }

    /// Several, each of which appears when the one before is closed.
    template<typename Dialog>
    static void inDialogs(const std::vector<std::function<void(Dialog &)>> &acts,
                          const std::function<void()> &open)
    {
        std::size_t done = 0;
        bool isActing = false;
        QTimer timer;
        connect(&timer, &QTimer::timeout, qApp, [&] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            // Keys reach it only once it is active.
            if (!dialog || !dialog->isActiveWindow() || isActing || done == acts.size())
                return;
            isActing = true;
            acts[done++](*dialog);
            isActing = false;
        });
        timer.start(20);
        open();
        QCOMPARE(done, acts.size());
    }

    static void inPreview(const std::function<void(PreviewDialog &)> &act)
    {
        inDialog<PreviewDialog>(
            [&](PreviewDialog &dialog) {
                act(dialog);
                dialog.reject();
            },
            [] { keys::press(Qt::Key_P, Qt::ControlModifier); });
    }

    /// A button shows that it is pressed, for a moment, before it acts.
    static void pressButton(Qt::Key key)
    {
        constexpr int moment = 150; // ms; Qt's own is 100
        keys::press(key, Qt::ControlModifier);
        QTest::qWait(moment);
    }

    /// Prints what the preview shows to a file, by the print dialog of the system.
    static void printInto(
        const QString &path, const std::function<void()> &meanwhile = [] {})
    {
        inDialog<QPrintDialog>(
            [&](QPrintDialog &dialog) {
                dialog.findChild<QLineEdit *>(u"filename"_s)->setText(path);
                connect(&dialog, &QDialog::accepted, &dialog, meanwhile);
                keys::press(Qt::Key_Return);
            },
            [] { pressButton(Qt::Key_P); });
    }

    void publishInto(const QString &folder, std::size_t formats,
                     const std::function<void(PublishDialog &)> &goOn = {})
    {
        inDialog<PublishDialog>(
            [&](PublishDialog &dialog) {
                std::size_t chosen = 0;
                const auto boxes = dialog.findChildren<QCheckBox *>();
                for (QCheckBox *box : boxes)
                    box->setChecked(chosen++ < formats);
                boxes.back()->setChecked(false); // overwriting
                dialog.findChild<QLineEdit *>()->setText(folder);
                keys::press(Qt::Key_Return);
                if (goOn)
                    goOn(dialog);
            },
            [this] { pressInWindow(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); });
    }

    /// Also where a bar of progress has just taken the focus along.
    void pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    QString codeNow() { return checkCodeOf(document().form(), document().report()); }

    /// What is told of a paper with that code.
    QString told(const QString &code)
    {
        m_told.clear();
        inDialog<LineQuestion>(
            [&](LineQuestion &) {
                keys::type(code);
                keys::press(Qt::Key_Return);
            },
            [this] { m_window->run(Command::ComparePaper); });
        return m_told;
    }
};

QTEST_MAIN(TestOutgoing)
#include "moc_editortest.cpp"
#include "tst_outgoing.moc"
