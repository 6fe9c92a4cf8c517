// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"
#include "core/dialects/responsetap.h"
#include "core/simulator/vendorwriter.h"

#include <QtTest>

using namespace spillway;

namespace {

SimulatedRequest requestIn(Dialect dialect, const QByteArray &text)
{
    SimulatedRequest request;
    request.dialect = dialect;
    request.operation = Operation::Generate;
    request.model = "sim-large";
    request.stream = true;
    request.usageChunk = true;
    request.thinking = true;
    request.encryptedReasoning = true;
    request.tools = {
        {"weather", R"({"properties":{"city":{"type":"string"}},"required":["city"]})"}};
    request.lastUserText = text;
    request.promptBytes = 400;
    return request;
}

std::vector<SseEvent> eventsOf(const std::vector<QByteArray> &frames)
{
    std::vector<SseEvent> events;
    SseReader reader;
    for (const QByteArray &frame : frames) {
        const bool fine =
            reader.feed(frame, [&](const std::optional<SseEvent> &event, QByteArrayView) {
                if (event)
                    events.push_back(*event);
            });
        if (!fine)
            return {};
    }
    return reader.pending().isEmpty() ? events : std::vector<SseEvent>();
}

/// The event names in order, runs of the same name once.
QByteArray shapeOf(const std::vector<SseEvent> &events)
{
    QByteArrayList names;
    for (const SseEvent &event : events) {
        if (names.isEmpty() || names.back() != event.type)
            names.push_back(event.type);
    }
    return names.join(' ');
}

/// What a client puts together from the text deltas.
QByteArray textOf(Dialect dialect, const std::vector<SseEvent> &events)
{
    QByteArray text;
    for (const SseEvent &event : events) {
        const JsonView data = JsonView::document(event.data);
        switch (dialect) {
        case Dialect::Anthropic:
            text += data.at("delta", "text").stringOr({});
            break;
        case Dialect::OpenAiChat:
            data["choices"].forEach([&](QByteArrayView, const JsonView &choice) {
                text += choice.at("delta", "content").stringOr({});
                return true;
            });
            break;
        case Dialect::OpenAiResponses:
            if (event.type == "response.output_text.delta")
                text += data["delta"].stringOr({});
            break;
        case Dialect::Gemini:
            data["candidates"].forEach([&](QByteArrayView, const JsonView &candidate) {
                candidate.at("content", "parts").forEach([&](QByteArrayView, const JsonView &part) {
                    if (!part["thought"].boolean().value_or(false))
                        text += part["text"].stringOr({});
                    return true;
                });
                return true;
            });
            break;
        }
    }
    return text;
}

} // namespace

class TestVendorWriters final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anthropicEventsComeInTheVendorsOrder();
    void chatChunksComeInTheVendorsOrder();
    void responsesEventsComeInTheVendorsOrder();
    void geminiStreamsAnArrayWithoutSse();
    void deltasAreTheBodysText_data() { dialects(); }
    void deltasAreTheBodysText();
    void tapReadsStreamAndBody_data() { dialects(); }
    void tapReadsStreamAndBody();
    void tapFindsToolStop_data() { dialects(); }
    void tapFindsToolStop();
    void tapFindsTheErrorEvent_data() { dialects(); }
    void tapFindsTheErrorEvent();
    void listsAndErrorsAreJson_data() { dialects(); }
    void listsAndErrorsAreJson();
    void usageAddsUp();

private:
    static void dialects()
    {
        QTest::addColumn<int>("dialect");
        for (const Dialect dialect : allDialects)
            QTest::newRow(dialectName(dialect)) << static_cast<int>(dialect);
    }
    static std::vector<SseEvent> stream(Dialect dialect, const QByteArray &text)
    {
        const SimulatedRequest request = requestIn(dialect, text);
        return eventsOf(writerFor(dialect).frames(request, simulatedAnswer(request, {})));
    }
};

void TestVendorWriters::anthropicEventsComeInTheVendorsOrder()
{
    QCOMPARE(shapeOf(stream(Dialect::Anthropic, "Hello")),
             "message_start content_block_start ping content_block_delta content_block_stop "
             "content_block_start "
             "content_block_delta content_block_stop message_delta message_stop");
    QCOMPARE(shapeOf(stream(Dialect::Anthropic, "use the tool twice")),
             "message_start content_block_start ping content_block_delta content_block_stop "
             "content_block_start "
             "content_block_delta content_block_stop content_block_start content_block_delta "
             "content_block_stop "
             "message_delta message_stop");
    for (const SseEvent &event : stream(Dialect::Anthropic, "Hello"))
        QCOMPARE(JsonView::document(event.data)["type"].stringOr({}), event.type);
}

