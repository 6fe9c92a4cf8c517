// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

#include <cstdint>
#include <optional>

namespace spillway {

/// Tells whether the peer can have read anything of what was written to a TCP connection since a
/// moment: the difference between a request that met the server's idle timer and one that was
/// perhaps processed (and billed). Value.
class DeliveryProbe final
{
public:
    /// To be made before writing. Absent where the system cannot say what was acknowledged (not
    /// Linux).
    [[nodiscard]] static std::optional<DeliveryProbe> start(curl_socket_t socket);

    /// True only when it is certain: the peer has closed in an orderly way (FIN) and acknowledged
    /// none of the bytes. A FIN acknowledges everything that had arrived before it, so the peer's
    /// program had closed before our bytes came. After a reset nothing is certain: it acknowledges
    /// nothing, even what was read.
    [[nodiscard]] bool nothingDelivered(curl_socket_t socket) const;

private:
    explicit DeliveryProbe(std::uint64_t acknowledged)
        : m_acknowledged(acknowledged)
    {
    }

    std::uint64_t m_acknowledged;
};

} // namespace spillway
