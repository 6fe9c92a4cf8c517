// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace spillway {

/// Where a spillway: address leads. A link only ever shows something; nothing changes by it. Value.
struct DeepLink
{
    QString page; ///< "overview", "requests", "keys", "costs", "connect", "routing", "logs",
                  ///< "settings", "system"
    QString item; ///< a request's id, a key's label, a settings group; may be empty

    friend bool operator==(const DeepLink &, const DeepLink &) = default;
};

/// spillway://request/<id>, spillway://keys/<label>, spillway://<page>. Absent when it is none of
/// them. Pure.
[[nodiscard]] std::optional<DeepLink> parseDeepLink(const QString &address);

} // namespace spillway
