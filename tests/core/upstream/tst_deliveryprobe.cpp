// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/deliveryprobe.h"

#include <QtTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace spillway;

namespace {

/// A connected pair of TCP sockets on the loopback device.
class TcpPair final
{
public:
    TcpPair()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(listener, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(listener, 1);
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
        client = ::socket(AF_INET, SOCK_STREAM, 0);
        ::connect(client, reinterpret_cast<sockaddr *>(&address), size);
        server = ::accept(listener, nullptr, nullptr);
        ::close(listener);
    }
    ~TcpPair()
    {
        ::close(client);
        closeServer();
    }
    TcpPair(const TcpPair &) = delete;
    TcpPair &operator=(const TcpPair &) = delete;

    void exchange() const
    {
        ::send(client, "ping", 4, 0);
        serverReads();
        ::send(server, "pong", 4, 0);
        char bytes[4];
        ::recv(client, bytes, sizeof bytes, MSG_WAITALL);
    }
    void serverReads() const
    {
        char bytes[4];
        ::recv(server, bytes, sizeof bytes, MSG_WAITALL);
    }
    void closeServer(bool reset = false)
    {
        if (server < 0)
            return;
        const linger now {1, 0};
        if (reset)
            ::setsockopt(server, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(std::exchange(server, -1));
    }
    /// Keeps what is written on this machine: the peer's answer to it is still to come.
    void holdBack() const
    {
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_CORK, &on, sizeof on);
    }
    void awaitEnd() const
    {
        pollfd end {client, POLLRDHUP, 0};
        QCOMPARE(::poll(&end, 1, 5'000), 1);
    }

    int client = -1;
    int server = -1;
};

} // namespace

class DeliveryProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sureWhenThePeerHadClosedBefore()
    {
        TcpPair pair;
        pair.exchange();
        const auto probe = DeliveryProbe::start(pair.client);
        QVERIFY(probe);
        pair.holdBack();
        ::send(pair.client, "post", 4, 0);
        pair.closeServer();
        pair.awaitEnd();
        QVERIFY(probe->nothingDelivered(pair.client));
    }

    void unsureWhenThePeerHasReadAndClosed()
    {
        TcpPair pair;
        pair.exchange();
        const auto probe = DeliveryProbe::start(pair.client);
        QVERIFY(probe);
        ::send(pair.client, "post", 4, 0);
        pair.serverReads();
        pair.closeServer();
        pair.awaitEnd();
        QVERIFY(!probe->nothingDelivered(pair.client));
    }

    void unsureWhenThePeerHasReset()
    {
        TcpPair pair;
        pair.exchange();
        const auto probe = DeliveryProbe::start(pair.client);
        QVERIFY(probe);
        ::send(pair.client, "post", 4, 0);
        pair.serverReads();
        pair.closeServer(true);
        pair.awaitEnd();
        QVERIFY(!probe->nothingDelivered(pair.client));
    }

    void unsureWhenThePeerOnlyStoppedWriting()
    {
        TcpPair pair;
        pair.exchange();
        const auto probe = DeliveryProbe::start(pair.client);
        QVERIFY(probe);
        ::shutdown(pair.server, SHUT_WR);
        pair.awaitEnd();
        ::send(pair.client, "post", 4, 0);
        pair.serverReads();
        QTRY_VERIFY(!probe->nothingDelivered(pair.client)); // the acknowledgement may be delayed
    }

    void unsureWhileConnected()
    {
        TcpPair pair;
        const auto probe = DeliveryProbe::start(pair.client);
        QVERIFY(probe);
        QVERIFY(!probe->nothingDelivered(pair.client));
    }

    void absentForWhatIsNoConnection() { QVERIFY(!DeliveryProbe::start(-1)); }
};

QTEST_GUILESS_MAIN(DeliveryProbeTest)
#include "tst_deliveryprobe.moc"
