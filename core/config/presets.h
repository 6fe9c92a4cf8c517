// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"
#include "core/config/snapshot.h"

#include <QByteArrayView>

#include <optional>
#include <span>
#include <vector>

namespace spillway {

/// What is known of a vendor's endpoint, so that a person need only paste keys. Value, one row of a
/// table.
struct ProviderPreset
{
    const char *id;
    const char *displayName;
    const char *baseUrl; ///< empty = the person must give it
    const char *dialectNames; ///< native ones, preferred first: "openai-responses|openai-chat"
    AuthScheme auth;
    const char *keysUrl; ///< the page that hands out keys; empty = none
    const char *notes; ///< what is particular, one or two sentences; may be empty

    [[nodiscard]] std::vector<Dialect> dialects() const;
};

[[nodiscard]] std::span<const ProviderPreset> presets();
[[nodiscard]] const ProviderPreset *findPreset(QByteArrayView id);

/// bearer, x-api-key, x-goog-api-key, none.
[[nodiscard]] const char *authSchemeName(AuthScheme scheme);
[[nodiscard]] std::optional<AuthScheme> authSchemeFromName(QByteArrayView name);
/// The header that the dialect's own vendor uses.
[[nodiscard]] AuthScheme defaultAuth(Dialect dialect);

/// health, weighted, round-robin, fill-first.
[[nodiscard]] const char *keyPolicyName(KeyPolicy policy);
[[nodiscard]] std::optional<KeyPolicy> keyPolicyFromName(QByteArrayView name);

} // namespace spillway
