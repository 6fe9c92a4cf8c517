// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatedrequest.h"

#include <QByteArray>

#include <vector>

namespace spillway {

enum class SimulatedStop { EndOfTurn, MaxTokens, ToolUse };

struct SimulatedToolCall
{
    QByteArray id; ///< 24 hex digits; the writers put the vendor's prefix before it
    QByteArray name;
    QByteArray arguments; ///< JSON object
};

/// In disjoint buckets; a vendor's own sums are made by its writer.
struct SimulatedUsage
{
    qint64 input = 0; ///< neither read from nor written to the cache
    qint64 cacheRead = 0;
    qint64 cacheWrite = 0;
    qint64 text = 0; ///< words and tool calls
    qint64 thinking = 0;

    [[nodiscard]] qint64 prompt() const { return input + cacheRead + cacheWrite; }
    [[nodiscard]] qint64 output() const { return text + thinking; }
};

/// What is said, in no dialect yet. Every word is one token. Value.
struct SimulatedAnswer
{
    QByteArray id; ///< 24 hex digits
    QByteArray model; ///< as the request called it
    qint64 created = 0; ///< Unix seconds
    std::vector<QByteArray> thinking; ///< pieces; joined they are the text
    QByteArray signature; ///< proves to the vendor that the thinking is its own
    std::vector<QByteArray> words; ///< pieces; joined they are the text
    std::vector<SimulatedToolCall> toolCalls;
    SimulatedStop stop = SimulatedStop::EndOfTurn;
    SimulatedUsage usage;

    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray thinkingText() const;
};

struct AnswerSettings
{
    int words = 24;
    bool alwaysUseTools = false;
    qint64 cachedTokens = 0; ///< of this conversation's prompt, by an earlier request; 0 = none
    qint64 created = 0; ///< Unix seconds
};

/// The answer to a request: the same words for the same text in every dialect, so that answers can
/// be compared. Calls a tool when one is forced, or when one is offered and the last user text
/// contains "use the tool" (or the settings say so): the one that is named after these words, else
/// the first; "use the tool twice" gives two calls in parallel. After a tool's result it answers in
/// words. Pure.
[[nodiscard]] SimulatedAnswer simulatedAnswer(const SimulatedRequest &request,
                                              const AnswerSettings &settings);

/// A small JSON value that fits a schema: required properties only, first of an enumeration. "{}"
/// for an empty schema.
[[nodiscard]] QByteArray exampleForSchema(QByteArrayView schema);

/// Tokens in so many bytes of a prompt.
[[nodiscard]] constexpr qint64 tokensOf(qint64 bytes)
{
    return (bytes + 3) / 4;
}

} // namespace spillway
