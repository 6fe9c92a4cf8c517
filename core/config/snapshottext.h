// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"

#include <QString>

#include <utility>
#include <vector>

namespace spillway {

/// Every setting's effective value as text, by path with items named:
/// "providers[zai].keys[main].weight" → "2". In table order; lists joined by commas. Secrets appear
/// as references only.
using SettingTexts = std::vector<std::pair<QString, QString>>;

[[nodiscard]] SettingTexts settingTexts(const Snapshot &snapshot);

/// One provider's own settings, keys and models left out; paths relative: "policy".
[[nodiscard]] SettingTexts providerTexts(const ProviderConfig &provider);
[[nodiscard]] SettingTexts keyTexts(const KeyConfig &key);
[[nodiscard]] SettingTexts modelTexts(const ModelConfig &model);
/// Everything but the providers.
[[nodiscard]] SettingTexts generalTexts(const Snapshot &snapshot);

} // namespace spillway
