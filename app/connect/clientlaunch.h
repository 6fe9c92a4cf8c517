// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace spillway {

/// How to start a tool so that it talks to us: environment and leading arguments only, no file is
/// touched. Value.
struct ClientLaunch
{
    QString program;
    QStringList arguments; ///< before the person's own
    std::vector<std::pair<QString, QString>> environment;
};

/// The launch of a tool by its command name (claude, codex, gemini, opencode); another program gets
/// the variables that SDKs read. `url` is the base URL without a path; `clientKey` is what the tool
/// sends as its key. Pure. Facts: Claude Code ANTHROPIC_BASE_URL without /v1; Codex an own provider
/// id with wire_api "responses", because its built-in one cannot be redirected; Gemini CLI
/// GOOGLE_GEMINI_BASE_URL; OpenCode OPENCODE_CONFIG_CONTENT.
[[nodiscard]] ClientLaunch clientLaunch(const QString &tool, const QString &url,
                                        const QString &clientKey);

} // namespace spillway
