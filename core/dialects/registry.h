// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialects/apipath.h"
#include "core/dialects/conversationhash.h"
#include "core/dialects/endpoint.h"
#include "core/dialects/errors.h"
#include "core/dialects/requestreading.h"
#include "core/dialects/responsetap.h"

namespace spillway {

/// What one dialect's folder offers; all of it pure. The rest of the room asks here, so that a new
/// dialect is one folder and one line in registry.cpp.
struct DialectParts
{
    /// The endpoint when the path is one of this vendor's own; absent for others', even unknown
    /// ones.
    std::optional<Endpoint> (*endpointFor)(const ApiPath &path);
    /// Takes note of one top-level member of a request body.
    void (*readMember)(QByteArrayView name, const JsonView &value, RequestReading &reading);
    /// Feeds the system text and the first user turn.
    void (*hashOpening)(const RequestReading &reading, ConversationHash &hash);
    std::unique_ptr<ResponseTap> (*makeResponseTap)();
    QByteArray (*errorBody)(const WrittenError &error);
    QByteArray (*errorFrame)(const WrittenError &error, qint64 sequenceNumber);
    QByteArrayView keepAliveFrame;
};

[[nodiscard]] const DialectParts &partsOf(Dialect dialect);

} // namespace spillway
