// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spillway {

/// A command line that starts a tool so that it talks to us. Value.
struct ShellSnippet
{
    QString title; ///< the tool's name
    QString text; ///< for a POSIX shell
};

/// For the tools that we know and for SDKs. `baseUrl` is without a path. Pure.
[[nodiscard]] std::vector<ShellSnippet> shellSnippets(const QString &baseUrl);

} // namespace spillway
