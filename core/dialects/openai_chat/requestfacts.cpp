// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_chat/parts.h"

namespace spillway::openaichat {

void readMember(QByteArrayView name, const JsonView &value, RequestReading &reading)
{
    if (name == "max_completion_tokens" || (name == "max_tokens" && reading.facts.maxTokens < 0))
        reading.facts.maxTokens = value.integer().value_or(reading.facts.maxTokens);
    else if (name == "functions") // what tools were called before
        reading.facts.hasTools = reading.facts.hasTools || value.raw().size() > 2;
    else if (name == "messages")
        reading.turns = value;
}

void hashOpening(const RequestReading &reading, ConversationHash &hash)
{
    reading.turns.forEach([&](QByteArrayView, const JsonView &message) {
        hash.addContent(message["content"]);
        return message["role"].raw() != "\"user\""; // system and developer messages come before
    });
}

} // namespace spillway::openaichat
