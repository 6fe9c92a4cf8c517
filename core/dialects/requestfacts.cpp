// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/requestfacts.h"

#include "core/base/jsonsplice.h"
#include "core/dialects/conversationhash.h"
#include "core/dialects/jsonfault.h"
#include "core/dialects/registry.h"

#include <initializer_list>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestId = 1024; ///< ids are hashed; longer ones are texts, not ids

bool hasElements(const JsonView &list)
{
    bool any = false;
    list.forEach([&](QByteArrayView, const JsonView &) {
        any = true;
        return false;
    });
    return any;
}

QByteArray idIn(const JsonView &value)
{
    return value.raw().size() <= longestId ? value.stringOr({}) : QByteArray();
}

/// Members that mean the same wherever they occur; the rest is the dialect's.
void readCommonMember(QByteArrayView name, const JsonView &value, RequestReading &reading)
{
    if (name == "model")
        reading.model = value;
    else if (name == "stream")
        reading.facts.stream = value.boolean().value_or(false);
    else if (name == "tools")
        reading.facts.hasTools = hasElements(value);
    else if (name == "prompt_cache_key")
        reading.cacheKey = idIn(value);
    else if (name == "session_id" || name == "conversation_id")
        reading.conversationId = idIn(value);
}

QByteArrayView firstHeader(const HeaderList &headers, std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        if (const QByteArrayView value = headers.value(name); !value.isEmpty())
            return value;
    }
    return {};
}

QByteArray conversationOf(const DialectParts &parts, const HeaderList &headers,
                          const RequestReading &reading)
{
    const std::initializer_list<QByteArrayView> ids = {
        headers.value("x-claude-code-session-id"),
        reading.session,
        reading.cacheKey,
        firstHeader(headers, {"session_id", "session-id", "conversation_id"}),
        reading.conversationId,
        headers.value("x-session-id"),
    };
    for (const QByteArrayView id : ids) {
        if (!id.isEmpty())
            return ConversationHash::ofId(id);
    }
    ConversationHash hash;
    parts.hashOpening(reading, hash);
    return hash.result();
}

Error invalidRequest(QString message, QString detail = {})
{
    return {ErrorKind::InvalidRequest, std::move(message), std::move(detail)};
}

Error notAnObject(const QByteArray &body, const JsonView &document)
{
    if (QByteArrayView(body).trimmed().isEmpty())
        return invalidRequest(u"The request body is empty. Send the request as a JSON object."_s,
                              u"byte 0"_s);
    if (document && document.type() != JsonView::Type::Object)
        return invalidRequest(
            u"The request body is JSON but not an object. Send one object, from { to }."_s,
            u"byte %1"_s.arg(document.offset()));
    const JsonFault fault = firstJsonFault(body);
    const QString where = u"byte %1"_s.arg(fault.offset);
    return invalidRequest(
        u"The request body is not valid JSON: at %1 of %2, %3 was expected. Correct the body and send it again."_s
            .arg(where, QString::number(body.size()), QString::fromUtf8(fault.expected)),
        where);
}

Error noModel(const RequestReading &reading)
{
    if (!reading.model)
        return invalidRequest(
            u"The request has no \"model\". Add \"model\": \"<name>\" at the top level of the body."_s);
    return invalidRequest(
        u"\"model\" at byte %1 of the request body must be a string that is not empty. Put a model's name there."_s
            .arg(reading.model.offset()),
        u"byte %1"_s.arg(reading.model.offset()));
}

} // namespace

Result<RequestFacts> requestFacts(const Endpoint &endpoint, const HeaderList &headers,
                                  const QByteArray &body)
{
    const DialectParts &parts = partsOf(endpoint.dialect);
    const bool strict = endpoint.operation == Operation::Generate;
    RequestReading reading;
    const JsonView document = JsonView::document(body);
    const bool readable = document.type() == JsonView::Type::Object
        && document.forEach([&](QByteArrayView name, const JsonView &value) {
               readCommonMember(name, value, reading);
               parts.readMember(name, value, reading);
               return true;
           });
    if (!readable && strict)
        return notAnObject(body, document);
    reading.facts.model = endpoint.modelInBody ? reading.model.stringOr({}) : endpoint.model;
    if (reading.facts.model.isEmpty() && strict)
        return noModel(reading);
    reading.facts.stream = reading.facts.stream || endpoint.streamByPath;
    reading.facts.conversation = conversationOf(parts, headers, reading);
    return std::move(reading.facts);
}

SplicedBytes withModel(const Endpoint &endpoint, const QByteArray &body,
                       QByteArrayView upstreamModel)
{
    if (!endpoint.modelInBody)
        return SplicedBytes(body);
    bool differs = false;
    JsonView::document(body).forEach([&](QByteArrayView name, const JsonView &value) {
        differs = name == "model" && value.string() != upstreamModel;
        return !differs;
    });
    return differs ? replaceTopLevelString(body, "model", upstreamModel) : SplicedBytes(body);
}

} // namespace spillway
