// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/failureclassifier.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace {

const WallTime wallNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 10h;

QByteArray anthropic(const char *type, const char *message)
{
    return QByteArray(R"({"type":"error","error":{"type":")") + type + R"(","message":")" + message
        + R"("}})";
}

QByteArray openAi(const char *type, const char *code, const char *message)
{
    return QByteArray(R"({"error":{"message":")") + message + R"(","type":")" + type
        + R"(","param":null,"code":")" + code + R"("}})";
}

QByteArray zai(const char *code, const char *message)
{
    return QByteArray(R"({"error":{"code":")") + code + R"(","message":")" + message + R"("}})";
}

QByteArray google(int code, const char *status, const char *message, const char *details = "[]")
{
    return QByteArray(R"({"error":{"code":)") + QByteArray::number(code) + R"(,"message":")"
        + message + R"(","status":")" + status + R"(","details":)" + details + "}}";
}

constexpr Milliseconds noHint {-1};

} // namespace

class TestFailureClassifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesResponses_data();
    void classifiesResponses();
    void readsHeaders();
    void classifiesStreamErrors_data();
    void classifiesStreamErrors();
    void classifiesTransportErrors();
    void survivesGarbage();
};

void TestFailureClassifier::classifiesResponses_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<Milliseconds>("hint");
    QTest::addColumn<bool>("modelScoped");
    const auto row = [](const char *name, Dialect dialect, int status, const QByteArray &body,
                        FailureKind kind, Milliseconds hint = noHint, bool modelScoped = false) {
        QTest::newRow(name) << dialect << status << body << kind << hint << modelScoped;
    };
    using enum FailureKind;
    using enum Dialect;

    row("anthropic 400", Anthropic, 400, anthropic("invalid_request_error", "max_tokens: required"),
        BadRequest);
    row("anthropic 413", Anthropic, 413, anthropic("request_too_large", "too big"), BadRequest);
    row("anthropic 401", Anthropic, 401, anthropic("authentication_error", "invalid x-api-key"),
        KeyInvalid);
    row("anthropic 403", Anthropic, 403,
        anthropic("permission_error", "Your API key may not use this resource"), KeyInvalid);
    row("anthropic 404 model", Anthropic, 404, anthropic("not_found_error", "model: claude-9"),
        ModelNotFound);
    row("anthropic 429", Anthropic, 429,
        anthropic("rate_limit_error", "This request would exceed the limit"), RateLimited);
    row("anthropic 529", Anthropic, 529, anthropic("overloaded_error", "Overloaded"), Overloaded);
    row("anthropic 500", Anthropic, 500, anthropic("api_error", "Internal server error"),
        Overloaded);
    row("anthropic credit", Anthropic, 400,
        anthropic("invalid_request_error",
                  "Your credit balance is too low to access the Anthropic API."),
        QuotaExhausted);
    row("anthropic spending limit", Anthropic, 400,
        anthropic("invalid_request_error",
                  "You have reached your specified API usage limits. You will regain access on "
                  "2026-11-22 at 00:00 UTC."),
        QuotaExhausted, 14h);
    row("anthropic usage limit", Anthropic, 429,
        anthropic("rate_limit_error", "Claude AI usage limit reached|1795258800"), QuotaExhausted,
        1795258800s - 1795255200s);
    row("openai 400", OpenAiChat, 400,
        openAi("invalid_request_error", "context_length_exceeded", "too long"), BadRequest);
    row("openai 401", OpenAiChat, 401,
        openAi("invalid_request_error", "invalid_api_key", "Incorrect API key"), KeyInvalid);
    row("openai 404", OpenAiChat, 404,
        openAi("invalid_request_error", "model_not_found", "The model 'x' does not exist"),
        ModelNotFound);
    row("openai 404 access", OpenAiResponses, 404,
        openAi("invalid_request_error", "model_not_found",
               "The model 'x' does not exist or you do not have access to it."),
        ModelUnavailable);
    row("openai 404 path", OpenAiChat, 404,
        openAi("invalid_request_error", "unknown_url", "Unknown request URL"), BadRequest);
    row("openai quota is a 429", OpenAiChat, 429,
        openAi("insufficient_quota", "insufficient_quota", "You exceeded your current quota"),
        QuotaExhausted);
    row("openai rate", OpenAiChat, 429,
        openAi("tokens", "rate_limit_exceeded",
               "Rate limit reached for gpt-5 in organization org-1 on tokens per min. Please try "
               "again in 6.5s."),
        RateLimited, 6500ms, true);
    row("openai oversized", OpenAiChat, 429,
        openAi("tokens", "rate_limit_exceeded", "Request too large for gpt-5 on tokens per min"),
        BadRequest);
    row("openai region", OpenAiChat, 403,
        openAi("request_forbidden", "unsupported_country_region_territory",
               "Country not supported"),
        HostUnreachable);
    row("openrouter 402", OpenAiChat, 402, openAi("", "402", "Insufficient credits"),
        QuotaExhausted);
    row("openrouter moderation", OpenAiChat, 403, openAi("", "403", "Your input was flagged"),
        BadRequest);
    row("plan without the model", OpenAiChat, 403,
        openAi("", "", "Model glm-5 is not available on your current plan"), ModelUnavailable);
    row("zai balance", Anthropic, 429, zai("1113", "Insufficient balance or no resource package."),
        ModelUnavailable, noHint, true);
    row("zai unknown model", Anthropic, 400, zai("1211", "Unknown Model"), ModelUnavailable, noHint,
        true);
    row("zai concurrency", Anthropic, 429, zai("1302", "High concurrency usage"),
        ConcurrencyLimited, noHint, true);
    row("zai frequency", Anthropic, 429, zai("1303", "High frequency usage"), RateLimited, noHint,
        true);
    row("zai frequency 2", Anthropic, 429, zai("1305", "Too many requests"), RateLimited, noHint,
        true);
    row("zai window", Anthropic, 429,
        zai("1308", "Usage limit reached for 5 hour. Your limit will reset at 2026-11-21 20:00:00"),
        QuotaExhausted, 2h); // 20:00 in China is noon UTC
    row("zai week", OpenAiChat, 429,
        zai("1310", "Weekly limit exhausted, resets at 2026-11-23T10:00:00Z"), QuotaExhausted, 48h);
    row("zai code in a 200", Anthropic, 200, R"({"code":1302,"msg":"concurrency","success":false})",
        ConcurrencyLimited, noHint, true);
    row("gemini bad key is a 400", Gemini, 400,
        google(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key."),
        KeyInvalid);
    row("gemini 400", Gemini, 400, google(400, "INVALID_ARGUMENT", "Invalid JSON payload"),
        BadRequest);
    row("gemini 404", Gemini, 404,
        google(404, "NOT_FOUND", "models/gemini-9 is not found for API version v1beta"),
        ModelNotFound);
    row("gemini 503", Gemini, 503, google(503, "UNAVAILABLE", "The model is overloaded."),
        Overloaded);
    row("gemini minute", Gemini, 429,
        google(
            429, "RESOURCE_EXHAUSTED", "You exceeded your current quota",
            R"([{"violations":[{"quotaId":"GenerateRequestsPerMinutePerProjectPerModel-FreeTier"}]},{"retryDelay":"34s"}])"),
        RateLimited, 34s, true);
    row("gemini day", Gemini, 429,
        google(
            429, "RESOURCE_EXHAUSTED",
            "You exceeded your current quota, please check your plan and billing details.",
            R"([{"violations":[{"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]},{"retryDelay":"34s"}])"),
        QuotaExhausted, 21h, true);
    row("408", OpenAiChat, 408, {}, Overloaded);
    row("409", OpenAiChat, 409, {}, BadRequest);
    row("415", OpenAiChat, 415, {}, BadRequest);
    row("422", OpenAiChat, 422, {}, BadRequest);
    row("502 page", OpenAiChat, 502, "<html>bad gateway</html>", Overloaded);
    row("504", OpenAiChat, 504, {}, Overloaded);
    row("522 of a CDN", OpenAiChat, 522, {}, Overloaded);
    row("403 page of a firewall", OpenAiChat, 403, "\n<!DOCTYPE html><title>Attention</title>",
        InvalidResponse);
    row("redirect", OpenAiChat, 302, {}, InvalidResponse);
    row("empty success", OpenAiChat, 200, {}, InvalidResponse);
    row("error in a success", Anthropic, 200, anthropic("rate_limit_error", "slow down"),
        RateLimited);
}

