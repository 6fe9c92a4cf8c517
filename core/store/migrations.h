// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

#include <span>

namespace spillway {

/// One step of the schema. `statements` run in order, in one transaction; the database then has
/// version `version` (PRAGMA user_version). A step that has been released is never changed.
struct Migration
{
    int version = 0; ///< 1, 2, 3 …
    std::span<const char *const> statements;
};

[[nodiscard]] Migration migration0001Initial();

/// All steps, ascending.
[[nodiscard]] std::span<const Migration> allMigrations();

/// Brings the database up to the last of `migrations`. A database that already holds a version is
/// first copied to `backup` (an older copy there is replaced). Conflict when it has a newer version
/// than we know, Database when a step fails; the database is then as before.
[[nodiscard]] Result<void> migrate(QSqlDatabase &database, std::span<const Migration> migrations,
                                   const QString &backup);

} // namespace spillway
