// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/clientlaunch.h"

#include "core/base/jsonwriter.h"

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// A TOML basic string.
QString quoted(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

QString openCodeConfig(const QString &url, const QString &clientKey)
{
    JsonWriter json;
    json.beginObject().key("provider").beginObject();
    const auto provider = [&](const char *id, const QString &base) {
        json.key(id)
            .beginObject()
            .key("options")
            .beginObject()
            .member("baseURL", base)
            .member("apiKey", clientKey)
            .end()
            .end();
    };
    provider("anthropic", url + "/v1"_L1);
    provider("openai", url + "/v1"_L1);
    provider("google", url + "/v1beta"_L1);
    json.end().end();
    return QString::fromUtf8(json.take());
}

} // namespace

ClientLaunch clientLaunch(const QString &tool, const QString &url, const QString &clientKey)
{
    if (tool == "claude"_L1)
        return {tool, {}, {{u"ANTHROPIC_BASE_URL"_s, url}, {u"ANTHROPIC_AUTH_TOKEN"_s, clientKey}}};
    if (tool == "codex"_L1) {
        const QString provider = u"model_providers.spillway={name=\"Spillway\", base_url=%1, "
                                 u"env_key=\"SPILLWAY_CLIENT_KEY\", "
                                 "wire_api=\"responses\"}"_s.arg(quoted(url + "/v1"_L1));
        return {tool,
                {u"-c"_s, u"model_provider=\"spillway\""_s, u"-c"_s, provider},
                {{u"SPILLWAY_CLIENT_KEY"_s, clientKey}}};
    }
    if (tool == "gemini"_L1)
        return {tool, {}, {{u"GOOGLE_GEMINI_BASE_URL"_s, url}, {u"GEMINI_API_KEY"_s, clientKey}}};
    if (tool == "opencode"_L1)
        return {tool, {}, {{u"OPENCODE_CONFIG_CONTENT"_s, openCodeConfig(url, clientKey)}}};
    return {tool,
            {},
            {{u"ANTHROPIC_BASE_URL"_s, url},
             {u"ANTHROPIC_AUTH_TOKEN"_s, clientKey},
             {u"OPENAI_BASE_URL"_s, url + "/v1"_L1},
             {u"OPENAI_API_KEY"_s, clientKey},
             {u"GOOGLE_GEMINI_BASE_URL"_s, url},
             {u"GEMINI_API_KEY"_s, clientKey}}};
}

} // namespace spillway
