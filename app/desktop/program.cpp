// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/program.h"

#include "app/desktop/process/crashguard.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUrl>

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcProgram, "spillway.desktop", QtInfoMsg)

constexpr auto pingInterval = 5s;
constexpr auto pingPatience = 10s;

} // namespace

DesktopProgram::DesktopProgram(CoreLink &link, const QString &preferencesFile)
    : m_link(link)
    , m_translation(Preferences(preferencesFile).language())
    , m_trayPresenter(link)
    , m_notifier(link, m_notifications)
    , m_leaving(link, [this](std::function<void()> done) { m_link.stop(std::move(done)); })
    , m_watchdog([this](std::function<void()> pong) { m_link.ping(this, std::move(pong)); },
                 pingInterval, pingPatience)
    , m_system(SystemEvents::create())
    , m_model(link, *this, preferencesFile)
    , m_window(m_model)
{
    connect(&m_window, &WindowHolder::shownChanged, this, &DesktopProgram::windowShown);
    connect(&m_leaving, &Leaving::leaving, &m_window, &WindowHolder::hide);
    connect(&m_notifications, &NotificationService::chosen, this, &DesktopProgram::noticeChosen);
    connect(&m_notifications, &NotificationService::failed, this, [this](const Notice &notice) {
        m_trayPresenter.tray().showMessage(notice.title, notice.body);
    });
    connectTray();
    connectSystem();
    connectPreferences();
}

DesktopProgram::~DesktopProgram() = default;

void DesktopProgram::connectTray()
{
    Tray &tray = m_trayPresenter.tray();
    connect(&tray, &Tray::toggleWindow, this, [this] {
        if (m_window.isShown())
            m_window.hide();
        else
            show({}, {});
    });
    connect(&tray, &Tray::openPage, this, [this](const QString &page) { show({page, {}}, {}); });
    connect(&tray, &Tray::copyBaseUrl, this, [this] { m_clipboard.copy(m_link.state().baseUrl); });
    connect(&tray, &Tray::copySnippet, this, [this](const QString &toolId) {
        m_clipboard.copy(m_model.connectPage()->snippetOf(toolId));
    });
    connect(&tray, &Tray::pauseFor, &m_link, &ProxyLink::pause);
    connect(&tray, &Tray::resume, &m_link, &ProxyLink::resume);
    connect(&tray, &Tray::quit, this, &DesktopProgram::askToQuit);
    connect(&tray, &Tray::messageClicked, this, [this] { show({}, {}); });
    // Hidden and without an icon it would be out of reach.
    connect(&m_trayPresenter, &TrayPresenter::trayVanished, this, [this] {
        if (!m_window.isShown())
            show({}, {});
    });
}

void DesktopProgram::connectSystem()
{
    connect(m_system.get(), &SystemEvents::aboutToSleep, this,
            [this] { m_link.post([](Core &core) { core.aboutToSleep(); }); });
    connect(m_system.get(), &SystemEvents::woke, this,
            [this] { m_link.post([](Core &core) { core.woke(); }); });
    connect(m_system.get(), &SystemEvents::networkChanged, this,
            [this] { m_link.post([](Core &core) { core.networkChanged(); }); });
    connect(&m_keychainName, &KeychainName::found, this, [this](const QString &name) {
        const bool wasMissing = m_link.state().keychain == ProxyState::Keychain::Missing;
        m_link.setKeychainService(name);
        if (wasMissing && !name.isEmpty()) // it came after us, as at login
            m_link.unlockKeychain(this, [](const Result<void> &) {});
    });
    connect(&m_watchdog, &Watchdog::silentChanged, &m_link, &CoreLink::setSilent);
    connect(&m_link, &CoreLink::relaunchNeeded, this, [] { CrashGuard::relaunch(); });
    connect(&m_link, &ProxyLink::stateChanged, this, &DesktopProgram::updateWatchdog);
}

void DesktopProgram::changeLanguage()
{
    m_translation.use(m_model.preferences()->language());
    m_model.retranslate();
    m_trayPresenter.retranslate();
    m_window.retranslate();
}

void DesktopProgram::connectPreferences()
{
    Preferences &preferences = *m_model.preferences();
    // Later: what asks for it has texts of its own that are made anew.
    connect(&preferences, &Preferences::languageChanged, this, &DesktopProgram::changeLanguage,
            Qt::QueuedConnection);
    const auto follow = [this, &preferences](auto changed, auto read, NoticeCause cause) {
        const auto apply = [this, &preferences, read, cause] {
            m_notifier.setEnabled(cause, (preferences.*read)());
        };
        connect(&preferences, changed, this, apply);
        apply();
    };
    follow(&Preferences::notifyKeyStoppedChanged, &Preferences::notifyKeyStopped,
           NoticeCause::KeyStopped);
    follow(&Preferences::notifyAllRestingChanged, &Preferences::notifyAllResting,
           NoticeCause::ProviderResting);
    follow(&Preferences::notifyNotListeningChanged, &Preferences::notifyNotListening,
           NoticeCause::NotListening);
    follow(&Preferences::notifyKeychainLockedChanged, &Preferences::notifyKeychainLocked,
           NoticeCause::KeychainLocked);
}

bool DesktopProgram::start(const DesktopWish &wish)
{
    m_trayPresenter.start();
    m_keychainName.look();
    CrashGuard::setHidden(wish.hidden);
    const bool toBeSeen = !wish.hidden || wish.show || !wish.link.isEmpty();
    if (toBeSeen && !m_window.show())
        return false;
    DesktopWish rest = wish;
    rest.hidden = true; // the window is there, or is not wanted
    rest.show = false;
    if (const Result<void> done = obey(rest, {}); !done)
        qCWarning(lcProgram).noquote() << done.error().message;
    return true;
}

