// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/proxyfixture.h"

#include "core/config/layers.h"

#include <QTest>

#include <algorithm>
#include <atomic>

namespace spillway::test {

namespace {

constexpr int patience = 60'000;

QByteArray variableOf(const QByteArray &label)
{
    return "SPILLWAY_TEST_KEY_" + label.toUpper();
}

const char *authOf(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return "x-api-key";
    case Dialect::Gemini:
        return "x-goog-api-key";
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses:
        return "bearer";
    }
    return "bearer";
}

} // namespace

QByteArray secretOf(const QByteArray &label)
{
    return "sk-ant-api03-" + label + "-4Jx8Kq2LmN9pQr7StVwXyZ0123456789AbCdEf";
}

QByteArray providerText(const QByteArray &id, const QByteArray &url, Dialect dialect,
                        const QList<QByteArray> &labels, const QByteArray &more)
{
    QByteArray text = "  - id: " + id + "\n    baseUrl: " + url
        + "\n    dialect: " + dialectName(dialect) + "\n    auth: " + authOf(dialect)
        + "\n    proxyUrl: direct\n    policy: fill-first\n    keys:\n";
    for (const QByteArray &label : labels) {
        qputenv(variableOf(label).constData(), secretOf(label));
        text += "      - {label: " + label + ", secret: \"env:" + variableOf(label) + "\"}\n";
    }
    return text + more;
}

QByteArray configText(const QByteArray &providers, const QByteArray &more)
{
    return "providers:\n" + providers + more;
}

ProxyFixture::ProxyFixture(const QByteArray &configText)
{
    const SnapshotPtr snapshot = load(configText);
    m_core = std::make_unique<CoreThread>(
        CoreOptions {.dataFolder = m_dataFolder.path(), .demo = false, .hooks = {}});
    const Result<quint16> port = m_core->start(snapshot);
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
    m_port = *port;
    awaitSecrets();
}

SnapshotPtr ProxyFixture::load(const QByteArray &configText)
{
    ConfigSources sources;
    sources.text = configText;
    sources.overrides = {QStringLiteral("listener.port=0"),
                         QStringLiteral("retry.backoffBase=10ms")};
    const Result<LoadedConfig> loaded = loadConfig(sources);
    if (!loaded)
        qFatal("%s\n%s", qPrintable(loaded.error().message), qPrintable(loaded.error().detail));
    loaded->snapshot->version = ++m_version;
    return loaded->snapshot;
}

bool ProxyFixture::apply(const QByteArray &configText)
{
    std::optional<Result<void>> applied;
    m_core->apply(load(configText), [&](const Result<void> &result) { applied = result; });
    if (!QTest::qWaitFor([&] { return applied.has_value(); }, patience) || !applied->has_value())
        return false;
    awaitSecrets();
    return true;
}

void ProxyFixture::onCore(std::function<void(AdminTarget &)> work)
{
    const auto done = std::make_shared<std::atomic<bool>>(false);
    m_core->post([done, work = std::move(work)](Core &core) {
        work(core);
        done->store(true, std::memory_order_release);
    });
    if (!QTest::qWaitFor([&] { return done->load(std::memory_order_acquire); }, patience))
        qFatal("the core thread does not answer");
}

void ProxyFixture::awaitSecrets()
{
    bool known = false;
    while (!known) {
        onCore([&known](AdminTarget &core) {
            known = std::ranges::none_of(core.keys(), [](const KeyStatus &key) {
                return key.secret == SecretState::Unknown;
            });
        });
    }
}

ExchangeRecord ProxyFixture::finished(int count)
{
    ExchangeRecord newest;
    const bool came = QTest::qWaitFor(
        [&] {
            int ended = 0;
            onCore([&](AdminTarget &core) {
                for (const ExchangeRecord &record : core.feed().recent(1000)) {
                    if (record.outcome == ExchangeOutcome::Running)
                        continue;
                    ++ended;
                    newest = record;
                }
            });
            return ended >= count;
        },
        patience);
    if (!came)
        qWarning("only fewer exchanges than %d have ended", count);
    return newest;
}

QByteArray ProxyFixture::keyState(const QByteArray &label)
{
    QByteArray state;
    onCore([&](AdminTarget &core) {
        for (const KeyStatus &key : core.keys()) {
            if (key.label == QString::fromUtf8(label))
                state = key.state;
        }
    });
    return state;
}

QByteArray generatePath(Dialect dialect, bool stream)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return "/v1/messages";
    case Dialect::OpenAiChat:
        return "/v1/chat/completions";
    case Dialect::OpenAiResponses:
        return "/v1/responses";
    case Dialect::Gemini:
        return stream ? "/v1beta/models/sim-large:streamGenerateContent?alt=sse"
                      : "/v1beta/models/sim-large:generateContent";
    }
    return {};
}

QByteArray generateBody(Dialect dialect, bool stream, const QByteArray &words)
{
    const QByteArray streaming = stream ? "\"stream\":true," : "";
    switch (dialect) {
    case Dialect::Anthropic:
        return "{\"model\":\"sim-large\",\"max_tokens\":100," + streaming
            + "\"messages\":[{\"role\":\"user\",\"content\":\"" + words + "\"}]}";
    case Dialect::OpenAiChat:
        return "{\"model\":\"sim-large\"," + streaming
            + "\"messages\":[{\"role\":\"user\",\"content\":\"" + words + "\"}]}";
    case Dialect::OpenAiResponses:
        return "{\"model\":\"sim-large\"," + streaming + "\"input\":\"" + words + "\"}";
    case Dialect::Gemini:
        return R"({"contents":[{"role":"user","parts":[{"text":")" + words + R"("}]}]})";
    }
    return {};
}

} // namespace spillway::test
