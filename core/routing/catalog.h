// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace spillway {

/// How a provider came to serve a name.
enum class CatalogMatch : std::uint8_t {
    Alias, ///< exactly the alias of one of its models
    Mapped, ///< a row of its model map
    Listed, ///< the id of one of its models (ids may be globs)
    Open, ///< it lists no models, and the name is not excluded
};

struct CatalogEntry
{
    QByteArray model; ///< upstream's name
    CatalogMatch match = CatalogMatch::Open;
};

/// What the provider would send for a client's name, absent when it does not serve it. The
/// provider's prefix must have been removed. Exclusion is by the upstream's name.
[[nodiscard]] std::optional<CatalogEntry> catalogEntry(const ProviderConfig &provider,
                                                       QByteArrayView name);

/// The name without the provider's prefix; absent when the provider has none or the name does not
/// begin with it.
[[nodiscard]] std::optional<QByteArrayView> withoutPrefix(const ProviderConfig &provider,
                                                          QByteArrayView name);

/// Every exact name that a client may use at the provider: prefixed ids, aliases, map rows without
/// wildcards.
[[nodiscard]] std::vector<QByteArray> usableNames(const ProviderConfig &provider);

/// The known name that a misspelt one most likely means; absent when none is near.
[[nodiscard]] std::optional<QByteArray> nearestName(QByteArrayView name,
                                                    const std::vector<QByteArray> &known);

} // namespace spillway
