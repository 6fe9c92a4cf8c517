// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <optional>

namespace spillway {

/// A wire format. `docs/` and the configuration call them anthropic, openai-chat, openai-responses
/// and gemini.
enum class Dialect : std::uint8_t { Anthropic, OpenAiChat, OpenAiResponses, Gemini };

inline constexpr std::array allDialects {Dialect::Anthropic, Dialect::OpenAiChat,
                                         Dialect::OpenAiResponses, Dialect::Gemini};

[[nodiscard]] constexpr const char *dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return "anthropic";
    case Dialect::OpenAiChat:
        return "openai-chat";
    case Dialect::OpenAiResponses:
        return "openai-responses";
    case Dialect::Gemini:
        return "gemini";
    }
    return "";
}

[[nodiscard]] inline std::optional<Dialect> dialectFromName(QByteArrayView name)
{
    for (const Dialect dialect : allDialects) {
        if (name == QByteArrayView(dialectName(dialect)))
            return dialect;
    }
    return {};
}

} // namespace spillway
