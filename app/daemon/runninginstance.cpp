// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/runninginstance.h"

#include "app/daemon/waiting.h"
#include "core/base/secret.h"
#include "core/config/layers.h"
#include "core/secrets/secretresolver.h"

namespace spillway {

using namespace Qt::StringLiterals;

Result<AdminClient> runningInstance(const CommandLine &line)
{
    const InstanceLock::Probe probe = InstanceLock::probe(line.paths.dataFolder);
    if (probe.state != InstanceLock::State::Held || probe.instance.url.isEmpty())
        return Error {
            ErrorKind::NotFound, u"spillwayd is not running. Start it with `spillwayd run`."_s, {}};

    Secret token;
    const Result<LoadedConfig> config = loadConfig(line.sources());
    if (config && config->snapshot->admin.token) {
        SecretResolver secrets;
        QObject context;
        Result<Secret> secret = waitFor<Secret>([&](auto done) {
            secrets.read(*config->snapshot->admin.token, &context, std::move(done));
        });
        if (secret)
            token = *std::move(secret);
    }
    return AdminClient(probe.instance, std::move(token));
}

} // namespace spillway
