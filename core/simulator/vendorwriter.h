// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatedanswer.h"

#include <chrono>
#include <optional>
#include <span>

namespace spillway {

/// An error in no dialect yet.
struct SimulatedError
{
    int status = 500;
    QByteArray type; ///< the vendor's; empty = what goes with the status
    QByteArray code; ///< openai: error.code; Z.AI: the business code
    QByteArray message;
    std::optional<std::chrono::seconds> retryAfter;
    bool zai = false; ///< the body is Z.AI's, whatever the dialect
};

/// What one vendor writes. All of it pure; one table a dialect, see writerFor().
struct VendorWriter
{
    /// A stream, one frame an event, the terminal one last.
    std::vector<QByteArray> (*frames)(const SimulatedRequest &request,
                                      const SimulatedAnswer &answer);
    QByteArray (*body)(const SimulatedRequest &request, const SimulatedAnswer &answer);
    QByteArray (*tokenCount)(qint64 tokens);
    QByteArray (*models)(std::span<const QByteArray> ids);
    QByteArray (*model)(QByteArrayView id);
    QByteArray (*errorBody)(const SimulatedError &error, QByteArrayView requestId);
    /// The error as an event of a running stream that has sent `sent` events.
    QByteArray (*errorFrame)(const SimulatedError &error, QByteArrayView requestId, qint64 sent);
};

[[nodiscard]] const VendorWriter &writerFor(Dialect dialect);

/// The error's body: the vendor's own, or Z.AI's where the error asks for it.
[[nodiscard]] QByteArray writtenError(Dialect dialect, const SimulatedError &error,
                                      QByteArrayView requestId);

} // namespace spillway
