// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/commands.h"

#include "app/daemon/waiting.h"
#include "core/config/importers/apikeysjson.h"
#include "core/configuration.h"
#include "core/secrets/secretresolver.h"

#include <QFile>

#include <cstdio>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxImportSize = 4LL * 1024 * 1024;

Result<ImportPlan> planFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()),
                      path};
    if (file.size() > maxImportSize)
        return Error {ErrorKind::Io, u"%1 is larger than 4 MiB: this is no key file."_s.arg(path),
                      path};
    return planFromApiKeysJson(file.readAll());
}

} // namespace

int importCommand(const CommandLine &line)
{
    const QString path = line.arguments.value(0);
    if (path.isEmpty()) {
        std::fprintf(stderr, "spillwayd import api-keys.json [--yes]\n");
        return 2;
    }
    Result<ImportPlan> plan = planFrom(path);
    if (!plan)
        return reportError(plan.error());
    std::printf("%s\n", qUtf8Printable(plan->preview()));
    if (!line.force) {
        std::printf("Nothing was changed. Run it again with --yes to store the keys in the "
                    "keychain.\n");
        return 0;
    }
    SecretResolver secrets;
    Configuration configuration(line.sourcesToEdit(), secrets);
    if (const Result<SnapshotPtr> loaded = configuration.load(); !loaded)
        return reportError(loaded.error());
    // A running spillwayd watches the file and takes it over by itself.
    configuration.watch(
        [](const SnapshotPtr &, const std::function<void(Result<void>)> &done) { done({}); });
    std::size_t imported = 0;
    for (ImportedProvider &provider : plan->providers) {
        for (ImportedKey &key : provider.keys) {
            KeyAddition addition {.provider = provider.id,
                                  .preset = provider.preset,
                                  .baseUrl = provider.baseUrl,
                                  .label = key.label,
                                  .secret = std::move(key.secret),
                                  .reference = {},
                                  .account = {},
                                  .weight = 1};
            const Result<void> added = waitFor<void>(
                [&](auto done) { configuration.addKey(std::move(addition), std::move(done)); });
            if (!added) {
                std::fprintf(stderr, "%zu of %zu keys were imported, then:\n", imported,
                             plan->keyCount());
                return reportError(added.error());
            }
            ++imported;
        }
    }
    std::printf("%zu keys were imported. %s was not changed; delete it when all works.\n", imported,
                qUtf8Printable(path));
    return 0;
}

} // namespace spillway
