// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/terminallauncher.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

bool isOnPath(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

Terminal chooseTerminal(const QString &preferred, const std::function<bool(const QString &)> &find)
{
    struct Row
    {
        const char *program;
        const char *before;
    };
    static constexpr std::array rows {
        Row {"x-terminal-emulator", "-e"},
        Row {"gnome-terminal", "--"},
        Row {"kgx", "--"},
        Row {"konsole", "-e"},
        Row {"xfce4-terminal", "-x"},
        Row {"mate-terminal", "-x"},
        Row {"lxterminal", "-e"},
        Row {"tilix", "-e"},
        Row {"alacritty", "-e"},
        Row {"kitty", ""},
        Row {"foot", ""},
        Row {"wezterm", "start"},
        Row {"xterm", "-e"},
    };
    const auto terminal = [](const QString &program, const char *before) {
        Terminal result {program, {}};
        if (*before)
            result.before.push_back(QString::fromLatin1(before));
        return result;
    };
    if (!preferred.isEmpty() && find(preferred)) {
        const QString name = preferred.section(u'/', -1);
        for (const Row &row : rows) {
            if (name == QLatin1StringView(row.program))
                return terminal(preferred, row.before);
        }
        return terminal(preferred, "-e"); // the oldest convention, kept by most
    }
    for (const Row &row : rows) {
        const QString program = QString::fromLatin1(row.program);
        if (find(program))
            return terminal(program, row.before);
    }
    return {};
}

TerminalLauncher::TerminalLauncher()
    : m_terminal(chooseTerminal(qEnvironmentVariable("TERMINAL"), isOnPath))
{
}

bool TerminalLauncher::isInstalled(const QString &program) const
{
    return !program.isEmpty() && isOnPath(program);
}

Result<void> TerminalLauncher::launch(const ClientLaunch &launch)
{
    if (!canLaunch())
        return Error {
            ErrorKind::NotFound,
            QCoreApplication::translate(
                "TerminalLauncher", "No terminal was found. Copy the lines into one of your own."),
            {}};
    // env(1) carries the variables into the window even where a terminal server starts it.
    QStringList words = m_terminal.before;
    words.push_back(u"env"_s);
    for (const auto &[name, value] : launch.environment)
        words.push_back(name + u'=' + value);
    words.push_back(launch.program);
    words += launch.arguments;
    QProcess process;
    process.setProgram(m_terminal.program);
    process.setArguments(words);
    process.setWorkingDirectory(QDir::homePath());
    if (!process.startDetached())
        return Error {ErrorKind::Io,
                      QCoreApplication::translate("TerminalLauncher", "%1 could not be started: %2")
                          .arg(m_terminal.program, process.errorString()),
                      {}};
    return {};
}

} // namespace spillway
