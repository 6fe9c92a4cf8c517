// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/listener/requesthandler.h"

#include <QList>
#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace spillway {

/// Limits against hostile or broken clients; all are settings (`listener.*`).
struct ListenerLimits
{
    qsizetype maxHead = 64LL * 1024; ///< bytes, request line and fields
    int maxHeaders = 200;
    qint64 maxBody = 64LL * 1024 * 1024; ///< bytes
    int maxConnections = 1024;
    qsizetype highWatermark =
        256LL * 1024; ///< bytes waiting for a slow client before the upstream is paused
    qsizetype lowWatermark = 64LL * 1024;
    Milliseconds headTimeout {15'000}; ///< first byte of a head to its end (slow loris)
    Milliseconds bodyTimeout {30'000}; ///< between two pieces of a body
    Milliseconds idleTimeout {75'000}; ///< between two requests on a connection
    Milliseconds writeStallTimeout {60'000}; ///< a client that reads nothing of what waits

    friend bool operator==(const ListenerLimits &, const ListenerLimits &) = default;
};

struct ListenEndpoint
{
    QHostAddress address;
    quint16 port = 0; ///< 0 = any free port
};

/// Who holds a port that we wanted.
struct PortHolder
{
    qint64 pid = 0; ///< 0 when it cannot be known (other user)
    QString name;
};

/// Why a listener could not be opened, when another program has the port. Value.
struct PortTaken
{
    quint16 port = 0;
    PortHolder holder;
    quint16 freePort = 0; ///< the next one that can be had; 0 = none found
};

/// Accepts clients by Qt HttpServer, guarded: our own sockets, scanned before Qt HttpServer sees
/// them, so that framing tricks, limits, timeouts, pipelining, client-gone and back-pressure are
/// ours (Qt 6.4 has none of them). Lives on the core thread. All endpoints of one listener share
/// limits, TLS and the handler.
class Listener final
{
public:
    Listener(RequestHandler &handler, const Clock &clock, ListenerLimits limits);
    ~Listener();

    /// Opens all endpoints or none. With port 0 all endpoints get the same free port. Error kind
    /// Conflict when a port is taken: the message names the holder (pid, name) and the next free
    /// port.
    [[nodiscard]] Result<void> open(const QList<ListenEndpoint> &endpoints,
                                    const std::optional<QSslConfiguration> &tls = {});
    /// What open() met when its error was Conflict; absent otherwise.
    [[nodiscard]] std::optional<PortTaken> portTaken() const;
    /// The port that is listened on; 0 when closed.
    [[nodiscard]] quint16 port() const;
    /// No new connections and no new requests on idle ones; running requests go on.
    void stopAccepting();
    /// Requests being answered now.
    [[nodiscard]] int activeRequests() const;
    [[nodiscard]] int connections() const;
    /// Cuts everything.
    void abortAll();

    struct Counters
    {
        quint64 accepted = 0; ///< connections
        quint64 requests = 0;
        quint64 refused = 0; ///< by the guard or by RequestHandler::refuse
        quint64 clientsGone = 0; ///< left before their answer was complete
    };
    [[nodiscard]] Counters counters() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Who listens on `port` (Linux: /proc; elsewhere pid 0 and an empty name).
[[nodiscard]] PortHolder portHolder(quint16 port);
/// The first port after `port` that can be bound on all of `addresses`; 0 when none of the next 100
/// can.
[[nodiscard]] quint16 nextFreePort(quint16 port, const QList<QHostAddress> &addresses);

} // namespace spillway
