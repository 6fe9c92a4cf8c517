// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedrequest.h"

#include "core/base/jsonview.h"

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &message)
{
    return Error {ErrorKind::InvalidRequest, message, {}};
}

/// Calls `visit` with each text of a content that is a string, an array of parts, or one part.
template <typename Visit> void forEachText(const JsonView &content, Visit &&visit)
{
    if (const auto whole = content.string()) {
        visit(*whole);
    } else if (content.type() == JsonView::Type::Array) {
        content.forEach([&](QByteArrayView, const JsonView &part) {
            if (const auto text =
                    part.type() == JsonView::Type::String ? part.string() : part["text"].string())
                visit(*text);
            return true;
        });
    } else if (const JsonView parts = content["parts"]) {
        forEachText(parts, visit);
    } else if (const auto ofPart = content["text"].string()) {
        visit(*ofPart);
    }
}

QByteArray joinedText(const JsonView &content)
{
    QByteArray joined;
    forEachText(content, [&](const QByteArray &text) { joined += text; });
    return joined;
}

bool hasPart(const JsonView &content, QByteArrayView type)
{
    bool found = false;
    content.forEach([&](QByteArrayView, const JsonView &part) {
        found = part["type"].string() == type || part[type].type() == JsonView::Type::Object;
        return !found;
    });
    return found;
}

/// Folds the turns into the request as they are met, first to last.
class TurnReader final
{
public:
    explicit TurnReader(SimulatedRequest &request)
        : m_request(request)
    {
    }

    void system(const JsonView &content) { m_request.opening += joinedText(content); }

    void user(const JsonView &content)
    {
        m_request.afterToolResult = false;
        forEachText(content, [&](const QByteArray &text) {
            if (!m_begun)
                m_request.opening += text;
            m_request.lastUserText = text;
        });
        m_begun = true;
    }

    void assistant() { m_request.afterToolResult = false; }
    void toolResult() { m_request.afterToolResult = true; }

private:
    SimulatedRequest &m_request;
    bool m_begun = false;
};

void offer(SimulatedRequest &request, const JsonView &name, const JsonView &schema)
{
    if (const auto text = name.string(); text && !text->isEmpty())
        request.tools.push_back({*text, schema.raw().toByteArray()});
}

bool asksForThinking(const JsonView &effort)
{
    const auto text = effort.string();
    return text && *text != "none" && *text != "minimal";
}

void readAnthropic(const JsonView &body, SimulatedRequest &request)
{
    TurnReader turns(request);
    turns.system(body["system"]);
    body["messages"].forEach([&](QByteArrayView, const JsonView &message) {
        const JsonView content = message["content"];
        const QByteArray role = message["role"].stringOr({});
        if (role == "user") {
            turns.user(content);
            if (hasPart(content, "tool_result"))
                turns.toolResult();
        } else if (role == "assistant") {
            turns.assistant();
        }
        return true;
    });
    body["tools"].forEach([&](QByteArrayView, const JsonView &tool) {
        if (tool["input_schema"])
            offer(request, tool["name"], tool["input_schema"]);
        return true;
    });
    const QByteArray choice = body.at("tool_choice", "type").stringOr({});
    request.toolForced = choice == "any" || choice == "tool";
    const QByteArray thinking = body.at("thinking", "type").stringOr({});
    request.thinking = thinking == "enabled" || thinking == "adaptive";
    request.maxTokens = body["max_tokens"].integer().value_or(-1);
    JsonView schema = body.at("output_config", "format", "schema");
    if (!schema)
        schema = body.at("output_format", "schema");
    request.answerSchema = schema.raw().toByteArray();
}

