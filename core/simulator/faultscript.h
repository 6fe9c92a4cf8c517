// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace spillway {

/// What can go wrong at a vendor.
enum class FaultKind {
    Status, ///< an HTTP error with the vendor's own body
    VendorCode, ///< an HTTP error with a business code, in the form of Z.AI
    ErrorEvent, ///< an error event in a stream that began as 200; a plain error for other requests
    StallBeforeHead,
    ResetBeforeHead, ///< TCP reset instead of an answer
    CloseBeforeHead, ///< the connection ends without an answer
    EmptyBody, ///< 200 and nothing
    NotJson, ///< 200 and a page of HTML
    StallMidStream,
    ResetMidStream, ///< TCP reset in the middle of a body
    CloseMidStream, ///< the connection ends, without a reset, in the middle of a body
    CleanEndMidStream, ///< a well-formed end of a body that is not complete
    SlowWords,
};

/// One row of a key's faults. Which members count depends on the kind.
struct Fault
{
    FaultKind kind = FaultKind::Status;
    int times = 1; ///< requests that it happens to; -1 = always
    bool everyOperation =
        false; ///< also model lists, token counts, embeddings; else only requests for an answer
    int status = 0; ///< Status, VendorCode: 200…599; 0 = what is usual for the kind
    QByteArray type; ///< the vendor's error type; empty = what goes with the status
    QByteArray code; ///< VendorCode: "1302"
    QByteArray message; ///< empty = a usual one
    std::optional<std::chrono::seconds> retryAfter; ///< becomes the header, or Gemini's RetryInfo
    int afterEvents = 0; ///< mid-stream kinds: events that are still sent
    std::optional<qsizetype> afterBytes; ///< mid-stream kinds: cut at this byte of the body instead
    Milliseconds duration {}; ///< stalls: how long, 0 = until the client leaves; SlowWords: between
                              ///< two events

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// The vendor's limits for a key, over a sliding minute; 0 = none.
struct KeyLimits
{
    int rpm = 0; ///< requests
    qint64 tpm = 0; ///< tokens, in and out
    int concurrency = 0; ///< requests in flight, to the end of the stream
    QByteArray account; ///< keys with the same account count together and share its prompt cache;
                        ///< empty = each alone
    bool zaiBodies =
        false; ///< refuses as Z.AI does (1302, 1303) instead of as the dialect's own vendor

    friend bool operator==(const KeyLimits &, const KeyLimits &) = default;
};

struct KeyScript
{
    KeyLimits limits;
    std::vector<Fault> faults; ///< used up in order, then the key behaves
    std::vector<QByteArray> models; ///< the only ones it may use; empty = any name

    friend bool operator==(const KeyScript &, const KeyScript &) = default;
};

/// How the simulated provider behaves. Value.
struct FaultScript
{
    std::map<QByteArray, KeyScript> keys; ///< by secret
    KeyScript fallback; ///< for every other key, each on its own
    bool onlyListedKeys = false; ///< other keys are invalid
    bool alwaysUseTools =
        false; ///< call a tool whenever one is offered, not only when the text asks for it
    Milliseconds pace {0}; ///< between two events
    int words = 24; ///< of an answer

    friend bool operator==(const FaultScript &, const FaultScript &) = default;
};

/// Reads a script:
///
///     {"pace": 20, "words": 24, "onlyListedKeys": true, "alwaysUseTools": false,
///      "keys": {"<secret>": {"limits": {"rpm": 60, "tpm": 90000, "concurrency": 2, "account": "a",
///      "bodies": "zai"},
///                            "models": ["sim-large"],
///                            "faults": [{"kind": "status", "status": 429, "retryAfter": 1,
///                            "times": 2}, …]}},
///      "default": {…}}
///
/// Times are in milliseconds (`pace`, `milliseconds`) but `retryAfter` is in seconds, as in HTTP.
/// Error Config names the member that is wrong (message) and its line and column (detail); unknown
/// members are errors too.
[[nodiscard]] Result<FaultScript> readFaultScript(QByteArrayView json);

} // namespace spillway
