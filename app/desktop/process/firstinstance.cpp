// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/process/firstinstance.h"

#include "app/desktop/process/instancedoor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5s; ///< the first start may still be building its door
using Kind = InstanceFinding::Kind;

/// The name of a running program; empty when it cannot be known.
QString programOf(qint64 pid)
{
    QFile name(u"/proc/%1/comm"_s.arg(pid));
    return name.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(name.readAll().trimmed())
                                          : QString();
}

/// The context of the translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FirstInstance)
};

InstanceFinding daemonRuns(const RunningInstance &instance)
{
    return {
        Kind::DaemonRuns,
        Words::tr("spillwayd already serves with this data folder (pid %1%2). Stop it with "
                  "`spillwayd stop` and start Spillway again, or give Spillway another folder with "
                  "--data-dir.")
            .arg(instance.pid)
            .arg(instance.url.isEmpty() ? QString() : u", "_s + instance.url)};
}

InstanceFinding handOver(const CommandLine &line, const QStringList &words)
{
    const RunningInstance other = InstanceLock::probe(line.paths.dataFolder).instance;
    if (programOf(other.pid) == "spillwayd"_L1)
        return daemonRuns(other);
    const InstanceKnock knock {.words = words,
                               .workingFolder = QDir::currentPath(),
                               .activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    const Result<void> handed = InstanceDoor::knock(line.paths.dataFolder, knock, patience);
    if (handed)
        return {Kind::HandedOver, {}};
    if (handed.error().kind == ErrorKind::NotFound)
        return daemonRuns(other);
    return {Kind::Refused, handed.error().message};
}

} // namespace

InstanceFinding findRunningInstance(const CommandLine &line, const QStringList &words)
{
    if (InstanceLock::probe(line.paths.dataFolder).state != InstanceLock::State::Held)
        return {Kind::Refused, Words::tr("Spillway is not running.")};
    return handOver(line, words);
}

InstanceFinding findInstance(InstanceLock &lock, const CommandLine &line, const QStringList &words)
{
    const Result<void> held = lock.acquire();
    if (held)
        return {};
    if (held.error().kind != ErrorKind::Conflict)
        return {Kind::Refused, held.error().message};
    return handOver(line, words);
}

} // namespace spillway