void TestVendorWriters::chatChunksComeInTheVendorsOrder()
{
    const std::vector<SseEvent> events = stream(Dialect::OpenAiChat, "Hello");
    QVERIFY(events.front().data.contains(R"("delta":{"role":"assistant","content":""})"));
    QCOMPARE(events.back().data, "[DONE]");
    const std::size_t last = events.size() - 1;
    QVERIFY(events[last - 1].data.contains(R"("choices":[],"usage":{"prompt_tokens":)"));
    QVERIFY(events[last - 2].data.contains(R"("finish_reason":"stop")"));
    for (std::size_t i = 0; i < last; ++i)
        QVERIFY(events[i].type.isEmpty()
                && events[i].data.contains(R"("object":"chat.completion.chunk")"));

    SimulatedRequest request = requestIn(Dialect::OpenAiChat, "Hello");
    request.usageChunk = false;
    for (const QByteArray &frame :
         writerFor(Dialect::OpenAiChat).frames(request, simulatedAnswer(request, {})))
        QVERIFY(!frame.contains("usage"));
}

void TestVendorWriters::responsesEventsComeInTheVendorsOrder()
{
    const std::vector<SseEvent> events = stream(Dialect::OpenAiResponses, "Hello");
    QCOMPARE(shapeOf(events),
             "response.created response.in_progress response.output_item.added "
             "response.reasoning_summary_part.added response.reasoning_summary_text.delta "
             "response.reasoning_summary_text.done response.reasoning_summary_part.done "
             "response.output_item.done "
             "response.output_item.added response.content_part.added response.output_text.delta "
             "response.output_text.done response.content_part.done response.output_item.done "
             "response.completed");
    qint64 number = 0;
    for (const SseEvent &event : events) {
        QCOMPARE(JsonView::document(event.data)["type"].stringOr({}), event.type);
        QCOMPARE(JsonView::document(event.data)["sequence_number"].integer().value_or(-1),
                 number++);
    }
    const SimulatedRequest request = requestIn(Dialect::OpenAiResponses, "Hello");
    const QByteArray body =
        writerFor(Dialect::OpenAiResponses).body(request, simulatedAnswer(request, {}));
    QCOMPARE(JsonView::document(events.back().data)["response"].raw(), body);
    QCOMPARE(shapeOf(stream(Dialect::OpenAiResponses, "use the tool")).split(' ').mid(8).join(' '),
             "response.output_item.added response.function_call_arguments.delta "
             "response.function_call_arguments.done response.output_item.done response.completed");
}

void TestVendorWriters::geminiStreamsAnArrayWithoutSse()
{
    SimulatedRequest request = requestIn(Dialect::Gemini, "Hello");
    request.serverSentEvents = false;
    QByteArray whole;
    for (const QByteArray &frame :
         writerFor(Dialect::Gemini).frames(request, simulatedAnswer(request, {})))
        whole += frame;
    int responses = 0;
    int finished = 0;
    const bool fine =
        JsonView::document(whole).forEach([&](QByteArrayView, const JsonView &response) {
            ++responses;
            finished += response.raw().contains("finishReason") ? 1 : 0;
            return true;
        });
    QVERIFY(fine);
    QCOMPARE(responses, 32);
    QCOMPARE(finished, 1);
}

void TestVendorWriters::deltasAreTheBodysText()
{
    QFETCH(int, dialect);
    const SimulatedRequest request = requestIn(Dialect(dialect), "Hello");
    const SimulatedAnswer answer = simulatedAnswer(request, {});
    QCOMPARE(textOf(Dialect(dialect), stream(Dialect(dialect), "Hello")), answer.text());
    const QByteArray body = writerFor(Dialect(dialect)).body(request, answer);
    QVERIFY(JsonView::document(body));
    QVERIFY(body.contains(answer.text()));
    QVERIFY(body.contains(answer.thinkingText()));
}

