// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/confignode.h"
#include "core/config/yamltext.h"

#include <optional>

namespace spillway {

/// What the edits of config.yaml (configfile.h) share. Pure.

[[nodiscard]] Result<ConfigNode> parseForEdit(const QByteArray &text);
/// The text is written in a way that is not understood well enough.
[[nodiscard]] Error editByHand(const QString &what);
[[nodiscard]] Error notInFile(const QString &what);
/// Applies the edit and lets it pass only when the text then means exactly `expected`.
[[nodiscard]] Result<QByteArray> verifiedEdit(const QByteArray &text,
                                              const std::optional<YamlEdit> &edit,
                                              const ConfigNode &expected, const QString &what);

} // namespace spillway
