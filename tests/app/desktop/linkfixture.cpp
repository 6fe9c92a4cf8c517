// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/linkfixture.h"

#include <QFile>
#include <QTest>

#include <algorithm>

namespace spillway::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

FaultScript quickScript()
{
    FaultScript script;
    script.words = 4;
    return script;
}

} // namespace

bool waitUntil(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, patience);
}

ConfigSources LinkFixture::sources(const QByteArray &config, QStringList overrides)
{
    if (!config.isEmpty())
        writeFile(config);
    return {.file = folder.filePath(u"config.yaml"_s),
            .text = {},
            .environment = {},
            .overrides = std::move(overrides)};
}

LinkFixture::LinkFixture(const QByteArray &config, QStringList overrides)
    : simulator(quickScript())
    , configuration(sources(config, std::move(overrides)), secrets)
{
    qputenv("SPILLWAY_TEST_KEY", "sk-ant-api03-test-4Jx8Kq2LmN9pQr7StVwXyZ0123456789AbCdEf");
    const Result<quint16> port = simulator.start(0);
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
    simulatorPort = *port;
    configuration.loadOrDefaults();
    link = std::make_unique<CoreLink>(
        configuration, secrets, CoreLinkOptions {.dataFolder = folder.path(), .session = session});
    m_network.setProxy(QNetworkProxy::NoProxy);
}

bool LinkFixture::serve()
{
    link->start();
    return waitFor(ProxyState::Phase::Serving);
}

bool LinkFixture::waitFor(ProxyState::Phase phase)
{
    return waitUntil([&] { return link->state().phase == phase; });
}

bool LinkFixture::waitForKey(const QString &label, const QByteArray &state)
{
    return waitUntil([&] {
        return std::ranges::any_of(link->keys(), [&](const KeyStatus &key) {
            return key.label == label && key.state == state;
        });
    });
}

QNetworkReply *LinkFixture::post(QNetworkAccessManager &network) const
{
    QNetworkRequest request(QUrl(link->state().baseUrl + "/v1/messages"_L1));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return network.post(
        request,
        R"({"model":"sim-large","max_tokens":9,"messages":[{"role":"user","content":"Hello"}]})");
}

int LinkFixture::ask()
{
    const std::unique_ptr<QNetworkReply> reply(post(m_network));
    if (!waitUntil([&] { return reply->isFinished(); }))
        return -1;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

KeyAddition LinkFixture::newKey(const QString &label) const
{
    return {.provider = u"anthropic"_s,
            .preset = u"anthropic"_s,
            .baseUrl = "http://127.0.0.1:" + QByteArray::number(simulatorPort),
            .label = label,
            .reference =
                SecretReference {SecretReference::Kind::Environment, u"SPILLWAY_TEST_KEY"_s}};
}

QByteArray LinkFixture::fileText() const
{
    QFile file(folder.filePath(u"config.yaml"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LinkFixture::writeFile(const QByteArray &text) const
{
    QFile file(folder.filePath(u"config.yaml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("config.yaml cannot be written");
}

} // namespace spillway::test
