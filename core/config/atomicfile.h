// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace spillway {

/// What happens to the old content. Remove is for a file that had a secret in clear: no copy of it
/// may stay.
enum class Backup {
    Keep, ///< beside the file as <name>.bak
    Remove, ///< no backup is made and one from before is deleted
};

/// Replaces the file's content so that a crash at any moment leaves either the old or the new
/// content: temporary file in the same folder, fsync, rename, fsync of the folder. The file is 0600
/// afterwards. A symbolic link is followed and stays. Blocks. Errors: Io, with the path and what to
/// do.
[[nodiscard]] Result<void> writeAtomically(const QString &path, const QByteArray &bytes,
                                           Backup backup = Backup::Keep);

/// The words for an errno of a failed write.
[[nodiscard]] Error writeError(const QString &path, int errorNumber);

} // namespace spillway
