// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/socketcontrol.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <algorithm>

namespace spillway {
namespace {

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
constexpr int shutdownSend = SD_SEND;
#else
using Descriptor = int;
constexpr int shutdownSend = SHUT_WR;
#ifdef MSG_NOSIGNAL
constexpr int noSignal = MSG_NOSIGNAL;
#else
constexpr int noSignal = 0; // Qt has told the system to ignore the signal
#endif
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

qint64 sendNow(const QTcpSocket &socket, QByteArrayView bytes)
{
    if (socket.socketDescriptor() < 0)
        return 0;
    const auto descriptor = static_cast<Descriptor>(socket.socketDescriptor());
#ifdef Q_OS_WIN
    const int length = static_cast<int>(std::min<qsizetype>(bytes.size(), 1 << 30));
    const auto sent = send(descriptor, bytes.data(), length, 0);
#else
    const auto sent = send(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), noSignal);
#endif
    return std::max<qint64>(0, sent);
}

void shutdownWrite(const QTcpSocket &socket)
{
    if (socket.socketDescriptor() >= 0)
        shutdown(static_cast<Descriptor>(socket.socketDescriptor()), shutdownSend);
}

} // namespace spillway
