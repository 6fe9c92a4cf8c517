// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/clientname.h"

#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

QString clientName(QByteArrayView userAgent)
{
    struct Row
    {
        const char *part;
        const char *name;
    };
    // The first row whose part occurs wins: tools come before the SDKs that they are built on.
    static constexpr std::array rows {
        Row {"claude-cli", "Claude Code"},
        Row {"claude-code", "Claude Code"},
        Row {"codex", "Codex"},
        Row {"GeminiCLI", "Gemini CLI"},
        Row {"opencode", "OpenCode"},
        Row {"Anthropic/", "Anthropic SDK"},
        Row {"AsyncAnthropic/", "Anthropic SDK"},
        Row {"OpenAI/", "OpenAI SDK"},
        Row {"AsyncOpenAI/", "OpenAI SDK"},
        Row {"google-genai-sdk", "Google GenAI SDK"},
        Row {"ai-sdk", "Vercel AI SDK"},
        Row {"ai/", "Vercel AI SDK"},
        Row {"curl/", "curl"},
    };
    for (const Row &row : rows) {
        if (userAgent.contains(QByteArrayView(row.part)))
            return QString::fromLatin1(row.name);
    }
    qsizetype end = 0;
    while (end < userAgent.size() && userAgent[end] > ' ' && userAgent[end] != '/'
           && userAgent[end] != '(')
        ++end;
    return end == 0 ? u"unknown"_s
                    : QString::fromLatin1(userAgent.first(std::min<qsizetype>(end, 40)));
}

} // namespace spillway
