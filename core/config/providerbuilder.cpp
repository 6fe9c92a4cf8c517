// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/providerbuilder.h"

#include "core/config/configcheck.h"
#include "core/config/presets.h"
#include "core/config/sectionreader.h"
#include "core/config/urlcheck.h"
#include "core/config/utf8text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

using Severity = ConfigProblem::Severity;

/// What reading one provider needs all the time.
struct Context
{
    const QString &path;
    ConfigProblems &problems;
    std::vector<ClearSecret> &clearSecrets;

    void error(const ConfigNode &node, const QString &name, const QString &message) const
    {
        problems.push_back(problemAt(node, name.isEmpty() ? path : path + u'.' + name, message));
    }
};

void applyPreset(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    const ConfigNode *node = reader.node("preset");
    if (!node)
        return;
    const ProviderPreset *preset = findPreset(node->scalar);
    if (!preset) {
        QByteArrayList names;
        for (const ProviderPreset &row : presets())
            names << row.id;
        const QByteArray nearest = nearestName(node->scalar, names);
        const QString hint = nearest.isEmpty()
            ? QString::fromUtf8(names.join(", "))
            : u"did you mean %1?"_s.arg(QString::fromUtf8(nearest));
        context.error(*node, u"preset"_s,
                      u"There is no preset \"%1\"; %2"_s.arg(shownText(node->scalar), hint));
        return;
    }
    provider.preset = QString::fromUtf8(preset->id);
    provider.baseUrl = preset->baseUrl;
    provider.dialects = preset->dialects();
    provider.auth = preset->auth;
}

void readId(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    provider.id = reader.text("id");
    const ConfigNode *node = reader.node("id");
    static const QRegularExpression pattern(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    if (!node)
        context.error(*reader.node(), u"id"_s,
                      u"A provider needs an id: small letters, digits and dashes."_s);
    else if (!pattern.match(provider.id).hasMatch())
        context.error(
            *node, u"id"_s,
            u"\"%1\" is not allowed: expected small letters, digits and dashes, at most 64."_s.arg(
                shownText(node->scalar)));
}

void readBaseUrl(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    const ConfigNode *node = reader.node("baseUrl");
    if (!node) {
        const bool presetFailed = reader.has("preset") && provider.preset.isEmpty();
        if (provider.baseUrl.isEmpty() && !presetFailed)
            context.error(*reader.node(), u"baseUrl"_s,
                          u"The provider needs a baseUrl, or a preset that has one."_s);
        return;
    }
    provider.baseUrl = reader.bytes("baseUrl");
    while (provider.baseUrl.endsWith('/'))
        provider.baseUrl.chop(1);
    if (const QString fault = baseUrlFault(provider.baseUrl); !fault.isEmpty())
        context.error(*node, u"baseUrl"_s, fault);
    else if (sendsInClear(provider.baseUrl))
        context.problems.push_back(problemAt(
            *node, context.path + u".baseUrl"_s,
            u"http:// sends keys and prompts unencrypted over the network; use https:// if the vendor has it."_s,
            Severity::Warning));
}

void readDialects(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    const ConfigNode *node = reader.node("dialect");
    if (!node) {
        const bool presetFailed = reader.has("preset") && provider.preset.isEmpty();
        if (provider.dialects.empty() && !presetFailed)
            context.error(
                *reader.node(), u"dialect"_s,
                u"The provider needs a dialect (anthropic, openai-chat, openai-responses or gemini), or a preset."_s);
        return;
    }
    provider.dialects.clear();
    for (const QByteArray &name : reader.list("dialect")) {
        const auto dialect = dialectFromName(name);
        if (dialect
            && std::find(provider.dialects.begin(), provider.dialects.end(), *dialect)
                == provider.dialects.end())
            provider.dialects.push_back(*dialect);
    }
    if (provider.dialects.empty() && node->items.empty()
        && node->kind == ConfigNode::Kind::Sequence)
        context.error(*node, u"dialect"_s, u"The list is empty: name at least one dialect."_s);
}

void readHeaders(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    const ConfigNode *node = reader.node("headers");
    if (!node)
        return;
    static const QRegularExpression token(u"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"_s);
    static constexpr std::array credentials {"authorization", "x-api-key", "x-goog-api-key",
                                             "cookie", "proxy-authorization"};
    for (const ConfigMember &member : node->members) {
        ConfigNode place = member.value;
        place.line = member.line;
        place.column = member.column;
        const QString name = u"headers."_s + shownText(member.name);
        const auto isIt = [&](const char *header) { return equalsIgnoreCase(member.name, header); };
        if (!token.match(QString::fromUtf8(member.name)).hasMatch())
            context.error(place, name, u"This is not a header name."_s);
        else if (std::any_of(credentials.begin(), credentials.end(), isIt))
            context.error(place, name,
                          u"Credentials are not set as headers; list them under keys."_s);
        else if (isHopByHop(member.name) || isIt("accept-encoding"))
            context.error(place, name,
                          u"This header belongs to the connection and cannot be set."_s);
        else if (member.value.scalar.contains('\n') || member.value.scalar.contains('\r'))
            context.error(place, name, u"A header's value must be one line."_s);
        else
            provider.headers.add(member.name, member.value.scalar.trimmed());
    }
}

void readModels(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    for (const ConfigNode *node : reader.objects("models")) {
        const SectionReader model(node, "providers[].models[]");
        if (model.bytes("id").isEmpty())
            context.error(*node, u"models"_s, u"A model needs an id: its name at the vendor."_s);
        provider.models.push_back({model.bytes("id"), model.bytes("alias"), model.number("context"),
                                   model.number("maxOutput")});
    }
    provider.excludedModels = reader.list("excludedModels");
    provider.modelMap = reader.map("modelMap");
}

SecretReference readKeySecret(const ConfigNode &node, const KeyConfig &key,
                              const ProviderConfig &provider, const QString &path,
                              const Context &context)
{
    const ConfigNode *secret = nullptr;
    for (const char *name : {"secret", "key", "apiKey"}) {
        const ConfigNode *candidate = node.member(name);
        if (!candidate || candidate->isNull())
            continue;
        if (secret)
            context.problems.push_back(
                problemAt(*candidate, path, u"The key has two secrets; keep only secret."_s));
        secret = candidate;
    }
    if (!secret || secret->scalar.trimmed().isEmpty()) {
        if (provider.auth != AuthScheme::None)
            context.problems.push_back(problemAt(
                node, path,
                u"The key has no secret: write secret: keychain:<item>, env:<VARIABLE> or file:<path>."_s));
        return {};
    }
    ClearSecret clear {provider.id,
                       key.label,
                       {},
                       {SecretReference::Kind::Keychain, provider.id + u'/' + key.label},
                       0};
    return readSecret(*secret, path + u".secret"_s, std::move(clear), context.problems,
                      context.clearSecrets);
}

void readKeys(ProviderConfig &provider, const SectionReader &reader, const Context &context)
{
    QSet<QString> labels;
    const auto nodes = reader.objects("keys");
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SectionReader item(nodes[i], "providers[].keys[]");
        const QString path = context.path + u".keys[%1]"_s.arg(i);
        KeyConfig key;
        key.label = item.text("label").trimmed();
        if (key.label.isEmpty())
            context.problems.push_back(
                problemAt(*nodes[i], path + u".label"_s,
                          u"A key needs a label: a short name that tells it from the others."_s));
        else if (labels.contains(key.label))
            context.problems.push_back(problemAt(
                *item.node("label"), path + u".label"_s,
                u"\"%1\" is the label of two keys of this provider; labels must be unique."_s.arg(
                    shownText(key.label.toUtf8()))));
        labels.insert(key.label);
        key.secret = readKeySecret(*nodes[i], key, provider, path, context);
        key.enabled = item.flag("enabled");
        key.weight = item.integer("weight");
        key.account = item.text("account");
        key.rpm = item.integer("rpm");
        key.tpm = item.number("tpm");
        key.rpd = item.integer("rpd");
        key.concurrency = item.integer("concurrency");
        key.tenants = item.texts("tenants");
        provider.keys.push_back(std::move(key));
    }
    if (provider.keys.empty() && provider.auth == AuthScheme::None) {
        KeyConfig implicit;
        implicit.label = u"local"_s;
        provider.keys.push_back(std::move(implicit));
    }
}

} // namespace

