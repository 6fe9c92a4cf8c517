// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "app/desktop/tray/trayicon.h"
#include "qml/Spillway/Theme/look.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace spillway;

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.push_back(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(words, Program::Desktop);
    if (!line.error.isEmpty()) {
        std::fprintf(stderr, "spillway: %s\n", qUtf8Printable(line.error));
        return 2;
    }
    if (line.version) {
        std::printf("spillway %s\n", SPILLWAY_VERSION);
        return 0;
    }

    if (line.help) {
        std::printf("%s", qUtf8Printable(usageText(Program::Desktop)));
        return 0;
    }

    QApplication::setApplicationName(u"spillway"_s);
    QApplication::setApplicationDisplayName(u"Spillway"_s);
    QApplication::setApplicationVersion(QStringLiteral(SPILLWAY_VERSION));
    QApplication::setOrganizationName(u"spillway"_s);
    QApplication::setDesktopFileName(u"io.github.spillway.Spillway"_s);
    if (line.wish.isForARunningProgram()) {
        const QCoreApplication application(argc, argv);
        return askRunningDesktop(line, words);
    }
    const QApplication application(argc, argv);
    prepareLook();
    QApplication::setQuitOnLastWindowClosed(false); // closing the window keeps serving
    QApplication::setWindowIcon(programIcon());
    return runDesktop(line, words);
}
