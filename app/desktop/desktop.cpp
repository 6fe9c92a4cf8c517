// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"

#include "app/desktop/corelink.h"
#include "app/desktop/demotraffic.h"
#include "app/presentation/appmodel.h"
#include "app/process/instancelock.h"
#include "app/process/logtarget.h"
#include "app/process/unixsignals.h"
#include "core/config/standardpaths.h"
#include "core/simulator/simulatorthread.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "spillway.desktop", QtInfoMsg)

int fail(const Error &error)
{
    std::fprintf(stderr, "spillway: %s\n", qUtf8Printable(error.message));
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    return 1;
}

} // namespace

int runDesktop(const CommandLine &line)
{
    const QString &dataFolder = line.paths.dataFolder;
    if (const Result<void> folder = ensurePrivateFolder(dataFolder); !folder)
        return fail(folder.error());
    InstanceLock lock(dataFolder);
    if (const Result<void> held = lock.acquire(); !held)
        return fail(held.error());

    // The demo's provider comes first: the configuration needs its port.
    std::unique_ptr<SimulatorThread> simulator;
    ConfigSources sources = line.sources();
    if (line.demo) {
        simulator = std::make_unique<SimulatorThread>(demoFaults());
        const Result<quint16> port = simulator->start(0);
        if (!port)
            return fail(port.error());
        sources.file.clear();
        sources.text = demoConfiguration(*port);
    }

    const auto session = std::make_shared<MemoryStore>();
    SecretResolver secrets(session);
    Configuration configuration(sources, secrets);
    installLogging(logSettings({}, dataFolder, true)); // until the configuration says otherwise
    const SnapshotPtr snapshot = configuration.loadOrDefaults();
    installLogging(logSettings(snapshot->log, dataFolder, true));

    CoreLink link(configuration, secrets,
                  {.dataFolder = dataFolder, .demo = line.demo, .session = session});
    SeededRandom random;
    DemoTraffic traffic(random);
    QString published; // the address in the lock's entry
    QObject::connect(&link, &ProxyLink::stateChanged, &link, [&] {
        const ProxyState state = link.state();
        const bool serves = state.phase == ProxyState::Phase::Serving;
        const QString url = serves ? state.baseUrl : QString();
        if (std::exchange(published, url) != url)
            lock.publish({.pid = QCoreApplication::applicationPid(),
                          .port = serves ? state.port : quint16(0),
                          .url = url});
        if (line.demo)
            traffic.setBaseUrl(serves ? state.baseUrl : QString());
    });

    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::hangUp, &link,
                     [&] { link.reload(&link, [](const Result<QStringList> &) {}); });
    bool stopping = false;
    QObject::connect(&unixSignals, &UnixSignals::terminate, &link, [&] {
        if (std::exchange(stopping, true)) // asked twice: at once
            QCoreApplication::quit();
        else
            link.stop([] { QCoreApplication::quit(); });
    });

    link.start();
    AppModel app(link);
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s); // Qt 6.5 does so by itself
    engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
    engine.load(QUrl(u"qrc:/qt/qml/Spillway/Shell/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        return fail({ErrorKind::Internal, u"The window could not be built."_s, {}});
    link.setWatching(true);
    qCInfo(lcDesktop).noquote() << "spillway" << SPILLWAY_VERSION << "started";
    return QApplication::exec();
}

} // namespace spillway
