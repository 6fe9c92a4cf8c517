// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/parts.h"
#include "core/dialects/tapreading.h"

#include <algorithm>

namespace spillway::anthropic {

namespace {

class Tap final : public ResponseTap
{
public:
    EventMeaning event(const SseEvent &event) override
    {
        // Without event: lines (some compatible servers) the data says it.
        const QByteArray type = event.type.isEmpty() ? typeMember(event.data) : event.type;
        if (type == "content_block_delta") {
            if (!m_committed)
                m_committed = carries(JsonView::document(event.data)["delta"]);
            return m_committed ? EventMeaning::Semantic : EventMeaning::Preamble;
        }
        if (type == "content_block_start") {
            m_committed =
                m_committed || startCarries(JsonView::document(event.data)["content_block"]);
            return m_committed ? EventMeaning::Semantic : EventMeaning::Preamble;
        }
        if (type == "content_block_stop" || type == "ping")
            return EventMeaning::Preamble;

        const JsonView data = JsonView::document(event.data);
        if (type == "message_start") {
            readMessage(membersOf(data["message"]));
        } else if (type == "message_delta") {
            takeText(data.at("delta", "stop_reason"), m_findings.stopReason);
            readUsage(data["usage"]);
        } else if (type == "message_stop") {
            m_findings.sawTerminal = true;
            return EventMeaning::Terminal;
        } else if (type == "error" || isErrorObject(data)) {
            m_findings.error = boundedCopy(event.data);
            return EventMeaning::Error;
        }
        return EventMeaning::Preamble;
    }

    void body(QByteArrayView json) override
    {
        const JsonView document = JsonView::document(json);
        m_findings.sawTerminal = !document.isMissing();
        // One pass: the answer may be most of a megabyte.
        ErrorMembers error;
        MessageMembers message;
        document.forEach([&](QByteArrayView name, const JsonView &value) {
            error.take(name, value);
            message.take(name, value);
            return true;
        });
        if (error.sayError())
            m_findings.error = boundedCopy(json);
        else if (message.type.raw() == "\"message\"")
            readMessage(message);
    }

private:
    /// What is read of a message.
    struct MessageMembers
    {
        JsonView type;
        JsonView id;
        JsonView model;
        JsonView stopReason;
        JsonView usage;

        void take(QByteArrayView name, const JsonView &value)
        {
            if (name == "type")
                type = value;
            else if (name == "id")
                id = value;
            else if (name == "model")
                model = value;
            else if (name == "stop_reason")
                stopReason = value;
            else if (name == "usage")
                usage = value;
        }
    };

    static MessageMembers membersOf(const JsonView &message)
    {
        MessageMembers members;
        message.forEach([&](QByteArrayView name, const JsonView &value) {
            members.take(name, value);
            return true;
        });
        return members;
    }

    /// Text, thinking or arguments; a signature alone gives the client nothing yet.
    static bool carries(const JsonView &delta)
    {
        bool payload = false;
        delta.forEach([&](QByteArrayView name, const JsonView &value) {
            payload = name != "type" && name != "signature" && hasPayload(value);
            return !payload;
        });
        return payload;
    }

    /// Text and thinking open empty and grow; every other block (tool_use, redacted_thinking,
    /// server tools and their results) is content by its start.
    static bool startCarries(const JsonView &block)
    {
        const QByteArrayView type = block["type"].raw();
        if (type == "\"text\"")
            return hasPayload(block["text"]);
        if (type == "\"thinking\"")
            return hasPayload(block["thinking"]);
        return block.type() == JsonView::Type::Object;
    }

    void readMessage(const MessageMembers &message)
    {
        takeText(message.id, m_findings.responseId);
        takeText(message.model, m_findings.model);
        takeText(message.stopReason, m_findings.stopReason);
        readUsage(message.usage);
    }

    /// Counts of message_delta are cumulative
    /// (docs.anthropic.com/en/docs/build-with-claude/streaming): they replace.
    void readUsage(const JsonView &usage)
    {
        if (usage.type() != JsonView::Type::Object)
            return;
        usage.forEach([&](QByteArrayView name, const JsonView &value) {
            if (name == "input_tokens") {
                takeCount(value, m_findings.usage.uncachedInput);
            } else if (name == "cache_read_input_tokens") {
                takeCount(value, m_findings.usage.cacheRead);
            } else if (name == "cache_creation_input_tokens") {
                takeCount(value, m_cacheWrites);
            } else if (name == "cache_creation") {
                takeCount(value["ephemeral_5m_input_tokens"], m_cacheWrites5m);
                takeCount(value["ephemeral_1h_input_tokens"], m_findings.usage.cacheWrite1h);
            } else if (name == "output_tokens") {
                takeCount(value, m_findings.usage.output);
            }
            return true;
        });
        // The total covers both lifetimes; what it does not tell apart is of the shorter one.
        m_findings.usage.cacheWrite5m =
            std::max(m_cacheWrites5m, remaining(m_cacheWrites, m_findings.usage.cacheWrite1h));
        m_findings.usage.source = TokenUsage::Source::Vendor;
    }

    bool m_committed = false; ///< from here on deltas are semantic without a look
    TokenCount m_cacheWrites;
    TokenCount m_cacheWrites5m;
};

} // namespace

std::unique_ptr<ResponseTap> makeResponseTap()
{
    return std::make_unique<Tap>();
}

} // namespace spillway::anthropic
