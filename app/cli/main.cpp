#include "cli/verb.h"

#include "core/language.h"

#include <QGuiApplication>

#include <memory>

using namespace Qt::StringLiterals;
using namespace gongkai;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct VerbEntry
{
    QLatin1StringView name;
    Verb run;
    bool needsFonts = false;
};

constexpr VerbEntry verbs[] = {
    {"forms"_L1, runForms},   {"new"_L1, runNew},
    {"list"_L1, runList},     {"show"_L1, runShow},
    {"set"_L1, runSet},       {"import"_L1, runImport},
    {"check"_L1, runCheck},   {"export"_L1, runExport, true},
    {"verify"_L1, runVerify},
};

const VerbEntry *findVerb(QStringView name)
{
    for (const VerbEntry &verb : verbs) {
        if (verb.name == name)
            return &verb;
    }
    return nullptr;
}

/// Starting up the part of Qt that knows fonts takes longer than most verbs.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const VerbEntry *verb = argc > 1 ? findVerb(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!verb || !verb->needsFonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// What Qt has to say about the system it finds (no session, no fonts) is nothing for the users of
/// a command line.
void dropChatter(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        QTextStream(stderr) << text << Qt::endl;
}

QString usage()
{
    return Text::tr("Usage: gongkai-cli VERB …\n\n"
                    "  forms    editions and variants\n"
                    "  new      an empty report\n"
                    "  list     the reports of a workbook\n"
                    "  show     a report in the exchange form\n"
                    "  set      sets cells\n"
                    "  import   reads reports into a workbook\n"
                    "  check    what a report contradicts\n"
                    "  export   writes a report as a document\n"
                    "  verify   proves that a workbook is whole\n\n"
                    "“gongkai-cli VERB --help” says more.");
}

int run(const QStringList &arguments)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QString name = arguments.value(1);
    if (name == "--version"_L1) {
        out << QCoreApplication::applicationName() << u' ' << QCoreApplication::applicationVersion()
            << Qt::endl;
        return static_cast<int>(ExitCode::Done);
    }
    if (name == "--help"_L1 || name == "-h"_L1) {
        out << usage() << Qt::endl;
        return static_cast<int>(ExitCode::Done);
    }
    const VerbEntry *verb = findVerb(name);
    if (!verb) {
        err << (name.isEmpty()
                    ? usage()
                    : Text::tr("There is no verb “%1”. See “gongkai-cli --help”.").arg(name))
            << Qt::endl;
        return static_cast<int>(ExitCode::Usage);
    }
    const auto code = verb->run(arguments.mid(2));
    if (code)
        return static_cast<int>(*code);
    for (const Error &error : code.error().errors)
        err << toLine(error) << Qt::endl;
    return static_cast<int>(code.error().code);
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(dropChatter);
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"gongkai-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGKAI_VERSION));
    installLanguage();
    return run(QCoreApplication::arguments());
}
