// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/layers.h"
#include "core/config/standardpaths.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace spillway {

/// Which program is asked: they share most flags.
enum class Program : std::uint8_t { Daemon, Desktop };

/// What a start of the desktop program asks for besides being there. Value.
struct DesktopWish
{
    enum class Pause : std::uint8_t { No, For, UntilResumed };

    bool hidden = false; ///< serve without showing the window, as at login
    bool show = false;
    bool quit = false;
    bool resume = false;
    Pause pause = Pause::No;
    std::chrono::seconds pauseFor {}; ///< with Pause::For
    QString command; ///< --command: the name of one of the window's commands
    QString link; ///< a spillway: address; empty = none

    /// It is for a program that runs already: none is started for it.
    [[nodiscard]] bool isForARunningProgram() const
    {
        return quit || ((resume || pause != Pause::No) && !hidden && !show);
    }
    friend bool operator==(const DesktopWish &, const DesktopWish &) = default;
};

/// What the flags of a command say. Value.
struct CommandLine
{
    QString command; ///< first word: run, stop, keys …
    QStringList arguments; ///< words after it that are no flags, in order
    QStringList passedOn; ///< everything after "--"
    StandardPaths paths;
    bool configGiven = false;
    QStringList overrides; ///< path=value from --set, --port and --log-level
    bool daemon = false;
    bool demo = false;
    bool help = false;
    bool version = false;
    bool force = false;
    quint16 port = 0; ///< --port for commands that open one themselves; 0 = any
    QString script; ///< --script of simulate
    QString preset;
    QString baseUrl;
    QString account;
    QString environmentVariable; ///< --env: the secret lives there
    QString secretFile; ///< --file: the secret lives there
    int weight = 1;
    DesktopWish wish; ///< the desktop program only
    QString error; ///< a sentence when the words make no sense; everything else is void then

    /// The configuration's layers for this command line.
    [[nodiscard]] ConfigSources sources() const;
    /// For commands that write the file: they make it when there is none.
    [[nodiscard]] ConfigSources sourcesToEdit() const;
};

/// Pure but for looking at where the program is.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &words,
                                           Program program = Program::Daemon);
[[nodiscard]] QString usageText(Program program = Program::Daemon);

} // namespace spillway
