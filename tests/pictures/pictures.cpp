#include "output/published.h"

#include "core/checkcode.h"
#include "core/exchange.h"
#include "intake/proposal.h"
#include "ui/keysheet.h"
#include "ui/linequestion.h"
#include "ui/mainwindow.h"
#include "ui/newreportdialog.h"
#include "ui/pastepreview.h"
#include "ui/publishdialog.h"
#include "ui/reporteditor.h"
#include "ui/sheets.h"
#include "ui/startup.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QKeyEvent>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

constexpr QSize office(1366, 768);
constexpr QSize large(2560, 1440);
constexpr QSize usual(1280, 860);

/// Pictures of one window after the other, each on a workbook of its own.
class Painter
{
public:
    Painter(QString folder, QString suffix)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
    {
    }

    void paintAll();
    void paintFew();

private:
    using Prepare = std::function<void(MainWindow &, Workspace &)>;

    void window(const QString &name, QSize size, const Prepare &prepare, bool isEmpty = false);
    void report(const QString &name, const QString &unit, int year, const Prepare &prepare,
                QSize size = usual);
    void dialog(const QString &name, QDialog &shown);
    void save(const QString &name, QWidget &widget);
    void tables();
    void findings();
    void dialogs();
    QString sample();

    QString m_folder;
    QString m_suffix;
    QTemporaryDir m_files;
    int m_number = 0;
};

QString Painter::sample()
{
    const QString path = m_files.filePath(u"%1/示例.gongkai"_s.arg(++m_number));
    QDir().mkpath(QFileInfo(path).path());
    const auto workbook = Workbook::create(path).value();
    const QStringList files = QDir(QStringLiteral(GONGKAI_SAMPLE)).entryList({u"*.json"_s});
    for (const QString &file : files) {
        const Report report
            = readExchange(samples::readAll(QStringLiteral(GONGKAI_SAMPLE "/") + file),
                           samples::library())
                  .value();
        (void)workbook->add(samples::formOf(report), report, u"New"_s);
    }
    return path;
}

void Painter::save(const QString &name, QWidget &widget)
{
    QApplication::processEvents();
    const QString path = QDir(m_folder).filePath(name + m_suffix + u".png"_s);
    if (!widget.grab().save(path))
        qFatal("%s cannot be written.", qPrintable(path));
}

void Painter::window(const QString &name, QSize size, const Prepare &prepare, bool isEmpty)
{
    Dialogs dialogs;
    dialogs.tellError = [](QWidget *, const QString &, const Error &error) {
        qWarning("%s", qPrintable(error.message));
    };
    dialogs.confirmPaste = [](QWidget *, const Document &, const Proposal &) { return false; };
    Workspace workspace(samples::library());
    MainWindow shown(workspace, dialogs);
    shown.resize(size);
    shown.show();
    if (!isEmpty)
        shown.openWorkbook(sample());
    QApplication::processEvents();
    prepare(shown, workspace);
    // Counts of the start page come with the next events.
    for (int i = 0; i < 50; ++i)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    save(name, shown);
}

void Painter::report(const QString &name, const QString &unit, int year, const Prepare &prepare,
                     QSize size)
{
    window(name, size, [&](MainWindow &shown, Workspace &workspace) {
        const auto entries = workspace.workbook()->reports().value();
        for (const ReportEntry &entry : entries) {
            if (entry.key.unit == unit && entry.key.year == year)
                shown.openReport(entry.id);
        }
        prepare(shown, workspace);
    });
}

void Painter::dialog(const QString &name, QDialog &shown)
{
    shown.show();
    save(name, shown);
}

/// Each table of each edition, blank.
void Painter::tables()
{
    for (const auto &form : samples::library().forms()) {
        window(
            u"form-"_s + QString(form->id()).replace(u'/', u'-'), usual,
            [&](MainWindow &shown, Workspace &workspace) {
                Unit unit;
                unit.name = u"示例县民政局"_s;
                const auto id = workspace.addReport(
                    *form, unit, {unit.name, form->years.to.value_or(2024), Period::Year, {}});
                if (!id || !shown.openReport(*id))
                    qFatal("no report of %s", qPrintable(form->id()));
                for (const Section &section : form->sections) {
                    if (section.table < 0)
                        continue;
                    shown.editor()->showSection(section.id);
                    save(u"table-%1-%2"_s.arg(QString(form->id()).replace(u'/', u'-'), section.id),
                         shown);
                }
            });
    }
}

