// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/environmentstore.h"

#include "core/base/reply.h"
#include "core/secrets/secrettext.h"

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

Error unchangedVariable(const SecretReference &reference)
{
    return {
        ErrorKind::Secret,
        u"Spillway does not change environment variables. Set %1 where Spillway is started."_s.arg(
            reference.name),
        {}};
}

} // namespace

void EnvironmentStore::read(const SecretReference &reference, QObject *context,
                            Callback<Secret> done)
{
    const Reply<Result<Secret>> reply(context, std::move(done));
    Secret secret(withoutLineEnd(qgetenv(reference.name.toLocal8Bit().constData())));
    if (secret.isEmpty()) {
        reply.send(Error {ErrorKind::NotFound,
                          u"The environment variable %1 is not set. Set it where Spillway is "
                          "started, then restart Spillway."_s.arg(reference.name),
                          {}});
        return;
    }
    reply.send(std::move(secret));
}

void EnvironmentStore::write(const SecretReference &reference, Secret /*secret*/, QObject *context,
                             Callback<void> done)
{
    Reply<Result<void>>(context, std::move(done)).send(unchangedVariable(reference));
}

void EnvironmentStore::remove(const SecretReference &reference, QObject *context,
                              Callback<void> done)
{
    Reply<Result<void>>(context, std::move(done)).send(unchangedVariable(reference));
}

} // namespace spillway
