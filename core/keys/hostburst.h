// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace spillway {

/// Tells a host that turns everybody away (an address that is throttled, a vendor in trouble) from
/// keys at their limits: rate limits for three different accounts within five seconds, and nobody
/// served in between. Pure; time comes in.
class HostBurst final
{
public:
    static constexpr std::size_t accounts = 3;
    static constexpr std::chrono::seconds window {5};
    static constexpr std::chrono::seconds rest {10}; ///< of the host, once it is to blame

    /// Notes a rate limit for the account. True when it makes the host to blame; the count begins
    /// anew then.
    [[nodiscard]] bool add(std::uint32_t account, TimePoint now);
    /// The host served somebody: what came before was the accounts' own.
    void clear() { m_hits.clear(); }

private:
    struct Hit
    {
        std::uint32_t account;
        TimePoint at;
    };
    std::vector<Hit> m_hits; ///< one an account
};

} // namespace spillway
