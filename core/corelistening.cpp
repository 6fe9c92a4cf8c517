// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/core.h"
#include "core/gateway.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

// Where the core listens: opening, moving, and being without.

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcListening, "spillway.core", QtInfoMsg)

ListenerLimits limitsFrom(const ListenerConfig &config)
{
    ListenerLimits limits;
    limits.maxHead = static_cast<qsizetype>(config.maxHead);
    limits.maxBody = config.maxBody;
    limits.maxConnections = config.maxConnections;
    limits.headTimeout = config.headTimeout;
    limits.bodyTimeout = config.bodyTimeout;
    limits.idleTimeout = config.idleTimeout;
    return limits;
}

/// Both loopback addresses for a loopback name: tools resolve "localhost" to either.
QList<ListenEndpoint> endpointsFrom(const ListenerConfig &config)
{
    const QHostAddress address(config.host);
    if (config.host == "localhost"_L1 || address == QHostAddress(QHostAddress::LocalHost)
        || address == QHostAddress(QHostAddress::LocalHostIPv6))
        return {{QHostAddress(QHostAddress::LocalHost), config.port},
                {QHostAddress(QHostAddress::LocalHostIPv6), config.port}};
    return {{address, config.port}};
}

Result<std::optional<QSslConfiguration>> tlsFrom(const ListenerConfig &config)
{
    if (config.tlsCertificate.isEmpty())
        return std::optional<QSslConfiguration>();
    const auto problem = [](const QString &path, const QString &what) {
        return Error {ErrorKind::Config, u"The TLS file %1 cannot be used: %2"_s.arg(path, what),
                      path};
    };
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(config.tlsCertificate);
    if (chain.isEmpty())
        return problem(config.tlsCertificate, u"it holds no PEM certificate."_s);
    QFile keyFile(config.tlsKey);
    if (!keyFile.open(QIODevice::ReadOnly))
        return problem(config.tlsKey, keyFile.errorString());
    const QByteArray pem = keyFile.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull())
        return problem(config.tlsKey, u"it holds no RSA or EC private key in PEM form."_s);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show keys, not certificates
    return std::optional<QSslConfiguration>(tls);
}

} // namespace

Result<void> Core::listen()
{
    return m_listener ? Result<void>() : openListener(*m_snapshot);
}

ListeningState Core::listening() const
{
    return {m_listener ? m_listener->port() : quint16(0), m_listenProblem, m_portTaken};
}

Result<void> Core::openListener(const Snapshot &snapshot)
{
    const auto tls = tlsFrom(snapshot.listener);
    auto listener = std::make_unique<Listener>(*m_gateway, m_clock, limitsFrom(snapshot.listener));
    Result<void> opened =
        tls ? listener->open(endpointsFrom(snapshot.listener), *tls) : Result<void>(tls.error());
    if (!opened) {
        m_listenProblem = opened.error();
        m_portTaken = listener->portTaken();
        Q_EMIT listeningChanged();
        return opened;
    }
    if (m_listener) {
        m_listener->stopAccepting();
        m_oldListeners.push_back(std::move(m_listener));
    }
    m_listener = std::move(listener);
    m_listenProblem.reset();
    m_portTaken.reset();
    Q_EMIT listeningChanged();
    return {};
}

Result<void> Core::moveListener(const Snapshot &snapshot)
{
    const ListenerConfig &old = m_snapshot->listener;
    const bool moved = snapshot.listener.host != old.host || snapshot.listener.port != old.port
        || snapshot.listener.tlsCertificate != old.tlsCertificate
        || snapshot.listener.tlsKey != old.tlsKey
        || limitsFrom(snapshot.listener) != limitsFrom(old);
    if (moved) {
        // The same port cannot be bound twice: let go first, and take it back when the new one
        // cannot be had.
        const bool listened = m_listener != nullptr;
        if (listened)
            m_listener->stopAccepting();
        if (Result<void> opened = openListener(snapshot); !opened) {
            if (listened)
                listenAsBefore();
            return opened;
        }
    }
    return {};
}

void Core::listenAsBefore()
{
    if (const Result<void> reopened = openListener(*m_snapshot); !reopened) {
        qCCritical(lcListening).noquote() << reopened.error().message;
        m_oldListeners.push_back(std::move(m_listener)); // it is closed; its streams finish
        Q_EMIT listeningChanged();
    }
}

} // namespace spillway
