// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/corelink.h"

#include "app/process/logtarget.h"

#include <QDateTime>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// What is known of the keys before the core has told, or after it has ended.
std::vector<KeyStatus> configuredKeys(const Snapshot &snapshot)
{
    std::vector<KeyStatus> keys;
    for (const ProviderConfig &provider : snapshot.providers) {
        for (const KeyConfig &key : provider.keys) {
            KeyStatus status;
            status.index = static_cast<KeyIndex>(keys.size());
            status.provider = provider.id;
            status.label = key.label;
            status.account = key.account;
            status.enabled = provider.enabled && key.enabled;
            status.state = status.enabled ? "locked" : "disabled";
            keys.push_back(std::move(status));
        }
    }
    return keys;
}

} // namespace

CoreLink::CoreLink(Configuration &configuration, SecretResolver &secrets, CoreLinkOptions options)
    : m_configuration(configuration)
    , m_secrets(secrets)
    , m_options(std::move(options))
    , m_core(std::make_unique<CoreThread>(CoreOptions {.dataFolder = m_options.dataFolder,
                                                       .demo = m_options.demo,
                                                       .hooks = hooksOf(configuration),
                                                       .session = m_options.session}))
{
    m_facts.demo = m_options.demo;
    m_facts.restartedAfterCrash = m_options.restartedAfterCrash;
    m_facts.keychainService = u"keychain"_s; // until somebody knows better
    connect(&m_log, &LogTail::logged, this, &ProxyLink::logged);
    connect(m_core.get(), &CoreThread::faulted, this, &CoreLink::faulted);
    connect(&m_configuration, &Configuration::changed, this, [this] {
        refresh();
        Q_EMIT snapshotChanged();
    });
    connect(&m_configuration, &Configuration::problemChanged, this, &CoreLink::refresh);
    refresh();
}

CoreLink::~CoreLink() = default;

void CoreLink::start()
{
    beginCore();
    m_configuration.watch(
        [this](const SnapshotPtr &snapshot, const std::function<void(Result<void>)> &done) {
            publish(snapshot, done);
        });
}

void CoreLink::beginCore()
{
    m_facts.core.reset();
    m_facts.started = false;
    m_facts.fault.clear();
    m_facts.actionProblem.reset();
    refresh();
    m_core->begin(m_configuration.snapshot(), [this](const Result<quint16> &) {
        m_facts.started = true;
        refresh();
    });
    attachWatch();
}

void CoreLink::attachWatch()
{
    // Values cross to this thread; the watch lives and dies with the core.
    const auto onUi = [this](auto work) {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    };
    CoreWatch::Receivers receivers {
        .report = [this,
                   onUi](const CoreReport &report) { onUi([this, report] { take(report); }); },
        .feed = [this, onUi](
                    const FeedBatch &batch) { onUi([this, batch] { Q_EMIT feedChanged(batch); }); },
        .transition =
            [this, onUi](const KeyTransition &transition) {
                onUi([this, transition] { Q_EMIT keyTransitioned(transition); });
            },
    };
    m_core->post([receivers, watching = m_watching](Core &core) {
        auto *watch = new CoreWatch(core, receivers); // the core's child
        watch->setWatched(watching);
    });
}

void CoreLink::publish(const SnapshotPtr &snapshot, const std::function<void(Result<void>)> &done)
{
    const Owed<void> owed(this, [this, snapshot, done](const Result<void> &result) {
        if (result)
            installLogging(logSettings(snapshot->log, m_options.dataFolder, true));
        done(result);
    });
    m_core->post([snapshot, owed](Core &core) { owed.send(core.apply(snapshot)); });
}

void CoreLink::take(const CoreReport &report)
{
    if (!m_facts.fault.isEmpty())
        return; // of a core that has ended since
    m_facts.core = report;
    if (report.listening.port > 0)
        m_facts.actionProblem.reset();
    refresh();
    Q_EMIT keysChanged();
}

void CoreLink::faulted(const QString &what)
{
    m_facts.core.reset();
    m_facts.fault = what.isEmpty() ? u"?"_s : what;
    refresh();
    Q_EMIT keysChanged();
}

void CoreLink::refresh()
{
    m_facts.snapshot = m_configuration.snapshot();
    m_facts.settingsProblem = m_configuration.problem();
    m_facts.now = QDateTime::currentDateTime();
    ProxyState next = stateFrom(m_facts, m_state);
    if (next == m_state)
        return;
    m_state = std::move(next);
    Q_EMIT stateChanged();
}

void CoreLink::stop(std::function<void()> done)
{
    m_facts.stopping = true;
    refresh();
    const Owed<void> owed(this, [done = std::move(done)](const Result<void> &) { done(); });
    m_core->post([owed](Core &core) { core.drain([owed] { owed.send({}); }); });
}

void CoreLink::setKeychainService(const QString &name)
{
    m_facts.keychainService = name;
    refresh();
}

void CoreLink::setSilent(bool silent)
{
    m_facts.silent = silent;
    refresh();
}

void CoreLink::ping(QObject *context, std::function<void()> pong)
{
    const Owed<void> owed(context, [pong = std::move(pong)](const Result<void> &) { pong(); });
    m_core->post([owed](Core &) { owed.send({}); });
}

std::vector<KeyStatus> CoreLink::keys() const
{
    return m_facts.core ? m_facts.core->keys : configuredKeys(*snapshot());
}

void CoreLink::pause(std::optional<std::chrono::seconds> duration)
{
    m_core->post([duration](Core &core) { core.pause(duration); });
}

void CoreLink::resume()
{
    m_core->post([](Core &core) { core.resume(); });
}

void CoreLink::tryAgain(std::optional<quint16> port)
{
    const auto listen = [this] {
        m_facts.actionProblem.reset();
        m_core->post([](Core &core) { static_cast<void>(core.listen()); });
    };
    if (!port) {
        listen();
        return;
    }
    m_configuration.overruleSetting(
        "listener.port", QString::number(*port), [this, listen](const Result<void> &changed) {
            if (changed) {
                listen(); // the file may have named this port before
                return;
            }
            if (changed.error().kind != ErrorKind::Conflict) // which the core has told
                m_facts.actionProblem = changed.error();
            refresh();
        });
}

void CoreLink::restart()
{
    if (m_facts.silent)
        Q_EMIT relaunchNeeded();
    else if (!m_facts.fault.isEmpty())
        beginCore();
}

void CoreLink::reload(QObject *context, Done<QStringList> done)
{
    m_configuration.reload(Owed<QStringList>(context, std::move(done)));
}

std::vector<SettingState> CoreLink::settings() const
{
    std::vector<SettingState> states;
    for (const SettingValue &value : m_configuration.settings())
        states.push_back({value.path, value.value, value.origin, value.overridden});
    return states;
}

void CoreLink::changeSetting(const QByteArray &path, const QString &value, QObject *context,
                             Done<void> done)
{
    m_configuration.changeSetting(path, value, Owed<void>(context, std::move(done)));
}

QString CoreLink::logFile() const
{
    const QString &configured = m_configuration.snapshot()->log.file;
    return configured.isEmpty() ? defaultLogFile(m_options.dataFolder) : configured;
}

void CoreLink::setWatching(bool watching)
{
    m_watching = watching;
    m_log.setWatching(watching);
    m_core->post([watching](Core &core) {
        if (auto *watch = core.findChild<CoreWatch *>({}, Qt::FindDirectChildrenOnly))
            watch->setWatched(watching);
    });
}

} // namespace spillway

#include "moc_corelink.cpp"
