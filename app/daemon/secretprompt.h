// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

namespace spillway {

/// Asks for a secret on the terminal without showing it; without a terminal reads one line of
/// standard input. Empty when nothing was given.
[[nodiscard]] Secret askForSecret(const QString &prompt);

} // namespace spillway
