// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/errors.h"
#include "core/dialects/retryhint.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

class VendorErrorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryVendor_data();
    void readsEveryVendor();
    void readsHints_data();
    void readsHints();
    void readsItsOwnWords_data();
    void readsItsOwnWords();
    void isBounded();
    void survivesGarbage();
};

void VendorErrorTest::readsEveryVendor_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<qint64>("delay"); // ms, -1 = none
    const auto row = [](const char *name, const char *body, const char *type, const char *code,
                        const char *message, qint64 delay = -1) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(type) << QByteArray(code)
                            << QByteArray(message) << delay;
    };
    row("anthropic",
        R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"})",
        "overloaded_error", "", "Overloaded");
    row("openai quota",
        R"({"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}})",
        "insufficient_quota", "insufficient_quota", "You exceeded your current quota.");
    row("openai tokens",
        R"({"error":{"message":"Rate limit reached … Please try again in 6.57s. Visit x","type":"tokens","param":null,"code":"rate_limit_exceeded"}})",
        "tokens", "rate_limit_exceeded", "Rate limit reached … Please try again in 6.57s. Visit x",
        6570);
    row("responses error event",
        R"({"type":"error","sequence_number":2,"code":"server_error","message":"Oops","param":null})",
        "", "server_error", "Oops");
    row("responses nested",
        R"({"type":"error","sequence_number":2,"error":{"type":"tokens","code":"rate_limit_exceeded","message":"M"}})",
        "tokens", "rate_limit_exceeded", "M");
    row("gemini",
        R"({"error":{"code":429,"message":"Quota","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.Help"},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"3.5s"}]}})",
        "RESOURCE_EXHAUSTED", "429", "Quota", 3500);
    row("gemini in an array", R"([{"error":{"code":503,"message":"Busy","status":"UNAVAILABLE"}}])",
        "UNAVAILABLE", "503", "Busy");
    row("z.ai", R"({"error":{"code":"1302","message":"High concurrency usage of this API"}})", "",
        "1302", "High concurrency usage of this API");
    row("z.ai, type too",
        R"({"type":"error","error":{"type":"1308","message":"Usage limit reached","code":"1308"}})",
        "1308", "1308", "Usage limit reached");
    row("code and msg", R"({"code":500,"msg":"404 NOT_FOUND","success":false})", "", "500",
        "404 NOT_FOUND");
    row("openrouter",
        R"({"error":{"code":429,"message":"Provider returned error","metadata":{"provider_name":"X","raw":"slow down, retry after 20 seconds"}}})",
        "", "429", "Provider returned error (slow down, retry after 20 seconds)", 20000);
    row("detail", R"({"detail":"Not authenticated"})", "", "", "Not authenticated");
    row("detail list", R"({"detail":[{"loc":["body"],"msg":"bad"}]})", "", "",
        R"([{"loc":["body"],"msg":"bad"}])");
    row("error as text", R"({"error":"model not found"})", "", "", "model not found");
    row("message only", R"({"message":"Forbidden"})", "", "", "Forbidden");
    row("JSON text", R"("just words")", "", "", "just words");
    row("plain text", "upstream connect error", "", "", "upstream connect error");
    row("HTML",
        "<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head>\n<body><h1>502 Bad\n "
        "Gateway</h1><script>x()</script><p>nginx</p></body></html>",
        "", "", "502 Bad Gateway nginx");
    row("empty", "", "", "", "");
    row("empty object", "{}", "", "", "{}");
    row("hours", R"({"error":{"message":"Weekly limit. Resets in 108h48m"}})", "", "",
        "Weekly limit. Resets in 108h48m", (108 * 60 + 48) * 60000LL);
}

void VendorErrorTest::readsEveryVendor()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, message);
    QFETCH(const qint64, delay);
    const VendorError error = vendorError(body);
    QCOMPARE(error.type, type);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.retryDelay ? error.retryDelay->count() : -1, delay);
}

