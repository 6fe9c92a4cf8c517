// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/serve.h"

#include "app/daemon/welcome.h"
#include "app/process/baseurl.h"
#include "app/process/instancelock.h"
#include "app/process/logtarget.h"
#include "app/process/unixsignals.h"
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

    auto core = std::make_unique<CoreThread>(
        CoreOptions {.dataFolder = dataFolder, .demo = line.demo, .hooks = hooksOf(configuration)});
    const Result<quint16> port = core->start(*snapshot);
    if (!port)
        return fail(port.error());
    QObject::connect(core.get(), &CoreThread::faulted, application,
                     [] { QCoreApplication::exit(1); }); // systemd starts it again

    configuration.watch([&](const SnapshotPtr &next, std::function<void(Result<void>)> done) {
        const LogConfig log = next->log;
        core->apply(next, [&, log, done = std::move(done)](const Result<void> &result) {
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
