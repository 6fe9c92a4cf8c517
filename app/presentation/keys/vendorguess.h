// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace spillway {

/// The preset whose vendor hands out keys that look like this; empty when nothing says so. Facts:
/// the vendors' consoles (sk-ant-, sk-or-, AIza, gsk_, xai-; Z.AI's "32 hex digits.16 characters").
/// Pure.
[[nodiscard]] QString guessPreset(QByteArrayView secret);

/// A name for a new key that none of `taken` has: "main", then "key-2", "key-3" … Pure.
[[nodiscard]] QString freeKeyName(const QStringList &taken);

/// Why a pasted text cannot be a key; empty when it can. Pure.
[[nodiscard]] QString secretProblem(QByteArrayView secret);

} // namespace spillway
