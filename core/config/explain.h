// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/layers.h"

#include <QStringList>

namespace spillway {

/// `config explain`: every setting with its effective value and where that comes from, one a line:
/// "listener.port = 19000  (config.yaml:3)". `filter` keeps the paths that begin with it; empty
/// keeps all. A single setting also gets its help, its values and its default.
[[nodiscard]] QStringList explainConfig(const LoadedConfig &config, const QString &filter = {});

} // namespace spillway
