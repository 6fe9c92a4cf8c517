// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/config/secretreference.h"

#include <QString>

namespace spillway {

/// A secret that stands in clear in the file. The snapshot already names `reference` as its place:
/// the caller writes the value there, then rewrites the file by setSecretReference()
/// (configfile.h). Value.
struct ClearSecret
{
    QString provider; ///< provider id; empty for admin.token
    QString label; ///< key label; empty for admin.token
    Secret value;
    SecretReference reference; ///< keychain:<provider>/<label>, keychain:spillway/admin-token
    int line = 0;
};

} // namespace spillway
