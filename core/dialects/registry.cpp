// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/registry.h"

#include "core/dialects/anthropic/parts.h"
#include "core/dialects/gemini/parts.h"
#include "core/dialects/openai_chat/parts.h"
#include "core/dialects/openai_responses/parts.h"

namespace spillway {

const DialectParts &partsOf(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return anthropic::parts;
    case Dialect::OpenAiChat:
        return openaichat::parts;
    case Dialect::OpenAiResponses:
        return openairesponses::parts;
    case Dialect::Gemini:
        return gemini::parts;
    }
    return openaichat::parts;
}

std::unique_ptr<ResponseTap> makeResponseTap(Dialect dialect)
{
    return partsOf(dialect).makeResponseTap();
}

} // namespace spillway
