// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace spillway {

/// Secrets in environment variables (`env:ZAI_KEY`). Read only; an unset or empty variable is
/// NotFound. Any thread.
class EnvironmentStore final : public SecretStore
{
public:
    void read(const SecretReference &reference, QObject *context, Callback<Secret> done) override;
    void write(const SecretReference &reference, Secret secret, QObject *context,
               Callback<void> done) override;
    void remove(const SecretReference &reference, QObject *context, Callback<void> done) override;
};

} // namespace spillway
