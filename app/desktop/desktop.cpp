// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"

#include "app/desktop/demotraffic.h"
#include "app/desktop/process/crashguard.h"
#include "app/desktop/process/firstinstance.h"
#include "app/desktop/process/instancedoor.h"
#include "app/desktop/program.h"
#include "app/process/logtarget.h"
#include "app/process/unixsignals.h"
#include "core/config/standardpaths.h"
#include "core/simulator/simulatorthread.h"

#include <QApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMessageBox>

#include <cstdio>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "spillway.desktop", QtInfoMsg)

int fail(const QString &message)
{
    std::fprintf(stderr, "spillway: %s\n", qUtf8Printable(message));
    return 1;
}

/// Who starts a program with the mouse sees no terminal.
int failInWindow(const QString &message)
{
    fail(message);
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), message);
    return 1;
}

/// The line for a new image after a crash: what was asked for once is done.
QStringList wordsForRestart(const QStringList &words)
{
    QStringList kept;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        const bool once = word == "--hidden"_L1 || word == "--show"_L1
            || word.startsWith("--pause"_L1) || word == "--resume"_L1
            || word.startsWith("--command"_L1) || word.startsWith("spillway:"_L1);
        if (!once)
            kept << word;
        else if ((word == "--pause"_L1 && i + 1 < words.size() && words[i + 1].at(0).isDigit())
                 || word == "--command"_L1)
            ++i; // its value
    }
    return kept;
}

/// What the window remembers stands beside config.yaml; the demo leaves nothing there.
QString preferencesFile(const CommandLine &line)
{
    const QString folder =
        line.demo ? line.paths.dataFolder : QFileInfo(line.paths.configFile).absolutePath();
    return folder + "/window.ini"_L1;
}

/// Keeps the lock's entry true: where this program serves.
void publishAddress(InstanceLock &lock, const ProxyState &state)
{
    const bool serves =
        state.phase == ProxyState::Phase::Serving || state.phase == ProxyState::Phase::Paused;
    lock.publish({.pid = QCoreApplication::applicationPid(),
                  .port = serves ? state.port : quint16(0),
                  .url = serves ? state.baseUrl : QString()});
}

/// What a second start asks for.
Result<void> answer(DesktopProgram &program, const InstanceKnock &knock)
{
    const CommandLine line = parseCommandLine(knock.words, Program::Desktop);
    if (!line.error.isEmpty())
        return Error {ErrorKind::InvalidRequest, line.error, {}};
    return program.obey(line.wish, knock.activationToken);
}

} // namespace

int askRunningDesktop(const CommandLine &line, const QStringList &words)
{
    const InstanceFinding finding = findRunningInstance(line, words);
    return finding.kind == InstanceFinding::Kind::HandedOver ? 0 : fail(finding.message);
}

int runDesktop(const CommandLine &line, const QStringList &words)
{
    const QString &dataFolder = line.paths.dataFolder;
    if (const Result<void> folder = ensurePrivateFolder(dataFolder); !folder)
        return failInWindow(folder.error().message);
    InstanceLock lock(dataFolder);
    const InstanceFinding finding = findInstance(lock, line, words);
    if (finding.kind == InstanceFinding::Kind::HandedOver)
        return 0;
    if (finding.kind == InstanceFinding::Kind::DaemonRuns)
        return failInWindow(finding.message);
    if (finding.kind == InstanceFinding::Kind::Refused)
        return fail(finding.message);
    CrashGuard crashGuard(dataFolder + "/crashed"_L1);

    // The demo's provider comes first: the configuration needs its port.
    std::unique_ptr<SimulatorThread> simulator;
    ConfigSources sources = line.sources();
    if (line.demo) {
        simulator = std::make_unique<SimulatorThread>(demoFaults());
        const Result<quint16> port = simulator->start(0);
        if (!port)
            return failInWindow(port.error().message);
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
                  {.dataFolder = dataFolder,
                   .demo = line.demo,
                   .restartedAfterCrash = crashGuard.lastRunCrashed(),
                   .session = session});
    SeededRandom random;
    DemoTraffic traffic(random);
    QObject::connect(&link, &ProxyLink::stateChanged, &link,
                     [&, published = ProxyState()]() mutable {
                         const ProxyState state = link.state();
                         if (state.phase != published.phase || state.baseUrl != published.baseUrl) {
                             publishAddress(lock, state);
                             const bool serves = state.phase == ProxyState::Phase::Serving;
                             if (line.demo)
                                 traffic.setBaseUrl(serves ? state.baseUrl : QString());
                         }
                         published = state;
                     });

    DesktopProgram program(link, preferencesFile(line));
    InstanceDoor door([&program](const InstanceKnock &knock) { return answer(program, knock); });
    if (const Result<void> opened = door.open(dataFolder); !opened)
        qCWarning(lcDesktop).noquote() << opened.error().message;

    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::hangUp, &link,
                     [&] { link.reload(&link, [](const Result<QStringList> &) {}); });
    QObject::connect(&unixSignals, &UnixSignals::terminate, &program,
                     &DesktopProgram::finishAndQuit);

    link.start();
    if (!program.start(line.wish))
        return fail(u"The window could not be built; the log tells why: "_s + link.logFile());
    crashGuard.arm(wordsForRestart(words));
    qCInfo(lcDesktop).noquote() << "spillway" << SPILLWAY_VERSION << "started";
    return QApplication::exec();
}

} // namespace spillway
