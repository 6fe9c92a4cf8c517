// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"
#include "core/telemetry/logging.h"

namespace spillway {

/// Where a process without a terminal logs when the configuration names no file.
[[nodiscard]] QString defaultLogFile(const QString &dataFolder);

/// The log that the configuration asks for. `inBackground`: nobody reads standard error. Pure.
[[nodiscard]] LogSettings logSettings(const LogConfig &config, const QString &dataFolder,
                                      bool inBackground);

} // namespace spillway
