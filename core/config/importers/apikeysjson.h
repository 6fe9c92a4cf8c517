// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/importers/importplan.h"

namespace spillway {

/// Reads the api-keys.json of the Z.AI multi-key proxy: {"keys": ["id.secret", …], "baseUrl": …} or
/// {"keys": {"provider": ["id.secret", …]}}. Keys without a provider belong to Z.AI in Anthropic
/// format, and so does baseUrl. Trailing commas, a byte order mark and spaces round a key are
/// tolerated with a warning, a second key with the same id (the text before the first dot) is
/// skipped with a warning. Errors: Config when the file is not such a file or holds no usable key.
/// Pure.
[[nodiscard]] Result<ImportPlan> planFromApiKeysJson(const QByteArray &text);

} // namespace spillway
