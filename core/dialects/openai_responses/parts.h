// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialects/registry.h"

/// OpenAI Responses (platform.openai.com/docs/api-reference/responses).
namespace spillway::openairesponses {

[[nodiscard]] std::optional<Endpoint> endpointFor(const ApiPath &path);
void readMember(QByteArrayView name, const JsonView &value, RequestReading &reading);
void hashOpening(const RequestReading &reading, ConversationHash &hash);
[[nodiscard]] std::unique_ptr<ResponseTap> makeResponseTap();
[[nodiscard]] QByteArray errorBody(const WrittenError &error);
[[nodiscard]] QByteArray errorFrame(const WrittenError &error, qint64 sequenceNumber);

extern const DialectParts parts;

} // namespace spillway::openairesponses
