// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/gemini/parts.h"

namespace spillway::gemini {

void readMember(QByteArrayView name, const JsonView &value, RequestReading &reading)
{
    // Google's JSON takes both spellings of a name (protobuf.dev/programming-guides/json).
    if (name == "generationConfig" || name == "generation_config") {
        const JsonView limit =
            value["maxOutputTokens"] ? value["maxOutputTokens"] : value["max_output_tokens"];
        reading.facts.maxTokens = limit.integer().value_or(-1);
    } else if (name == "systemInstruction" || name == "system_instruction") {
        reading.system = value;
    } else if (name == "contents") {
        reading.turns = value;
    }
}

void hashOpening(const RequestReading &reading, ConversationHash &hash)
{
    if (reading.system.type() == JsonView::Type::Object)
        hash.addContent(reading.system["parts"]);
    else
        hash.addText(reading.system);
    reading.turns.forEach([&](QByteArrayView, const JsonView &content) {
        const bool isUser = content["role"].raw() != "\"model\""; // a missing role means user
        if (isUser)
            hash.addContent(content["parts"]);
        return !isUser;
    });
}

} // namespace spillway::gemini
