// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace spillway {

/// How much of the log is kept; 0 = without that limit.
struct RetentionLimits
{
    int days = 0;
    qint64 maxSizeMb = 0; ///< of the data in the file, 2^20 bytes each
};

/// Deletes up to 500 of the oldest exchanges that are beyond the limits, and gives their space back
/// to the file system. True when there may be more to delete. Short, so that it can stand between
/// two batches. Store thread.
[[nodiscard]] Result<bool> retainStep(StoreDatabase &database, const RetentionLimits &limits,
                                      WallTime now);

} // namespace spillway
