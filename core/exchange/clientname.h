// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace spillway {

/// The program behind a User-Agent in the words that people use ("Claude Code", "Codex", "OpenAI
/// SDK"); the product token of an unknown one, "unknown" when there is none. Pure.
[[nodiscard]] QString clientName(QByteArrayView userAgent);

} // namespace spillway
