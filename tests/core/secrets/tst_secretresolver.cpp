// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/environmentstore.h"
#include "core/secrets/filestore.h"
#include "core/secrets/secretresolver.h"
#include "tests/core/secrets/answers.h"

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

SecretReference keychain(const QString &name)
{
    return {SecretReference::Kind::Keychain, name};
}

/// A keychain that answers when the test says so.
class SlowKeychain final : public SecretStore
{
public:
    int reads = 0;
    std::vector<Reply<Result<Secret>>> open;
    std::optional<Error> refusal;

    void answerAll(const QByteArray &secret)
    {
        for (const Reply<Result<Secret>> &reply : std::exchange(open, {}))
            reply.send(Secret(QByteArray(secret)));
    }
    void read(const SecretReference &, QObject *context, Callback<Secret> done) override
    {
        ++reads;
        open.emplace_back(context, std::move(done));
    }
    void write(const SecretReference &, Secret, QObject *context, Callback<void> done) override
    {
        answer(context, std::move(done));
    }
    void remove(const SecretReference &, QObject *context, Callback<void> done) override
    {
        answer(context, std::move(done));
    }

private:
    void answer(QObject *context, Callback<void> done) const
    {
        Reply<Result<void>>(context, std::move(done))
            .send(refusal ? Result<void>(*refusal) : Result<void>());
    }
};

} // namespace

class SecretResolverTest final : public QObject
{
    Q_OBJECT

    std::shared_ptr<SlowKeychain> m_keychain;
    std::unique_ptr<SecretResolver> m_resolver;

private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_shared<SlowKeychain>();
        m_resolver = std::make_unique<SecretResolver>(SecretResolver::Places {
            m_keychain, std::make_shared<EnvironmentStore>(), std::make_shared<FileStore>(),
            std::make_shared<MemoryStore>()});
    }

    void asksThePlaceOfTheReference()
    {
        qputenv("SPILLWAY_TEST_KEY", "sk-env");
        const SecretReference variable {SecretReference::Kind::Environment, u"SPILLWAY_TEST_KEY"_s};
        QVERIFY(readFrom(*m_resolver, variable)->equals("sk-env"));
        const SecretReference file {SecretReference::Kind::File, u"/nonexistent/key"_s};
        QVERIFY(readFrom(*m_resolver, file).error().message.contains(u"/nonexistent/key"_s));
        QCOMPARE(m_keychain->reads, 0);
    }

    void askingForNoSecretFindsNone()
    {
        QCOMPARE(readFrom(*m_resolver, {}).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_keychain->reads, 0);
    }

    void readersOfOneReferenceShareOneQuestion()
    {
        QByteArrayList got;
        for (int i = 0; i < 3; ++i)
            m_resolver->read(keychain(u"a"_s), this, [&got](const Result<Secret> &secret) {
                got.append(secret->reveal().toByteArray());
            });
        m_resolver->read(keychain(u"b"_s), this, [](const Result<Secret> &) {});
        QCOMPARE(m_keychain->reads, 2);
        m_keychain->answerAll("sk-1");
        QTRY_COMPARE(got, QByteArrayList({"sk-1", "sk-1", "sk-1"}));
        m_resolver->read(keychain(u"a"_s), this, [](const Result<Secret> &) {});
        QCOMPARE(m_keychain->reads, 3);
    }

    void aReadAfterAWriteAsksAnew()
    {
        QByteArrayList got;
        const auto keep = [&got](const Result<Secret> &secret) {
            got.append(secret->reveal().toByteArray());
        };
        m_resolver->read(keychain(u"a"_s), this, keep);
        QVERIFY(writeTo(*m_resolver, keychain(u"a"_s), "sk-new"));
        m_resolver->read(keychain(u"a"_s), this, keep);
        QCOMPARE(m_keychain->reads, 2);
        m_keychain->open.front().send(Secret(QByteArray("sk-old")));
        QTRY_COMPARE(got, QByteArrayList({"sk-old"}));
        m_resolver->read(keychain(u"a"_s), this, keep);
        QCOMPARE(m_keychain->reads, 2); // the second question is still out
        m_keychain->open.back().send(Secret(QByteArray("sk-new")));
        QTRY_COMPARE(got, QByteArrayList({"sk-old", "sk-new", "sk-new"}));
    }

    void sessionSecretsGoBeforeTheKeychain()
    {
        QVERIFY(writeTo(m_resolver->session(), keychain(u"a"_s), "sk-session"));
        QVERIFY(readFrom(*m_resolver, keychain(u"a"_s))->equals("sk-session"));
        QCOMPARE(m_keychain->reads, 0);
        QVERIFY(writeTo(*m_resolver, keychain(u"a"_s), "sk-kept"));
        QTRY_VERIFY(!m_resolver->session().contains(keychain(u"a"_s)));
    }

    void removesSessionSecretsWithoutAKeychain()
    {
        m_keychain->refusal = Error {ErrorKind::Secret, u"none"_s, {}};
        QVERIFY(writeTo(m_resolver->session(), keychain(u"a"_s), "sk-session"));
        QVERIFY(removeFrom(*m_resolver, keychain(u"a"_s)));
        QVERIFY(!m_resolver->session().contains(keychain(u"a"_s)));
        QCOMPARE(removeFrom(*m_resolver, keychain(u"b"_s)).error().kind, ErrorKind::Secret);
    }

    void aLockedKeychainMayStillHoldWhatTheSessionForgets()
    {
        m_keychain->refusal = Error {ErrorKind::KeychainLocked, u"locked"_s, {}};
        QVERIFY(writeTo(m_resolver->session(), keychain(u"a"_s), "sk-session"));
        QCOMPARE(removeFrom(*m_resolver, keychain(u"a"_s)).error().kind, ErrorKind::KeychainLocked);
    }

    void readsAllInOrder()
    {
        qputenv("SPILLWAY_TEST_KEY", "sk-env");
        std::optional<std::vector<Result<Secret>>> all;
        m_resolver->readAll(
            {keychain(u"a"_s),
             {SecretReference::Kind::Environment, u"SPILLWAY_TEST_KEY"_s},
             keychain(u"a"_s),
             {SecretReference::Kind::File, u"/nonexistent"_s}},
            this, [&all](std::vector<Result<Secret>> secrets) { all = std::move(secrets); });
        m_keychain->answerAll("sk-1");
        QTRY_VERIFY(all);
        QCOMPARE(all->size(), std::size_t(4));
        QVERIFY((*all)[0]->equals("sk-1"));
        QVERIFY((*all)[1]->equals("sk-env"));
        QVERIFY((*all)[2]->equals("sk-1"));
        QCOMPARE((*all)[3].error().kind, ErrorKind::NotFound);
        all.reset();
        m_resolver->readAll(
            {}, this, [&all](std::vector<Result<Secret>> secrets) { all = std::move(secrets); });
        QTRY_VERIFY(all);
        QVERIFY(all->empty());
    }

    void aResolverThatGoesAnswersNobody()
    {
        bool answered = false;
        m_resolver->read(keychain(u"a"_s), this,
                         [&answered](const Result<Secret> &) { answered = true; });
        m_resolver.reset();
        m_keychain->answerAll("sk-1");
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(SecretResolverTest)
#include "tst_secretresolver.moc"
