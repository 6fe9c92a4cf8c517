// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/commands.h"

#include "app/daemon/runninginstance.h"
#include "app/daemon/secretprompt.h"
#include "app/daemon/waiting.h"
#include "core/base/jsonview.h"
#include "core/configuration.h"
#include "core/keyprobe.h"
#include "core/secrets/secretresolver.h"
#include "core/upstream/curltransport.h"

#include <QDir>
#include <QUrl>

#include <cstdio>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

int listKeys(const CommandLine &line)
{
    const Result<AdminClient> client = runningInstance(line);
    if (!client) {
        const Result<LoadedConfig> config = loadConfig(line.sources());
        if (!config)
            return reportError(config.error());
        for (const ProviderConfig &provider : config->snapshot->providers) {
            for (const KeyConfig &key : provider.keys)
                std::printf("%-28s %-10s %s\n", qUtf8Printable(provider.id + u'/' + key.label),
                            key.enabled ? "configured" : "disabled",
                            qUtf8Printable(key.secret.text()));
        }
        std::fprintf(stderr, "(spillwayd is not running: states are not known)\n");
        return 0;
    }
    const Result<AdminClient::Answer> answer = client->request("GET", "/admin/v1/keys");
    if (!answer)
        return reportError(answer.error());
    if (answer->status != 200)
        return reportError({ErrorKind::Internal, AdminClient::errorText(*answer), {}});
    JsonView::document(answer->body)["keys"].forEach([](QByteArrayView, const JsonView &key) {
        const QByteArray name = key["provider"].stringOr({}) + '/' + key["label"].stringOr({});
        std::printf("%-28s %-12s %-8s %4lld requests  %s\n", name.constData(),
                    key["state"].stringOr({}).constData(),
                    key["fingerprint"].stringOr({}).constData(),
                    static_cast<long long>(key["requests"].integer().value_or(0)),
                    key["why"].stringOr({}).constData());
        return true;
    });
    return 0;
}

/// The reference that the flags name; empty for the keychain.
Result<std::optional<SecretReference>> referenceFrom(const CommandLine &line)
{
    if (!line.environmentVariable.isEmpty())
        return std::optional(
            SecretReference {SecretReference::Kind::Environment, line.environmentVariable});
    if (line.secretFile.isEmpty())
        return std::optional<SecretReference>();
    return std::optional(
        SecretReference {SecretReference::Kind::File, QDir().absoluteFilePath(line.secretFile)});
}

int addKey(const CommandLine &line)
{
    const QString provider = line.arguments.value(1);
    const QString label = line.arguments.value(2);
    if (provider.isEmpty() || label.isEmpty()) {
        std::fprintf(
            stderr,
            "spillwayd keys add PROVIDER LABEL [--preset NAME] [--env VARIABLE | --file PATH]\n");
        return 2;
    }
    Result<std::optional<SecretReference>> reference = referenceFrom(line);
    if (!reference)
        return reportError(reference.error());
    KeyAddition addition {.provider = provider,
                          .preset = line.preset,
                          .baseUrl = line.baseUrl.toUtf8(),
                          .label = label,
                          .secret = {},
                          .reference = *reference,
                          .account = line.account,
                          .weight = line.weight};
    if (!addition.reference) {
        addition.secret = askForSecret(u"Key for %1/%2: "_s.arg(provider, label));
        if (addition.secret.isEmpty())
            return reportError(
                {ErrorKind::InvalidRequest,
                 u"No key was given. Type it at the prompt or pipe it into the command."_s,
                 {}});
    }
    SecretResolver secrets;
    Configuration configuration(line.sourcesToEdit(), secrets);
    if (const Result<SnapshotPtr> loaded = configuration.load(); !loaded)
        return reportError(loaded.error());
    // A running spillwayd watches the file and takes it over by itself.
    configuration.watch(
        [](const SnapshotPtr &, const std::function<void(Result<void>)> &done) { done({}); });
    const Result<void> added = waitFor<void>(
        [&](auto done) { configuration.addKey(std::move(addition), std::move(done)); });
    if (!added)
        return reportError(added.error());
    std::printf("%s/%s was added to %s\n", qUtf8Printable(provider), qUtf8Printable(label),
                qUtf8Printable(line.paths.configFile));
    return 0;
}

int removeKey(const CommandLine &line)
{
    SecretResolver secrets;
    Configuration configuration(line.sources(), secrets);
    if (const Result<SnapshotPtr> loaded = configuration.load(); !loaded)
        return reportError(loaded.error());
    configuration.watch(
        [](const SnapshotPtr &, const std::function<void(Result<void>)> &done) { done({}); });
    const Result<void> removed = waitFor<void>([&](auto done) {
        configuration.removeKey(line.arguments.value(1), line.arguments.value(2), std::move(done));
    });
    if (!removed)
        return reportError(removed.error());
    std::printf("%s/%s was removed\n", qUtf8Printable(line.arguments.value(1)),
                qUtf8Printable(line.arguments.value(2)));
    return 0;
}

int printTest(bool accepted, qint64 milliseconds, const QString &message)
{
    std::printf("%s (%lld ms)\n", qUtf8Printable(message), static_cast<long long>(milliseconds));
    return accepted ? 0 : 1;
}

int testKey(const CommandLine &line)
{
    const QString id = line.arguments.value(1);
    const QString label = line.arguments.value(2);
    if (const Result<AdminClient> client = runningInstance(line)) {
        const QByteArray path = "/admin/v1/keys/test/" + QUrl::toPercentEncoding(id) + '/'
            + QUrl::toPercentEncoding(label);
        const Result<AdminClient::Answer> answer = client->request("POST", path);
        if (!answer)
            return reportError(answer.error());
        if (answer->status != 200)
            return reportError({ErrorKind::Internal, AdminClient::errorText(*answer), {}});
        const JsonView report = JsonView::document(answer->body);
        return printTest(report["accepted"].boolean().value_or(false),
                         report["latencyMs"].integer().value_or(0),
                         QString::fromUtf8(report["message"].stringOr({})));
    }
    const Result<LoadedConfig> config = loadConfig(line.sources());
    if (!config)
        return reportError(config.error());
    const ProviderConfig *provider = config->snapshot->provider(id);
    const KeyConfig *key = nullptr;
    if (provider) {
        const auto found = std::ranges::find(provider->keys, label, &KeyConfig::label);
        key = found == provider->keys.end() ? nullptr : &*found;
    }
    if (!key)
        return reportError({ErrorKind::NotFound, u"There is no key %1/%2."_s.arg(id, label), {}});
    SecretResolver secrets;
    QObject context;
    const Result<Secret> secret =
        waitFor<Secret>([&](auto done) { secrets.read(key->secret, &context, std::move(done)); });
    if (!secret)
        return reportError(secret.error());
    SystemClock clock;
    CurlTransport transport(clock);
    const Result<KeyTestReport> report = waitFor<KeyTestReport>(
        [&](auto done) { KeyProbe::start(transport, clock, *provider, *secret, std::move(done)); });
    if (!report)
        return reportError(report.error());
    return printTest(report->accepted, report->latency.count(), report->message);
}

} // namespace

int keysCommand(const CommandLine &line)
{
    const QString verb = line.arguments.value(0);
    if (verb == "list"_L1)
        return listKeys(line);
    if (verb == "add"_L1)
        return addKey(line);
    if (verb == "remove"_L1)
        return removeKey(line);
    if (verb == "test"_L1)
        return testKey(line);
    std::fprintf(stderr, "spillwayd keys list | add | test | remove  (spillwayd --help)\n");
    return 2;
}

} // namespace spillway
