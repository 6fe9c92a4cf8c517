// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"
#include "core/dialects/openai_responses/parts.h"
#include "core/dialects/tapreading.h"

namespace spillway::openairesponses {

namespace {

class Tap final : public ResponseTap
{
public:
    EventMeaning event(const SseEvent &event) override
    {
        const QByteArray type = event.type.isEmpty() ? typeMember(event.data) : event.type;
        if (m_committed && type.endsWith(".delta"))
            return EventMeaning::Semantic;
        if (type == "response.completed" || type == "response.incomplete"
            || type == "response.failed")
            return readEnd(type, JsonView::document(event.data)["response"], event.data);
        if (type == "response.created" || type == "response.in_progress"
            || type == "response.queued") {
            readNames(JsonView::document(event.data)["response"]);
            return EventMeaning::Preamble;
        }
        if (type.startsWith("response.")) {
            m_committed = m_committed || carries(type, event.data);
            return m_committed ? EventMeaning::Semantic : EventMeaning::Preamble;
        }
        if (event.data.trimmed()
            == "[DONE]") // some compatible servers end so, after response.completed
            return m_findings.sawTerminal ? EventMeaning::Terminal : EventMeaning::Preamble;
        if (type == "error" || isErrorObject(JsonView::document(event.data))) {
            m_findings.error = boundedCopy(event.data);
            return EventMeaning::Error;
        }
        return EventMeaning::Preamble;
    }

    void body(QByteArrayView json) override
    {
        const JsonView document = JsonView::document(json);
        m_findings.sawTerminal = !document.isMissing();
        const QByteArrayView status = document["status"].raw();
        if (status == "\"failed\"")
            readEnd("response.failed", document, json);
        else if (isErrorObject(document)) // a response that has not failed carries "error": null
            m_findings.error = boundedCopy(json);
        else if (document.type() == JsonView::Type::Object)
            readEnd({}, document, json);
    }

private:
    /// Reasoning and messages open empty; every other item (function_call, web_search_call …) is
    /// content by its start.
    static bool carries(QByteArrayView type, QByteArrayView data)
    {
        if (type.endsWith(".delta"))
            return hasPayload(JsonView::document(data)["delta"]);
        if (type == "response.output_item.added") {
            const QByteArrayView item = JsonView::document(data).at("item", "type").raw();
            return item != "\"message\"" && item != "\"reasoning\"" && !item.isEmpty();
        }
        return type == "response.output_item.done" || type.endsWith(".partial_image");
    }

    void readNames(const JsonView &response)
    {
        takeText(response["id"], m_findings.responseId);
        takeText(response["model"], m_findings.model);
    }

    EventMeaning readEnd(QByteArrayView type, const JsonView &response, QByteArrayView data)
    {
        m_findings.sawTerminal = true;
        response.forEach([&](QByteArrayView name, const JsonView &value) {
            if (response.type() != JsonView::Type::Object)
                return false;
            if (name == "id")
                takeText(value, m_findings.responseId);
            else if (name == "model")
                takeText(value, m_findings.model);
            else if (name == "status" && m_findings.stopReason.isEmpty())
                takeText(value, m_findings.stopReason);
            else if (name == "incomplete_details")
                takeText(value["reason"], m_findings.stopReason);
            else if (name == "usage")
                readUsage(value);
            return true;
        });
        if (type != "response.failed")
            return EventMeaning::Terminal;
        // Only the error of it: the whole response repeats instructions and tools.
        const JsonView error = response["error"];
        if (!hasPayload(error))
            m_findings.error = boundedCopy(data);
        else
            m_findings.error =
                boundedCopy(JsonWriter().beginObject().key("error").raw(error.raw()).end().take());
        return EventMeaning::Error;
    }

    void readUsage(const JsonView &usage)
    {
        if (usage.type() != JsonView::Type::Object)
            return;
        TokenCount input;
        TokenCount output;
        TokenCount cached;
        TokenCount written;
        TokenCount reasoning;
        usage.forEach([&](QByteArrayView name, const JsonView &value) {
            if (name == "input_tokens") {
                takeCount(value, input);
            } else if (name == "output_tokens") {
                takeCount(value, output);
            } else if (name == "input_tokens_details") {
                takeCount(value["cached_tokens"], cached);
                takeCount(value["cache_write_tokens"], written);
            } else if (name == "output_tokens_details") {
                takeCount(value["reasoning_tokens"], reasoning);
            }
            return true;
        });
        m_findings.usage = {
            .source = TokenUsage::Source::Vendor,
            .uncachedInput = remaining(input, cached + written),
            .cacheRead = cached,
            .cacheWrite5m = written,
            .cacheWrite1h = {},
            .output = remaining(output, reasoning),
            .reasoning = reasoning,
        };
    }

    bool m_committed = false;
};

} // namespace

std::unique_ptr<ResponseTap> makeResponseTap()
{
    return std::make_unique<Tap>();
}

} // namespace spillway::openairesponses