SecretReference readSecret(const ConfigNode &node, const QString &path, ClearSecret clear,
                           ConfigProblems &problems, std::vector<ClearSecret> &clearSecrets)
{
    const QByteArray text = node.scalar.trimmed();
    if (const auto reference = SecretReference::parse(QString::fromUtf8(text)))
        return *reference;
    const qsizetype colon = text.indexOf(':');
    const bool nearScheme =
        colon > 0 && !nearestName(text.first(colon), {"keychain", "env", "file"}).isEmpty();
    if (SecretReference::hasScheme(QString::fromUtf8(text)) || nearScheme) {
        problems.push_back(problemAt(
            node, path,
            u"The reference cannot be used: write keychain:<item>, env:<VARIABLE> or file:<absolute path>."_s));
        return {};
    }
    if (text.contains('\n')) {
        problems.push_back(problemAt(node, path, u"A secret must be one line."_s));
        return {};
    }
    if (node.line == 0) {
        problems.push_back(problemAt(
            node, path,
            u"A secret in clear is accepted in the file only; write a reference such as env:<VARIABLE>."_s));
        return {};
    }
    clear.value = Secret(QByteArray(text.constData(), text.size()));
    clear.line = node.line;
    SecretReference reference = clear.reference;
    clearSecrets.push_back(std::move(clear));
    return reference;
}

ProviderConfig buildProvider(const ConfigNode &node, const QString &path, ConfigProblems &problems,
                             std::vector<ClearSecret> &clearSecrets)
{
    const Context context {path, problems, clearSecrets};
    const SectionReader reader(&node, "providers[]");
    ProviderConfig provider;
    readId(provider, reader, context);
    applyPreset(provider, reader, context);
    readBaseUrl(provider, reader, context);
    readDialects(provider, reader, context);
    if (const auto auth = authSchemeFromName(reader.bytes("auth")))
        provider.auth = *auth;
    else if (provider.preset.isEmpty() && !provider.dialects.empty())
        provider.auth = defaultAuth(provider.dialects.front());
    provider.enabled = reader.flag("enabled");
    provider.policy = keyPolicyFromName(reader.bytes("policy")).value_or(KeyPolicy::Health);
    provider.affinity = reader.flag("affinity");
    readKeys(provider, reader, context);
    readModels(provider, reader, context);
    provider.prefix = reader.bytes("prefix");
    readHeaders(provider, reader, context);
    provider.proxyUrl = reader.bytes("proxyUrl");
    if (const QString fault = proxyUrlFault(provider.proxyUrl); !fault.isEmpty())
        context.error(*reader.node("proxyUrl"), u"proxyUrl"_s, fault);
    provider.caFile = reader.bytes("caFile");
    provider.http2 = reader.flag("http2");
    provider.mustStream = reader.flag("mustStream");
    if (reader.has("idleTimeout"))
        provider.idleTimeout = reader.duration("idleTimeout");
    return provider;
}

} // namespace spillway
