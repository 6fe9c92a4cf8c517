// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/memorystore.h"

#include "core/base/reply.h"

using namespace Qt::StringLiterals;

namespace spillway {

bool MemoryStore::contains(const SecretReference &reference) const
{
    const std::lock_guard lock(m_mutex);
    return m_secrets.contains(reference.text());
}

void MemoryStore::read(const SecretReference &reference, QObject *context, Callback<Secret> done)
{
    const Reply<Result<Secret>> reply(context, std::move(done));
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.constFind(reference.text());
    if (found == m_secrets.cend()) {
        reply.send(Error {
            ErrorKind::NotFound,
            u"No secret is stored as %1 in this session. Enter it again."_s.arg(reference.text()),
            {}});
        return;
    }
    reply.send(*found);
}

void MemoryStore::write(const SecretReference &reference, Secret secret, QObject *context,
                        Callback<void> done)
{
    const Reply<Result<void>> reply(context, std::move(done));
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(reference.text(), secret);
    reply.send({});
}

void MemoryStore::remove(const SecretReference &reference, QObject *context, Callback<void> done)
{
    const Reply<Result<void>> reply(context, std::move(done));
    const std::lock_guard lock(m_mutex);
    m_secrets.remove(reference.text());
    reply.send({});
}

} // namespace spillway
