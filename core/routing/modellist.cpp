// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/routing/modellist.h"

#include "core/base/jsonwriter.h"

#include <algorithm>

namespace spillway {

namespace {

/// The two OpenAI dialects share one list.
bool listsModelsFor(const ProviderConfig &provider, Dialect dialect)
{
    const auto family = [](Dialect d) {
        return d == Dialect::OpenAiResponses ? Dialect::OpenAiChat : d;
    };
    return std::ranges::any_of(provider.dialects,
                               [&](Dialect own) { return family(own) == family(dialect); });
}

void writeModel(JsonWriter &json, Dialect dialect, const QByteArray &model)
{
    // A fixed date: the lists of the vendors date their models, ours has no such knowledge.
    constexpr qint64 unknownDate = 0;
    json.beginObject();
    switch (dialect) {
    case Dialect::Anthropic:
        json.member("type", "model")
            .member("id", model)
            .member("display_name", model)
            .member("created_at", "1970-01-01T00:00:00Z");
        break;
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses:
        json.member("id", model)
            .member("object", "model")
            .member("created", unknownDate)
            .member("owned_by", "spillway");
        break;
    case Dialect::Gemini:
        json.member("name", "models/" + model)
            .member("displayName", model)
            .key("supportedGenerationMethods")
            .beginArray()
            .value("generateContent")
            .value("streamGenerateContent")
            .value("countTokens")
            .end();
        break;
    }
    json.end();
}

} // namespace

std::vector<QByteArray> listedModels(const Snapshot &snapshot, Dialect dialect)
{
    std::vector<QByteArray> names;
    const auto add = [&](const QByteArray &name) {
        if (!name.isEmpty() && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    };
    for (const ProviderConfig &provider : snapshot.providers) {
        if (!provider.enabled || !listsModelsFor(provider, dialect))
            continue;
        for (const ModelConfig &model : provider.models) {
            add(provider.prefix + model.id);
            if (!model.alias.isEmpty())
                add(provider.prefix + model.alias);
        }
    }
    return names;
}

QByteArray modelListBody(Dialect dialect, const std::vector<QByteArray> &models)
{
    JsonWriter json;
    json.beginObject();
    if (dialect == Dialect::OpenAiChat || dialect == Dialect::OpenAiResponses)
        json.member("object", "list");
    json.key(dialect == Dialect::Gemini ? "models" : "data").beginArray();
    for (const QByteArray &model : models)
        writeModel(json, dialect, model);
    json.end();
    if (dialect == Dialect::Anthropic) {
        json.member("has_more", false)
            .member("first_id", models.empty() ? QByteArray() : models.front())
            .member("last_id", models.empty() ? QByteArray() : models.back());
    }
    json.end();
    return json.take();
}

QByteArray modelBody(Dialect dialect, const QByteArray &model)
{
    JsonWriter json;
    writeModel(json, dialect, model);
    return json.take();
}

} // namespace spillway
