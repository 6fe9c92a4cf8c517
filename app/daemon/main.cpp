// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/commands.h"
#include "app/daemon/readiness.h"
#include "app/daemon/serve.h"
#include "app/process/commandline.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace spillway;

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.push_back(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(words);
    if (!line.error.isEmpty()) {
        std::fprintf(stderr, "spillwayd: %s\n", qUtf8Printable(line.error));
        return 2;
    }
    if (line.version) {
        std::printf("spillwayd %s\n", SPILLWAY_VERSION);
        return 0;
    }
    if (line.help || line.command.isEmpty() || line.command == "help"_L1) {
        std::printf("%s", qUtf8Printable(usageText()));
        return line.help || !line.command.isEmpty() ? 0 : 2;
    }

    // Forking comes before the first thread, and Qt's application object starts some.
    const bool background = line.command == "run"_L1 && line.daemon;
    Readiness readiness = background ? Readiness::daemonize() : Readiness();

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"spillwayd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SPILLWAY_VERSION));

    if (line.command == "run"_L1)
        return serve(line, readiness);
    struct Row
    {
        const char *name;
        int (*run)(const CommandLine &);
    };
    static constexpr std::array commands {
        Row {"stop", stopCommand},         Row {"status", statusCommand},
        Row {"reload", reloadCommand},     Row {"pause", pauseCommand},
        Row {"resume", resumeCommand},     Row {"keys", keysCommand},
        Row {"config", configCommand},     Row {"import", importCommand},
        Row {"simulate", simulateCommand}, Row {"run-client", runClientCommand},
    };
    for (const Row &row : commands) {
        if (line.command == QLatin1StringView(row.name))
            return row.run(line);
    }
    std::fprintf(stderr, "spillwayd: there is no command \"%s\". `spillwayd --help` lists them.\n",
                 qUtf8Printable(line.command));
    return 2;
}
