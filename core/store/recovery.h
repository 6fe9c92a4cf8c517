// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/statements.h"

namespace spillway {

/// What a dead process's journal had that the database had not.
struct Recovery
{
    int recovered = 0; ///< finished exchanges
    int interrupted = 0; ///< exchanges that never finished
};

/// Puts the records of the folder's journals whose process is gone into the database and deletes
/// the files. On an error nothing is deleted. Store thread.
[[nodiscard]] Result<Recovery> takeOverJournals(StoreDatabase &database, Statements &statements,
                                                const QString &folder);

} // namespace spillway
