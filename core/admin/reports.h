// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"

namespace spillway {

/// JSON bodies of the admin API. Pure; times in milliseconds, UTC; no secret is ever in them.
[[nodiscard]] QByteArray healthJson(const ProcessReport &process,
                                    const std::vector<KeyStatus> &keys);
[[nodiscard]] QByteArray statsJson(const ProcessReport &process, const std::vector<KeyStatus> &keys,
                                   const Counters &counters);
[[nodiscard]] QByteArray keysJson(const std::vector<KeyStatus> &keys);
[[nodiscard]] QByteArray exchangesJson(const std::vector<ExchangeRecord> &records);
[[nodiscard]] QByteArray metricsText(const ProcessReport &process,
                                     const std::vector<KeyStatus> &keys, const Counters &counters);
/// Is any key able to serve?
[[nodiscard]] bool isHealthy(const std::vector<KeyStatus> &keys);

} // namespace spillway