void Painter::findings()
{
    const auto huaian = u"淮安市人民政府"_s;
    const auto wrong = [](MainWindow &shown, Workspace &) {
        Document &document = shown.editor()->document();
        (void)document.typeFigure(
            samples::cell(document.form(), u"requests.concluded.natural_person"), u"2923"_s);
        (void)document.typeFigure(samples::cell(document.form(), u"requests.granted.enterprise"),
                                  u"36"_s);
        shown.editor()->run(Command::NextFinding);
    };
    report(u"findings"_s, huaian, 2024, wrong);
    report(u"findings-1366"_s, huaian, 2024, wrong, office);
    report(u"findings-2560"_s, huaian, 2024, wrong, large);
    const auto pingtan = u"平潭综合实验区"_s;
    report(u"cell-panel"_s, pingtan, 2023, [](MainWindow &shown, Workspace &) {
        shown.editor()->run(Command::CellPanel);
        const Form &form = shown.editor()->document().form();
        const CellId cell = samples::cell(form, u"requests.granted.natural_person");
        (void)shown.editor()->document().setField(remarkField(form, cell), u"含电话申请"_s);
        shown.editor()->showCell(cell);
    });
    report(u"last-year"_s, pingtan, 2023, [](MainWindow &shown, Workspace &) {
        shown.editor()->showSection(u"requests"_s);
        shown.editor()->run(Command::LastYear);
    });
    report(u"typed-total"_s, huaian, 2024, [](MainWindow &shown, Workspace &) {
        Document &document = shown.editor()->document();
        (void)document.typeFigure(samples::cell(document.form(), u"disputes.review.total"),
                                  u"352"_s);
        shown.editor()->showCell(samples::cell(document.form(), u"disputes.review.total"));
    });
    report(u"final"_s, huaian, 2024, [](MainWindow &shown, Workspace &) {
        (void)shown.editor()->document().setState(State::Final);
        shown.editor()->showSection(u"requests"_s);
    });
    report(u"prose"_s, huaian, 2024,
           [](MainWindow &shown, Workspace &) { shown.editor()->showSection(u"overview"_s); });
    report(u"find"_s, huaian, 2024, [](MainWindow &shown, Workspace &) {
        shown.editor()->showSection(u"overview"_s);
        shown.editor()->run(Command::Find);
        for (const QChar c : QStringView(u"公开")) {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(c));
            QApplication::sendEvent(QApplication::focusWidget(), &key);
        }
    });
    report(u"people"_s, u"衢州市衢江区民政局"_s, 2020, [](MainWindow &, Workspace &) {});
}

void Painter::dialogs()
{
    KeySheet keys;
    dialog(u"keys"_s, keys);
    NewReportDialog newReport(samples::library(), {}, nullptr);
    dialog(u"new-report"_s, newReport);
    const ReportEntry there{
        1, samples::huaian().key(), Level::PrefectureGovernment, u"2021"_s, {}, State::Draft, {}};
    NewReportDialog second(samples::library(), {there}, nullptr);
    second.suggest({there.key.unit, there.key.year, Period::Year, Scope::Own});
    dialog(u"new-report-second"_s, second);

    const Report report = samples::huaian();
    const auto form = samples::library().findById(u"2021");
    const Document document(form, report, {}, {});
    const Grid grid = makeGrid(*form, 1);
    const auto clip = readText(u"四、结转下年度继续办理\t9\t8\t1x\t6\t5\t4\t99"_s).value();
    const Proposal proposal
        = propose(*form, report, grid, clip,
                  anchorAt(grid, samples::cell(*form, u"requests.granted.natural_person")));
    PastePreview preview(document, proposal);
    dialog(u"paste-preview"_s, preview);

    const Dialogs nobody;
    const std::vector<Printable> sheets = sheetsOf(publicationOf(form, report), document);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        PreviewDialog paper(sheets, i, nobody);
        dialog(u"preview-%1"_s.arg(i + 1), paper);
    }

    const auto existing = [](const PublishOrder &order) -> Result<QStringList> {
        return filesOf(order, samples::published(samples::huaian()));
    };
    PublishDialog publish(titleOf(*form, report), {}, existing, nobody);
    publish.show();
    publish.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    dialog(u"publish"_s, publish);
    LineQuestion code(u"与签字的纸质件比对"_s, u"纸质件页脚的核验码："_s, u"80AY-XAEQ-40B5"_s,
                      readCheckCode(u"80AY-XAEQ-40B5"_s).error().message);
    dialog(u"check-code"_s, code);
}

void Painter::paintFew()
{
    const auto nothing = [](MainWindow &, Workspace &) {};
    window(u"start"_s, usual, nothing);
    window(u"start-empty"_s, usual, nothing, true);
    findings();
    dialogs();
}

void Painter::paintAll()
{
    const auto nothing = [](MainWindow &, Workspace &) {};
    paintFew();
    window(u"start-1366"_s, office, nothing);
    window(u"start-2560"_s, large, nothing);
    tables();
}

} // namespace

/// pictures DIR [SUFFIX]. Without a suffix it also runs itself again dark, and at all
/// usual scales.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments[1]))
        qFatal("usage: pictures DIR");
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    setUpApplication();

    if (arguments.size() > 2) {
        Painter(arguments[1], arguments[2]).paintFew();
        return 0;
    }
    Painter(arguments[1], {}).paintAll();
    const auto again = [&](const QString &suffix, const QString &variable, const QString &value) {
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(variable, value);
        other.setProcessEnvironment(environment);
        other.setProcessChannelMode(QProcess::ForwardedChannels);
        other.start(arguments[0], {arguments[1], suffix});
        return other.waitForFinished(-1) && other.exitCode() == 0;
    };
    const bool done = again(u"-dark"_s, u"GONGKAI_COLOURS"_s, u"dark"_s)
        && again(u"-125"_s, u"QT_SCALE_FACTOR"_s, u"1.25"_s)
        && again(u"-150"_s, u"QT_SCALE_FACTOR"_s, u"1.5"_s)
        && again(u"-200"_s, u"QT_SCALE_FACTOR"_s, u"2"_s)
        && again(u"-250"_s, u"QT_SCALE_FACTOR"_s, u"2.5"_s);
    return done ? 0 : 1;
}
