// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/tools.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

const std::vector<Tool> &knownTools()
{
    static const std::vector<Tool> tools {
        {u"claude"_s, u"Claude Code"_s, u"logs"_s, u"claude"_s, u"Claude Code"_s},
        {u"codex"_s, u"Codex CLI"_s, u"logs"_s, u"codex"_s, u"Codex"_s},
        {u"gemini"_s, u"Gemini CLI"_s, u"logs"_s, u"gemini"_s, u"Gemini CLI"_s},
        {u"opencode"_s, u"OpenCode"_s, u"logs"_s, u"opencode"_s, u"OpenCode"_s},
        {u"anthropic-sdk"_s, u"Anthropic SDK"_s, u"code"_s, {}, u"Anthropic SDK"_s},
        {u"openai-sdk"_s, u"OpenAI SDK"_s, u"code"_s, {}, u"OpenAI SDK"_s},
        {u"google-sdk"_s, u"Google GenAI SDK"_s, u"code"_s, {}, u"Google GenAI SDK"_s},
        {u"vercel-sdk"_s, u"Vercel AI SDK"_s, u"code"_s, {}, u"Vercel AI SDK"_s},
        {u"curl"_s, u"curl"_s, u"globe"_s, {}, u"curl"_s},
        {u"other"_s, {}, u"plus"_s, {}, {}},
    };
    return tools;
}

const Tool *findTool(const QString &id)
{
    const auto found = std::ranges::find(knownTools(), id, &Tool::id);
    return found == knownTools().end() ? nullptr : &*found;
}

} // namespace spillway
