// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/commands.h"

#include "app/connect/clientlaunch.h"
#include "app/process/instancelock.h"

#include <QByteArray>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>
#include <vector>

namespace spillway {

using namespace Qt::StringLiterals;

int runClientCommand(const CommandLine &line)
{
    const QString tool = line.arguments.value(0);
    if (tool.isEmpty()) {
        std::fprintf(stderr,
                     "spillwayd run-client claude|codex|gemini|opencode|PROGRAM [-- ARGUMENTS]\n");
        return 2;
    }
    const InstanceLock::Probe probe = InstanceLock::probe(line.paths.dataFolder);
    if (probe.state != InstanceLock::State::Held || probe.instance.url.isEmpty()) {
        std::fprintf(stderr, "spillwayd is not running. Start it first: spillwayd run --daemon\n");
        return 1;
    }
    // A key that this proxy issued, where it asks for one; tools refuse to start without any.
    const QString clientKey = qEnvironmentVariable("SPILLWAY_CLIENT_KEY", u"local"_s);
    const ClientLaunch launch = clientLaunch(tool, probe.instance.url, clientKey);
    for (const auto &[name, value] : launch.environment)
        qputenv(name.toUtf8().constData(), value.toUtf8());

    std::vector<QByteArray> words {launch.program.toLocal8Bit()};
    for (const QString &argument : launch.arguments + line.arguments.mid(1) + line.passedOn)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execvp(pointers[0], pointers.data());
    std::fprintf(stderr, "spillwayd: %s cannot be started: %s\n", qUtf8Printable(tool),
                 std::strerror(errno));
    return 1;
}

} // namespace spillway
