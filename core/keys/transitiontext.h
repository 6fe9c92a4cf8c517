// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/failure.h"

#include <QString>

namespace spillway {

/// Why a failure changed a key's state, as a sentence for people. The vendor's own message stays
/// out: it may quote the key.
[[nodiscard]] QString transitionText(const Failure &failure, QByteArrayView model);

} // namespace spillway