void VendorErrorTest::readsHints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("delay");
    const auto row = [](const char *text, qint64 delay) {
        QTest::newRow(text) << QByteArray(text) << delay;
    };
    row("Please try again in 6m0s.", 360'000);
    row("try again in 20s", 20'000);
    row("Try again in 1.5s", 1'500);
    row("try again in 700ms", 700);
    row("try again in 20", 20'000);
    row("Try again in about 2 minutes", 120'000);
    row("try again in 1 hour, 5 minutes and 3 seconds", 3'903'000);
    row("retry after 12 seconds", 12'000);
    row("Retry-After: 7", 7'000);
    row("Resets in 108h48m", 391'680'000);
    row("resets in 2 days", 172'800'000);
    row("please wait 5 seconds", 5'000);
    row("Please retry in 43.271523s.", 43'271);
    row("try again in a moment", -1);
    row("reset in 5 of the cases", -1);
    row("try again in a while, but retry after 3s", 3'000);
    row("please try again later", -1);
    row("try again in 99999999999999999999999h", 366LL * 24 * 3600 * 1000);
    row("try again in ...s", -1);
    row("Your limit will reset at 2026-03-06 22:19:54", -1);
    row("", -1);
}

void VendorErrorTest::readsHints()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, delay);
    const std::optional<Milliseconds> hint = retryHint(text);
    QCOMPARE(hint ? hint->count() : -1, delay);
}

void VendorErrorTest::readsItsOwnWords_data()
{
    QTest::addColumn<int>("seconds");
    for (const int seconds : {1, 59, 600, 601, 3599, 3600, 391'680})
        QTest::addRow("%d", seconds) << seconds;
}

void VendorErrorTest::readsItsOwnWords()
{
    QFETCH(const int, seconds);
    for (const Dialect dialect : allDialects) {
        const ApiError error {ErrorKind::AllKeysCooling, {}, "x1", std::chrono::seconds(seconds)};
        const VendorError read = vendorError(errorBody(dialect, error));
        QCOMPARE(read.retryDelay, std::optional<Milliseconds>(std::chrono::seconds(seconds)));
    }
}

void VendorErrorTest::isBounded()
{
    QByteArray text;
    while (text.size() < 100'000)
        text += "\xf0\x9f\x98\x80";
    const VendorError structured =
        vendorError("{\"error\":{\"type\":\"" + text + "\",\"code\":\"" + text
                    + "\",\"message\":\"a" + text + "\",\"metadata\":{\"raw\":\"" + text + "\"}}}");
    QVERIFY(structured.message.size() <= 500);
    QVERIFY(structured.message.size() > 490);
    QVERIFY(QString::fromUtf8(structured.message).indexOf(QChar::ReplacementCharacter) < 0);
    QVERIFY(structured.type.size() <= 100);
    QVERIFY(structured.code.size() <= 100);
    const VendorError plain = vendorError("a" + text);
    QVERIFY(plain.message.size() <= 200);
    QVERIFY(QString::fromUtf8(plain.message).indexOf(QChar::ReplacementCharacter) < 0);
}

void VendorErrorTest::survivesGarbage()
{
    const QByteArray text =
        R"([{"error":{"code":429,"message":"<p>try again in 3s","status":"X","details":[{"retryDelay":"1s"}],"metadata":{"raw":1}}}])";
    for (qsizetype cut = 0; cut <= text.size(); ++cut) {
        QVERIFY(vendorError(text.first(cut)).message.size() <= 500);
        QVERIFY(vendorError(text.sliced(cut)).message.size() <= 500);
    }
    QVERIFY(vendorError(QByteArray(100'000, '<')).message.isEmpty());
    QVERIFY(vendorError(QByteArray(100'000, '[')).message.size() <= 200);
    QVERIFY(vendorError(QByteArray("<script>")).message.isEmpty());
}

QTEST_GUILESS_MAIN(VendorErrorTest)
#include "tst_vendorerror.moc"