void TestVendorWriters::tapReadsStreamAndBody()
{
    QFETCH(int, dialect);
    const SimulatedRequest request = requestIn(Dialect(dialect), "Hello");
    const SimulatedAnswer answer = simulatedAnswer(request, {.cachedTokens = 20});
    const VendorWriter &writer = writerFor(Dialect(dialect));
    const auto streamTap = makeResponseTap(Dialect(dialect));
    bool semantic = false;
    for (const SseEvent &event : eventsOf(writer.frames(request, answer))) {
        const EventMeaning meaning = streamTap->event(event);
        QVERIFY(meaning != EventMeaning::Error);
        semantic = semantic || meaning == EventMeaning::Semantic;
    }
    const auto bodyTap = makeResponseTap(Dialect(dialect));
    bodyTap->body(writer.body(request, answer));
    QVERIFY(semantic);
    QVERIFY(streamTap->findings().sawTerminal);
    QVERIFY(!streamTap->findings().stopReason.isEmpty());
    QCOMPARE(streamTap->findings().model, "sim-large");
    QCOMPARE(streamTap->findings().stopReason, bodyTap->findings().stopReason);
    QVERIFY(streamTap->findings().usage == bodyTap->findings().usage);
    QVERIFY(streamTap->findings().error.isEmpty());
}

void TestVendorWriters::tapFindsToolStop()
{
    QFETCH(int, dialect);
    const auto tap = makeResponseTap(Dialect(dialect));
    bool semantic = false;
    for (const SseEvent &event : stream(Dialect(dialect), "use the tool"))
        semantic = tap->event(event) == EventMeaning::Semantic || semantic;
    QVERIFY(semantic);
    QVERIFY(tap->findings().sawTerminal);
}

void TestVendorWriters::tapFindsTheErrorEvent()
{
    QFETCH(int, dialect);
    SimulatedError error;
    error.status = 503;
    error.message = "Overloaded";
    const QByteArray frame = writerFor(Dialect(dialect)).errorFrame(error, "req_1", 2);
    const std::vector<SseEvent> events = eventsOf({frame});
    QCOMPARE(events.size(), 1U);
    const auto tap = makeResponseTap(Dialect(dialect));
    QVERIFY(tap->event(events.front()) == EventMeaning::Error);
    QVERIFY(tap->findings().error.contains("Overloaded"));
}

void TestVendorWriters::listsAndErrorsAreJson()
{
    QFETCH(int, dialect);
    const VendorWriter &writer = writerFor(Dialect(dialect));
    const std::vector<QByteArray> ids {"sim-large", "sim-small"};
    QVERIFY(JsonView::document(writer.models(ids)));
    QVERIFY(writer.models(ids).contains("sim-small"));
    QVERIFY(JsonView::document(writer.model("sim-large")));
    QVERIFY(JsonView::document(writer.tokenCount(7)));
    for (const int status : {400, 401, 402, 403, 404, 413, 418, 429, 500, 503, 504, 529}) {
        SimulatedError error;
        error.status = status;
        error.message = "with \"quotes\"";
        const QByteArray body = writtenError(Dialect(dialect), error, "req_1");
        const JsonView view = JsonView::document(body);
        QCOMPARE(view.at("error", "message").stringOr({}), error.message);
        error.zai = true;
        error.code = "1308";
        const QByteArray zai = writtenError(Dialect(dialect), error, "req_1");
        QCOMPARE(JsonView::document(zai).at("error", "code").stringOr({}), "1308");
    }
}

void TestVendorWriters::usageAddsUp()
{
    SimulatedRequest request = requestIn(Dialect::OpenAiChat, "Hello");
    const SimulatedAnswer answer = simulatedAnswer(request, {.cachedTokens = 30});
    const QByteArray chat = writerFor(Dialect::OpenAiChat).body(request, answer);
    const JsonView usage = JsonView::document(chat)["usage"];
    QCOMPARE(usage["prompt_tokens"].integer().value_or(0), 100);
    QCOMPARE(usage.at("prompt_tokens_details", "cached_tokens").integer().value_or(0), 30);
    QCOMPARE(usage["completion_tokens"].integer().value_or(0), 32);
    QCOMPARE(usage.at("completion_tokens_details", "reasoning_tokens").integer().value_or(0), 8);
    QCOMPARE(usage["total_tokens"].integer().value_or(0), 132);
    const QByteArray messages = writerFor(Dialect::Anthropic).body(request, answer);
    const JsonView anthropic = JsonView::document(messages)["usage"];
    QCOMPARE(anthropic["input_tokens"].integer().value_or(0)
                 + anthropic["cache_read_input_tokens"].integer().value_or(0)
                 + anthropic["cache_creation_input_tokens"].integer().value_or(0),
             100);
    QCOMPARE(anthropic["output_tokens"].integer().value_or(0), 32);
}

QTEST_GUILESS_MAIN(TestVendorWriters)
#include "tst_vendorwriters.moc"
