// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/config/secretreference.h"

#include <QObject>

#include <functional>

namespace spillway {

/// Keeps and finds secrets. The answer comes by `done` on the caller's thread, never before the
/// method returned. Error kinds: NotFound when the place can be read and has no such item;
/// KeychainLocked when the keychain is locked, was denied or did not answer in time (unlock it and
/// read again); Secret for everything else (no keychain service: use env: or file:, or a
/// session-only key). The text says what to do.
class SecretStore
{
public:
    template <typename T> using Callback = std::function<void(Result<T>)>;

    virtual ~SecretStore() = default;
    virtual void read(const SecretReference &reference, QObject *context,
                      Callback<Secret> done) = 0;
    virtual void write(const SecretReference &reference, Secret secret, QObject *context,
                       Callback<void> done) = 0;
    virtual void remove(const SecretReference &reference, QObject *context,
                        Callback<void> done) = 0;
};

} // namespace spillway
