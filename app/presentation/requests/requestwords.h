// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

namespace spillway {

/// How a request went, as a colour name of the window's pills and dots.
enum class RequestTone : std::uint8_t { Good, Attention, Error, Live, Neutral };

[[nodiscard]] RequestTone requestTone(const ExchangeRecord &record);
/// "ok", "warn", "err", "info", "neutral".
[[nodiscard]] QString toneName(RequestTone tone);

/// "200", or a word while it runs or when no status tells: "Streaming", "Queued", "Broken".
[[nodiscard]] QString statusText(const ExchangeRecord &record);
/// One sentence for the state of a running request or the end of a finished one.
[[nodiscard]] QString outcomeSentence(const ExchangeRecord &record);

/// Why a key was chosen, from AttemptRecord::reason: "Keeps the conversation on its key".
[[nodiscard]] QString pickSentence(const QByteArray &reason);
/// How an attempt ended, from AttemptRecord::outcome: "Rate-limited".
[[nodiscard]] QString attemptOutcomeText(const QByteArray &outcome);
/// Whose fault it was, from AttemptRecord::blame: "the account". Empty when nobody's.
[[nodiscard]] QString blameText(const QByteArray &blame);
[[nodiscard]] QString dialectTitle(std::optional<Dialect> dialect);

} // namespace spillway
