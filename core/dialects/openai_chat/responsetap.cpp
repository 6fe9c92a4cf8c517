// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_chat/parts.h"
#include "core/dialects/tapreading.h"

namespace spillway::openaichat {

namespace {

class Tap final : public ResponseTap
{
public:
    EventMeaning event(const SseEvent &event) override
    {
        if (event.data.trimmed() == "[DONE]") {
            m_findings.sawTerminal = true;
            return EventMeaning::Terminal;
        }
        if (m_committed && isPlainDelta(event))
            return EventMeaning::Semantic;
        const JsonView chunk = JsonView::document(event.data);
        if (event.type == "error" || isErrorObject(chunk)) {
            m_findings.error = boundedCopy(event.data);
            return EventMeaning::Error;
        }
        const bool finished = readChunk(chunk);
        if (finished) {
            m_findings.sawTerminal = true;
            return EventMeaning::Terminal;
        }
        return m_committed ? EventMeaning::Semantic : EventMeaning::Preamble;
    }

    void body(QByteArrayView json) override
    {
        const JsonView document = JsonView::document(json);
        m_findings.sawTerminal = !document.isMissing();
        if (isErrorObject(document))
            m_findings.error = boundedCopy(json);
        else
            readChunk(document);
    }

private:
    static bool isPlainDelta(const SseEvent &event)
    {
        return event.type.isEmpty() && !memberBegins(event.data, "\"finish_reason\"", "\"")
            && !memberBegins(event.data, "\"usage\"", "{")
            && !memberBegins(event.data, "\"error\"", "{\"") && event.data.startsWith('{');
    }

    /// Content, reasoning_content, refusal, tool_calls, audio …: whatever is not just the role.
    /// Vendors keep adding names.
    static bool carries(const JsonView &delta)
    {
        bool payload = false;
        delta.forEach([&](QByteArrayView name, const JsonView &value) {
            payload = name != "role" && name != "name" && hasPayload(value);
            return !payload;
        });
        return payload;
    }

    /// A chunk or a whole completion; true when a choice has finished.
    bool readChunk(const JsonView &chunk)
    {
        bool finished = false;
        chunk.forEach([&](QByteArrayView name, const JsonView &value) {
            if (chunk.type() != JsonView::Type::Object)
                return false;
            if (name == "id") {
                takeText(value, m_findings.responseId);
            } else if (name == "model") {
                takeText(value, m_findings.model);
            } else if (name == "usage") {
                readUsage(value);
            } else if (name == "choices") {
                value.forEach([&](QByteArrayView, const JsonView &choice) {
                    finished = readChoice(choice) || finished;
                    return true;
                });
            }
            return true;
        });
        return finished;
    }

    bool readChoice(const JsonView &choice)
    {
        bool finished = false;
        choice.forEach([&](QByteArrayView name, const JsonView &value) {
            if (choice.type() != JsonView::Type::Object)
                return false;
            if (name == "delta" || name == "message") {
                m_committed = m_committed || carries(value);
            } else if (name == "text") { // legacy completions
                m_committed = m_committed || hasPayload(value);
            } else if (name == "finish_reason" && hasPayload(value)) {
                finished = true;
                takeText(value, m_findings.stopReason);
            } else if (name == "usage") { // Moonshot's place for it
                readUsage(value);
            }
            return true;
        });
        return finished;
    }

    void readUsage(const JsonView &usage)
    {
        if (usage.type() != JsonView::Type::Object)
            return;
        TokenCount prompt;
        TokenCount completion;
        TokenCount total;
        TokenCount cached;
        TokenCount written;
        TokenCount reasoning;
        usage.forEach([&](QByteArrayView name, const JsonView &value) {
            if (name == "prompt_tokens") {
                takeCount(value, prompt);
            } else if (name == "completion_tokens") {
                takeCount(value, completion);
            } else if (name == "total_tokens") {
                takeCount(value, total);
            } else if (name == "prompt_tokens_details") {
                takeCount(value["cached_tokens"], cached);
                takeCount(value["cache_write_tokens"], written);
            } else if (name == "prompt_cache_hit_tokens"
                       || name == "cached_tokens") { // DeepSeek, Moonshot
                takeCount(value, cached);
            } else if (name == "completion_tokens_details") {
                takeCount(value["reasoning_tokens"], reasoning);
            }
            return true;
        });
        // completion_tokens includes the reasoning; xAI's does not, which its total gives away.
        const bool apart = reasoning > TokenCount {} && total >= prompt + completion + reasoning;
        m_findings.usage = {
            .source = TokenUsage::Source::Vendor,
            .uncachedInput = remaining(prompt, cached + written),
            .cacheRead = cached,
            .cacheWrite5m = written,
            .cacheWrite1h = {},
            .output = apart ? completion : remaining(completion, reasoning),
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

} // namespace spillway::openaichat
