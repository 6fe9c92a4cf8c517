// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/listener.h"

#include "core/listener/connectionset.h"
#include "core/listener/httpserveradapter.h"
#include "core/listener/tcpacceptor.h"

#include <QStringList>

#include <vector>

namespace spillway {
namespace {

using namespace Qt::StringLiterals;

using Acceptors = std::vector<std::unique_ptr<TcpAcceptor>>;

/// A machine without IPv6 has no ::1; that is no reason not to serve on 127.0.0.1.
bool isMissingFamily(const QHostAddress &address, QAbstractSocket::SocketError error)
{
    const bool anyOrLoopback =
        address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv6);
    return address.protocol() == QAbstractSocket::IPv6Protocol && anyOrLoopback
        && (error == QAbstractSocket::SocketAddressNotAvailableError
            || error == QAbstractSocket::UnsupportedSocketOperationError);
}

QList<QHostAddress> addressesOf(const QList<ListenEndpoint> &endpoints)
{
    QList<QHostAddress> addresses;
    for (const ListenEndpoint &endpoint : endpoints)
        addresses.append(endpoint.address);
    return addresses;
}

PortTaken findHolder(quint16 port, const QList<ListenEndpoint> &endpoints)
{
    return {port, portHolder(port), nextFreePort(port, addressesOf(endpoints))};
}

Error toError(const PortTaken &taken)
{
    QString by = u"another program"_s;
    if (taken.holder.pid > 0)
        by = u"%1 (pid %2)"_s.arg(taken.holder.name.isEmpty() ? u"a program"_s : taken.holder.name)
                 .arg(taken.holder.pid);
    QString message = u"Port %1 is taken by %2."_s.arg(taken.port).arg(by);
    message += taken.freePort > 0 ? u" Port %1 is free."_s.arg(taken.freePort)
                                  : u" Choose another port."_s;
    return {ErrorKind::Conflict, message, {}};
}

/// All endpoints, or the error of the first that cannot be had.
Result<Acceptors> openAll(ConnectionSet &set, const QList<ListenEndpoint> &endpoints,
                          const std::optional<QSslConfiguration> &tls,
                          std::optional<PortTaken> &taken)
{
    Acceptors acceptors;
    std::optional<Error> missing;
    quint16 chosen = 0; // by the system, for all endpoints that ask for any port
    for (const ListenEndpoint &endpoint : endpoints) {
        auto acceptor = std::make_unique<TcpAcceptor>(set, tls);
        const quint16 port = endpoint.port > 0 ? endpoint.port : chosen;
        if (acceptor->listen(endpoint.address, port)) {
            if (endpoint.port == 0)
                chosen = acceptor->serverPort();
            acceptors.push_back(std::move(acceptor));
            continue;
        }
        if (acceptor->serverError() == QAbstractSocket::AddressInUseError) {
            taken = findHolder(port, endpoints);
            return toError(*taken);
        }
        const Error error {ErrorKind::Io,
                           u"Cannot listen on %1 port %2: %3."_s.arg(endpoint.address.toString())
                               .arg(port)
                               .arg(acceptor->errorString()),
                           {}};
        if (!isMissingFamily(endpoint.address, acceptor->serverError()))
            return error;
        missing = error;
    }
    if (acceptors.empty())
        return missing.value_or(
            Error {ErrorKind::Config, u"There is no address to listen on."_s, {}});
    return acceptors;
}

} // namespace

class Listener::Private final
{
public:
    Private(RequestHandler &handler, const Clock &clock, const ListenerLimits &limits)
        : connections(handler, clock, limits)
    {
        connections.setAdapter(&adapter);
    }

    ConnectionSet connections;
    HttpServerAdapter adapter; ///< owns the acceptors, they own the sockets
    std::vector<TcpAcceptor *> acceptors; ///< those that listen
    std::optional<PortTaken> taken; ///< met by the last open()
};

Listener::Listener(RequestHandler &handler, const Clock &clock, ListenerLimits limits)
    : d(std::make_unique<Private>(handler, clock, limits))
{
}

Listener::~Listener()
{
    abortAll();
}

Result<void> Listener::open(const QList<ListenEndpoint> &endpoints,
                            const std::optional<QSslConfiguration> &tls)
{
    // A port that the system chose on one address may be taken on another: then it chooses again.
    constexpr int attempts = 16;
    d->taken.reset();
    Result<Acceptors> opened = openAll(d->connections, endpoints, tls, d->taken);
    const bool anyPort =
        std::ranges::all_of(endpoints, [](const ListenEndpoint &e) { return e.port == 0; });
    for (int i = 1;
         i < attempts && anyPort && !opened && opened.error().kind == ErrorKind::Conflict; ++i)
        opened = openAll(d->connections, endpoints, tls, d->taken);
    if (!opened)
        return opened.error();
    d->taken.reset();

    stopAccepting();
    d->connections.resume();
    for (std::unique_ptr<TcpAcceptor> &acceptor : *opened) {
        TcpAcceptor *server = acceptor.release();
        if (!d->adapter.bindServer(server)) {
            delete server;
            stopAccepting();
            return Error {ErrorKind::Internal, u"Qt HttpServer does not serve this address."_s, {}};
        }
        d->acceptors.push_back(server);
    }
    return {};
}

std::optional<PortTaken> Listener::portTaken() const
{
    return d->taken;
}

quint16 Listener::port() const
{
    return d->acceptors.empty() ? 0 : d->acceptors.front()->serverPort();
}

void Listener::stopAccepting()
{
    for (TcpAcceptor *acceptor : d->acceptors)
        acceptor->close();
    d->acceptors.clear();
    d->connections.stopAll();
}

int Listener::activeRequests() const
{
    return d->connections.activeRequests();
}

int Listener::connections() const
{
    return d->connections.size();
}

void Listener::abortAll()
{
    d->connections.cutAll();
}

Listener::Counters Listener::counters() const
{
    return d->connections.counters();
}

} // namespace spillway
