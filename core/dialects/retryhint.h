// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>

#include <optional>

namespace spillway {

/// A length of time as vendors write it: "3.5s", "700ms", "6m0s", "108h48m", "20 seconds", "1
/// minute 5 seconds", "2 days". Reads from the beginning and stops at the first thing that is no
/// part of it; absent when nothing was. A number without a unit counts only with `bareSeconds`. At
/// most 366 days.
[[nodiscard]] std::optional<Milliseconds> durationAt(QByteArrayView text, bool bareSeconds = false);

/// The time to wait that a sentence mentions: "try again in 6m0s", "Resets in 108h48m", "retry
/// after 20 seconds", "Please wait 5 seconds", "retry in 3.2s". Times of day are not read here.
[[nodiscard]] std::optional<Milliseconds> retryHint(QByteArrayView message);

} // namespace spillway
