// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretresolver.h"

#include "core/secrets/environmentstore.h"
#include "core/secrets/filestore.h"
#include "core/secrets/keychainstore.h"

#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

/// On the main thread, and given back to it: only there may QtKeychain be used.
std::shared_ptr<KeychainStore> mainThreadKeychain()
{
    Q_ASSERT(QCoreApplication::instance());
    std::shared_ptr<KeychainStore> keychain(new KeychainStore, [](KeychainStore *store) {
        if (store->thread() == QThread::currentThread())
            delete store;
        else
            store->deleteLater();
    });
    keychain->moveToThread(QCoreApplication::instance()->thread());
    return keychain;
}

} // namespace

SecretResolver::SecretResolver(std::shared_ptr<MemoryStore> session)
{
    const std::shared_ptr<KeychainStore> keychain = mainThreadKeychain();
    connect(keychain.get(), &KeychainStore::becameAvailable, this,
            &SecretResolver::becameAvailable);
    m_places = {keychain, std::make_shared<EnvironmentStore>(), std::make_shared<FileStore>(),
                session ? std::move(session) : std::make_shared<MemoryStore>()};
}

SecretResolver::SecretResolver(Places places)
    : m_places(std::move(places))
{
}

SecretResolver::~SecretResolver() = default;

SecretStore &SecretResolver::place(const SecretReference &reference) const
{
    switch (reference.kind) {
    case SecretReference::Kind::Environment:
        return *m_places.environment;
    case SecretReference::Kind::File:
        return *m_places.file;
    case SecretReference::Kind::Keychain:
        break;
    }
    return *m_places.keychain;
}

void SecretResolver::read(const SecretReference &reference, QObject *context, Callback<Secret> done)
{
    const Reply<Result<Secret>> reply(context, std::move(done));
    if (reference.isEmpty()) {
        reply.send(Error {ErrorKind::NotFound, u"This key has no secret."_s, {}});
        return;
    }
    if (m_places.session->contains(reference)) {
        m_places.session->read(reference, this,
                               [reply](Result<Secret> secret) { reply.send(std::move(secret)); });
        return;
    }
    const QString text = reference.text();
    if (const std::shared_ptr<Readers> readers = m_reading.value(text)) {
        readers->push_back(reply);
        return;
    }
    const auto readers = std::make_shared<Readers>(Readers {reply});
    m_reading.insert(text, readers);
    place(reference).read(reference, this, [this, text, readers](const Result<Secret> &secret) {
        if (m_reading.value(text) == readers)
            m_reading.remove(text);
        for (const Reply<Result<Secret>> &reader : *readers)
            reader.send(secret);
    });
}

void SecretResolver::write(const SecretReference &reference, Secret secret, QObject *context,
                           Callback<void> done)
{
    m_reading.remove(reference.text());
    const Reply<Result<void>> reply(context, std::move(done));
    place(reference).write(
        reference, std::move(secret), this, [this, reference, reply](const Result<void> &result) {
            if (result) // what was for this session only is out of date
                m_places.session->remove(reference, this, [](const Result<void> &) {});
            reply.send(result);
        });
}

void SecretResolver::remove(const SecretReference &reference, QObject *context, Callback<void> done)
{
    m_reading.remove(reference.text());
    const Reply<Result<void>> reply(context, std::move(done));
    const bool inSession = m_places.session->contains(reference);
    m_places.session->remove(reference, this, [](const Result<void> &) {});
    place(reference).remove(reference, this, [reply, inSession](const Result<void> &result) {
        // Without any keychain the session was the only place that can have had it.
        const bool noKeychain = !result && result.error().kind == ErrorKind::Secret;
        reply.send(inSession && noKeychain ? Result<void>() : result);
    });
}

void SecretResolver::readAll(const std::vector<SecretReference> &references, QObject *context,
                             std::function<void(std::vector<Result<Secret>>)> done)
{
    struct Answers
    {
        std::vector<Result<Secret>> secrets;
        std::size_t missing = 0;
    };
    const Reply<std::vector<Result<Secret>>> reply(context, std::move(done));
    const auto answers = std::make_shared<Answers>();
    answers->missing = references.size();
    answers->secrets.assign(references.size(), Error {});
    if (references.empty())
        reply.send({});
    for (std::size_t i = 0; i < references.size(); ++i) {
        read(references[i], this, [answers, reply, i](Result<Secret> secret) {
            answers->secrets[i] = std::move(secret);
            if (--answers->missing == 0)
                reply.send(std::move(answers->secrets));
        });
    }
}

} // namespace spillway

#include "moc_secretresolver.cpp"
