// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/reply.h"
#include "core/secrets/secretstore.h"

#include <QObject>

#include <deque>

namespace QKeychain {
class Job;
}

namespace spillway {

/// Secrets in the system's keychain (Secret Service, KWallet, macOS Keychain, Windows Credential
/// Manager) by QtKeychain: one item a secret, service "io.github.spillway.Spillway", user the
/// reference's name, updated in place.
///
/// Threads: the methods may be called from any thread. The jobs run on the thread that this object
/// lives on, which must have Qt's standard event dispatcher (libsecret answers through GLib's main
/// context, so the core thread's own dispatcher would never hear it) and must be the same for every
/// instance of the process, because QtKeychain keeps one unguarded queue. That is the application's
/// main thread; SecretResolver sees to it.
///
/// Errors: NotFound (the keychain is open and has no such item), KeychainLocked (locked, denied, or
/// no answer in time), Secret (no keychain service, or the secret is not text). A locked Secret
/// Service says "no such item" when it is asked to read, so a missing item is believed only after a
/// write of a harmless item ("writable check") went well.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(Milliseconds timeout = std::chrono::seconds(8));
    ~KeychainStore() override;

    void read(const SecretReference &reference, QObject *context, Callback<Secret> done) override;
    void write(const SecretReference &reference, Secret secret, QObject *context,
               Callback<void> done) override;
    void remove(const SecretReference &reference, QObject *context, Callback<void> done) override;

Q_SIGNALS:
    /// A job has answered after its time was over, so the keychain was probably unlocked: secrets
    /// can be read again.
    void becameAvailable();

private:
    struct Operation
    {
        enum class Kind { Read, Write, Remove };
        Kind kind = Kind::Read;
        QString item;
        Secret secret; ///< Write
        Reply<Result<Secret>> read; ///< Read
        Reply<Result<void>> done; ///< Write, Remove
        quint64 number = 0;
    };

    void enqueue(Operation operation);
    void startNext();
    void start(QKeychain::Job *job, void (KeychainStore::*answered)(QKeychain::Job *));
    void operationAnswered(QKeychain::Job *job);
    void checkAnswered(QKeychain::Job *job);
    void finish(int code, const QString &words, Secret secret = {});
    void expire(quint64 number);

    const Milliseconds m_timeout;
    quint64 m_lastNumber = 0;
    std::deque<Operation> m_waiting; ///< not begun; the keychain sees one job at a time
    std::optional<Operation> m_running; ///< absent too when it has expired
    bool m_jobOut = false; ///< QtKeychain holds a job of ours, maybe of an expired operation
};

} // namespace spillway
