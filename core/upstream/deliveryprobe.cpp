// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/deliveryprobe.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstddef>
#endif

namespace spillway {

#ifdef Q_OS_LINUX

namespace {

/// TCP_CLOSE_WAIT of the kernel's net/tcp_states.h: a FIN has come and no reset.
constexpr std::uint8_t closeWait = 8;

std::optional<tcp_info> tcpInfo(curl_socket_t socket)
{
    tcp_info info {};
    socklen_t size = sizeof info;
    if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0
        || size < offsetof(tcp_info, tcpi_bytes_acked) + sizeof info.tcpi_bytes_acked)
        return {};
    return info;
}

} // namespace

std::optional<DeliveryProbe> DeliveryProbe::start(curl_socket_t socket)
{
    if (const auto info = tcpInfo(socket))
        return DeliveryProbe(info->tcpi_bytes_acked);
    return {};
}

bool DeliveryProbe::nothingDelivered(curl_socket_t socket) const
{
    const auto info = tcpInfo(socket);
    return info && info->tcpi_state == closeWait && info->tcpi_bytes_acked == m_acknowledged;
}

#else

std::optional<DeliveryProbe> DeliveryProbe::start(curl_socket_t)
{
    return {};
}

bool DeliveryProbe::nothingDelivered(curl_socket_t) const
{
    Q_UNUSED(m_acknowledged)
    return false;
}

#endif

} // namespace spillway
