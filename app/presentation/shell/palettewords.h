// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/palette.h"
#include "core/telemetry/exchangerecord.h"

#include <QString>

namespace spillway {

/// A key's state in a word: "Rate-limited".
[[nodiscard]] QString keyStateWord(const QByteArray &state);
/// "claude-opus-4-6 · work-1 · 14.8 s".
[[nodiscard]] QString requestWords(const ExchangeRecord &record);
/// A section's heading.
[[nodiscard]] QString paletteSectionWord(PaletteEntry::Section section);

} // namespace spillway
