// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace spillway {

struct ImportedKey
{
    QString label; ///< key-1, key-2 … in file order
    Secret secret;
};

struct ImportedProvider
{
    QString id;
    QString preset;
    QByteArray baseUrl; ///< empty = the preset's
    std::vector<ImportedKey> keys;
};

/// What an importer found in another program's file. Nothing is written by it: the caller shows the
/// preview, puts the secrets into the secret store and adds the keys by addKey() (configfile.h).
/// Value.
struct ImportPlan
{
    std::vector<ImportedProvider> providers;
    QStringList warnings; ///< never contain a secret

    [[nodiscard]] std::size_t keyCount() const;
    /// For a person: providers, labels and fingerprints, then the warnings.
    [[nodiscard]] QString preview() const;
};

} // namespace spillway
