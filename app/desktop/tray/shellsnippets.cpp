// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray/shellsnippets.h"

#include "app/connect/clientlaunch.h"

#include <QRegularExpression>

#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

struct Tool
{
    const char *title;
    const char *program; ///< empty: whatever is started next
};

constexpr std::array tools {
    Tool {"Claude Code", "claude"},
    Tool {"Codex CLI", "codex"},
    Tool {"Gemini CLI", "gemini"},
    Tool {"OpenCode", "opencode"},
    Tool {"Anthropic, OpenAI and Google SDKs", ""},
};

/// Without client keys any value will do, but tools want one.
const QString anyKey = u"local"_s;

QString quoted(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(word).hasMatch())
        return word;
    QString inner = word;
    return u'\'' + inner.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString commandLine(const ClientLaunch &launch)
{
    QStringList words;
    for (const auto &[name, value] : launch.environment)
        words << name + u'=' + quoted(value);
    words << launch.program;
    for (const QString &argument : launch.arguments)
        words << quoted(argument);
    return words.join(u' ');
}

QString exports(const ClientLaunch &launch)
{
    QStringList lines;
    for (const auto &[name, value] : launch.environment)
        lines << u"export %1=%2"_s.arg(name, quoted(value));
    return lines.join(u'\n');
}

} // namespace

std::vector<ShellSnippet> shellSnippets(const QString &baseUrl)
{
    std::vector<ShellSnippet> snippets;
    for (const Tool &tool : tools) {
        const QString program = QString::fromLatin1(tool.program);
        const ClientLaunch launch = clientLaunch(program, baseUrl, anyKey);
        snippets.push_back({QString::fromLatin1(tool.title),
                            program.isEmpty() ? exports(launch) : commandLine(launch)});
    }
    return snippets;
}

} // namespace spillway
