// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/secrets/keychainerror.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr auto serviceName = "io.github.spillway.Spillway"_L1;
constexpr auto checkItem = "writable check"_L1;

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool lockedLooksEmpty = true;
#else
constexpr bool lockedLooksEmpty = false;
#endif

/// Keys are text; storing them as text lets people see and edit them in their keychain program, and
/// one kind of item for all lets an update find the item that is there.
bool isText(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte > 0x7e;
    });
}

} // namespace

KeychainStore::KeychainStore(Milliseconds timeout)
    : m_timeout(timeout)
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const SecretReference &reference, QObject *context, Callback<Secret> done)
{
    Operation operation;
    operation.kind = Operation::Kind::Read;
    operation.item = reference.name;
    operation.read = Reply<Result<Secret>>(context, std::move(done));
    enqueue(std::move(operation));
}

void KeychainStore::write(const SecretReference &reference, Secret secret, QObject *context,
                          Callback<void> done)
{
    Operation operation;
    operation.kind = Operation::Kind::Write;
    operation.item = reference.name;
    operation.done = Reply<Result<void>>(context, std::move(done));
    if (!isText(secret.reveal())) {
        operation.done.send(Error {ErrorKind::Secret,
                                   u"The secret for %1 holds characters that no API key has. "
                                   "Copy the key again."_s.arg(reference.name),
                                   {}});
        return;
    }
    operation.secret = std::move(secret);
    enqueue(std::move(operation));
}

void KeychainStore::remove(const SecretReference &reference, QObject *context, Callback<void> done)
{
    Operation operation;
    operation.kind = Operation::Kind::Remove;
    operation.item = reference.name;
    operation.done = Reply<Result<void>>(context, std::move(done));
    enqueue(std::move(operation));
}

void KeychainStore::enqueue(Operation operation)
{
    QMetaObject::invokeMethod(
        this,
        [this, operation = std::move(operation)]() mutable {
            operation.number = ++m_lastNumber;
            QTimer::singleShot(m_timeout, this,
                               [this, number = operation.number] { expire(number); });
            m_waiting.push_back(std::move(operation));
            startNext();
        },
        Qt::QueuedConnection);
}

void KeychainStore::startNext()
{
    if (m_jobOut || m_waiting.empty())
        return;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    QKeychain::Job *job = nullptr;
    switch (m_running->kind) {
    case Operation::Kind::Read:
        job = new QKeychain::ReadPasswordJob(serviceName);
        break;
    case Operation::Kind::Write: {
        auto *writing = new QKeychain::WritePasswordJob(serviceName);
        writing->setTextData(QString::fromLatin1(m_running->secret.reveal()));
        job = writing;
        break;
    }
    case Operation::Kind::Remove:
        job = new QKeychain::DeletePasswordJob(serviceName);
        break;
    }
    job->setKey(m_running->item);
    start(job, &KeychainStore::operationAnswered);
}

void KeychainStore::start(QKeychain::Job *job, void (KeychainStore::*answered)(QKeychain::Job *))
{
    // The job is nobody's child: the keychain's library keeps a pointer to it until it answers,
    // however long that takes.
    m_jobOut = true;
    connect(job, &QKeychain::Job::finished, this, answered);
    job->start();
}

void KeychainStore::operationAnswered(QKeychain::Job *job)
{
    if (m_running && m_running->kind == Operation::Kind::Read) {
        if (job->error() == QKeychain::EntryNotFound && lockedLooksEmpty) {
            auto *check = new QKeychain::WritePasswordJob(serviceName);
            check->setKey(checkItem);
            check->setTextData(u"Spillway looks here whether this keychain is unlocked."_s);
            start(check, &KeychainStore::checkAnswered);
            return;
        }
        QByteArray bytes = static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
        finish(job->error(), job->errorString(), Secret(std::move(bytes)));
        return;
    }
    finish(job->error(), job->errorString());
}

void KeychainStore::checkAnswered(QKeychain::Job *job)
{
    if (job->error() == QKeychain::NoError)
        finish(QKeychain::EntryNotFound, {});
    else
        finish(job->error(), job->errorString());
}

void KeychainStore::finish(int code, const QString &words, Secret secret)
{
    m_jobOut = false;
    const std::optional<Operation> operation = std::exchange(m_running, std::nullopt);
    if (!operation) {
        // "No such item" may also come from a prompt that was dismissed; asking again would prompt
        // again.
        if (code == QKeychain::NoError)
            Q_EMIT becameAvailable();
    } else if (operation->kind == Operation::Kind::Read) {
        if (code == QKeychain::NoError && secret.isEmpty())
            code = QKeychain::EntryNotFound;
        operation->read.send(code == QKeychain::NoError
                                 ? Result<Secret>(std::move(secret))
                                 : keychainError(code, words, operation->item));
    } else {
        const bool gone =
            operation->kind == Operation::Kind::Remove && code == QKeychain::EntryNotFound;
        operation->done.send(code == QKeychain::NoError || gone
                                 ? Result<void>()
                                 : keychainError(code, words, operation->item));
    }
    startNext();
}

void KeychainStore::expire(quint64 number)
{
    const auto answer = [this](const Operation &operation) {
        operation.read.send(keychainTimeout(m_timeout, operation.item));
        operation.done.send(keychainTimeout(m_timeout, operation.item));
    };
    if (m_running && m_running->number == number) {
        answer(*m_running);
        m_running.reset(); // the job itself cannot be called back; its late answer frees the queue
        return;
    }
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [number](const Operation &o) { return o.number == number; });
    if (waiting != m_waiting.end()) {
        answer(*waiting);
        m_waiting.erase(waiting); // it never reaches the keychain
    }
}

} // namespace spillway

#include "moc_keychainstore.cpp"
