// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/presets.h"

#include <QByteArray>
#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace spillway {

namespace {

// Addresses and headers as the vendors document them: docs.anthropic.com (API), platform.openai.com
// (API reference), ai.google.dev (Gemini API, OpenAI compatibility), docs.z.ai (Claude Code, coding
// plan), openrouter.ai/docs (API reference: chat, responses, messages), api-docs.deepseek.com
// (first call, Anthropic API), platform.moonshot.ai/docs, console.groq.com/docs (OpenAI
// compatibility), docs.mistral.ai (API), docs.x.ai (responses; /v1/messages is deprecated),
// docs.ollama.com (OpenAI and Anthropic compatibility), lmstudio.ai/docs (compatible endpoints).
// clang-format off
constexpr std::array table {
    ProviderPreset { "anthropic", "Anthropic", "https://api.anthropic.com", "anthropic", AuthScheme::XApiKey,
        "https://console.anthropic.com/settings/keys", "Limits are counted for the organisation, not for each key." },
    ProviderPreset { "openai", "OpenAI", "https://api.openai.com/v1", "openai-responses|openai-chat", AuthScheme::Bearer,
        "https://platform.openai.com/api-keys", "Limits are counted for the project, not for each key." },
    ProviderPreset { "gemini", "Google Gemini", "https://generativelanguage.googleapis.com", "gemini", AuthScheme::XGoogApiKey,
        "https://aistudio.google.com/apikey", "Limits are counted for the project, not for each key." },
    ProviderPreset { "gemini-openai", "Google Gemini (OpenAI format)", "https://generativelanguage.googleapis.com/v1beta/openai", "openai-chat", AuthScheme::Bearer,
        "https://aistudio.google.com/apikey", "The same keys as for gemini; thinking and tools have fewer options here." },
    ProviderPreset { "zai-anthropic", "Z.AI (Anthropic format)", "https://api.z.ai/api/anthropic", "anthropic", AuthScheme::Bearer,
        "https://z.ai/manage-apikey/apikey-list", "Limits of a coding plan are counted for the account, not for each key." },
    ProviderPreset { "zai-openai", "Z.AI (OpenAI format)", "https://api.z.ai/api/coding/paas/v4", "openai-chat", AuthScheme::Bearer,
        "https://z.ai/manage-apikey/apikey-list", "This is the coding plan's address; pay-as-you-go keys use https://api.z.ai/api/paas/v4." },
    ProviderPreset { "openrouter", "OpenRouter", "https://openrouter.ai/api/v1", "openai-chat|anthropic|openai-responses", AuthScheme::Bearer,
        "https://openrouter.ai/settings/keys", "Model names carry the vendor: anthropic/claude-sonnet-4.5. The responses format is a beta there." },
    ProviderPreset { "deepseek", "DeepSeek", "https://api.deepseek.com", "openai-chat", AuthScheme::Bearer,
        "https://platform.deepseek.com/api_keys", "" },
    ProviderPreset { "deepseek-anthropic", "DeepSeek (Anthropic format)", "https://api.deepseek.com/anthropic", "anthropic", AuthScheme::XApiKey,
        "https://platform.deepseek.com/api_keys", "Maps claude names to its own models by itself; anthropic-beta is ignored there." },
    ProviderPreset { "moonshot", "Moonshot AI (Kimi)", "https://api.moonshot.ai/v1", "openai-chat", AuthScheme::Bearer,
        "https://platform.moonshot.ai/console/api-keys", "Keys from platform.moonshot.cn need https://api.moonshot.cn/v1." },
    ProviderPreset { "moonshot-anthropic", "Moonshot AI (Anthropic format)", "https://api.moonshot.ai/anthropic", "anthropic", AuthScheme::Bearer,
        "https://platform.moonshot.ai/console/api-keys", "Keys from platform.moonshot.cn need https://api.moonshot.cn/anthropic." },
    ProviderPreset { "groq", "Groq", "https://api.groq.com/openai/v1", "openai-chat", AuthScheme::Bearer,
        "https://console.groq.com/keys", "Limits are counted for the organisation, not for each key." },
    ProviderPreset { "mistral", "Mistral AI", "https://api.mistral.ai/v1", "openai-chat", AuthScheme::Bearer,
        "https://console.mistral.ai/api-keys", "" },
    ProviderPreset { "xai", "xAI", "https://api.x.ai/v1", "openai-responses|openai-chat", AuthScheme::Bearer,
        "https://console.x.ai", "The vendor calls openai-chat a legacy format." },
    ProviderPreset { "ollama", "Ollama (on this computer)", "http://127.0.0.1:11434", "openai-chat|anthropic|openai-responses", AuthScheme::None,
        "", "Needs no key. The anthropic and responses formats need a recent version." },
    ProviderPreset { "lmstudio", "LM Studio (on this computer)", "http://127.0.0.1:1234", "openai-chat|anthropic|openai-responses", AuthScheme::None,
        "", "Needs no key unless it was told to ask for one; then set auth: bearer." },
    ProviderPreset { "generic-anthropic", "Other vendor, Anthropic format", "", "anthropic", AuthScheme::XApiKey, "", "Give its baseUrl, without /v1/messages." },
    ProviderPreset { "generic-openai-chat", "Other vendor, OpenAI chat format", "", "openai-chat", AuthScheme::Bearer, "", "Give its baseUrl, without /chat/completions." },
    ProviderPreset { "generic-openai-responses", "Other vendor, OpenAI responses format", "", "openai-responses", AuthScheme::Bearer, "", "Give its baseUrl, without /responses." },
    ProviderPreset { "generic-gemini", "Other vendor, Gemini format", "", "gemini", AuthScheme::XGoogApiKey, "", "Give its baseUrl, without /v1beta." },
};
// clang-format on

template <typename Value> struct Named
{
    Value value;
    const char *name;
};

constexpr std::array authNames {
    Named<AuthScheme> {AuthScheme::Bearer, "bearer"},
    Named<AuthScheme> {AuthScheme::XApiKey, "x-api-key"},
    Named<AuthScheme> {AuthScheme::XGoogApiKey, "x-goog-api-key"},
    Named<AuthScheme> {AuthScheme::None, "none"},
};

constexpr std::array policyNames {
    Named<KeyPolicy> {KeyPolicy::Health, "health"},
    Named<KeyPolicy> {KeyPolicy::Weighted, "weighted"},
    Named<KeyPolicy> {KeyPolicy::RoundRobin, "round-robin"},
    Named<KeyPolicy> {KeyPolicy::FillFirst, "fill-first"},
};

template <typename Value, std::size_t N>
const char *nameOf(const std::array<Named<Value>, N> &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto &row) { return row.value == value; });
    return found == names.end() ? "" : found->name;
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<Named<Value>, N> &names, QByteArrayView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &row) {
        return name == QByteArrayView(row.name);
    });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

