// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/errors.h"

#include "core/base/jsonview.h"
#include "core/http/sse.h"

#include <QSet>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace {

constexpr int clientKinds = static_cast<int>(ErrorKind::UpstreamStreamBroken) + 1;

std::vector<SseEvent> eventsIn(const QByteArray &bytes)
{
    std::vector<SseEvent> events;
    SseReader reader;
    const bool ok = reader.feed(bytes, [&](const std::optional<SseEvent> &event, QByteArrayView) {
        if (event)
            events.push_back(*event);
    });
    return ok && reader.pending().isEmpty() ? events : std::vector<SseEvent>();
}

} // namespace

class ErrorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasARow();
    void kindsThatStayInsideBecomeInternal();
    void usesTheVendorsStatus_data();
    void usesTheVendorsStatus();
    void writesTheVendorsBody_data();
    void writesTheVendorsBody();
    void saysWhenToComeBack();
    void everyErrorIsValidInEveryDialect();
    void endsAResponsesStreamLikeTheVendor();
    void keepsAliveAsClientsTolerate();
};

void ErrorsTest::everyKindHasARow()
{
    QSet<QByteArray> names;
    for (int kind = 0; kind < clientKinds; ++kind) {
        const ErrorRow &row = errorRow(static_cast<ErrorKind>(kind));
        QCOMPARE(static_cast<int>(row.kind), kind);
        names.insert(row.name);
        QVERIFY2(row.status >= 400 && row.status < 600, row.name);
        QVERIFY2(row.anthropicStatus == row.status
                     || (row.anthropicStatus == 529 && row.status == 503),
                 row.name);
        const QByteArray text = row.text;
        QVERIFY2(text.endsWith('.') && text.size() > 40, row.name);
        QVERIFY2(text.count(". ") >= 1 || text.contains("; ") || text.contains(", "), row.name);
    }
    QCOMPARE(names.size(), clientKinds);
}

void ErrorsTest::kindsThatStayInsideBecomeInternal()
{
    for (const ErrorKind kind : {ErrorKind::Io, ErrorKind::Cancelled, static_cast<ErrorKind>(9999),
                                 static_cast<ErrorKind>(-1)})
        QCOMPARE(errorRow(kind).kind, ErrorKind::Internal);
}

void ErrorsTest::usesTheVendorsStatus_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("anthropic");
    QTest::addColumn<int>("others");
    QTest::newRow("cooling") << ErrorKind::AllKeysCooling << 529 << 503;
    QTest::newRow("overloaded") << ErrorKind::UpstreamOverloaded << 529 << 503;
    QTest::newRow("paused") << ErrorKind::Paused << 503 << 503;
    QTest::newRow("unknown path") << ErrorKind::UnknownPath << 404 << 404;
    QTest::newRow("host") << ErrorKind::HostNotAllowed << 421 << 421;
    QTest::newRow("upgrade") << ErrorKind::UpgradeRequired << 426 << 426;
    QTest::newRow("key") << ErrorKind::ClientKeyMissing << 401 << 401;
    QTest::newRow("body") << ErrorKind::BodyTooLarge << 413 << 413;
    QTest::newRow("timeout") << ErrorKind::UpstreamTimeout << 504 << 504;
}

void ErrorsTest::usesTheVendorsStatus()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, anthropic);
    QFETCH(const int, others);
    QCOMPARE(statusFor(Dialect::Anthropic, kind), anthropic);
    for (const Dialect dialect : {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Gemini})
        QCOMPARE(statusFor(dialect, kind), others);
}

void ErrorsTest::writesTheVendorsBody_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("frame");
    const QByteArray anthropic =
        R"({"type":"error","error":{"type":"not_found_error","message":"No \"x\"."},"request_id":"r1"})";
    QTest::newRow("anthropic") << Dialect::Anthropic << anthropic
                               << "event: error\ndata: " + anthropic + "\n\n";
    const QByteArray chat =
        R"({"error":{"message":"No \"x\".","type":"invalid_request_error","param":null,"code":"model_not_found"}})";
    QTest::newRow("openai-chat") << Dialect::OpenAiChat << chat << "data: " + chat + "\n\n";
    const QByteArray gemini =
        R"({"error":{"code":404,"message":"No \"x\".","status":"NOT_FOUND","details":[{"@type":"type.googleapis.com/google.rpc.RequestInfo","requestId":"r1"}]}})";
    QTest::newRow("gemini") << Dialect::Gemini << gemini << "data: " + gemini + "\n\n";
    const QByteArray responses =
        R"({"error":{"type":"invalid_request_error","code":"model_not_found","message":"No \"x\".","param":null}})";
    QTest::newRow("openai-responses") << Dialect::OpenAiResponses << responses << QByteArray();
}

