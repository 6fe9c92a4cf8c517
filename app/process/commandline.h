// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/layers.h"
#include "core/config/standardpaths.h"

#include <QString>
#include <QStringList>

namespace spillway {

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
    QString error; ///< a sentence when the words make no sense; everything else is void then

    /// The configuration's layers for this command line.
    [[nodiscard]] ConfigSources sources() const;
    /// For commands that write the file: they make it when there is none.
    [[nodiscard]] ConfigSources sourcesToEdit() const;
};

/// Pure but for looking at where the program is.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &words);
[[nodiscard]] QString usageText();

} // namespace spillway