void readChat(const JsonView &body, SimulatedRequest &request)
{
    TurnReader turns(request);
    body["messages"].forEach([&](QByteArrayView, const JsonView &message) {
        const QByteArray role = message["role"].stringOr({});
        if (role == "system" || role == "developer")
            turns.system(message["content"]);
        else if (role == "user")
            turns.user(message["content"]);
        else if (role == "tool" || role == "function")
            turns.toolResult();
        else
            turns.assistant();
        return true;
    });
    body["tools"].forEach([&](QByteArrayView, const JsonView &tool) {
        offer(request, tool.at("function", "name"), tool.at("function", "parameters"));
        return true;
    });
    const JsonView choice = body["tool_choice"];
    request.toolForced = choice.type() == JsonView::Type::Object || choice.string() == "required";
    // Vendors differ in how they are asked: OpenAI, OpenRouter, Z.AI.
    request.thinking = asksForThinking(body["reasoning_effort"])
        || body["reasoning"].type() == JsonView::Type::Object
        || body.at("thinking", "type").string() == "enabled";
    request.usageChunk = body.at("stream_options", "include_usage").boolean().value_or(false);
    request.maxTokens =
        body["max_completion_tokens"].integer().value_or(body["max_tokens"].integer().value_or(-1));
    const QByteArray format = body.at("response_format", "type").stringOr({});
    if (format == "json_schema")
        request.answerSchema =
            body.at("response_format", "json_schema", "schema").raw().toByteArray();
    else if (format == "json_object")
        request.answerSchema = "{}";
}

void readResponses(const JsonView &body, SimulatedRequest &request)
{
    TurnReader turns(request);
    turns.system(body["instructions"]);
    const JsonView input = body["input"];
    if (input.type() == JsonView::Type::String)
        turns.user(input);
    input.forEach([&](QByteArrayView, const JsonView &item) {
        const QByteArray type = item["type"].stringOr("message");
        const QByteArray role = item["role"].stringOr({});
        if (type == "function_call_output" || type == "custom_tool_call_output")
            turns.toolResult();
        else if (type == "message" && (role == "system" || role == "developer"))
            turns.system(item["content"]);
        else if (type == "message" && role == "user")
            turns.user(item["content"]);
        else
            turns.assistant();
        return true;
    });
    body["tools"].forEach([&](QByteArrayView, const JsonView &tool) {
        if (tool["type"].string() == "function")
            offer(request, tool["name"], tool["parameters"]);
        return true;
    });
    const JsonView choice = body["tool_choice"];
    request.toolForced = choice.type() == JsonView::Type::Object || choice.string() == "required";
    const QByteArray summary = body.at("reasoning", "summary").stringOr({});
    request.thinking = !summary.isEmpty() && summary != "none";
    body["include"].forEach([&](QByteArrayView, const JsonView &name) {
        request.encryptedReasoning =
            request.encryptedReasoning || name.string() == "reasoning.encrypted_content";
        return true;
    });
    request.maxTokens = body["max_output_tokens"].integer().value_or(-1);
    request.answerSchema = body.at("text", "format", "schema").raw().toByteArray();
}

void readGemini(const JsonView &outer, SimulatedRequest &request)
{
    const JsonView wrapped =
        outer["generateContentRequest"]; // countTokens may carry a whole request
    const JsonView body = wrapped ? wrapped : outer;
    TurnReader turns(request);
    const JsonView system = body["systemInstruction"];
    turns.system(system ? system : body["system_instruction"]);
    const auto turn = [&](const JsonView &content) {
        if (content["role"].stringOr("user") == "model") {
            turns.assistant();
        } else if (hasPart(content["parts"], "functionResponse")) {
            turns.toolResult();
        } else {
            turns.user(content);
        }
    };
    const JsonView contents = body["contents"];
    if (contents.type() == JsonView::Type::Object)
        turn(contents);
    contents.forEach([&](QByteArrayView, const JsonView &content) {
        turn(content);
        return contents.type() == JsonView::Type::Array;
    });
    body["tools"].forEach([&](QByteArrayView, const JsonView &tool) {
        tool["functionDeclarations"].forEach([&](QByteArrayView, const JsonView &function) {
            const JsonView schema = function["parametersJsonSchema"];
            offer(request, function["name"], schema ? schema : function["parameters"]);
            return true;
        });
        return true;
    });
    request.toolForced = body.at("toolConfig", "functionCallingConfig", "mode").string() == "ANY";
    const JsonView config = body["generationConfig"];
    request.thinking = config.at("thinkingConfig", "includeThoughts").boolean().value_or(false);
    request.maxTokens = config["maxOutputTokens"].integer().value_or(-1);
    const JsonView schema =
        config["responseJsonSchema"] ? config["responseJsonSchema"] : config["responseSchema"];
    if (schema)
        request.answerSchema = schema.raw().toByteArray();
    else if (config["responseMimeType"].string() == "application/json")
        request.answerSchema = "{}";
}