void TestFailureClassifier::classifiesResponses()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(FailureKind, kind);
    QFETCH(Milliseconds, hint);
    QFETCH(bool, modelScoped);
    const Failure failure = classifyResponse(status, {}, body, dialect, wallNow);
    QCOMPARE(QByteArray(failure.rule().name), QByteArray(failureRule(kind).name));
    QCOMPARE(failure.status, status);
    QCOMPARE(failure.retryAfter.value_or(noHint).count(), hint.count());
    QCOMPARE(failure.modelScoped, modelScoped);
}

void TestFailureClassifier::readsHeaders()
{
    const QByteArray body = anthropic("rate_limit_error", "limit");
    HeaderList headers {{"Retry-After", "17"}, {"anthropic-ratelimit-requests-limit", "50"}};
    Failure failure = classifyResponse(429, headers, body, Dialect::Anthropic, wallNow);
    QCOMPARE(failure.retryAfter, std::optional<Milliseconds>(17s));
    QVERIFY(failure.modelScoped);

    headers = {{"anthropic-ratelimit-unified-status", "rejected"},
               {"anthropic-ratelimit-unified-reset", "1795262400"}};
    failure = classifyResponse(429, headers, body, Dialect::Anthropic, wallNow);
    QCOMPARE(failure.kind, FailureKind::QuotaExhausted);
    QCOMPARE(failure.retryAfter, std::optional<Milliseconds>(2h));
    // A bad request carries rate headers as well; they are no reason to rest.
    failure = classifyResponse(400, headers, anthropic("invalid_request_error", "no"),
                               Dialect::Anthropic, wallNow);
    QCOMPARE(failure.kind, FailureKind::BadRequest);
    QVERIFY(!failure.retryAfter);
}

