// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/settings/settingitem.h"
#include "core/config/schema.h"

#include <QByteArray>

#include <vector>

namespace spillway {

/// Every setting of the table that is not inside a list, in the order of the page, with the words
/// for it. One that nobody has placed yet comes last, under its path.
[[nodiscard]] std::vector<std::pair<const Setting *, SettingWords>> placedSettings();

/// Whether somebody has written words for the setting; a test holds that all have.
[[nodiscard]] bool isPlaced(QByteArrayView path);

} // namespace spillway
