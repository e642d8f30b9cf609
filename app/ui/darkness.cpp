#include "ui/darkness.h"

#include <QObject>
#include <QSettings>
#include <QStandardPaths>

#ifdef GONGKAI_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif

using namespace Qt::StringLiterals;

namespace gongkai {

namespace {

std::optional<bool> overruled()
{
    const QString word = qEnvironmentVariable("GONGKAI_COLOURS").toLower();
    if (word == "dark"_L1)
        return true;
    if (word == "light"_L1)
        return false;
    return {};
}

#ifdef GONGKAI_DBUS
const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colourScheme = u"color-scheme"_s;
constexpr uint preferDark = 1;

/// A variant within a variant, as older portals answer.
bool meansDark(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == preferDark;
}

/// Asking for a session bus where there is none may start one.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// Hears the portal's signal.
class DarknessListener final : public QObject
{
    Q_OBJECT

public:
    DarknessListener(QObject *parent, std::function<void(bool)> changed)
        : QObject(parent)
        , m_changed(std::move(changed))
    {
    }

public slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearance && key == colourScheme)
            m_changed(meansDark(value.variant()));
    }

private:
    std::function<void(bool)> m_changed;
};
#endif

} // namespace

bool systemIsDark()
{
    if (const auto decided = overruled())
        return *decided;
    const QString theme = qEnvironmentVariable("GTK_THEME");
    if (!theme.isEmpty())
        return theme.endsWith(":dark"_L1) || theme.endsWith("-dark"_L1, Qt::CaseInsensitive);
    const QString file
        = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"gtk-3.0/settings.ini"_s);
    if (file.isEmpty())
        return false;
    const QSettings gtk(file, QSettings::IniFormat);
    const QString word
        = gtk.value(u"Settings/gtk-application-prefer-dark-theme"_s).toString().toLower();
    return word == "1"_L1 || word == "true"_L1
        || gtk.value(u"Settings/gtk-theme-name"_s)
               .toString()
               .endsWith("-dark"_L1, Qt::CaseInsensitive);
}

void followDarkness(QObject &context, const std::function<void(bool isDark)> &changed)
{
#ifdef GONGKAI_DBUS
    if (overruled() || !hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    auto *listener = new DarknessListener(&context, changed);
    // The signature as moc writes it, without blanks.
    // clang-format off
    bus.connect(service, path, settings, u"SettingChanged"_s, listener,
                SLOT(settingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    question << appearance << colourScheme;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), listener);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, listener, [answer, changed] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            changed(meansDark(reply.value().variant()));
        answer->deleteLater();
    });
#else
    Q_UNUSED(context);
    Q_UNUSED(changed);
#endif
}

} // namespace gongkai

#ifdef GONGKAI_DBUS
#include "darkness.moc"
#endif
