// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/welcome.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

QString welcomeText(const QString &url, const Snapshot &snapshot, bool demo)
{
    QString text = u"Spillway is ready at %1\n"_s.arg(url);
    if (demo) {
        text += uR"(
Demo: a simulated provider answers, no key is used and nothing leaves this machine. Try:

  curl %1/v1/messages -H 'content-type: application/json' -d '{"model":"sim-large","max_tokens":200,"messages":[{"role":"user","content":"Hello"}]}'

Watch it live: curl -N %1/events     Stop: Ctrl+C
)"_s.arg(url);
        return text;
    }
    const bool hasKeys =
        std::ranges::any_of(snapshot.providers, [](const ProviderConfig &provider) {
            return provider.enabled && !provider.keys.empty();
        });
    if (!hasKeys)
        text += u"There is no key yet: spillwayd keys add anthropic main\n"_s;
    text += uR"(Claude Code:  ANTHROPIC_BASE_URL=%1 ANTHROPIC_AUTH_TOKEN=local claude
OpenAI SDKs:  OPENAI_BASE_URL=%1/v1
Gemini CLI:   GOOGLE_GEMINI_BASE_URL=%1
Stop: spillwayd stop)"_s.arg(url);
    return text;
}

} // namespace spillway
