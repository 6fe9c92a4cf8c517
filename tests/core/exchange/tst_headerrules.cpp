// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/headerrules.h"

#include "core/base/secret.h"

#include <QTest>

using namespace spillway;

namespace {

HeaderList upstream(const HeaderList &client, AuthScheme auth,
                    Dialect dialect = Dialect::OpenAiChat, const QByteArray &secret = "the-key")
{
    ProviderConfig provider;
    provider.auth = auth;
    return upstreamHeaders(client, provider, dialect, Secret(QByteArray(secret)));
}

} // namespace

class HeaderRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateFieldsStay_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"Authorization",
                                 "X-API-KEY",
                                 "x-goog-api-key",
                                 "Api-Key",
                                 "Cookie",
                                 "Origin",
                                 "Referer",
                                 "Accept-Encoding",
                                 "Connection",
                                 "Keep-Alive",
                                 "TE",
                                 "Trailer",
                                 "Transfer-Encoding",
                                 "Upgrade",
                                 "Proxy-Authorization",
                                 "Proxy-Connection",
                                 "x-spillway-anything",
                                 "X-Spillway-Key",
                                 "Sec-Fetch-Site",
                                 "sec-ch-ua",
                                 "Access-Control-Request-Headers",
                                 "X-Admin-Token",
                                 "X-Tenant-ID"})
            QTest::newRow(name) << QByteArray(name);
    }
    void privateFieldsStay()
    {
        QFETCH(const QByteArray, name);
        QVERIFY(!upstream({{name, "v"}}, AuthScheme::None).contains(name));
    }

    void everythingElsePassesInOrderWithItsSpelling()
    {
        const HeaderList client {{"anthropic-beta", "a"},
                                 {"ANTHROPIC-beta", "b"},
                                 {"X-Unheard-Of", ""},
                                 {"content-type", "application/json"},
                                 {"user-agent", "t/1"}};
        const HeaderList sent = upstream(client, AuthScheme::None);
        QVERIFY(std::equal(client.begin(), client.end(), sent.begin(), sent.end()));
    }

    void fieldsNamedInConnectionStay()
    {
        const HeaderList sent = upstream({{"Connection", "close, X-Hop ,,x-other"},
                                          {"x-hop", "1"},
                                          {"X-Other", "2"},
                                          {"X-Hopper", "3"}},
                                         AuthScheme::None);
        QVERIFY(!sent.contains("x-hop"));
        QVERIFY(!sent.contains("x-other"));
        QCOMPARE(sent.value("x-hopper"), "3");
    }

    void exactlyOneCredentialGoes_data()
    {
        QTest::addColumn<AuthScheme>("auth");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("bearer") << AuthScheme::Bearer << QByteArray("Authorization")
                                << QByteArray("Bearer the-key");
        QTest::newRow("x-api-key")
            << AuthScheme::XApiKey << QByteArray("x-api-key") << QByteArray("the-key");
        QTest::newRow("x-goog-api-key")
            << AuthScheme::XGoogApiKey << QByteArray("x-goog-api-key") << QByteArray("the-key");
    }
    void exactlyOneCredentialGoes()
    {
        QFETCH(const AuthScheme, auth);
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        const HeaderList sent = upstream({{"Authorization", "Bearer theirs"},
                                          {"authorization", "Bearer twice"},
                                          {"x-api-key", "theirs"},
                                          {"x-goog-api-key", "theirs"}},
                                         auth);
        QCOMPARE(sent.size(), std::size_t(1));
        QCOMPARE(sent.value(name), value);
    }

    void providerWithoutAKeySendsNoCredential()
    {
        QCOMPARE(upstream({{"x-api-key", "theirs"}}, AuthScheme::None).size(), std::size_t(0));
        QCOMPARE(upstream({}, AuthScheme::Bearer, Dialect::OpenAiChat, {}).size(), std::size_t(0));
    }

    void anthropicGetsAVersionUnlessTheClientHasOne()
    {
        QCOMPARE(upstream({}, AuthScheme::None, Dialect::Anthropic).value("anthropic-version"),
                 "2023-06-01");
        const HeaderList own =
            upstream({{"Anthropic-Version", "2030-01-01"}}, AuthScheme::None, Dialect::Anthropic);
        QCOMPARE(own.size(), std::size_t(1));
        QCOMPARE(own.value("anthropic-version"), "2030-01-01");
    }

    void providersOwnFieldsReplaceTheClients()
    {
        ProviderConfig provider;
        provider.auth = AuthScheme::None;
        provider.headers = {{"HTTP-Referer", "https://a.example"}, {"user-agent", "spillway"}};
        const HeaderList sent =
            upstreamHeaders({{"User-Agent", "t/1"}}, provider, Dialect::OpenAiChat, Secret());
        QCOMPARE(sent.size(), std::size_t(2));
        QCOMPARE(sent.value("user-agent"), "spillway");
        QCOMPARE(sent.value("http-referer"), "https://a.example");
    }

    void answersLoseWhatSpeaksForTheVendorsSite()
    {
        const HeaderList back = clientHeaders({{"Content-Type", "application/json"},
                                               {"request-id", "r"},
                                               {"Set-Cookie", "a=1"},
                                               {"set-cookie", "b=2"},
                                               {"Strict-Transport-Security", "max-age=1"},
                                               {"Alt-Svc", "h3"},
                                               {"Access-Control-Allow-Origin", "*"},
                                               {"X-Spillway-Request-Id", "forged"},
                                               {"Content-Length", "5"},
                                               {"retry-after", "3"}},
                                              {{"Vary", "Origin"}}, "ex_1");
        QVERIFY(back
                == HeaderList({{"Content-Type", "application/json"},
                               {"request-id", "r"},
                               {"retry-after", "3"},
                               {"Vary", "Origin"},
                               {"x-spillway-request-id", "ex_1"}}));
    }
};

QTEST_APPLESS_MAIN(HeaderRulesTest)
#include "tst_headerrules.moc"
