// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/commands.h"

#include "app/process/unixsignals.h"
#include "core/simulator/simulatorthread.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Result<FaultScript> scriptFrom(const QString &name)
{
    if (name.isEmpty())
        return demoScript();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error {
            ErrorKind::Io, u"The script %1 cannot be read: %2"_s.arg(name, file.errorString()), {}};
    Result<FaultScript> script = readFaultScript(file.readAll());
    if (!script) {
        const Error &error = script.error();
        return Error {error.kind, u"%1: %2"_s.arg(name, error.message), error.detail};
    }
    return script;
}

int fail(const Error &error)
{
    std::fprintf(stderr, "spillwayd: %s\n", qUtf8Printable(error.message));
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    return 1;
}

} // namespace

int simulateCommand(const CommandLine &line)
{
    Result<FaultScript> script = scriptFrom(line.script);
    if (!script)
        return fail(script.error());
    SimulatorThread simulator(*std::move(script));
    const Result<quint16> port = simulator.start(line.port);
    if (!port)
        return fail(port.error());
    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::terminate, QCoreApplication::instance(),
                     [] { QCoreApplication::exit(0); });
    std::printf("Simulated provider at http://127.0.0.1:%d\n", *port);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace spillway
