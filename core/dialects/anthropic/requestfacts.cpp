// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/parts.h"

namespace spillway::anthropic {

namespace {

/// Claude Code's user id is text, "user_…_account_…_session_{uuid}", or in newer versions JSON with
/// a session_id. The rest of it names the person, who has many conversations.
QByteArray sessionOf(const QByteArray &userId)
{
    if (userId.startsWith('{'))
        return JsonView::document(userId)["session_id"].stringOr({});
    static constexpr QByteArrayView mark = "_session_";
    const qsizetype at = userId.lastIndexOf(mark);
    return at < 0 ? QByteArray() : userId.sliced(at + mark.size());
}

/// Claude Code opens its system prompt with a block that differs in each request.
bool isBillingHeader(const JsonView &part)
{
    return part["text"].raw().startsWith("\"x-anthropic-billing-header");
}

} // namespace

void readMember(QByteArrayView name, const JsonView &value, RequestReading &reading)
{
    if (name == "max_tokens")
        reading.facts.maxTokens = value.integer().value_or(-1);
    else if (name == "metadata")
        reading.session = sessionOf(value["user_id"].stringOr({}));
    else if (name == "system")
        reading.system = value;
    else if (name == "messages")
        reading.turns = value;
}

void hashOpening(const RequestReading &reading, ConversationHash &hash)
{
    if (reading.system.type() == JsonView::Type::Array) {
        reading.system.forEach([&](QByteArrayView, const JsonView &part) {
            if (!isBillingHeader(part))
                hash.addPart(part);
            return true;
        });
    } else {
        hash.addText(reading.system);
    }
    reading.turns.forEach([&](QByteArrayView, const JsonView &message) {
        // One pass: a turn may be most of the body.
        bool isUser = false;
        JsonView content;
        message.forEach([&](QByteArrayView name, const JsonView &value) {
            if (name == "role")
                isUser = value.raw() == "\"user\"";
            else if (name == "content")
                content = value;
            return true;
        });
        if (isUser)
            hash.addContent(content);
        return !isUser;
    });
}

} // namespace spillway::anthropic
