// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/socketcontrol.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace spillway {
namespace {

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
constexpr int shutdownSend = SD_SEND;
#else
using Descriptor = int;
constexpr int shutdownSend = SHUT_WR;
#endif

} // namespace

void resetOnClose(const QTcpSocket &socket)
{
    if (socket.socketDescriptor() < 0)
        return;
    linger zero {};
    zero.l_onoff = 1;
    zero.l_linger = 0;
    setsockopt(static_cast<Descriptor>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&zero), sizeof zero);
}

void shutdownWrite(const QTcpSocket &socket)
{
    if (socket.socketDescriptor() >= 0)
        shutdown(static_cast<Descriptor>(socket.socketDescriptor()), shutdownSend);
}

} // namespace spillway
