// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/gemini/parts.h"
#include "core/dialects/tapreading.h"

namespace spillway::gemini {

namespace {

/// Every frame is a whole GenerateContentResponse with usage in it, and there are few: each is
/// read.
class Tap final : public ResponseTap
{
public:
    EventMeaning event(const SseEvent &event) override
    {
        const JsonView response = JsonView::document(event.data);
        if (holdsError(response)) {
            m_findings.error = boundedCopy(event.data);
            return EventMeaning::Error;
        }
        if (readResponse(response)) {
            m_findings.sawTerminal = true;
            return EventMeaning::Terminal;
        }
        return m_committed ? EventMeaning::Semantic : EventMeaning::Preamble;
    }

    /// One response, or the array of them that a stream without alt=sse is.
    void body(QByteArrayView json) override
    {
        const JsonView document = JsonView::document(json);
        m_findings.sawTerminal = !document.isMissing();
        if (holdsError(document)) {
            m_findings.error = boundedCopy(json);
        } else if (document.type() == JsonView::Type::Array) {
            document.forEach([&](QByteArrayView, const JsonView &response) {
                readResponse(response);
                return true;
            });
        } else {
            readResponse(document);
        }
    }

private:
    /// Google wraps the error of a stream in an array.
    static bool holdsError(const JsonView &document)
    {
        bool error = isErrorObject(document);
        if (document.type() == JsonView::Type::Array) {
            document.forEach([&](QByteArrayView, const JsonView &element) {
                error = isErrorObject(element);
                return !error;
            });
        }
        return error;
    }

    /// True when the response says that it is the last one.
    bool readResponse(const JsonView &response)
    {
        bool finished = false;
        response.forEach([&](QByteArrayView name, const JsonView &value) {
            if (response.type() != JsonView::Type::Object)
                return false;
            if (name == "responseId") {
                takeText(value, m_findings.responseId);
            } else if (name == "modelVersion") {
                takeText(value, m_findings.model);
            } else if (name == "usageMetadata") {
                readUsage(value);
            } else if (name == "promptFeedback" && hasPayload(value["blockReason"])) {
                finished = true;
                takeText(value["blockReason"], m_findings.stopReason);
            } else if (name == "candidates") {
                value.forEach([&](QByteArrayView, const JsonView &candidate) {
                    finished = readCandidate(candidate) || finished;
                    return true;
                });
            }
            return true;
        });
        return finished;
    }

    bool readCandidate(const JsonView &candidate)
    {
        if (!m_committed) {
            candidate.at("content", "parts").forEach([&](QByteArrayView, const JsonView &part) {
                m_committed = carries(part);
                return !m_committed;
            });
        }
        const JsonView reason = candidate["finishReason"];
        if (!hasPayload(reason) || reason.raw() == "\"FINISH_REASON_UNSPECIFIED\"")
            return false;
        takeText(reason, m_findings.stopReason);
        return true;
    }

    /// Text, functionCall, inlineData …; `thought` only says what kind of text it is, a signature
    /// is no content.
    static bool carries(const JsonView &part)
    {
        bool payload = false;
        part.forEach([&](QByteArrayView name, const JsonView &value) {
            payload = name != "thoughtSignature" && hasPayload(value);
            return !payload;
        });
        return payload;
    }

    /// promptTokenCount includes the cached ones; tool prompts and thoughts are counted beside
    /// prompt and candidates (ai.google.dev/api/generate-content#UsageMetadata).
    void readUsage(const JsonView &usage)
    {
        if (usage.type() != JsonView::Type::Object)
            return;
        usage.forEach([&](QByteArrayView name, const JsonView &value) {
            if (name == "promptTokenCount")
                takeCount(value, m_prompt);
            else if (name == "toolUsePromptTokenCount")
                takeCount(value, m_toolPrompt);
            else if (name == "cachedContentTokenCount")
                takeCount(value, m_findings.usage.cacheRead);
            else if (name == "candidatesTokenCount")
                takeCount(value, m_findings.usage.output);
            else if (name == "thoughtsTokenCount")
                takeCount(value, m_findings.usage.reasoning);
            return true;
        });
        m_findings.usage.uncachedInput =
            remaining(m_prompt, m_findings.usage.cacheRead) + m_toolPrompt;
        m_findings.usage.source = TokenUsage::Source::Vendor;
    }

    bool m_committed = false;
    TokenCount m_prompt;
    TokenCount m_toolPrompt;
};

} // namespace

std::unique_ptr<ResponseTap> makeResponseTap()
{
    return std::make_unique<Tap>();
}

} // namespace spillway::gemini
