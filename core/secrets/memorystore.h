// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

#include <mutex>

namespace spillway {

/// Secrets for this session only: what a person enters when there is no keychain. Nothing reaches a
/// disk; everything is cleared with the store. Any thread.
class MemoryStore final : public SecretStore
{
public:
    [[nodiscard]] bool contains(const SecretReference &reference) const;

    void read(const SecretReference &reference, QObject *context, Callback<Secret> done) override;
    void write(const SecretReference &reference, Secret secret, QObject *context,
               Callback<void> done) override;
    void remove(const SecretReference &reference, QObject *context, Callback<void> done) override;

private:
    mutable std::mutex m_mutex;
    QHash<QString, Secret> m_secrets; ///< by the reference's text
};

} // namespace spillway