void DesktopProgram::pause(const DesktopWish &wish)
{
    if (wish.pause == DesktopWish::Pause::For)
        m_link.pause(wish.pauseFor);
    else if (wish.pause == DesktopWish::Pause::UntilResumed)
        m_link.pause(std::nullopt);
}

Result<void> DesktopProgram::obey(const DesktopWish &wish, const QString &activationToken)
{
    pause(wish);
    if (wish.resume)
        m_link.resume();
    if (wish.quit) {
        finishAndQuit();
        return {};
    }
    if (!wish.command.isEmpty()) {
        CommandRegistry &commands = *m_model.commands();
        if (!commands.find(wish.command))
            return Error {
                ErrorKind::NotFound, u"There is no command \"%1\"."_s.arg(wish.command), {}};
        if (!commands.run(wish.command))
            return Error {ErrorKind::Conflict,
                          u"\"%1\" makes no sense at the moment."_s.arg(wish.command),
                          {}};
        return {};
    }
    if (!wish.link.isEmpty()) {
        const std::optional<DeepLink> link = parseDeepLink(wish.link);
        if (!link)
            return Error {
                ErrorKind::InvalidRequest, u"The address %1 leads nowhere."_s.arg(wish.link), {}};
        show(*link, activationToken);
    } else if (wish.show || (!wish.hidden && !wish.isForARunningProgram())) {
        show({}, activationToken);
    }
    return {};
}

void DesktopProgram::show(const DeepLink &place, const QString &activationToken)
{
    if (!place.page.isEmpty())
        m_model.navigation()->go(place.page, place.item);
    m_window.show(activationToken);
}

void DesktopProgram::windowShown(bool shown)
{
    CrashGuard::setHidden(!shown); // the models hear of it from the window itself
    updateWatchdog();
    if (shown)
        tellOfCrash();
    if (!shown && !hasTray() && m_link.state().phase != ProxyState::Phase::Stopping)
        m_notifier.show({.cause = NoticeCause::Background,
                         .subject = {},
                         .title = tr("Spillway serves in the background"),
                         .body = tr("Start it again to see its window."),
                         .defaultAction = u"open overview"_s,
                         .actions = {{u"open overview"_s, tr("Open")}, {u"quit"_s, tr("Quit")}}});
}

void DesktopProgram::updateWatchdog()
{
    // Nobody is there to tell, and nothing has begun that could hang.
    const ProxyState state = m_link.state();
    const bool alive = state.phase != ProxyState::Phase::Failed || m_window.isShown();
    m_watchdog.setActive(alive && (m_window.isShown() || state.running > 0));
}

void DesktopProgram::noticeChosen(const QString &action, const QString &activationToken)
{
    const qsizetype space = action.indexOf(u' ');
    const QString verb = action.first(space < 0 ? action.size() : space);
    const QString object = space < 0 ? QString() : action.sliced(space + 1);
    if (verb == "open"_L1)
        show({object, {}}, activationToken);
    else if (verb == "resume"_L1)
        m_link.resume();
    else if (verb == "restart"_L1)
        m_link.restart();
    else if (verb == "port"_L1)
        m_link.tryAgain(object.toUShort());
    else if (verb == "unlock"_L1)
        m_link.unlockKeychain(this, [](const Result<void> &) {});
    else if (verb == "quit"_L1)
        askToQuit();
    else if (action.startsWith("turn off "_L1)) {
        const QString key = action.sliced(9);
        const KeyEdit edit {
            .provider = key.section(u'/', 0, 0), .label = key.section(u'/', 1), .enabled = false};
        m_link.editKey(edit, this, [](const Result<void> &) {});
    }
}

void DesktopProgram::tellOfCrash()
{
    if (!m_link.state().restartedAfterCrash || std::exchange(m_crashTold, true))
        return;
    m_model.toasts()->show({.text = tr("Spillway restarted after a problem"),
                            .actionText = tr("Show log"),
                            .action = [this] { m_model.navigation()->go(u"logs"_s); }});
}

void DesktopProgram::askToQuit()
{
    if (m_window.isShown()) // it asks in its own words
        m_model.commands()->run(u"app.quit"_s);
    else
        m_leaving.quit();
}

void DesktopProgram::quit(Ending ending)
{
    if (ending == Ending::Now)
        QCoreApplication::quit();
    else
        finishAndQuit();
}

void DesktopProgram::copyText(const QString &text, Sensitivity sensitivity)
{
    if (sensitivity == Sensitivity::Secret)
        m_clipboard.copySecret(text);
    else
        m_clipboard.copy(text);
}

void DesktopProgram::openFolder(const QString &path)
{
    const QFileInfo info(path);
    openExternally(info.isDir() ? path : info.absolutePath());
}

void DesktopProgram::openExternally(const QString &pathOrUrl)
{
    QDesktopServices::openUrl(QUrl::fromUserInput(pathOrUrl, {}, QUrl::AssumeLocalFile));
}

Result<void> DesktopProgram::setOpensAtLogin(bool value)
{
    return m_autostart.setOn(value);
}

void DesktopProgram::testNotification()
{
    m_notifier.show({.cause = NoticeCause::Test,
                     .subject = {},
                     .title = tr("This is a notification"),
                     .body = tr("Spillway tells you here when something needs you."),
                     .defaultAction = u"open settings"_s,
                     .actions = {}});
}

} // namespace spillway

#include "moc_program.cpp"
