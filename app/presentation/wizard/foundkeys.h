// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <vector>

namespace spillway {

/// A key that a vendor's own tools would use, found in the environment. Value.
struct EnvironmentKey
{
    QString variable;
    QString preset; ///< of the vendor

    friend bool operator==(const EnvironmentKey &, const EnvironmentKey &) = default;
};

/// The vendors' variables that are set and not empty, one for each preset. Pure.
[[nodiscard]] std::vector<EnvironmentKey> environmentKeys(const QProcessEnvironment &environment);

/// The first api-keys.json in one of the folders; empty when there is none.
[[nodiscard]] QString findKeyFile(const QStringList &folders);

} // namespace spillway
