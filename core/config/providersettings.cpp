// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/schemadata.h"

#include <QtGlobal>

#include <array>

namespace spillway {

namespace providersettings {
namespace {

using enum SettingType;

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;
constexpr qint64 billion = 1'000'000'000;

// clang-format off
constexpr std::array rows {
    Setting { "providers[].id", Text, "", "The provider's name in logs, headers and commands: small letters, digits and dashes; must be unique." },
    Setting { "providers[].preset", Text, "", "The preset that base URL, dialect and auth scheme come from; every one of them can be overridden." },
    Setting { "providers[].enabled", Boolean, "true", "Whether the provider is used at all." },
    Setting { "providers[].baseUrl", Text, "", "Where the vendor's API begins, up to but without the part that the dialect adds (/v1/messages)." },
    Setting { "providers[].dialect", ChoiceList, "", "The wire format that the vendor speaks, or a list of them, the preferred one first.",
        "anthropic|openai-chat|openai-responses|gemini" },
    Setting { "providers[].auth", Choice, "", "The header that carries the key; by default the preset's, or else the dialect's own.",
        "bearer|x-api-key|x-goog-api-key|none" },
    Setting { "providers[].policy", Choice, "health", "How the next key is chosen among those that may serve.", "health|weighted|round-robin|fill-first" },
    Setting { "providers[].affinity", Boolean, "true", "Whether a conversation stays on its key, which keeps the vendor's prompt cache warm." },

    Setting { "providers[].keys[].label", Text, "", "The key's name within its provider; must be unique there." },
    Setting { "providers[].keys[].secret", Secret, "",
        "Where the secret is kept: keychain:<item>, env:<VARIABLE> or file:<absolute path>." },
    Setting { "providers[].keys[].enabled", Boolean, "true", "Whether the key is used at all." },
    Setting { "providers[].keys[].weight", Integer, "1", "The key's share of the requests in the weighted policy.", "", 1, 1000 },
    Setting { "providers[].keys[].account", Text, "", "Keys with the same account share the vendor's limits and rest together; empty means an account of its own." },
    Setting { "providers[].keys[].rpm", Integer, "0", "The most requests a minute that are sent with the key; 0 means no limit of ours.", "", 0, billion, "requests per minute" },
    Setting { "providers[].keys[].tpm", Integer, "0", "The most tokens a minute that are sent with the key; 0 means no limit of ours.", "", 0, 1'000 * billion, "tokens per minute" },
    Setting { "providers[].keys[].rpd", Integer, "0", "The most requests a day that are sent with the key; 0 means no limit of ours.", "", 0, billion, "requests per day" },
    Setting { "providers[].keys[].concurrency", Integer, "0", "The most requests in flight with the key, counted to the end of the stream; 0 means no limit of ours.", "", 0, 100'000, "requests" },
    Setting { "providers[].keys[].tenants", TextList, "", "The tenants that may use the key; empty means every tenant." },

    Setting { "providers[].models[].id", Text, "", "The model's name at the vendor." },
    Setting { "providers[].models[].alias", Text, "", "A second name that clients may use for the model." },
    Setting { "providers[].models[].context", Integer, "0", "The model's context window; 0 means unknown.", "", 0, billion, "tokens" },
    Setting { "providers[].models[].maxOutput", Integer, "0", "The longest answer that the model gives; 0 means unknown.", "", 0, billion, "tokens" },
    Setting { "providers[].excludedModels", TextList, "", "Models that the provider must not be used for; * stands for any text, ? for one character." },
    Setting { "providers[].modelMap", TextMap, "", "Names that clients use (* and ? allowed) and the vendor's names for them; the first match wins." },
    Setting { "providers[].prefix", Text, "", "Model names that begin with it go to this provider, without it; for example zai/." },
    Setting { "providers[].headers", TextMap, "", "Headers that are added to every request to the vendor, or replaced in it." },
    Setting { "providers[].proxyUrl", Text, "", "The proxy to the vendor (http, https, socks5 or socks5h URL); empty takes the system's, direct takes none." },
    Setting { "providers[].caFile", Text, "", "A PEM bundle of certificate authorities that replaces the system's for this provider." },
    Setting { "providers[].http2", Boolean, "true", "Whether HTTP/2 is offered to the vendor." },
    Setting { "providers[].mustStream", Boolean, "false", "Whether the vendor only answers as a stream; other answers are then put together here." },
    Setting { "providers[].idleTimeout", Duration, "", "How long the vendor may be silent within an answer; overrides timeouts.idle, 0 means for ever.", "", 0, 24 * hour },

    Setting { "routing.defaultModel", Text, "", QT_TRANSLATE_NOOP("SettingHelp", "The model that serves requests for a model that no provider has; empty answers 404.") },
};
// clang-format on

} // namespace
} // namespace providersettings

std::span<const Setting> providerSettings()
{
    return providersettings::rows;
}

} // namespace spillway
