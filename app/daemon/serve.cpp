// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/serve.h"

#include "app/daemon/instancelock.h"
#include "app/daemon/unixsignals.h"
#include "app/daemon/welcome.h"
#include "core/configuration.h"
#include "core/corethread.h"
#include "core/secrets/secretresolver.h"
#include "core/simulator/simulatorthread.h"
#include "core/telemetry/logging.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDaemon, "spillway.daemon", QtInfoMsg)

LogSettings logSettings(const LogConfig &config, const QString &dataFolder, bool inBackground)
{
    LogSettings settings {.level = config.level,
                          .format = config.format == "json"_L1 ? LogFormat::Json : LogFormat::Text,
                          .file = config.file,
                          .maxFileBytes = config.maxFileMb * 1024 * 1024,
                          .maxFiles = config.maxFiles};
    if (settings.file.isEmpty() && inBackground)
        settings.file = dataFolder + "/logs/spillway.log"_L1;
    return settings;
}

/// Answers of the main thread go back to the core thread.
template <typename T>
std::function<void(Result<T>)> onCore(CoreThread &core, std::function<void(Result<T>)> done)
{
    return [&core, done = std::move(done)](const Result<T> &result) {
        core.post([result, done](Core &) { done(result); });
    };
}

} // namespace

int serve(const CommandLine &line, Readiness readiness)
{
    QCoreApplication *application = QCoreApplication::instance();
    const QString &dataFolder = line.paths.dataFolder;
    const bool background = readiness.inBackground();
    const auto fail = [&](const Error &error) {
        readiness.failed(u"spillwayd: "_s + error.message
                         + (error.detail.isEmpty() ? QString() : u'\n' + error.detail));
        return 1;
    };
    if (const Result<void> folder = ensurePrivateFolder(dataFolder); !folder)
        return fail(folder.error());
    InstanceLock lock(dataFolder);
    if (const Result<void> held = lock.acquire(); !held)
        return fail(held.error());

    // The demo's provider comes first: the configuration needs its port.
    std::unique_ptr<SimulatorThread> simulator;
    ConfigSources sources = line.sources();
    if (line.demo) {
        simulator = std::make_unique<SimulatorThread>();
        const Result<quint16> port = simulator->start(0);
        if (!port)
            return fail(port.error());
        sources.file.clear();
        sources.text = demoConfiguration(*port);
    }

    SecretResolver secrets;
    Configuration configuration(sources, secrets);
    const Result<SnapshotPtr> snapshot = configuration.load();
    if (!snapshot)
        return fail(snapshot.error());
    installLogging(logSettings((*snapshot)->log, dataFolder, background));

    std::unique_ptr<CoreThread> core;
    CoreOptions options {.dataFolder = dataFolder, .demo = line.demo, .hooks = {}};
    const auto onMain = [&configuration](auto work) {
        QMetaObject::invokeMethod(&configuration, std::move(work), Qt::QueuedConnection);
    };
    options.hooks.reload = [&, onMain](const std::function<void(Result<QStringList>)> &done) {
        onMain([&, done] { configuration.reload(onCore<QStringList>(*core, done)); });
    };
    options.hooks.addKey = [&, onMain](const KeyAddition &addition,
                                       const std::function<void(Result<void>)> &done) {
        onMain([&, addition, done] { configuration.addKey(addition, onCore<void>(*core, done)); });
    };
    options.hooks.removeKey = [&, onMain](const QString &provider, const QString &label,
                                          const std::function<void(Result<void>)> &done) {
        onMain([&, provider, label, done] {
            configuration.removeKey(provider, label, onCore<void>(*core, done));
        });
    };
    core = std::make_unique<CoreThread>(options);
    const Result<quint16> port = core->start(*snapshot);
    if (!port)
        return fail(port.error());

    configuration.watch([&](SnapshotPtr next, std::function<void(Result<void>)> done) {
        const LogConfig log = next->log;
        core->apply(std::move(next), [&, log, done = std::move(done)](const Result<void> &result) {
            if (result)
                installLogging(logSettings(log, dataFolder, background));
            done(result);
        });
    });

    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::hangUp, &configuration, [&] {
        readiness.reloading();
        configuration.reload([&](const Result<QStringList> &changes) {
            if (!changes)
                qCWarning(lcDaemon).noquote()
                    << "reload:" << changes.error().message << changes.error().detail;
            readiness.reloaded();
        });
    });
    bool stopping = false;
    QObject::connect(&unixSignals, &UnixSignals::terminate, application, [&] {
        if (std::exchange(stopping, true)) { // asked twice: at once
            QCoreApplication::exit(0);
            return;
        }
        readiness.stopping();
        core->drain([] { QCoreApplication::exit(0); });
    });

    const QString url = baseUrl(**snapshot, *port);
    lock.publish({.pid = QCoreApplication::applicationPid(), .port = *port, .url = url});
    qCInfo(lcDaemon).noquote() << "spillwayd" << SPILLWAY_VERSION << "serves at" << url
                               << (background ? "in the background" : "");
    readiness.ready(welcomeText(url, **snapshot, line.demo));
    const int code = QCoreApplication::exec();
    core.reset();
    return code;
}

} // namespace spillway