void TestFailureClassifier::classifiesStreamErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &json, FailureKind kind, int status) {
        QTest::newRow(name) << json << kind << status;
    };
    using enum FailureKind;
    row("anthropic overloaded", anthropic("overloaded_error", "Overloaded"), Overloaded, 529);
    row("anthropic rate", anthropic("rate_limit_error", "slow down"), RateLimited, 429);
    row("anthropic bad request", anthropic("invalid_request_error", "no"), BadRequest, 400);
    row("openai server error", openAi("server_error", "server_error", "sorry"), Overloaded, 500);
    row("openai quota", openAi("insufficient_quota", "insufficient_quota", "no money"),
        QuotaExhausted, 429);
    row("responses failed", R"({"error":{"code":"rate_limit_exceeded","message":"x"}})",
        RateLimited, 429);
    row("google", google(503, "UNAVAILABLE", "overloaded"), Overloaded, 503);
    row("responses error event", R"({"type":"error","code":"server_error","message":"x"})",
        Overloaded, 500);
    row("number only", R"({"error":{"code":401,"message":"who?"}})", KeyInvalid, 401);
    row("zai", zai("1302", "x"), ConcurrencyLimited, 500);
    row("unknown", R"({"error":{"type":"surprise"}})", Overloaded, 500);
    row("garbage", "\xff{", Overloaded, 500);
}

void TestFailureClassifier::classifiesStreamErrors()
{
    QFETCH(QByteArray, json);
    QFETCH(FailureKind, kind);
    QFETCH(int, status);
    const Failure failure = classifyStreamError(json, Dialect::Anthropic, wallNow);
    QCOMPARE(QByteArray(failure.rule().name), QByteArray(failureRule(kind).name));
    QCOMPARE(failure.status, status);
}

void TestFailureClassifier::classifiesTransportErrors()
{
    const auto kind = [](TransportFailure failure, bool committed = false) {
        return classifyTransport({failure, "why"}, committed).kind;
    };
    QCOMPARE(kind(TransportFailure::Dns), FailureKind::HostUnreachable);
    QCOMPARE(kind(TransportFailure::Connect), FailureKind::HostUnreachable);
    QCOMPARE(kind(TransportFailure::Tls), FailureKind::HostUnreachable);
    QCOMPARE(kind(TransportFailure::Proxy), FailureKind::HostUnreachable);
    QCOMPARE(kind(TransportFailure::Internal), FailureKind::HostUnreachable);
    QCOMPARE(kind(TransportFailure::ResetBeforeHead), FailureKind::ConnectionLost);
    QCOMPARE(kind(TransportFailure::FirstByteTimeout), FailureKind::FirstByteTimeout);
    QCOMPARE(kind(TransportFailure::IdleTimeout), FailureKind::IdleTimeout);
    QCOMPARE(kind(TransportFailure::CutBody), FailureKind::InvalidResponse);
    QCOMPARE(kind(TransportFailure::CutBody, true), FailureKind::StreamBroken);
    QCOMPARE(kind(TransportFailure::Protocol), FailureKind::InvalidResponse);
    QCOMPARE(classifyTransport({TransportFailure::Dns, "why"}).message, QByteArray("why"));
}

void TestFailureClassifier::survivesGarbage()
{
    const QByteArray valid =
        google(429, "RESOURCE_EXHAUSTED", "retry in 1h2m until 2026-11-23T10:00:00+08:00",
               R"([{"violations":[{"quotaId":"PerDay"}]},{"retryDelay":"34s"}])");
    for (qsizetype cut = 0; cut <= valid.size(); ++cut) {
        QByteArray body = valid.first(cut);
        const Failure failure = classifyResponse(429, {}, body, Dialect::Gemini, wallNow);
        QVERIFY(failure.rule().coolsDown);
        body.resize(valid.size(), '[');
        QVERIFY(classifyResponse(429, {}, body, Dialect::Gemini, wallNow).rule().coolsDown);
    }
    for (int status = -1; status < 1000; ++status)
        QVERIFY(classifyResponse(status, {}, "\0\xff", Dialect::OpenAiChat, wallNow).kind
                != FailureKind::None);
    const QByteArray endless =
        anthropic("rate_limit_error", QByteArray(1'000'000, 'x').constData());
    QVERIFY(classifyResponse(429, {}, endless, Dialect::Anthropic, wallNow).message.size() <= 500);
}

QTEST_APPLESS_MAIN(TestFailureClassifier)
#include "tst_failureclassifier.moc"
