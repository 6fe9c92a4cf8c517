// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace spillway {

/// What the command line and the place of the program say about folders.
struct PathOptions
{
    QString configFile; ///< --config; empty = not given
    QString dataFolder; ///< --data-dir; empty = not given
    QString programFolder; ///< where the program file is; with a file named "portable" in it
                           ///< everything stays there
};

/// Where the configuration and the data are, absolute.
struct StandardPaths
{
    QString configFile;
    QString dataFolder;
    bool portable = false;
};

/// Flags win, then portable mode (<program folder>/spillway-data), then the platform's folders:
/// XDG_CONFIG_HOME and XDG_DATA_HOME (XDG Base Directory Specification), their like on macOS and
/// Windows.
[[nodiscard]] StandardPaths standardPaths(const PathOptions &options);

/// Creates the folder and the missing ones above it, open to its owner only (0700). One that exists
/// is left as it is: it may be shared on purpose. Errors: Io, with the path and what to do.
[[nodiscard]] Result<void> ensurePrivateFolder(const QString &path);

} // namespace spillway
