// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/demotraffic.h"

#include "core/base/clock.h"
#include "core/base/jsonwriter.h"

#include <QNetworkProxy>
#include <QNetworkReply>

#include <array>

namespace spillway {

namespace {

enum class Wire { Messages, Chat, Responses, Gemini };

/// A pretended tool: how it names itself, what it speaks, and how often it asks.
struct DemoTool
{
    const char *userAgent;
    Wire wire;
    std::array<const char *, 2> models; ///< the usual one, the small one
    int share;
};

constexpr std::array tools {
    DemoTool {"claude-cli/2.0.14 (external, cli)",
              Wire::Messages,
              {"claude-opus-4-6", "claude-haiku-4-5"},
              5},
    DemoTool {"codex_cli_rs/0.46.0 (Linux)", Wire::Responses, {"gpt-5.1-codex", "gpt-5-mini"}, 3},
    DemoTool {"OpenAI/Python 2.6.1", Wire::Chat, {"gpt-5.1", "gpt-5-mini"}, 2},
    DemoTool {
        "GeminiCLI/0.9.0/gemini-2.5-pro", Wire::Gemini, {"gemini-2.5-pro", "gemini-2.5-flash"}, 1},
};

constexpr std::array questions {
    "Why does this test fail only on the second run?",
    "Rename the field and update every caller.",
    "Summarise the changes since the last release.",
    "Write a unit test for the parser's error path.",
    "Explain what this function does and where it is called.",
    "Find the commit that introduced the regression.",
};

constexpr int allShares = [] {
    int sum = 0;
    for (const DemoTool &tool : tools)
        sum += tool.share;
    return sum;
}();

constexpr Milliseconds shortestPause {150};
constexpr std::uint32_t pauseSpread = 700; ///< milliseconds

std::uint32_t below(Random &random, std::uint32_t bound)
{
    return static_cast<std::uint32_t>(random.below(bound));
}

const DemoTool &pickTool(Random &random)
{
    int at = static_cast<int>(below(random, allShares));
    for (const DemoTool &tool : tools) {
        at -= tool.share;
        if (at < 0)
            return tool;
    }
    return tools.front();
}

/// A prompt of a realistic size: the question after some of the conversation so far.
QByteArray promptFor(Random &random)
{
    QByteArray prompt;
    const std::uint32_t turns = below(random, 40);
    for (std::uint32_t turn = 0; turn < turns; ++turn)
        prompt += QByteArray(questions[below(random, questions.size())]) + "\n";
    return prompt + questions[below(random, questions.size())];
}

QByteArray bodyFor(Wire wire, QByteArrayView model, QByteArrayView prompt)
{
    JsonWriter json;
    json.beginObject();
    switch (wire) {
    case Wire::Messages:
        json.member("model", model).member("max_tokens", qint64(1024)).member("stream", true);
        json.key("messages").beginArray().beginObject();
        json.member("role", "user").member("content", prompt).end().end();
        break;
    case Wire::Chat:
        json.member("model", model).member("stream", true);
        json.key("messages").beginArray().beginObject();
        json.member("role", "user").member("content", prompt).end().end();
        break;
    case Wire::Responses:
        json.member("model", model).member("stream", true).member("input", prompt);
        break;
    case Wire::Gemini:
        json.key("contents").beginArray().beginObject().member("role", "user");
        json.key("parts").beginArray().beginObject().member("text", prompt).end().end();
        json.end().end();
        break;
    }
    json.end();
    return json.take();
}

QByteArray pathFor(Wire wire, const QByteArray &model)
{
    switch (wire) {
    case Wire::Messages:
        return "/v1/messages";
    case Wire::Chat:
        return "/v1/chat/completions";
    case Wire::Responses:
        return "/v1/responses";
    case Wire::Gemini:
        break;
    }
    return "/v1beta/models/" + model + ":streamGenerateContent?alt=sse";
}

} // namespace

DemoRequest nextDemoRequest(Random &random)
{
    const DemoTool &tool = pickTool(random);
    const QByteArray model = tool.models[below(random, 4) == 0 ? 1 : 0];
    return {tool.userAgent, pathFor(tool.wire, model),
            bodyFor(tool.wire, model, promptFor(random))};
}

FaultScript demoFaults()
{
    const auto often = [](Fault fault) {
        fault.times = 1;
        return fault;
    };
    FaultScript script;
    script.pace = Milliseconds(25);
    script.words = 40;
    // Keys 1 to 3 speak for Anthropic, 4 to 6 for OpenAI, 7 to 9 for Gemini. A key that is asked
    // more than its limit allows answers 429, as a vendor would.
    script.keys["sim-demo-key-1"].limits.rpm = 20;
    script.keys["sim-demo-key-4"].limits.rpm = 24;
    script.keys["sim-demo-key-2"].faults = {
        often({.kind = FaultKind::Status, .status = 529}),
        often({.kind = FaultKind::SlowWords, .duration = Milliseconds(120)}),
        often({.kind = FaultKind::CloseBeforeHead}),
    };
    script.keys["sim-demo-key-5"].faults = {
        often({.kind = FaultKind::Status, .status = 503}),
        often({.kind = FaultKind::CloseMidStream, .afterEvents = 12}),
    };
    script.keys["sim-demo-key-9"].faults = {
        {.kind = FaultKind::Status, .times = -1, .status = 401}};
    return script;
}

DemoTraffic::DemoTraffic(Random &random)
    : m_random(random)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DemoTraffic::send);
}

void DemoTraffic::setBaseUrl(const QString &url)
{
    m_baseUrl = url;
    if (url.isEmpty())
        m_timer.stop();
    else if (!m_timer.isActive())
        plan();
}

void DemoTraffic::plan()
{
    m_timer.start(shortestPause + Milliseconds(below(m_random, pauseSpread)));
}

void DemoTraffic::send()
{
    plan();
    if (m_running >= maxRunning)
        return;
    const DemoRequest demo = nextDemoRequest(m_random);
    QNetworkRequest request(QUrl(m_baseUrl + QString::fromLatin1(demo.path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("User-Agent", demo.userAgent);
    QNetworkReply *reply = m_network.post(request, demo.body);
    ++m_running;
    connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->readAll(); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        --m_running;
        reply->deleteLater();
    });
}

} // namespace spillway

#include "moc_demotraffic.cpp"
