// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_responses/parts.h"

namespace spillway::openairesponses {

void readMember(QByteArrayView name, const JsonView &value, RequestReading &reading)
{
    if (name == "max_output_tokens")
        reading.facts.maxTokens = value.integer().value_or(-1);
    else if (name == "conversation") // an id, or an object with one
        reading.conversationId =
            value.type() == JsonView::Type::Object ? value["id"].stringOr({}) : value.stringOr({});
    else if (name == "instructions")
        reading.system = value;
    else if (name == "input")
        reading.turns = value;
}

void hashOpening(const RequestReading &reading, ConversationHash &hash)
{
    hash.addText(reading.system);
    if (reading.turns.type() != JsonView::Type::Array) {
        hash.addText(reading.turns);
        return;
    }
    reading.turns.forEach([&](QByteArrayView, const JsonView &item) {
        hash.addContent(item["content"]);
        return item["role"].raw() != "\"user\"";
    });
}

} // namespace spillway::openairesponses
