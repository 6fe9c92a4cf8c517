// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/layers.h"

#include <QStringList>

#include <vector>

namespace spillway {

/// `config explain`: every setting with its effective value and where that comes from, one a line:
/// "listener.port = 19000  (config.yaml:3)". `filter` keeps the paths that begin with it; empty
/// keeps all. A single setting also gets its help, its values and its default.
[[nodiscard]] QStringList explainConfig(const LoadedConfig &config, const QString &filter = {});

/// A setting outside lists that is one value, as it is in force. Value.
struct SettingValue
{
    QByteArray path; ///< "listener.port"
    QString value; ///< as it would be written
    QString origin; ///< "default", "config.yaml", "environment" or "command line"
    bool overridden = false; ///< by a layer above the file: an edit of the file has no effect
};

/// All of them, in table order.
[[nodiscard]] std::vector<SettingValue> scalarSettings(const LoadedConfig &config);

} // namespace spillway
