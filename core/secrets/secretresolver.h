// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/secrets/memorystore.h"
#include "core/secrets/secretstore.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace spillway {

class KeychainStore;

/// Finds a secret wherever its reference points: keychain, environment or file; a secret kept for
/// this session only goes before the keychain's. Several readers of one reference share one
/// question.
///
/// Lives on the thread of its owner (core or main) and is called there. Keychain jobs run on the
/// application's main thread, see KeychainStore.
class SecretResolver final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// The places of secrets; shared, so that session secrets can be the same for the window and
    /// the core.
    struct Places
    {
        std::shared_ptr<SecretStore> keychain;
        std::shared_ptr<SecretStore> environment;
        std::shared_ptr<SecretStore> file;
        std::shared_ptr<MemoryStore> session;
    };

    /// The system's places; needs a QCoreApplication. `session` null: a fresh one.
    explicit SecretResolver(std::shared_ptr<MemoryStore> session = {});
    explicit SecretResolver(Places places);
    ~SecretResolver() override;

    void read(const SecretReference &reference, QObject *context, Callback<Secret> done) override;
    void write(const SecretReference &reference, Secret secret, QObject *context,
               Callback<void> done) override;
    /// From the reference's place and from the session.
    void remove(const SecretReference &reference, QObject *context, Callback<void> done) override;

    /// One answer for all, in the order of `references`.
    void readAll(const std::vector<SecretReference> &references, QObject *context,
                 std::function<void(std::vector<Result<Secret>>)> done);

    /// Where secrets go that must not outlive this process.
    [[nodiscard]] MemoryStore &session() const { return *m_places.session; }

Q_SIGNALS:
    /// The keychain has answered late, probably because it was unlocked: read again what was
    /// locked.
    void becameAvailable();

private:
    using Readers = std::vector<Reply<Result<Secret>>>;

    [[nodiscard]] SecretStore &place(const SecretReference &reference) const;

    Places m_places;
    /// Questions that are out, by the reference's text; a write takes them off so that a later
    /// reader asks anew.
    QHash<QString, std::shared_ptr<Readers>> m_reading;
};

} // namespace spillway