void readEmbeddingInputs(const JsonView &body, SimulatedRequest &request)
{
    const auto add = [&](const JsonView &content) {
        request.inputs.push_back(joinedText(content));
    };
    if (const JsonView requests = body["requests"]) { // gemini, batch
        requests.forEach([&](QByteArrayView, const JsonView &one) {
            add(one["content"]);
            return true;
        });
    } else if (const JsonView content = body["content"]) { // gemini
        add(content);
    } else if (const JsonView input = body["input"]; input.type() == JsonView::Type::Array) {
        input.forEach([&](QByteArrayView, const JsonView &one) {
            add(one);
            return true;
        });
    } else {
        add(input);
    }
}

/// What the vendors refuse first: a body without its main members.
Result<void> checkMembers(const SimulatedRequest &request, const JsonView &body)
{
    if (request.dialect != Dialect::Gemini && request.model.isEmpty())
        return invalid(request.dialect == Dialect::Anthropic
                           ? u"model: Field required"_s
                           : u"you must provide a model parameter"_s);
    if (request.operation != Operation::Generate)
        return {};
    switch (request.dialect) {
    case Dialect::Anthropic:
        if (body["messages"].type() != JsonView::Type::Array)
            return invalid(u"messages: Field required"_s);
        if (request.maxTokens < 1)
            return invalid(u"max_tokens: Field required"_s);
        break;
    case Dialect::OpenAiChat:
        if (body["messages"].type() != JsonView::Type::Array)
            return invalid(u"Missing required parameter: 'messages'."_s);
        break;
    case Dialect::OpenAiResponses:
        if (!body["input"])
            return invalid(u"Missing required parameter: 'input'."_s);
        break;
    case Dialect::Gemini:
        if (!body["contents"])
            return invalid(u"* GenerateContentRequest.contents: contents is not specified"_s);
        break;
    }
    return {};
}

bool queryHas(QByteArrayView query, QByteArrayView field)
{
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        if ((end < 0 ? query : query.first(end)) == field)
            return true;
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
    }
    return false;
}

} // namespace

Result<SimulatedRequest> readSimulatedRequest(const Endpoint &endpoint, QByteArrayView query,
                                              const QByteArray &body)
{
    SimulatedRequest request;
    request.dialect = endpoint.dialect;
    request.operation = endpoint.operation;
    request.model = endpoint.model;
    if (endpoint.operation == Operation::ListModels || endpoint.operation == Operation::GetModel)
        return request;
    const JsonView document = JsonView::document(body);
    if (document.type() != JsonView::Type::Object)
        return invalid(u"The request body is not valid JSON."_s);
    if (endpoint.modelInBody)
        request.model = document["model"].stringOr({});
    request.stream = endpoint.streamByPath || document["stream"].boolean().value_or(false);
    request.serverSentEvents = endpoint.dialect != Dialect::Gemini || queryHas(query, "alt=sse");
    request.promptBytes = body.size();
    if (endpoint.operation == Operation::Embeddings) {
        readEmbeddingInputs(document, request);
    } else {
        switch (endpoint.dialect) {
        case Dialect::Anthropic:
            readAnthropic(document, request);
            break;
        case Dialect::OpenAiChat:
            readChat(document, request);
            break;
        case Dialect::OpenAiResponses:
            readResponses(document, request);
            break;
        case Dialect::Gemini:
            readGemini(document, request);
            break;
        }
    }
    if (const Result<void> checked = checkMembers(request, document); !checked)
        return checked.error();
    return request;
}

} // namespace spillway
