// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <chrono>

namespace spillway {

/// What QtKeychain said, as an error with a remedy. `code` is a QKeychain::Error other than
/// NoError, `words` its text. EntryNotFound is NotFound: the caller has made sure that the keychain
/// is not merely locked. Pure.
[[nodiscard]] Error keychainError(int code, const QString &words, const QString &item);

/// The keychain did not answer in time, as it does while it asks the person to unlock it.
[[nodiscard]] Error keychainTimeout(std::chrono::milliseconds waited, const QString &item);

} // namespace spillway
