// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace spillway {

/// Whether the whole text matches: `*` any run of bytes, also none; `?` exactly one character (of
/// UTF-8); everything else itself, case-sensitive. Iterative: a hostile pattern costs at most
/// pattern × text steps.
[[nodiscard]] bool globMatches(QByteArrayView pattern, QByteArrayView text);

/// The pattern holds a wildcard at all.
[[nodiscard]] bool isGlob(QByteArrayView pattern);

} // namespace spillway