std::vector<Dialect> ProviderPreset::dialects() const
{
    std::vector<Dialect> list;
    const auto names = QByteArray(dialectNames).split('|');
    for (const QByteArray &name : names) {
        if (const auto dialect = dialectFromName(name))
            list.push_back(*dialect);
    }
    return list;
}

std::span<const ProviderPreset> presets()
{
    return table;
}

const ProviderPreset *findPreset(QByteArrayView id)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const ProviderPreset &row) {
        return id == QByteArrayView(row.id);
    });
    return found == table.end() ? nullptr : &*found;
}

const char *authSchemeName(AuthScheme scheme)
{
    return nameOf(authNames, scheme);
}

std::optional<AuthScheme> authSchemeFromName(QByteArrayView name)
{
    return valueOf(authNames, name);
}

AuthScheme defaultAuth(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return AuthScheme::XApiKey;
    case Dialect::Gemini:
        return AuthScheme::XGoogApiKey;
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses:
        return AuthScheme::Bearer;
    }
    return AuthScheme::Bearer;
}

const char *keyPolicyName(KeyPolicy policy)
{
    return nameOf(policyNames, policy);
}

std::optional<KeyPolicy> keyPolicyFromName(QByteArrayView name)
{
    return valueOf(policyNames, name);
}

} // namespace spillway
