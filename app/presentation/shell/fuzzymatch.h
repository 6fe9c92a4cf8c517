// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace spillway {

/// How well `typed` finds `text`: every typed letter must come in order (case and accents do not
/// matter, blanks split words that may come in any order). Higher is better: whole words, starts of
/// words and runs count more than scattered letters, short texts more than long ones. Absent = no
/// match; an empty `typed` finds everything with 0.
[[nodiscard]] std::optional<int> fuzzyMatch(QStringView typed, QStringView text);

} // namespace spillway