void ErrorsTest::writesTheVendorsBody()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, frame);
    const ApiError error {ErrorKind::ModelNotFound, "No \"x\".", "r1", {}};
    QCOMPARE(errorBody(dialect, error), body);
    if (!frame.isEmpty())
        QCOMPARE(errorFrame(dialect, error), frame);
}

void ErrorsTest::saysWhenToComeBack()
{
    const ApiError error {ErrorKind::AllKeysCooling, {}, {}, 34s};
    for (const Dialect dialect : allDialects) {
        const QByteArray body = errorBody(dialect, error);
        const JsonView message = JsonView::document(body).at("error", "message");
        QVERIFY(message.stringOr({}).endsWith(" Try again in 34 s."));
        QVERIFY(message.stringOr({}).startsWith(errorRow(ErrorKind::AllKeysCooling).text));
    }
    QVERIFY(errorBody(Dialect::Gemini, error).contains(R"("retryDelay":"34s")"));
    QVERIFY(errorBody(Dialect::OpenAiChat, {ErrorKind::Paused, {}, {}, 0s}).contains("in 1 s."));
    QVERIFY(
        errorBody(Dialect::OpenAiChat, {ErrorKind::Paused, {}, {}, 3723s}).contains("in 1h2m3s."));
}

void ErrorsTest::everyErrorIsValidInEveryDialect()
{
    for (int kind = 0; kind < clientKinds; ++kind) {
        const ApiError error {static_cast<ErrorKind>(kind), "line\nbreak \x01 \"quote\" \\", "id",
                              5s};
        for (const Dialect dialect : allDialects) {
            const QByteArray body = errorBody(dialect, error);
            QCOMPARE(JsonView::document(body).at("error", "message").stringOr({}),
                     error.message + " Try again in 5 s.");
            const std::vector<SseEvent> events = eventsIn(errorFrame(dialect, error, 3));
            QCOMPARE(events.size(), dialect == Dialect::OpenAiResponses ? 2U : 1U);
            for (const SseEvent &event : events)
                QVERIFY(JsonView::document(event.data));
        }
    }
}

void ErrorsTest::endsAResponsesStreamLikeTheVendor()
{
    const QByteArray frames = errorFrame(Dialect::OpenAiResponses,
                                         {ErrorKind::UpstreamStreamBroken, "Cut.", "r1", {}}, 7);
    const std::vector<SseEvent> events = eventsIn(frames);
    QCOMPARE(events.size(), 2U);
    QCOMPARE(events[0].type, "error");
    const JsonView error = JsonView::document(events[0].data);
    QCOMPARE(error["sequence_number"].integer(), 7);
    QCOMPARE(error["message"].string(), "Cut.");
    QCOMPARE(error.at("error", "message").string(), "Cut.");
    QCOMPARE(events[1].type, "response.failed");
    const JsonView failed = JsonView::document(events[1].data);
    QCOMPARE(failed["type"].string(), "response.failed");
    QCOMPARE(failed["sequence_number"].integer(), 8);
    QCOMPARE(failed.at("response", "status").string(), "failed");
    QCOMPARE(failed.at("response", "id").string(), "resp_r1");
    QCOMPARE(failed.at("response", "error", "code").string(), "server_error");
    QCOMPARE(failed.at("response", "error", "message").string(), "Cut.");
}

void ErrorsTest::keepsAliveAsClientsTolerate()
{
    QCOMPARE(keepAliveFrame(Dialect::Anthropic), "event: ping\ndata: {\"type\": \"ping\"}\n\n");
    QCOMPARE(keepAliveFrame(Dialect::OpenAiChat), ": keep-alive\n\n");
    QCOMPARE(keepAliveFrame(Dialect::OpenAiResponses), ": keep-alive\n\n");
    QVERIFY(keepAliveFrame(Dialect::Gemini).isEmpty());
}

QTEST_GUILESS_MAIN(ErrorsTest)
#include "tst_errors.moc"
